export const tabs = ['desk', 'instruments', 'visits'] as const
export type TabName = (typeof tabs)[number]

/** What stands in the address of the page: the tab, what it is narrowed to, and what is open. */
export type SupervisionSearch = {
  tab?: TabName
  round?: string
  kind?: string
  waits?: string
  unit?: string
  instrument?: string
  visit?: string
}

const id = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f-]{36}$/iu.test(value) ? value : undefined
const name = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z-]{1,20}$/u.test(value) ? value : undefined

/** Without what is not understood. Which kinds there are is the page's to know: nothing of it comes with the first visit. */
export const readSupervisionSearch = (given: Record<string, unknown>): SupervisionSearch => {
  const read = {
    tab: tabs.find((it) => it === given['tab']),
    round: id(given['round']),
    kind: name(given['kind']),
    waits: name(given['waits']),
    unit: id(given['unit']),
    instrument: id(given['instrument']),
    visit: id(given['visit']),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))
}
