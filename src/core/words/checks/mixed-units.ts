/**
 * Quantities of two kinds put into one sum, one difference, one comparison.
 *
 *     整治占地38亩、堆场2400平方米,合计2438亩        由9个工作日压减为5个自然日,缩短4天
 *             ~~~~       ~~~~~~~~~~       ~~~~~~               ~~~~~~~~~      ~~~~~~~~~      ~~~
 *             38+2400=2438 only where units are forgotten              9-5=4, of what?
 */
import type { Contradiction } from './hint.ts'
import { saidIn, type Material, type Sentence } from './material.ts'
import { measuredIn, type Measured } from './measured.ts'
import { round } from './round.ts'

/** A sentence that says how one is made into the other. */
const CONVERTED = /折合?|换算|合\d|即|系数|每[箱盒袋桶]|其中每|分别计/u
const SUM = /合计|共计?|总计|累计|总(?:量|数|面积|额)|加起来/u
const DIFFERENCE =
  /缩短|压[减缩]|减少?|降|节[约能省电水]|尚[余有欠]|仍?[剩余]|还[有剩]|相差|差[额距值]?|增加?|提[高速升]|上升|多|少|高|低|净/u
const CHANGE =
  /^[^,;。\d]{0,10}(?:压|减|降|缩|增|升|提|扩|调|变|改|优化)[^,;。\d]{0,8}(?:到|至|为|了|成)[^,;。\d]{0,10}$/u
const AGAINST =
  /^[^;。\d]{0,16},?[^,;。\d]{0,14}(?:整改后|现在?|目前|实际|实有|今年|本年|现行|改为)[^;。\d]{0,16}$/u
const BASE =
  /(?:由|从|原来?|此前|以前|过去|规定|承诺|平均|整改前|去年|上年|同期|账面|应|计划|核定|设计|往年|之前)[^;。]{0,24}$/u
/** What is paid or done in each of them: 每年, 每月, 每平方米. */
const EACH =
  /(?:每|按)(年|月|日|天|季度?|周|平方米|亩|吨|人|户|次|件|车)[^,;。\d]{0,8}$|(年|月|日|季|周|人|户|亩|校)均[^,;。\d]{0,8}$/u

export function mixedUnits({ sentences }: Material): Contradiction[] {
  return sentences.flatMap((sentence) => {
    const said = saidIn(sentence)
    if (CONVERTED.test(said)) return []
    const all = measuredIn(said)
    const exact = all.filter(({ kind }) => kind !== 'things')
    return [
      ...inRow(sentence, said, exact),
      ...inRow(sentence, said, all),
      ...underOpposed(sentence, said, exact),
    ]
  })
}

/** 每米41元(不含税),较去年每米45元(含税)降低4元 */
const OPPOSED = [
  /不含税|除税|税后/u,
  /(?<!不)含税|税前/u,
  /建筑面积/u,
  /使用面积|套内/u,
  /毛重/u,
  /净重/u,
  /户籍人口/u,
  /常住人口/u,
]
function underOpposed(sentence: Sentence, said: string, all: readonly Measured[]): Contradiction[] {
  return all.flatMap((one, i) => {
    const other = all[i + 1]
    if (other === undefined || one.kind !== other.kind) return []
    const [near, far] = [said.slice(Math.max(0, one.at - 12), other.at), said.slice(other.at - 12)]
    const [a, b] = [near.slice(0, 12 + one.end - one.at + 8), far.slice(0, 12 + other.end - other.at + 8)]
    const which = [a, b].map((words) => OPPOSED.findIndex((one) => one.test(words)))
    const [x, y] = which
    if (x === undefined || y === undefined || x < 0 || y < 0 || x === y || x >> 1 !== y >> 1) return []
    return /较|比|由|从|降|升|减|增|差/u.test(said.slice(one.end, other.end + 8))
      ? [hint(sentence, one, other)]
      : []
  })
}

function inRow(sentence: Sentence, said: string, all: readonly Measured[]): Contradiction[] {
  return all.flatMap((one, i) => {
    const [other, third] = [all[i + 1], all[i + 2]]
    if (other === undefined) return []
    if (third !== undefined && isMixedSum(said, one, other, third)) return [hint(sentence, one, third)]
    const isUnlike = isCompared(said, one, other) || isHeldAgainst(said, one, other, third)
    return isUnlike ? [hint(sentence, one, other)] : []
  })
}

function isMixedSum(said: string, one: Measured, other: Measured, third: Measured): boolean {
  const before = said.slice(other.end, third.at)
  if (before.length > 30) return false
  const [a, b, c] = [one.value, other.value, third.value]
  const [sum, difference] = [round(a + b), round(Math.abs(a - b))]
  const isSum = c === sum && SUM.test(before)
  const isDifference = c === difference && DIFFERENCE.test(before)
  if (one.kind === 'percent' && other.kind === 'percent')
    return third.kind === 'percent' && isDifference && a !== b && BASE.test(said.slice(0, one.at))
  if (third.kind === 'times') {
    const times = (b * other.scale) / (a * one.scale)
    return one.kind !== other.kind && [0, 1].some((more) => Math.abs(times - c - more) < 0.6 + c / 50)
  }
  if (third.kind === 'percent') return isMixedShare(said, one, other, third)
  if (c < LEAST || third.kind === 'points') return false
  const isExact = third.kind === one.kind && c >= LEAST_EXACT && (c === sum || c === difference)
  if (isOther(one, other))
    return isSum || isDifference || isExact || (isRest(one, other, third) && REST.test(before))
  // 1.6亿元 and 3200万元 make no 3201.6万元, nor 3公里 and 500米 503米.
  return isScaled(one, other) && one.kind === third.kind && (isSum || isDifference)
}

const isScaled = (one: Measured, other: Measured) =>
  one.kind === other.kind &&
  (SIZES.has(one.kind) || one.kind === 'money') &&
  (one.unit !== other.unit || one.scale !== other.scale)

/** 应清淤5200吨,已清3100立方米,剩余2100吨: what is left cannot be told from the two. */
const isRest = (one: Measured, other: Measured, third: Measured) =>
  one.kind === third.kind && !LOOSE.has(one.kind) && !LOOSE.has(other.kind) && SIZES.has(one.kind)
const SIZES = new Set(['weight', 'volume', 'area', 'length', 'energy', 'coal', 'working time'])
const REST = /(?:剩余|尚余|尚有|还有|余下|仍有|尚欠|未完成|合计|共计|总计|相差|差额)[^,;。\d]{0,8}$/u

const LEAST = 2
/** So large a number is no chance. */
const LEAST_EXACT = 10

/** 参训1764人次,占职工598人的33.9%: a share that holds only where units are forgotten. */
function isMixedShare(said: string, one: Measured, other: Measured, third: Measured): boolean {
  if (!isOther(one, other) && !isScaled(one, other)) return false
  if (!/率|占|比|完成|达|覆盖/u.test(said.slice(other.end, third.at))) return false
  const [a, b] = [one.value, other.value]
  return [(100 * a) / b, (100 * b) / a].some(
    (share) => Math.abs(share - third.value) < (Number.isInteger(third.value) ? CLOSE_WHOLE : CLOSE),
  )
}

const CLOSE = 0.11
const CLOSE_WHOLE = 0.51

/** One became the other, or is held against it, and they are of two kinds. */
function isCompared(said: string, one: Measured, other: Measured): boolean {
  const between = said.slice(one.end, other.at)
  if (!BASE.test(said.slice(0, one.at)) || !(CHANGE.test(between) || AGAINST.test(between))) return false
  if (one.kind === other.kind) {
    const each = [said.slice(0, one.at), said.slice(0, other.at)].map((words) =>
      EACH.exec(words)?.slice(1).find(Boolean),
    )
    return (
      (SIZES.has(one.kind) || one.kind === 'money') &&
      each[0] !== undefined &&
      each[1] !== undefined &&
      each[0] !== each[1]
    )
  }
  const isThings = one.kind === 'things' || other.kind === 'things'
  return isOther(one, other) && (!isThings || /(?:仅|只|还)剩|整改后/u.test(between))
}

/** 节电3600万千瓦时,比上年的1.1万吨标准煤多出三成; 改厕386户,占任务1250人的30.9% */
function isHeldAgainst(said: string, one: Measured, other: Measured, third: Measured | undefined): boolean {
  if (!isOther(one, other)) return false
  const between = said.slice(one.end, other.at)
  const behind = said.slice(other.end, other.end + 12)
  if (/^[^,;。\d]{0,6},?(?:占|为|是|完成)[^,;。\d]{0,16}$/u.test(between))
    return third?.kind === 'percent' && /^[^,;。\d]{0,6}的$/u.test(said.slice(other.end, third.at))
  return (
    /^[^,;。\d]{0,6},?(?:较|比|与|同|和)[^,;。\d]{0,20}$/u.test(between) &&
    /^[^,;。\d]{0,8}(?:多|少|增|减|高|低|下降|上升|提高|持平|相当|相比|翻|扩大|缩短|压缩)/u.test(behind)
  )
}

/** 0.62吨标准煤 becomes 0.54吨: the second is told short. */
const isOther = (one: Measured, other: Measured) =>
  one.kind !== other.kind &&
  !SHARES.has(one.kind) &&
  !SHARES.has(other.kind) &&
  ![one.kind, other.kind].every((kind) => kind === 'coal' || kind === 'weight') &&
  ![one.kind, other.kind].every((kind) => LOOSE.has(kind))

const SHARES = new Set(['percent', 'per mille', 'points', 'times'])
/** 户 and 套 may be counted as things: 12户 of 15家 is a manner of speaking. */
const LOOSE = new Set(['things', 'sets', 'beds', 'households'])

const hint = (sentence: Sentence, one: Measured, other: Measured): Contradiction => ({
  code: 'unit-mismatch',
  severity: 'medium',
  places: [place(sentence, one), place(sentence, other)],
  sum: null,
})

function place(sentence: Sentence, { at, end }: Measured) {
  const from = sentence.body + at
  const before = sentence.text.slice(Math.max(sentence.body, from - LONGEST), from)
  const clause = /[^,;。:、]*$/u.exec(before)?.[0] ?? ''
  return sentence.quote(from - clause.length, sentence.body + end)
}

const LONGEST = 30
