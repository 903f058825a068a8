export const tabs = ['now', 'trend'] as const
export type TabName = (typeof tabs)[number]

/** What stands in the address of the page: the round, and which part of the page. */
export type OverviewSearch = { round?: string; tab?: TabName }

/** Without what is not understood. */
export const readOverviewSearch = (given: Record<string, unknown>): OverviewSearch => {
  const round = given['round']
  return {
    ...(typeof round === 'string' && /^[0-9a-f-]{36}$/iu.test(round) ? { round } : {}),
    ...(given['tab'] === 'trend' ? { tab: 'trend' } : {}),
  }
}
