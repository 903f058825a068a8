/**
 * One thing counted twice, far from each other, with another number.
 *
 *     全院积压未结信访件由31件减至4件 …… 对尚存的7件未结信访件由院领导包案
 *             ~~~~~~~~~~           ~~~          ~~~~~~~~~~~~~
 *     the noun before the figure or behind it is one, five characters at least, and what stands beside it on either
 *     side only says when, who or how the number is told (全院, 现有, 尚存的); 政府类欠款 is a part of 欠款 and no twin
 */
import { conflictOf } from './conflict.ts'
import type { Contradiction } from './hint.ts'
import { quoteOf, wordsBefore, wordsBehind, type Material, type Told } from './material.ts'
import { samePeriod } from './same-period.ts'
import { bare } from './stem.ts'

type Counted = { figure: Told; before: string; behind: string }

const LEAST = 5
/** What more figures share is a heading of a table. */
const MOST_ALIKE = 12
/** When, who, and words of having. */
const BESIDE =
  /^(?:整改(?:以来|期间|后)|巡[视察](?:以来|期间)|反馈以来|累计|共计?|总|全[市县区省镇乡校院所局街道系统公司集团]{1,2}|我[市县区省镇乡校院所局]|本[市县区省镇乡校院所局]|集团公司|集团|公司|学校|医院|街道|各级|目前|现有|现|已|共有|尚存|尚有|尚|仍有|剩余|余下|拥有|配齐|配备|在册|在岗|达到?|至|到|为|有|的|对|截至|末|底|由|将|专职(?!网)|实有|实际|其中)*$/u

export function toldAgain({ sentences }: Material): Contradiction[] {
  const alike = new Map<string, Counted[]>()
  const found: Contradiction[] = []
  const seen = new Set<string>()
  for (const sentence of sentences)
    for (const figure of sentence.figures) {
      if (!isTotal(figure)) continue
      const one = countedBy(figure)
      for (const key of keysOf(one)) {
        const others = alike.get(key) ?? []
        alike.set(key, others)
        if (others.length < MOST_ALIKE) {
          for (const other of others) {
            const pair = `${other.figure.at}|${other.figure.sentence.passage}|${figure.at}|${sentence.passage}`
            if (seen.has(pair) || !isConflict(other, one)) continue
            seen.add(pair)
            found.push(conflictOf(quoteOf(other.figure), quoteOf(figure)))
          }
          others.push(one)
        }
      }
    }
  return found
}

/** A change by something is no total, nor is a plan or what it was before. */
const isTotal = ({ role, approx, base, kind, comparison }: Told) =>
  role === 'result' &&
  !approx &&
  kind !== 'percent' &&
  !/^(?:次|场|场次|期|班次|轮|轮次|人次|批次|名次|年|天|小时)$/u.test(base) &&
  (comparison === null || comparison.by === null)

/** The last characters before the figure, and every stretch as long of the noun behind it. */
function keysOf({ figure, before, behind }: Counted): Set<string> {
  const keys = new Set<string>()
  if (before.length >= LEAST) keys.add(`${figure.base}|${before.slice(-LEAST)}`)
  const noun = behind.slice(0, LONGEST_NOUN)
  for (let at = 0; at + LEAST <= noun.length; at++) keys.add(`${figure.base}|${noun.slice(at, at + LEAST)}`)
  return keys
}

const LONGEST_NOUN = 14

function countedBy(figure: Told): Counted {
  const own = clean(wordsBefore(figure))
  const { figures } = figure.sentence
  const first = figures[figures.indexOf(figure) - 1]
  // 由31件减至4件: the second has the words of the first.
  const before =
    own.length < 2 && first?.role === 'baseline' && first.base === figure.base
      ? clean(wordsBefore(first)).replace(/[由从]$/u, '')
      : own
  const behind =
    /^[\p{Script=Han}]+/u.exec(wordsBehind(figure).replace(/^(?:的|\([^)]{1,4}\))/u, ''))?.[0] ?? ''
  return { figure, before, behind }
}

const clean = (words: string) => bare(words.replace(/[①-⑳]/gu, '')).replace(/的/gu, '')

function isConflict(one: Counted, other: Counted): boolean {
  const [a, b] = [one.figure, other.figure]
  if (a.amount === b.amount || a.sentence.passage === b.sentence.passage) return false
  if (a.sentence.problem >= 0 && a.sentence.problem === b.sentence.problem) return false
  return isOneTime(a, b) && isOneNoun(one, other)
}

function isOneTime(a: Told, b: Told): boolean {
  const since = [a.period?.from ?? null, b.period?.from ?? null]
  if (since[0] !== null && since[1] !== null) return samePeriod(a.period, b.period)
  const until = AS_OF.exec(a.sentence.text)?.[0]
  if (until !== undefined && b.sentence.text.includes(until)) return true
  // The frame of a text sums up what stands under its problems.
  return (a.sentence.problem < 0 || b.sentence.problem < 0) && since[0] === since[1]
}

const AS_OF = /截至(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末)?/u

function isOneNoun(one: Counted, other: Counted): boolean {
  const suffix = commonSuffix(one.before, other.before)
  if (suffix >= LEAST && BESIDE.test(rest(one, suffix)) && BESIDE.test(rest(other, suffix))) return true
  return isBehind(one, other) || isBehind(other, one) || isBothBehind(one, other)
}

const rest = ({ before }: Counted, suffix: number) => before.slice(0, before.length - suffix)

/** 配齐网格管理员126名 and 现有的139名网格管理员 */
function isBehind(one: Counted, other: Counted): boolean {
  for (let length = Math.min(one.before.length, other.behind.length); length >= LEAST; length--)
    if (one.before.endsWith(other.behind.slice(0, length)))
      return (
        rest(one, length) === other.before || (BESIDE.test(rest(one, length)) && BESIDE.test(other.before))
      )
  return false
}

function isBothBehind(one: Counted, other: Counted): boolean {
  let length = 0
  while (length < one.behind.length && one.behind.charAt(length) === other.behind.charAt(length)) length++
  return length > LEAST && BESIDE.test(one.before) && BESIDE.test(other.before)
}

function commonSuffix(a: string, b: string): number {
  let length = 0
  while (
    length < Math.min(a.length, b.length) &&
    a.charAt(a.length - 1 - length) === b.charAt(b.length - 1 - length)
  )
    length++
  return length
}
