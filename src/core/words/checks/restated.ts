/**
 * A figure taken up again with another value: what was told is meant, and not another thing of its kind.
 *
 *     认定虚增签证286.4万元。…… 认定的虚增签证268.4万元全部到账        据通报,今年1-8月注销“空壳社”18家
 *                 ~~~~~~~~~     ~~~~~~         ~~~~~~~~~               ~~~~~~ somebody tells it again
 *                               the words before 的 stood beside the first
 */
import { flowsOf, type Placed } from './flow.ts'
import { conflictOf } from './conflict.ts'
import type { Contradiction } from './hint.ts'
import { clauseOf, isPlain, quoteOf, wordsBefore, wordsBehind, type Material, type Told } from './material.ts'
import { samePeriod } from './same-period.ts'
import { sharedNoun } from './stem.ts'
import { isOneUnit } from './tally.ts'
import { isTwisted, sortedDigits } from './twisted-digits.ts'

const MOST_BEFORE = 10
const MOST_ALIKE = 8

export function restated({ sentences }: Material): Contradiction[] {
  const found: Contradiction[] = []
  for (const { figures } of flowsOf(sentences))
    for (const [i, again] of figures.entries()) {
      if (!isCount(again.told)) continue
      const before = figures
        .slice(Math.max(0, i - MOST_BEFORE), i)
        .filter((one) => mayBeOne(one.told, again.told))
      const first = before.find((one) => isRestated(one.told, again.told))
      if (first !== undefined && !isReckoned(first, again, figures, i))
        found.push(claim(first.told, again.told))
    }
  return [...found, ...twistedAfar(sentences.flatMap(({ figures }) => figures))]
}

const isCount = (told: Told) =>
  isReached(told) && told.kind !== 'percent' && !/^(?:次|场|场次|期|班次|轮|人次|年|月|日)$/u.test(told.base)

/** 电价下调为0.58元: a change to something tells what was reached. */
const isReached = (told: Told) =>
  isPlain(told) ||
  (told.role === 'result' &&
    !told.approx &&
    told.comparison !== null &&
    told.comparison.by === null &&
    told.unit !== '名次')

const LEAST = 2
const MOST_TIMES = 12

function mayBeOne(one: Told, other: Told): boolean {
  if (
    !isCount(one) ||
    !isOneUnit(one, other) ||
    one.amount === other.amount ||
    (one.amount < LEAST && one.kind !== 'money')
  )
    return false
  const ratio = one.amount / other.amount
  if (ratio > MOST_TIMES || ratio < 1 / MOST_TIMES || clauseOf(one) === clauseOf(other)) return false
  const [a, b] = [one.period?.from ?? null, other.period?.from ?? null]
  return a === null || b === null || samePeriod(one.period, other.period)
}

/** Words that say that another part, stage or size is meant. */
const ANOTHER =
  /其中|其余|剩[余下]|余下|另|尚|仍|还|未|不|首次|首批|初[核次]|复[核检查]|上报|申[请报]|批复|合同|原|上年|去年|累计|新增加|每|平均每|小计|分别|等|中(?:的|有|已)?$/u
/** 案件中上述线索查实5起 */
const AMONG = /^[^,;。]{1,10}中(?![心央小介医药])/u
/** Somebody has it told or reckoned anew. */
const TELLS =
  /通报|报告|显示|对账|回单|汇总|复核|核对|确认|审定|核定|据|载明|记载|证实|自查|台账|公示|简报|证明|成效|结果/u
/** 前面所列诫勉3人包含在内: the smaller is within. */
const WITHIN = /包含|在内|计入/u
const THIS = /此次|这[批些一]|该批|本次|上述|所指|前述|所列|提到/u

function isRestated(first: Told, again: Told): boolean {
  const [a, b] = [around(first), around(again)]
  const before = plain(wordsBefore(again))
  const noun = sharedNoun(a, b)
  if (noun === null) return false
  // 对账后确认,这批拍卖款实际为1.19亿元: told anew, and no later stage.
  const anew = THIS.test(before) && /确认|核实|对账|复核/u.test(again.sentence.text.slice(0, again.at))
  if (!anew && stage(wordsBefore(first)) !== stage(wordsBefore(again))) return false
  if (negated(a) !== negated(b)) return false
  if (isTwisted(first.value, again.value, 2)) return true
  if (ANOTHER.test(before.slice(-10)) || AMONG.test(before)) return false
  const taken = /(\p{Script=Han}{2,6}?)[后前]?的(\p{Script=Han}{0,10})$/u.exec(before)
  const verb = (taken?.[1] ?? '').slice(-2)
  if (taken !== null && a.includes(verb) && isDenied(a, verb) === isDenied(before, verb)) {
    const named = `${taken[2] ?? ''}${/^\p{Script=Han}{0,8}/u.exec(wordsBehind(again))?.[0] ?? ''}`
    if (again.amount > first.amount || sharedNoun(a, named) !== null) return true
  }
  if (
    THIS.test(before) &&
    !WITHIN.test(wordsBehind(again)) &&
    sharedNoun(a, `${before}${wordsBehind(again)}`) !== null
  )
    return true
  const told =
    again.sentence.text.slice(Math.max(0, again.at - 40), again.at) +
    (again.sentence.previous?.text.slice(-12) ?? '')
  return noun.length >= 4 && TELLS.test(told.slice(-40)) && again.sentence !== first.sentence
}

const plain = (words: string) => words.replace(/[“”"']/gu, '')

/** 不符合条件的94人 and 符合条件的127人 */
const isDenied = (words: string, verb: string) =>
  /[不未无非]\p{Script=Han}{0,4}$/u.test(words.slice(0, words.indexOf(verb)))

/** What stands around the number; where that says little, with the clause before it. */
function around(told: Told): string {
  const [before, behind] = [wordsBefore(told), wordsBehind(told)]
  const from = told.clauseFrom - 1
  const more =
    before.length + behind.length < 5 && from > 0
      ? (/[^,;:。\d]*$/u.exec(told.sentence.text.slice(Math.max(0, from - 30), from))?.[0] ?? '')
      : ''
  return plain(`${more}${before} ${behind}`)
}

const negated = (words: string) => /(?:未|不|无|非)(?=\p{Script=Han}{1,6}\d)/u.test(words)

/** One thing has several sizes by its stage or its reach: 申请, 批复, 到账; 全市, 市本级; 含税, 不含税. */
const STAGES = [
  /申[请报]|上报|报名/u,
  /批复|核定|审定|审[查核]通过/u,
  /合同|预算|概算|计划|预计|应(?![急用对])/u,
  /结算|决算|到账|实[际收缴到有]/u,
  /首|初/u,
  /复[核检查审]|再/u,
  /本级|直属/u,
  /含/u,
  /户籍/u,
  /常住/u,
]
const stage = (words: string) => STAGES.findIndex((one) => one.test(words))

/** 2.3-0.4=1.9: a third figure says how one becomes the other. */
function isReckoned(first: Placed, again: Placed, figures: readonly Placed[], i: number): boolean {
  const [a, b] = [first.told.amount, again.told.amount]
  return figures
    .slice(Math.max(0, i - MOST_BEFORE), i + 6)
    .some(
      ({ told }) =>
        told.base === again.told.base && Math.abs(told.amount - Math.abs(a - b)) <= 1e-6 * Math.max(a, b),
    )
}

/** Far from each other three digits and more have changed places, and the words beside them are the same. */
function twistedAfar(all: readonly Told[]): Contradiction[] {
  const alike = new Map<string, Told[]>()
  const found: Contradiction[] = []
  for (const told of all) {
    if (!isCount(told) || String(told.value).replace('.', '').length < 3) continue
    const key = `${told.unit}|${sortedDigits(told.value)}`
    const group = alike.get(key) ?? []
    alike.set(key, group)
    for (const one of group)
      if (
        one.value !== told.value &&
        one.sentence.passage !== told.sentence.passage &&
        (sharedNoun(around(one), around(told), false)?.length ?? 0) >= 4
      )
        found.push(claim(one, told))
    if (group.length < MOST_ALIKE) group.push(told)
  }
  return found
}

const claim = (one: Told, other: Told) => conflictOf(quoteOf(one), quoteOf(other))
