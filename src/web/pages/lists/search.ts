import { type Step, steps } from '#core/record/problem/problem.ts'

/** The filters of the lists as they stand in the address. What is not among them, or not understood, is left out. */
export type ProblemSearch = {
  round?: string
  step?: string
  light?: string
  aspect?: number
  unit?: string
  leader?: string
  text?: string
  sort?: string
  page?: number
}
export type MeasureSearch = {
  round?: string
  light?: string
  unit?: string
  leader?: string
  done?: string
  text?: string
  sort?: string
  page?: number
}
export type ResponsibilitySearch = {
  round?: string
  step?: string
  light?: string
  unit?: string
  leader?: string
  text?: string
}

/** Rows of one page. */
export const pageSize = 50

type Given = Record<string, unknown>

// The router reads `?text=2024` as a number.
const text = (value: unknown): string | undefined => {
  const said = typeof value === 'number' ? String(value) : value
  return typeof said === 'string' && said.trim() !== '' ? said.slice(0, 100) : undefined
}
const oneOf = (value: unknown, known: readonly string[]): string | undefined =>
  typeof value === 'string' && known.includes(value) ? value : undefined
const count = (value: unknown, least: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least ? value : undefined
const id = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f-]{36}$/iu.test(value) ? value : undefined

/** Without the members that are not set: an address says only what is filtered. */
const said = <Search extends object>(search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search

export const readProblemSearch = (given: Given): ProblemSearch =>
  said({
    round: id(given['round']),
    step: oneOf(given['step'], steps),
    light: text(given['light']),
    aspect: count(given['aspect'], 0),
    unit: id(given['unit']),
    leader: id(given['leader']),
    text: text(given['text']),
    sort: oneOf(given['sort'], ['deadline', 'light']),
    page: count(given['page'], 2),
  })

export const readMeasureSearch = (given: Given): MeasureSearch =>
  said({
    round: id(given['round']),
    light: text(given['light']),
    unit: id(given['unit']),
    leader: id(given['leader']),
    done: oneOf(given['done'], ['yes', 'no']),
    text: text(given['text']),
    sort: oneOf(given['sort'], ['deadline']),
    page: count(given['page'], 2),
  })

export const readResponsibilitySearch = (given: Given): ResponsibilitySearch =>
  said({
    round: id(given['round']),
    step: oneOf(given['step'], steps),
    light: text(given['light']),
    unit: id(given['unit']),
    leader: id(given['leader']),
    text: text(given['text']),
  })

/** What is asked of the server for a page of problems. */
export const problemQuery = ({ page = 1, step, sort, ...rest }: ProblemSearch) => ({
  ...rest,
  ...(step === undefined ? {} : { step: step as Step }),
  ...(sort === undefined ? {} : { sort: sort as 'deadline' | 'light' }),
  offset: (page - 1) * pageSize,
  limit: pageSize,
})

/** What is asked of the server for a page of measures. */
export const measureQuery = ({ page = 1, done, sort, ...rest }: MeasureSearch) => ({
  ...rest,
  ...(done === undefined ? {} : { done: done as 'yes' | 'no' }),
  ...(sort === undefined ? {} : { sort: sort as 'deadline' }),
  offset: (page - 1) * pageSize,
  limit: pageSize,
})

/** The search after one filter changed: back to the first page; what is cleared leaves the address. */
export const changed = <Search extends { page?: number }>(
  search: Search,
  change: Partial<Search>,
): Search => {
  const { page: _page, ...rest } = search
  return said({ ...rest, ...change } as Search)
}

/** Whether anything narrows the list; the order and the page do not. */
export const isFiltered = (search: object): boolean =>
  Object.keys(search).some((it) => it !== 'sort' && it !== 'page' && it !== 'round')
