/**
 * Parts that do not fill their whole, and no word about the rest.
 *
 *     排查隐患商铺46家,责令限期整改43家,停业18家        对57件未结案件实行包案。调解结案31件,移送9件,裁定终结13件
 *             ~~~~             ~~~~                       ~~~~                           ~~~~      ~~~           ~~~~
 *             46-43=3                                                                    31+9+13=53<57
 *
 * Nothing is said where the text speaks of the rest itself (其余, 尚有, 未办结的…) or where other figures make it up.
 */
import { flowsOf, type Flow, type Placed } from './flow.ts'
import type { Contradiction } from './hint.ts'
import { quoteOf, wordsBefore, type Material, type Told } from './material.ts'
import { round } from './round.ts'
import { graceOf, isFilled, isOneUnit, talliesOf, wordsOf, wordsOfPart, type Tally } from './tally.ts'
import {
  isDealtWith,
  isEach,
  isFoundOut,
  isGraded,
  isLater,
  isNoSum,
  isOwed,
  isRemainder,
  isTrouble,
  restWordsIn,
} from './trade-words.ts'

export function unexplainedGaps({ sentences, reports }: Material): Contradiction[] {
  if (!reports) return []
  return flowsOf(sentences).flatMap((flow) => {
    const claims: Contradiction[] = []
    const parts = new Set<Told>()
    for (const tally of talliesOf(flow)) {
      // 合同418份:继续履行286份,解除47份: one part is no whole of those beside it.
      if (parts.has(tally.whole.told) && !tally.among) continue
      const { settled, claim } = gapIn(tally)
      if (claim !== null) claims.push(claim)
      if (settled && tally.parts.length > 1) for (const part of tally.parts) parts.add(part.told)
    }
    return claims
  })
}

/** `settled`: it is clear what the parts belong to. */
type Judged = { settled: boolean; claim: Contradiction | null }

function gapIn(tally: Tally): Judged {
  const whole = tally.whole.told
  if (tally.parts.length === 0) return { settled: false, claim: null }
  if (isFilled(tally)) {
    const anew = dividedAnew(tally)
    return { settled: true, claim: anew === null ? null : claimOf(tally, anew) }
  }
  for (const parts of groupsOf(tally)) {
    const sum = sumOf(parts)
    if (whole.amount - sum <= graceOf([whole, ...parts.map(({ told }) => told)])) continue
    if (isToldOfRest(tally, parts)) {
      if (sum >= whole.amount / 2) return { settled: true, claim: null }
      continue
    }
    if (parts.length === 1 ? isAnswered(tally) : isDivided(tally, parts, sum))
      return { settled: true, claim: claimOf(tally, parts) }
  }
  return { settled: false, claim: null }
}

const sumOf = (parts: readonly Placed[]) => round(parts.reduce((total, { told }) => total + told.amount, 0))

/** All parts, then those up to a stop; where together they are more than the whole, the first ones that are not. */
function groupsOf({ flow, whole, parts }: Tally): Placed[][] {
  const groups: Placed[][] = []
  for (let length = parts.length; length > 0; length--) {
    const group = parts.slice(0, length)
    const last = group[length - 1]
    const next = parts[length]
    if (last === undefined || sumOf(group) > whole.told.amount) continue
    const isEnd =
      next === undefined ||
      /[;。]/u.test(flow.text.slice(last.end, next.at)) ||
      (length === 1 && sumOf([...group, next]) > whole.told.amount)
    if (isEnd) groups.push(group)
  }
  return groups
}

/** 城建类18件、教育类9件、卫生类4件。满意25件、基本满意4件: what is divided twice must be filled twice. */
function dividedAnew({ whole, parts }: Tally): Placed[] | null {
  for (let first = 2; first + 2 <= parts.length; first++) {
    if (Math.abs(sumOf(parts.slice(0, first)) - whole.told.amount) > 1e-6) continue
    const anew = parts.slice(first)
    const sum = sumOf(anew)
    return sum < whole.told.amount && sum >= 0.8 * whole.told.amount ? anew : null
  }
  return null
}

function claimOf({ whole: { told: whole } }: Tally, parts: readonly Placed[]): Contradiction | null {
  const all = parts.map(({ told }) => told)
  const [first, last] = [all[0], all[all.length - 1]]
  if (first === undefined || last === undefined) return null
  const sum = sumOf(parts)
  const scale = whole.amount / whole.value
  const values = all.map(({ amount }) => round(amount / scale))
  return {
    code: 'unexplained-gap',
    severity: 'medium',
    places:
      all.length > 1 && first.sentence === last.sentence
        ? [
            quoteOf(whole),
            first.sentence.quote(
              Math.max(first.clauseFrom, first.sentence === whole.sentence ? whole.end : 0),
              last.end,
            ),
          ]
        : [quoteOf(whole), quoteOf(first)],
    sum:
      all.length === 1
        ? `${whole.value}-${values.join('')}=${round((whole.amount - sum) / scale)}`
        : `${values.join('+')}=${round(sum / scale)}<${whole.value}`,
  }
}

/** Behind the whole the rest is spoken of in a clause that counts nothing of the kind. */
function isToldOfRest({ flow, whole, near }: Tally, parts: readonly Placed[]): boolean {
  const last = parts[parts.length - 1] ?? whole
  const end = flow.ends[Math.min(last.sentence + 1, flow.ends.length - 1)] ?? flow.text.length
  const words = flow.text.slice(whole.end, Math.min(end, last.end + REACH))
  if (isNoSum(flow.text.slice(whole.end, last.end + NEAR))) return true
  return restWordsIn(words).some((at) => {
    const before = /[^,;。]*$/u.exec(words.slice(0, at))?.[0] ?? ''
    const behind = /^[^,;。]*/u.exec(words.slice(at))?.[0] ?? ''
    const [from, to] = [whole.end + at - before.length, whole.end + at + behind.length]
    // 其余775亩 is the rest of 2140亩, not of 31宗.
    const rest = near.find((one) => one.at >= whole.end + at && one.at - (whole.end + at) < 6)
    if (
      rest !== undefined &&
      !isOneUnit(rest.told, whole.told) &&
      near.some(
        (one) => one.at < rest.at && one.told.base === rest.told.base && one.told.amount > rest.told.amount,
      )
    )
      return false
    return !near.some((one) => one.at >= from && one.at < to && isOneUnit(one.told, whole.told))
  })
}

const REACH = 120
const NEAR = 8

/** One part: the whole was found or is owed, the part is dealt with. */
function isAnswered(tally: Tally): boolean {
  const { flow, whole, among } = tally
  const [part] = tally.parts
  if (part === undefined || part.told.amount < whole.told.amount * 0.6) return false
  const words = wordsOfPart(tally, part)
  if (
    !isDealtWith(words) ||
    isRemainder(words) ||
    /已有\s/u.test(words) ||
    (among && !/已|完成|均|全部/u.test(words))
  )
    return false
  const end = flow.ends[part.sentence + 1] ?? flow.text.length
  if (isLater(flow.text.slice(part.end, Math.min(end, part.end + REACH)))) return false
  const said = wordsOf(whole.told)
  const before = wordsBefore(whole.told)
  if (flow.framed && /问题|事项/u.test(said)) return false
  const found = isFoundOut(said) || isOwed(said)
  if (!found && /已|完成|其中|均/u.test(before)) return false
  return found || (isTrouble(said) && !isDealtWith(before)) || isEach(flow.text.slice(whole.end, part.at))
}

/** Several parts: the nearer they come to the whole, the less their words have to say. */
function isDivided(tally: Tally, parts: readonly Placed[], sum: number): boolean {
  const { flow, whole, among } = tally
  const ratio = sum / whole.told.amount
  const [first] = parts
  if (first === undefined || ratio < 0.6) return false
  const said = wordsOf(whole.told)
  const owed =
    isFoundOut(said) || isOwed(said) || isTrouble(said) || isEach(flow.text.slice(whole.end, first.at))
  const dealt = parts.every((part) =>
    [isDealtWith, isGraded, isRemainder].some((is) => is(wordsOfPart(tally, part))),
  )
  // 卸载198辆,移送处罚24辆,全部处理到位: the text says that these are all.
  const last = parts[parts.length - 1] ?? first
  if (owed && !among && ratio >= 0.75 && CLOSED.test(flow.text.slice(last.end, last.end + 24))) return true
  if (among) return owed && dealt && ratio >= 0.75
  // 岗位对口1020人,不对口171人 of 1236: one or the other, there is no third.
  if (ratio >= 0.8 && isYesAndNo(parts.map((part) => wordsOfPart(tally, part)))) return true
  return (
    (owed && dealt) ||
    (ratio >= 0.8 &&
      ((dealt && !parts.some(({ told }) => told.amount < LEAST_PART * whole.told.amount)) ||
        (parts.length > 2 && isRow(flow, parts))))
  )
}

/** What half is said to be and the other half is not. */
function isYesAndNo([one = '', other = '', ...more]: readonly string[]): boolean {
  if (more.length > 0) return false
  return [
    [one, other],
    [other, one],
  ].some(([yes = '', no = '']) => {
    const denied = /[不未非](?:予|能|是|具备)?(\p{Script=Han}{2})/u.exec(no)?.[1]
    return denied !== undefined && yes.includes(denied) && !/[不未非]/u.test(yes)
  })
}

const CLOSED =
  /^[^,;。]{0,4}[,;](?:\d+\p{Script=Han}{1,8})?(?:问题|隐患)?(?:已|现已)?(?:全部|悉数|均已)(?:整改|处[理置]|清[理退]|规范|办[理结]|化解|完成|到位)/u

const LEAST_PART = 0.015

/** One behind the other, with few words between. */
const isRow = ({ text }: Flow, parts: readonly Placed[]) =>
  parts.every((part, i) => {
    const next = parts[i + 1]
    return next === undefined || /^[^;。]{1,16}$/u.test(text.slice(part.end, next.at))
  })
