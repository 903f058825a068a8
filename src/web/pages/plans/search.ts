export const tabs = ['coverage', 'review', 'subplans', 'leaders'] as const
export type TabName = (typeof tabs)[number]

/** What the matrix can be narrowed to. */
export const onlys = ['untaken', 'asGiven', 'noSubplan', 'notApproved', 'reviewing'] as const
export type Only = (typeof onlys)[number]
export const levels = ['county', 'town', 'village'] as const
export type Level = (typeof levels)[number]

/** What stands in the address of the page: round, part of the page, and what is chosen in it. */
export type PlansSearch = { round?: string; tab?: TabName; only?: Only; level?: Level; review?: string }

const oneOf = <Known extends string>(value: unknown, known: readonly Known[]): Known | undefined =>
  known.find((it) => it === value)
const id = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f-]{36}$/iu.test(value) ? value : undefined

/** Without what is not understood. */
export const readPlansSearch = (given: Record<string, unknown>): PlansSearch => {
  const read = {
    round: id(given['round']),
    tab: oneOf(given['tab'], tabs),
    only: oneOf(given['only'], onlys),
    level: oneOf(given['level'], levels),
    review: id(given['review']),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}
