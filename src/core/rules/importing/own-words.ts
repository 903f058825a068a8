/**
 * What a row tells of its problem itself, and what only of its measures.
 */
import type { Day } from '#core/words/calendar/day.ts'
import { fold } from '#core/words/figures/fold.ts'
import type { Measure } from '#core/record/problem/problem.ts'
import { kernelOf } from './likeness.ts'
import type { Listed, ListedMeasure } from './listed.ts'

/** A measure of a list beside the one it speaks of; null: a new one. */
type Pair = { listed: ListedMeasure; stands: Measure | null }

/**
 * In a table with a row for each measure, units and days are those of the measures; read together they are told of the
 * problem as well. What a measure says, and says already where it stands, is nothing new of its problem.
 *
 *     1-01-002  漏损长期偏高  更换老旧管网  水务局  2026-06-30     the problem's own deadline stays what it is
 */
export function ownDuty({ duty }: Listed, pairs: readonly Pair[]): Listed['duty'] {
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
    leadUnit: duty.leadUnit !== null && unitIsOfMeasure(duty.leadUnit) ? null : duty.leadUnit,
    coUnits: duty.coUnits.filter((it) => !unitIsOfMeasure(it)),
    deadline: days ? null : duty.deadline,
    // A day by itself says so much: 限期整改.
    timeClass: days && duty.timeClass === 'time-limited' ? null : duty.timeClass,
  }
}

/** What a row tells of its problem beyond what it tells of its measures. */
export const ownProgress = ({ progress, measures }: Listed): string | null => {
  const told = new Set(measures.flatMap((it) => [it.progress, it.status]).map((it) => kernelOf(it ?? '')))
  const own = (progress ?? '')
    .split('\n')
    .filter((line) => kernelOf(line) !== '' && !told.has(kernelOf(line)))
  return own.length === 0 ? null : own.join('\n')
}

/** What a row tells of a measure: its progress, else its state unless that is known or says only that it is under way. */
export const toldOf = ({ progress, status }: ListedMeasure, isDone: boolean): string | null => {
  if (progress !== null && progress !== '') return progress
  if (status === null || status === '' || UNDER_WAY.test(fold(status))) return null
  return isDone && DONE.test(fold(status)) ? null : status
}

/** 未完成; 推进中; 待定方案 and the other steps on the way, alone or one after the other: no news. */
const UNDER_WAY =
  /^(?:(?:未报完成|未完成|尚未完成|未整改(?:完成|到位)?|(?:正在)?(?:推进|办理|整改|实施|进行)中?|未启动|未开始|待定方案|待(?:单位签字|签字|审签|核查|验收|销号)|退回补办|已(?:登记|自报|签字|审签|核查|验收))[;,、 ]?)+$/u
const DONE = /^(?:已报完成|已经?(?:整改)?(?:完成|到位|办结|销号)|完成|办结)/u
