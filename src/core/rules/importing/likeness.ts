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

/** Pairs of neighbouring characters with how often each occurs. */
export const pairsOf = (kernel: string): Map<string, number> => {
  const pairs = new Map<string, number>()
  if (kernel.length === 1) return new Map([[kernel, 1]])
  for (let at = 0; at + 1 < kernel.length; at++) {
    const pair = kernel.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number => {
  let size = 0
  for (const count of pairs.values()) size += count
  return size
}

/** 0 nothing in common … 1 the same pairs (Dice). */
export const likeness = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number => {
  const all = sizeOf(one) + sizeOf(other)
  if (all === 0) return 0
  let shared = 0
  for (const [pair, count] of one) shared += Math.min(count, other.get(pair) ?? 0)
  return (2 * shared) / all
}
