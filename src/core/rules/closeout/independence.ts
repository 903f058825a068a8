import type { RefusalCode } from '#core/record/fact/refusal.ts'
import type { Standing } from '#core/record/organisation/standing.ts'

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((it) => b.includes(it))

/**
 * Why two people are not independent of each other, or null when they are: a different person; no shared unit;
 * no unit of one above or below a unit of the other; neither put the other where they are (design: close-out).
 */
export const dependence = (a: Standing, b: Standing): RefusalCode | null => {
  if (a.person === b.person) return 'same-person'
  if (meet(a.units, b.units)) return 'same-unit'
  if (meet(a.units, b.above) || meet(a.above, b.units)) return 'superior-unit'
  if (a.appointedBy.includes(b.person) || b.appointedBy.includes(a.person)) return 'appointed-by'
  return null
}

/** What somebody was on the day they acted, together with what they are today: a move must not make them strangers. */
export const joined = (then: Standing, today: Standing | undefined): Standing =>
  today
    ? {
        person: then.person,
        units: [...new Set([...then.units, ...today.units])],
        above: [...new Set([...then.above, ...today.above])],
        appointedBy: [...new Set([...then.appointedBy, ...today.appointedBy])],
      }
    : then
