/**
 * Which problem of the ledger a row of a later list speaks of.
 *
 *     1-02-003   会议过多过频        its number: that problem; where the words are quite others, for a person to say
 *     7          “会议过多、过频”    the same words: that problem
 *     7          会议过多、过长      words much alike, and no other row claims it: proposed, for a person to say
 *     8          新发现的问题        nothing like it: new
 *
 * One problem is matched by one row only. A problem that no row tells is absent, and nothing else: it is not closed by that.
 */
import { fold } from '#core/words/figures/fold.ts'
import { kernelOf, likeness, pairsOf } from './likeness.ts'
import type { Listed } from './listed.ts'

/** What is known of a problem to match by: its words today, its short title, and those it was registered with. */
export type Known = {
  id: string
  number: string
  title: string
  shortTitle: string
  registeredAs: string | null
}

/** `person`: somebody said so. */
export type Match = { problem: string; by: 'person' | 'number' | 'words' | 'likeness'; likeness: number }

export type Matched = {
  /** By key of the row; null: new. */
  of: Map<string, Match | null>
  /** Problems no row speaks of. */
  absent: string[]
}

/** Below this two wordings are two things. */
const LEAST_LIKE = 0.6
/** A pair that stands in this many titles tells them not apart. */
const TOO_COMMON = 400

/** `said`: what a person decided already, by key of the row; null: it is a new one. */
export const matchList = (
  rows: readonly Listed[],
  known: readonly Known[],
  said: ReadonlyMap<string, string | null> = new Map(),
): Matched => {
  const of = new Map<string, Match | null>()
  const taken = new Set<string>()
  const take = (row: Listed, problem: string, by: Match['by'], alike: number) => {
    of.set(row.key, { problem, by, likeness: alike })
    taken.add(problem)
  }
  const ids = new Set(known.map((it) => it.id))
  for (const row of rows) {
    const problem = said.get(row.key)
    if (problem === null) of.set(row.key, null)
    else if (problem !== undefined && ids.has(problem) && !taken.has(problem)) take(row, problem, 'person', 1)
  }
  const byNumber = new Map(known.map((it) => [it.number, it]))
  for (const row of rows) {
    if (of.has(row.key)) continue
    const it = byNumber.get(fold(row.marker ?? '').trim())
    if (it !== undefined && !taken.has(it.id)) take(row, it.id, 'number', titleLikeness(row.title, it))
  }
  const byWords = new Map<string, string[]>()
  for (const it of known)
    for (const kernel of new Set([kernelOf(it.title), kernelOf(it.registeredAs ?? it.title)]))
      byWords.set(kernel, [...(byWords.get(kernel) ?? []), it.id])
  for (const row of rows) {
    if (of.has(row.key)) continue
    const id = byWords.get(kernelOf(row.title))?.find((it) => !taken.has(it))
    if (id !== undefined) take(row, id, 'words', 1)
  }
  const left = known.filter((it) => !taken.has(it.id))
  const open = rows.filter((it) => !of.has(it.key))
  for (const { row, id, alike } of likePairs(open, left))
    if (!of.has(row.key) && !taken.has(id)) take(row, id, 'likeness', alike)
  return {
    of: new Map(rows.map(({ key }) => [key, of.get(key) ?? null])),
    absent: known.filter((it) => !taken.has(it.id)).map((it) => it.id),
  }
}

/** How alike a title is to any that the problem has gone by; one within the other is the same told at other length. */
const titleLikeness = (title: string, { title: today, shortTitle, registeredAs }: Known): number => {
  const kernel = kernelOf(title)
  const others = [today, shortTitle, registeredAs ?? today].map(kernelOf)
  // Signs alone stand within every title, and say nothing of any.
  if (kernel !== '' && others.some((it) => kernel.includes(it) || it.includes(kernel))) return 1
  const pairs = pairsOf(kernel)
  return Math.max(...others.map((it) => likeness(pairs, pairsOf(it))))
}

/** Rows and problems with words alike, the most alike first. Only those with a rare pair in common are compared. */
function likePairs(rows: readonly Listed[], known: readonly Known[]) {
  const profiles = known.map((it) => ({ id: it.id, pairs: pairsOf(kernelOf(it.title)) }))
  const holding = new Map<number, typeof profiles>()
  for (const profile of profiles)
    for (const pair of new Set(profile.pairs)) {
      const those = holding.get(pair)
      if (those === undefined) holding.set(pair, [profile])
      else those.push(profile)
    }
  return rows
    .flatMap((row) => {
      const pairs = pairsOf(kernelOf(row.title))
      const near = new Set(
        [...new Set(pairs)].flatMap((pair) => {
          const those = holding.get(pair) ?? []
          return those.length > TOO_COMMON ? [] : those
        }),
      )
      return [...near].map((it) => ({ row, id: it.id, alike: likeness(pairs, it.pairs) }))
    })
    .filter(({ alike }) => alike >= LEAST_LIKE)
    .sort((a, b) => b.alike - a.alike)
}
