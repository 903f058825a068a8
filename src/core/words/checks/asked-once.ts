/**
 * Two checks of one kind ask once of one place.
 *
 *     9月12日完成招标,分拣效率低的问题已整改完毕
 *     ~~~~~~~~~~~~~~~                              begun, told as done; not also planned, told as done
 */
import type { Contradiction, Quoted } from './hint.ts'

const STRETCH = 256

/** Codes of one kind: what was left open in one place is asked for by one of the three. */
const TIMING = new Set<Contradiction['code']>(['plan-as-result', 'start-as-done', 'provisional-as-done'])
const ONCE = new Set<Contradiction['code']>(['unit-mismatch', 'double-reporting', ...TIMING])

/** Whether a contradiction is a new question, asked one after the other in their order of trust. */
export function askedOnce(): (one: Contradiction) => boolean {
  const places = new Map<string, Quoted[]>()
  const isTaken = (kind: string, place: Quoted) =>
    stretches(kind, place).some((key) =>
      places.get(key)?.some(({ from, to }) => place.from < to && from < place.to),
    )
  const take = (kind: string, place: Quoted) => {
    for (const key of stretches(kind, place)) {
      const taken = places.get(key)
      if (taken === undefined) places.set(key, [place])
      else taken.push(place)
    }
  }
  return (one) => {
    if (!ONCE.has(one.code)) return true
    const first = one.places.slice(0, 1)
    const isOld =
      one.places.some((place) => isTaken(one.code, place)) ||
      (TIMING.has(one.code) && first.some((place) => isTaken('timing', place)))
    if (isOld) return false
    for (const place of one.places) take(one.code, place)
    if (TIMING.has(one.code)) for (const place of first) take('timing', place)
    return true
  }
}

function stretches(kind: string, { from, to }: Quoted): string[] {
  const keys: string[] = []
  for (let at = Math.floor(from / STRETCH); at <= Math.floor(to / STRETCH); at++) keys.push(`${kind} ${at}`)
  return keys
}
