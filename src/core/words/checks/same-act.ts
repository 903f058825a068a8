/**
 * One act told under two problems, by what it left behind: its day, its numbers, its name.
 *
 *     9月21日没收大功率电器315件 …… 9月21日对宿舍开展消防检查,没收大功率电器315件,消除了火灾隐患
 *     ~~~~~~~~~~~~~~~~~~~~~~~~~~    ~~~~~~~~                 ~~~~~~~~~~~~~~~~~~~~
 *     one day and one number; or two numbers; or one number with a name of its own
 */
import type { Contradiction } from './hint.ts'
import { quoteOf, saidIn, type Material, type Sentence, type Told } from './material.ts'
import { sharedNoun } from './stem.ts'

/** The text says itself that it was told before, or that it is another. */
const EXPLAINED =
  /(?:上述|前述|前项|前款|所述|同一(?:笔|批|办法|次)|同期|不重复|不再(?:计|重复)|已(?:计|列)入|已在|包含|含(?:上述|前述)|吸取|结合|该工程为|后续)/u
const PERSONS = /^(?:人|名|位)$/u
const DAY = /\d{1,2}月\d{1,2}日/gu
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
      if (figure.at < sentence.body || !isOwn(figure)) continue
      const key = `${figure.amount}|${PERSONS.test(figure.base) ? '人' : figure.base}`
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
  return [...pairs.values()].flatMap((pair): Contradiction[] => {
    const [first] = pair.shared
    if (first === undefined || !isOneAct(pair)) return []
    const places = first.map(quoteOf)
    return [{ code: 'double-reporting', severity: 'medium', places, sum: null }]
  })
}

/** A share, a plan, a rank and what it was before are no acts. */
const isOwn = ({ role, kind, unit, comparison, approx }: Told) =>
  role === 'result' && kind !== 'percent' && unit !== '名次' && !approx && (comparison?.by ?? null) === null

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
  return noun >= LONG_NAME
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
  `${sentence.text.slice(Math.max(sentence.body, at - AROUND), at)}|${sentence.text.slice(end, end + AROUND)}`.replace(
    /\d{1,2}月(?:\d{1,2}日)?/gu,
    '|',
  )
