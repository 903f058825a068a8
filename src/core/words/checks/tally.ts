/**
 * A whole, and behind it the figures of its unit that may be its parts.
 *
 *     对57件未结案件实行包案。目前,调解结案31件,移送其他法院9件,裁定终结13件,罚款2万元。新收案件20件
 *       ~~~~ whole                       ~~~~             ~~~~           ~~~~ parts          ~~~~ another matter
 *
 * Only reads who belongs to whom; what the sum means is said by the checks.
 */
import { countUnit } from './count-unit.ts'
import { clauseOf, isPlain, wordsBefore, wordsBehind, type Told } from './material.ts'
import type { Flow, Placed } from './flow.ts'
import { sharedNoun } from './stem.ts'
import { isDealtAtOnce, isDealtWith, isNewMatter, isRemainder } from './trade-words.ts'

export type Tally = {
  flow: Flow
  whole: Placed
  /** figures of the flow around it, in order: as far as anybody looks */
  near: readonly Placed[]
  parts: Placed[]
  /** of its unit, but with a noun of their own: they may fill it, and are accused of nothing */
  besides: Placed[]
  /** 其中 stands between the whole and its first part: the parts need not fill it */
  among: boolean
  /** the first figure of the unit behind it that is larger than the whole */
  beyond: Placed | null
}

const MOST_FIGURES = 16
const MOST_PARTS = 8
const FURTHEST = 170
const MOST_SENTENCES = 3

export function talliesOf(flow: Flow): Tally[] {
  return flow.figures.flatMap((whole, i) => {
    if (!canBeWhole(whole.told)) return []
    // 约谈11家、通报8家: what stands in a row with the next is no whole of it.
    if (isInRow(flow, whole, flow.figures[i + 1])) return []
    // 127处全部公开招租: nothing of it is left.
    if (/^[^,;。\d]{0,10}(?:均|全部|都已)/u.test(flow.text.slice(whole.end, whole.end + 14))) return []
    const near = flow.figures.slice(Math.max(0, i - MOST_FIGURES), i + 1 + 2 * MOST_FIGURES)
    const tally = tallyOf(flow, whole, near, flow.figures.slice(i + 1, i + 1 + MOST_FIGURES))
    return [
      tally.parts.length > 0 ? tally : toldBehind(tally, flow.figures.slice(Math.max(0, i - MOST_PARTS), i)),
    ]
  })
}

/** 厂房31宗、土地2140亩: two things stand beside each other, and each may be divided. */
function isInRow({ text }: Flow, whole: Placed, next: Placed | undefined): boolean {
  if (!/^[^,;。\d]{0,8}、/u.test(text.slice(whole.end, whole.end + 9))) return false
  const isAnother =
    next !== undefined && next.at - whole.end < 12 && SIZE.test(next.told.base) !== SIZE.test(whole.told.base)
  return !isAnother
}

const SIZE = /亩|公顷|平方米|平方公里|公里|米|吨|元/u

const canBeWhole = (told: Told) =>
  isPlain(told) && told.kind !== 'percent' && told.amount > 1 && !/^[类级等年月日天]$/u.test(told.base)

function tallyOf(flow: Flow, whole: Placed, near: readonly Placed[], behind: readonly Placed[]): Tally {
  const tally: Tally = { flow, whole, near, parts: [], besides: [], among: false, beyond: null }
  let last = whole
  let nestedUntil = -1
  for (const one of behind) {
    if (!isOneUnit(one.told, whole.told) || one.at < nestedUntil) continue
    const between = flow.text.slice(last.end, one.at)
    if (between.length > FURTHEST || one.sentence - last.sentence > MOST_SENTENCES) break
    if (one.told.approx || one.told.role === 'baseline' || one.told.role === 'target') break
    if (one.told.comparison !== null || one.told.role === 'content' || one.told.role === 'scale') continue
    // 督促整改43家,其中停业18家: what is among a part is no further part.
    if (tally.parts.length > 0 && /[,;:(](?:其中|已有)[^,;。]*(?:,[^,;。]*)?$/u.test(between)) {
      nestedUntil = stopBehind(flow.text, one.end)
      continue
    }
    if (tally.parts.length === 0) tally.among = /其中/u.test(between)
    if (one.told.amount > whole.told.amount) {
      tally.beyond = one
      break
    }
    // 属违法的87个。87个图斑中,…: what is told again is divided itself.
    if (
      tally.parts.some(({ told }) => told.amount === one.told.amount && told.sentence !== one.told.sentence)
    )
      break
    if (one.told.amount === whole.told.amount) break
    // 批复650万元,到账650万元: one sum on its way.
    if (one.told.kind === 'money' && last.told.amount === one.told.amount) continue
    const inRow = tally.parts.length > 0 && between.startsWith('、')
    if (!inRow && isNewMatter(wordsBefore(one.told))) break
    // 应退还39.4万元,现已退还33.1万元: what is owed of the whole is a whole itself.
    if (
      tally.parts.length > 0 &&
      /[应需须]/u.test(wordsBefore(last.told)) &&
      /已|实/u.test(wordsBefore(one.told))
    ) {
      nestedUntil = stopBehind(flow.text, one.end)
      continue
    }
    if (isRemainder(wordsBefore(one.told)) && isRestOfOthers(near, one, whole)) continue
    if (!isRemainder(wordsBefore(one.told)) && isOfAnother(one.told, whole.told)) {
      tally.besides.push(one)
      continue
    }
    // 未到期的94处中,…: a whole of its own.
    tally.parts.push(one)
    if (/^[^,;。]{0,14}中,/u.test(`${wordsBehind(one.told)},`) && !isFilled(tally)) {
      tally.parts.pop()
      break
    }
    last = one
    if (tally.parts.length === MOST_PARTS) break
  }
  return tally
}

/** 43个村中的38个村…收集问题126个,剩余5个村: it is the rest of what was told before the whole. */
function isRestOfOthers(near: readonly Placed[], rest: Placed, whole: Placed): boolean {
  const before = near.filter((one) => one.at < whole.at && isOneUnit(one.told, rest.told)).slice(-MOST_PARTS)
  return before.some((all) =>
    before.some((some) => some.at > all.at && all.told.amount - some.told.amount === rest.told.amount),
  )
}

/** 招租盘活19处,划转7处。闲置房产共29处: the whole is told last. */
function toldBehind(tally: Tally, before: readonly Placed[]): Tally {
  const { flow, whole } = tally
  if (!/共|总[计数额量]|合计|底数|至此|以上|上述/u.test(wordsBefore(whole.told))) return tally
  const parts = before.filter(
    (one) =>
      isOneUnit(one.told, whole.told) &&
      isPlain(one.told) &&
      one.told.amount < whole.told.amount &&
      whole.sentence - one.sentence < 2 &&
      whole.at - one.end < REACH_BACK,
  )
  return parts.length < 2 || parts.some(({ told }) => !isDealtWith(wordsOf(told)))
    ? tally
    : { ...tally, flow, parts }
}

const REACH_BACK = 60

function stopBehind(text: string, from: number): number {
  const stop = text.slice(from, from + FURTHEST).search(/[;。]/u)
  return stop < 0 ? from + FURTHEST : from + stop
}

/** 5家未签订 …… 对3家关门机构追偿: a noun of its own behind the number, and nothing of it at the whole. */
function isOfAnother(part: Told, whole: Told): boolean {
  const behind = /^\p{Script=Han}{2,8}/u.exec(wordsBehind(part))?.[0] ?? ''
  if (behind === '' || NO_NOUN.test(behind) || isDealtAtOnce(behind)) return false
  // 十二个村 and 六个村: one character may be the noun.
  if (wordsBehind(whole).startsWith(behind.charAt(0))) return false
  return sharedNoun(behind, clauseOf(whole), false) === null
}

/** What goes on about the things counted without naming them. */
const NO_NOUN =
  /^(?:[的已均都全由因正在依限逐被从经为于完列属不未尚仍暂无需可有按以通拟将并和或及与则也又是待能再仅实应当后前左右以涉还只]|目前|现)/u

export const isOneUnit = (one: Told, other: Told): boolean => countUnit(one) === countUnit(other)

/** The words of the clause on both sides of the figure, up to the figures beside it. */
export const wordsOf = (told: Told): string => `${wordsBefore(told)} ${wordsBehind(told)}`

/** Some of the parts make up the whole: what is left is told. Far from it only all of them up to there count. */
export function isFilled({ whole, parts: own, besides }: Tally): boolean {
  const parts = [...own, ...besides].sort((a, b) => a.at - b.at)
  const grace = graceOf([whole, ...parts].map(({ told }) => told))
  const fills = (sum: number) => Math.abs(sum - whole.told.amount) <= grace
  let sums = [0]
  let all = 0
  for (const { told, sentence } of parts.slice(0, MOST_PARTS)) {
    all += told.amount
    if (fills(all)) return true
    if (sentence - whole.sentence < 2) sums = [...sums, ...sums.map((sum) => sum + told.amount)]
  }
  return sums.some(fills)
}

/**
 * The words around a part, from the part before it; 三类 is a figure too and no end of them. 修复、报废分别为51台和9台
 * has its words once, 配合退回的,涉及89人 in the clause before.
 */
export function wordsOfPart(tally: Tally, part: Placed): string {
  const { flow, whole, parts } = tally
  const before = parts[parts.indexOf(part) - 1]
  const floor = before?.end ?? (whole.at < part.at ? whole.end : 0)
  const opened = part.at - (part.told.at - part.told.clauseFrom)
  const own = flow.text.slice(Math.max(floor, opened), part.at)
  if (before !== undefined && /^[、和及与,]?$/u.test(own)) return wordsOfPart(tally, before)
  const more =
    own.length < 4
      ? (/[^,;。]*[,;]?$/u.exec(flow.text.slice(Math.max(floor, opened - 24), opened))?.[0] ?? '')
      : ''
  return `${more}${own} ${/^[^、]*/u.exec(wordsBehind(part.told))?.[0] ?? ''}`
}

/** What rounding may have taken: half of the last digit written of each that has a scale or decimals. */
export const graceOf = (all: readonly Told[]): number =>
  all.reduce(
    (sum, { value, amount }) => {
      const scale = value === 0 ? 1 : amount / value
      const decimals = String(value).split('.')[1]?.length ?? 0
      return decimals === 0 && scale < 1.5 ? sum : sum + (0.5 * scale) / 10 ** decimals
    },
    1e-6 * Math.max(1, ...all.map(({ amount }) => amount)),
  )
