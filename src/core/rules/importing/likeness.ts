/**
 * How alike two wordings are, as people see it who typed the same thing twice.
 *
 *     针对“会议 过多、过频”问题。   会议过多过频
 *             ~~~~~~~~~~~~          ~~~~~~~~~~    the same kernel
 */
import { fold } from '#core/words/figures/fold.ts'

/** What stays of a title when width, blanks, signs, and the words around it are gone. */
export const kernelOf = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}%.]/gu, '')
    .replace(/^(?:针对|关于|对于)/u, '')
    .replace(/(?:的|等)?问题(?:整改情况|的整改)?$/u, '')

/** So much of a wording tells it from others; a hostile list has thousands of signs in each of hundreds of cells. */
const LONGEST = 300

/** A character of a pair takes half of it. */
const HALF = 0x1_00_00

/** Pairs of neighbouring characters of the beginning, each as a number, as often as it occurs, in their order. */
export const pairsOf = (kernel: string): Uint32Array => {
  if (kernel.length === 1) return Uint32Array.of(kernel.charCodeAt(0))
  const pairs = new Uint32Array(Math.max(0, Math.min(kernel.length, LONGEST) - 1))
  for (let at = 0; at < pairs.length; at++)
    pairs[at] = kernel.charCodeAt(at) * HALF + kernel.charCodeAt(at + 1)
  return pairs.sort()
}

/** 0 nothing in common … 1 the same pairs (Dice). */
export const likeness = (one: Uint32Array, other: Uint32Array): number => {
  const all = one.length + other.length
  if (all === 0) return 0
  let [at, beside, shared] = [0, 0, 0]
  while (at < one.length && beside < other.length) {
    const [a = 0, b = 0] = [one[at], other[beside]]
    if (a === b) shared++
    if (a <= b) at++
    if (b <= a) beside++
  }
  return (2 * shared) / all
}
