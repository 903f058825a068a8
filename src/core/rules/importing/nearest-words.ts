import { kernelOf, likeness, pairsOf } from './likeness.ts'

/** Below this two wordings are two things. */
const LEAST_LIKE = 0.55
/** The next best has to be clearly less like. */
const AHEAD = 0.1

/**
 * The one of several that words mean: the same but for signs and blanks, else the one clearly most alike. Null where none
 * is, or two are: never guessed.
 */
export const meantByWords = <Thing>(
  words: string,
  things: readonly Thing[],
  textOf: (thing: Thing) => string,
): Thing | null => {
  const kernel = kernelOf(words)
  if (kernel === '') return null
  const same = things.filter((it) => kernelOf(textOf(it)) === kernel)
  if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null
  const pairs = pairsOf(kernel)
  const [first, second] = things
    .map((thing) => ({ thing, alike: likeness(pairs, pairsOf(kernelOf(textOf(thing)))) }))
    .toSorted((a, b) => b.alike - a.alike)
  if (!first || first.alike < LEAST_LIKE) return null
  return second && first.alike - second.alike < AHEAD ? null : first.thing
}
