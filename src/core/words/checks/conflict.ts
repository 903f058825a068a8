/**
 * Two numbers, or words, for one thing.
 *
 *     1-10月立案62件 …… 1-10月立案37件        已全部归还 …… 其中未归还的4辆
 */
import type { Contradiction, Quoted } from './hint.ts'

export const conflictOf = (
  one: Quoted,
  other: Quoted,
  severity: Contradiction['severity'] = 'high',
): Contradiction => ({ code: 'conflicting-figures', severity, places: [one, other], sum: null })

/**
 * Each that conflicts with one of its key before it, behind the first such.
 * @param most so many of one key are remembered: what more share is a heading of a table
 */
export function conflictsAmong<It>(
  all: Iterable<It>,
  keyOf: (it: It) => string,
  isConflict: (before: It, it: It) => boolean,
  most: number,
): [It, It][] {
  const alike = new Map<string, It[]>()
  const found: [It, It][] = []
  for (const it of all) {
    const key = keyOf(it)
    const others = alike.get(key) ?? []
    alike.set(key, others)
    const other = others.find((before) => isConflict(before, it))
    if (other !== undefined) found.push([other, it])
    if (others.length < most) others.push(it)
  }
  return found
}
