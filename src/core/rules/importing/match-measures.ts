import type { Measure } from '#core/record/problem/problem.ts'
import { kernelOf, likeness, pairsOf } from './likeness.ts'
import type { ListedMeasure } from './listed.ts'

/** Below this two measures are two. */
const LEAST_LIKE = 0.55

/** Measures of one problem against those of a list: the same words first, then the most alike. */
export function measuresMatched(stand: readonly Measure[], listed: readonly ListedMeasure[]) {
  const of = new Map<string, Measure>()
  const free = new Map(stand.map((it) => [it.id, it]))
  const match = (key: string, it: Measure) => {
    of.set(key, it)
    free.delete(it.id)
  }
  const kernels = new Map(stand.map((it) => [it.id, kernelOf(it.text)]))
  for (const one of listed) {
    const kernel = kernelOf(one.text)
    const same = [...free.values()].find((it) => kernels.get(it.id) === kernel)
    if (same) match(one.key, same)
  }
  const profiles = new Map([...free.values()].map((it) => [it.id, pairsOf(kernels.get(it.id) ?? '')]))
  const near = listed
    .filter((one) => !of.has(one.key))
    .flatMap((one) => {
      const pairs = pairsOf(kernelOf(one.text))
      return [...free.values()].flatMap((it) => {
        const alike = likeness(pairs, profiles.get(it.id) ?? pairs)
        return alike >= LEAST_LIKE ? [{ one, it, alike }] : []
      })
    })
    .sort((a, b) => b.alike - a.alike)
  for (const { one, it } of near) if (!of.has(one.key) && free.has(it.id)) match(one.key, it)
  return {
    of: listed.map((one) => ({ listed: one, stands: of.get(one.key) ?? null })),
    absent: [...free.values()].map(({ id, text }) => ({ id, text })),
  }
}

/** What was removed is asked for by every new measure of a list. */
const profiles = new WeakMap<object, { kernel: string; pairs: Uint32Array }>()

const profileOf = (it: { text: string }) => {
  const known = profiles.get(it)
  if (known) return known
  const kernel = kernelOf(it.text)
  const profile = { kernel, pairs: pairsOf(kernel) }
  profiles.set(it, profile)
  return profile
}

/** The measure a list tells again that somebody removed, the last of them; null where none of those removed is like it. */
export function removedBefore<Removed extends { text: string }>(
  text: string,
  removed: readonly Removed[],
): Removed | null {
  if (removed.length === 0) return null
  const kernel = kernelOf(text)
  const pairs = pairsOf(kernel)
  return (
    removed.findLast((it) => profileOf(it).kernel === kernel) ??
    removed.findLast((it) => likeness(pairs, profileOf(it).pairs) >= LEAST_LIKE) ??
    null
  )
}
