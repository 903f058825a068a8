/**
 * What a row tells of its problem itself, and what only of its measures.
 */
import type { Day } from '#core/words/calendar/day.ts'
import { fold } from '#core/words/figures/fold.ts'
import type { Measure, Problem } from '#core/record/problem/problem.ts'
import { kernelOf } from './likeness.ts'
import type { Listed, ListedMeasure } from './listed.ts'

/** A measure of a list beside the one it speaks of; null: a new one. */
type Pair = { listed: ListedMeasure; stands: Measure | null }

/**
 * In a table with a row for each measure, units and days are those of the measures; read together they are told of the
 * problem as well. What a measure says, and says already where it stands, is nothing new of its problem.
 *
 *     1-01-002  漏损长期偏高  更换老旧管网  水务局  2026-06-30     the problem's own deadline stays what it is
 *
 * Which of its units leads, a measure does not say: where two of them have changed places, that is of the problem.
 *
 *     牵头：教育局  配合：市场监管局   →   牵头：市场监管局  配合：教育局
 */
export function ownDuty(
  { duty }: Listed,
  pairs: readonly Pair[],
  stands: Problem['responsibility'],
): Listed['duty'] {
  const stoodDown = ledBefore(duty, pairs, stands)
  const isOfMeasure = (said: (it: { units: { id: string }[]; deadline: Day | null }) => boolean) =>
    pairs.some(
      ({ listed, stands }) =>
        stands !== null &&
        said(stands) &&
        said({
          deadline: listed.deadline,
          units: listed.units.flatMap(({ unit }) => (unit === null ? [] : [{ id: unit }])),
        }),
    )
  const unitIsOfMeasure = ({ unit }: { unit: string | null }) =>
    unit !== null && isOfMeasure(({ units }) => units.some(({ id }) => id === unit))
  const days = duty.deadline !== null && isOfMeasure(({ deadline }) => deadline === duty.deadline)
  return {
    ...duty,
    leadUnit:
      duty.leadUnit !== null && stoodDown === null && unitIsOfMeasure(duty.leadUnit) ? null : duty.leadUnit,
    coUnits: duty.coUnits.filter((it) => it.unit === stoodDown || !unitIsOfMeasure(it)),
    deadline: days ? null : duty.deadline,
    // A day by itself says so much: 限期整改.
    timeClass: days && duty.timeClass === 'time-limited' ? null : duty.timeClass,
  }
}

/**
 * The unit that leads as it stands, where a row has it helping the one that helps it now; else null. Both are told of
 * one measure: those of several measures only stand in another order.
 */
function ledBefore(
  { leadUnit, coUnits }: Listed['duty'],
  pairs: readonly Pair[],
  stands: Problem['responsibility'],
): string | null {
  const [leads, led] = [leadUnit?.unit ?? null, stands.leadUnit?.id ?? null]
  if (leads === null || led === null || leads === led) return null
  const changedPlaces =
    stands.coUnits.some(({ id }) => id === leads) && coUnits.some(({ unit }) => unit === led)
  const together = pairs.some(({ listed }) =>
    [leads, led].every((id) => listed.units.some(({ unit }) => unit === id)),
  )
  return changedPlaces && together ? led : null
}

/** What the ledger knows already of a problem that a row tells of. */
type KnownOf = { isDone: boolean; evidence: readonly { fileName: string }[] }
const nothingKnown: KnownOf = { isDone: false, evidence: [] }

/**
 * What a row tells of its problem beyond what it tells of its measures, as the words of one statement. A state in a list
 * closes nothing, and the name of a proof proves nothing: both are kept as what was said.
 *
 *     已更换3公里。 | 已完成 | 施工合同、现场照片  →  已更换3公里。 / 状态：已完成 / 佐证材料：施工合同、现场照片
 */
export const ownProgress = (row: Listed, known = nothingKnown): string | null => {
  const { progress, status, measures } = row
  const ofMeasures = measures.flatMap((it) => [it.progress, it.status])
  const toldLines = new Set(ofMeasures.flatMap(linesOf).map(kernelOf))
  const own = linesOf(progress).filter((line) => !toldLines.has(kernelOf(line)))
  const toldParts = new Set([progress, ...ofMeasures].flatMap(partsOf).map(kernelOf))
  const states = partsOf(status).filter((it) => !toldParts.has(kernelOf(it)) && isNews(it, known.isDone))
  return joined([...own, ...stated(states), ...(belongToMeasure(row) ? [] : proofsIn(row, known))])
}

/**
 * What a row tells of one of its measures: progress, a state unless that is known or says only that it is under way, and
 * the names of proofs where the row has this measure alone.
 */
export const toldOf = (
  measure: ListedMeasure,
  row: Pick<Listed, 'measures' | 'evidence'>,
  { isDone, evidence } = nothingKnown,
): string | null => {
  const { progress, status } = measure
  const said = linesOf(progress)
  const states = partsOf(status).filter(
    (it) => !said.map(kernelOf).includes(kernelOf(it)) && isNews(it, isDone),
  )
  return joined([
    ...said,
    ...(said.length === 0 ? states : stated(states)),
    ...(belongToMeasure(row) ? proofsIn(row, { evidence }) : []),
  ])
}

/** Proofs named beside one measure are told of it; a published report tells of no measures, but of what was done. */
const belongToMeasure = ({ measures: [only, ...more] }: Pick<Listed, 'measures'>): boolean =>
  only !== undefined && more.length === 0 && only.onlyTold !== true

const proofsIn = (
  { evidence }: Pick<Listed, 'evidence'>,
  { evidence: attached }: Pick<KnownOf, 'evidence'>,
): string[] => {
  const files = new Set(attached.map((it) => kernelOf(it.fileName)))
  const named = partsOf(evidence).filter(
    (it) => !files.has(kernelOf(it)) && !NAMES_NONE.test(fold(it).trim()),
  )
  return named.length === 0 ? [] : [`佐证材料：${named.join('；')}`]
}

const stated = (states: readonly string[]): string[] =>
  states.length === 0 ? [] : [`状态：${states.join('；')}`]

const joined = (said: readonly string[]): string | null => (said.length === 0 ? null : said.join('\n'))

/** 3; 3份; 无: how many, or whether, and no name. */
const NAMES_NONE = /^(?:\d+[份件项个页]?|暂?无|没有|有|是|否)$/u

const linesOf = (text: string | null): string[] => saying(text, '\n')

/** Of several rows, what each says: 已完成；推进中 */
const partsOf = (text: string | null): string[] => [...new Set(saying(text, /[\n;；]/u))]

const saying = (text: string | null, by: string | RegExp): string[] =>
  (text ?? '').split(by).filter((it) => kernelOf(it) !== '')

/** A state that says only that it is under way, or what is known already, is no news. */
const isNews = (status: string, isDone: boolean): boolean =>
  !UNDER_WAY.test(fold(status)) && !(isDone && DONE.test(fold(status)))

/** 未完成; 推进中; 待定方案 and the other steps on the way, alone or one after the other: no news. */
const UNDER_WAY =
  /^(?:(?:未报完成|未完成|尚未完成|未整改(?:完成|到位)?|(?:正在)?(?:推进|办理|整改|实施|进行)中?|未启动|未开始|待定方案|待(?:单位签字|签字|审签|核查|验收|上级认定|销号)|上级已认定|公示中|退回补办|已(?:登记|自报|签字|审签|核查|验收))[;,、 ]?)+$/u
const DONE = /^(?:已报完成|已经?(?:整改)?(?:完成|到位|办结|销号|终结)|完成|办结)/u
