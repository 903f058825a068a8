/**
 * One act told under two problems, by what it left behind: its day, its numbers, its name.
 *
 *     9月21日没收大功率电器315件 …… 9月21日对宿舍开展消防检查,没收大功率电器315件,消除了火灾隐患
 *     ~~~~~~~~~~~~~~~~~~~~~~~~~~    ~~~~~~~~                 ~~~~~~~~~~~~~~~~~~~~
 *     one day and one number; or two numbers; or one number with a name of its own
 */
import { countUnit } from './count-unit.ts'
import { clauseAt } from './clause-at.ts'
import { isDoneWith } from './done-with.ts'
import type { Contradiction } from './hint.ts'
import { quoteOf, saidIn, type Material, type Sentence, type Told } from './material.ts'
import { sharedNoun } from './stem.ts'

/** The text says itself that it was told before, or that it is another. */
const EXPLAINED =
  /(?:上述|前述|前项|前款|所述|同一(?:笔|批|办法|次)|同期|不重复|不再(?:计|重复)|已(?:计|列)入|已在|包含|含(?:上述|前述)|吸取|结合|该工程为|后续)/u
const DAY = /\d{1,2}月\d{1,2}日/gu
const ONE_DAY = /\d{1,2}月\d{1,2}日/u
const undated = (words: string) => words.replace(/(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?/gu, '|')
/** What a number of so many is shared by is a size of the trade. */
const MOST_EQUAL = 8

type Pair = { one: Sentence; other: Sentence; shared: [Told, Told][] }

export function sameActs({ problems }: Material): Contradiction[] {
  const told = new Map<string, Told[]>()
  const pairs = new Map<string, Pair>()
  const numbers = new Map<Sentence, number>()
  const sentences = problems.flatMap((problem) => problem.sentences)
  for (const [index, sentence] of sentences.entries()) {
    numbers.set(sentence, index)
    if (EXPLAINED.test(sentence.text)) continue
    for (const figure of sentence.figures) {
      if (figure.at < sentence.body || !isOwn(figure) || isDoneWith(figure)) continue
      const key = `${figure.amount}|${countUnit(figure)}`
      const equal = told.get(key) ?? []
      told.set(key, equal)
      if (equal.length >= MOST_EQUAL) continue
      for (const before of equal) {
        if (before.sentence.problem === sentence.problem) continue
        const name = `${numbers.get(before.sentence)}|${index}`
        const pair = pairs.get(name) ?? { one: before.sentence, other: sentence, shared: [] }
        pair.shared.push([before, figure])
        pairs.set(name, pair)
      }
      equal.push(figure)
    }
  }
  addDays(sentences, numbers, pairs)
  return [...pairs.values()].flatMap((pair): Contradiction[] => {
    if (!isOneAct(pair)) return []
    const places = placesOf(pair)
    return [{ code: 'double-reporting', severity: 'medium', places, sum: null }]
  })
}

/** A share, a plan, a rank and what it was before are no acts. */
const isOwn = ({ role, kind, unit, comparison, approx }: Told) =>
  (role === 'result' || role === 'plan') &&
  kind !== 'percent' &&
  unit !== '名次' &&
  !approx &&
  (comparison?.by ?? null) === null

function isOneAct({ one, other, shared }: Pair): boolean {
  const [a, b] = [saidIn(one), saidIn(other)].map((said) => new Set(said.match(DAY) ?? []))
  if (a === undefined || b === undefined) return false
  const sameDay = [...a].some((day) => b.has(day))
  if (a.size > 0 && b.size > 0 && !sameDay) return false
  if (/上午|下午/u.test(one.text) && /上午|下午/u.test(other.text)) return false
  const sizes = new Set(shared.map(([{ amount }]) => amount).filter((amount) => amount > 2))
  const noun = longestShared(shared)
  if (sameDay && sizes.size > 0 && noun >= 2) return true
  if (sizes.size >= 2 && Math.max(...sizes) >= LEAST_OWN && noun >= 2) return true
  if (sameDay && wordsShared(saidIn(one), saidIn(other)) >= LONG_NAME) return true
  if (noun >= LONG_NAME) return true
  return Math.max(0, ...sizes) >= LEAST_OWN && manyShared(shared) >= MANY
}

/** 引进临床医师26名充实到乡镇卫生院 and 26名临床医师到乡镇卫生院执业: names, one after the other. */
const MANY = 8

function manyShared(shared: [Told, Told][]): number {
  const [pair] = shared
  if (pair === undefined) return 0
  let [a, b] = pair.map(near)
  let sum = 0
  for (let round = 0; round < 3 && a !== undefined && b !== undefined; round++) {
    const noun = sharedNoun(a, b)
    if (noun === null || noun.length < 3) break
    sum += noun.length
    ;[a, b] = [a.replace(noun, '|'), b.replace(noun, '|')]
  }
  return sum
}

const wordsShared = (one: string, other: string) =>
  sharedNoun(undated(one.slice(0, MOST_SAID)), undated(other.slice(0, MOST_SAID)))?.length ?? 0

const MOST_SAID = 160

/** Sentences that name one day are held against each other even where they have no number. */
function addDays(sentences: readonly Sentence[], numbers: Map<Sentence, number>, pairs: Map<string, Pair>) {
  const told = new Map<string, Sentence[]>()
  for (const sentence of sentences) {
    if (EXPLAINED.test(sentence.text)) continue
    for (const day of new Set(saidIn(sentence).match(DAY) ?? [])) {
      const same = told.get(day) ?? []
      told.set(day, same)
      if (same.length >= MOST_EQUAL) continue
      for (const before of same) {
        if (before.problem === sentence.problem) continue
        const name = `${numbers.get(before)}|${numbers.get(sentence)}`
        if (!pairs.has(name)) pairs.set(name, { one: before, other: sentence, shared: [] })
      }
      same.push(sentence)
    }
  }
}

function placesOf({ one, other, shared }: Pair) {
  const [first] = shared
  if (first !== undefined) return first.map(quoteOf)
  return [one, other].map((sentence) => clauseAt(sentence, sentence.body + saidIn(sentence).search(ONE_DAY)))
}

const LEAST_OWN = 10
/** 建成清水沟过水桥1座: a name as long as this is no chance. */
const LONG_NAME = 7
const AROUND = 24

function longestShared(shared: [Told, Told][]): number {
  let longest = 0
  for (const [one, other] of shared.slice(0, 4)) {
    const noun = sharedNoun(near(one), near(other))
    longest = Math.max(longest, noun?.length ?? 0)
  }
  return longest
}

const near = ({ sentence, at, end }: Told) =>
  undated(
    `${sentence.text.slice(Math.max(sentence.body, at - AROUND), at)}|${sentence.text.slice(end, end + AROUND)}`,
  )
