export const tabs = ['plans', 'recurrences', 'leftOver'] as const
export type TabName = (typeof tabs)[number]

/** What stands in the address of the page: round, part of the page, and the plan that is open. */
export type LookbackSearch = { round?: string; tab?: TabName; plan?: string }

const id = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f-]{36}$/iu.test(value) ? value : undefined

/** Without what is not understood. */
export const readLookbackSearch = (given: Record<string, unknown>): LookbackSearch => {
  const read = {
    round: id(given['round']),
    tab: tabs.find((it) => it === given['tab']),
    plan: id(given['plan']),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}
