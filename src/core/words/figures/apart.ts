import type { Stretch } from './masks.ts'

/** Of stretches that overlap the first, and of those that begin together the longest; in the order of the text. */
export function apart(found: Stretch[]): Stretch[] {
  if (found.length < 2) return found
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  let reached = 0
  return found.filter((one) => {
    if (one.from < reached) return false
    reached = one.to
    return true
  })
}
