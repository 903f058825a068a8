import { kernelOf, likeness, pairsOf } from '#core/rules/importing/likeness.ts'

/** A wording somewhere else. */
export type Worded = { id: string; title: string }
/** How alike it is, 0 to 1, and the longest run of words that both have: the reason a person is shown. */
export type Similar<Item extends Worded> = { item: Item; likeness: number; shared: string }

/** So alike that somebody should look; fewer than this and two problems only share how findings are worded. */
const ALIKE = 0.45
/** A shared run shorter than this says nothing by itself. */
const TELLING = 4

/** The longest run of characters that stands in both; the first of several. */
export const longestShared = (one: string, other: string): string => {
  let best = ''
  let row = new Uint16Array(other.length + 1)
  for (let i = 1; i <= one.length; i++) {
    const next = new Uint16Array(other.length + 1)
    for (let j = 1; j <= other.length; j++) {
      if (one[i - 1] !== other[j - 1]) continue
      const run = (row[j - 1] ?? 0) + 1
      next[j] = run
      if (run > best.length) best = one.slice(i - run, i)
    }
    row = next
  }
  return best
}

/** So much of a wording is looked at. */
const LONGEST = 300

/** Which of `others` say the same as `title`, the most alike first. */
export const similarTo = <Item extends Worded>(
  title: string,
  others: readonly Item[],
  most: number,
): Similar<Item>[] => {
  const kernel = kernelOf(title)
  const pairs = pairsOf(kernel)
  return others
    .map((item) => ({ item, own: kernelOf(item.title) }))
    .map(({ item, own }) => ({ item, own, likeness: likeness(pairs, pairsOf(own)) }))
    .filter((it) => it.likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ item, own, likeness: alike }) => ({
      item,
      likeness: alike,
      shared: longestShared(kernel.slice(0, LONGEST), own.slice(0, LONGEST)),
    }))
    .filter((it) => it.shared.length >= TELLING)
}
