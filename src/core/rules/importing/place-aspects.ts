/**
 * Which aspect of a round a new problem comes under: numbers are made of it, 轮次-方面-序号.
 *
 *     the round   1 党的建设方面    2 作风建设方面
 *     the list    1 作风建设方面 → 2    2 民生领域 → 3
 *
 * The same title is the same aspect; another one gets the next free ordinal where its own is taken already.
 */
import type { Heading } from '#core/record/problem/facts.ts'
import { kernelOf } from './likeness.ts'

/** `there`: the aspects of the round; `spent`: ordinals under which it ever gave a number. Same order as `asked`. */
export const placeAspects = (
  asked: readonly Heading[],
  there: readonly { ordinal: number; title: string }[],
  spent: readonly number[],
): Heading[] => {
  const known = new Map(there.map((it) => [kernelOf(it.title), it.ordinal]))
  const taken = new Set([...there.map((it) => it.ordinal), ...spent])
  let last = Math.max(0, ...taken, ...asked.map((it) => it.ordinal))
  const placed = new Map<string, number>()
  return asked.map((aspect) => {
    // Problems beside all aspects stay beside them.
    if (aspect.ordinal === 0 || taken.size === 0) return aspect
    const key = `${aspect.ordinal} ${kernelOf(aspect.title)}`
    const ordinal =
      placed.get(key) ??
      known.get(kernelOf(aspect.title)) ??
      (taken.has(aspect.ordinal) ? (last += 1) : aspect.ordinal)
    placed.set(key, ordinal)
    return { ...aspect, ordinal }
  })
}
