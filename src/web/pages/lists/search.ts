import { evidenceStands, runs } from '#contract/problems.ts'
import { type EndedAs, endedAs } from '#core/record/problem/course-facts.ts'
import { type InspectionKind, inspectionKinds } from '#core/record/round/facts.ts'
import { type Step, steps } from '#core/record/problem/problem.ts'

/**
 * The filters of the three lists as they stand in the address; each list has some of them.
 * What is not among them, or not understood, is left out.
 */
export type ListSearch = {
  round?: string
  step?: Step
  /** A sign of the rule set, or none. */
  light?: string
  aspect?: number
  unit?: string
  /** Where a count under the unit that leads was opened. */
  leadUnit?: string
  leader?: string
  /** How problems go on that are not closed; `days` says how near, how long quiet. */
  run?: (typeof runs)[number]
  days?: number
  /** How it ended without close-out. */
  ended?: EndedAs
  /** Also found by an inspection of this kind. */
  foundBy?: InspectionKind
  asked?: 'yes'
  /** How it stands with its proofs. */
  evidence?: (typeof evidenceStands)[number]
  done?: 'yes' | 'no'
  text?: string
  sort?: 'deadline' | 'light'
  page?: number
  /** Filters of the address that could not be read, for the sentence about them. */
  wrong?: string
}
/** What narrows a list; the order and the page do not. */
export type Narrowing = Omit<ListSearch, 'sort' | 'page'>
export type ProblemSearch = Omit<ListSearch, 'done'>
export type MeasureSearch = Omit<
  ListSearch,
  'ended' | 'foundBy' | 'asked' | 'evidence' | 'run' | 'days' | 'step' | 'aspect' | 'leadUnit' | 'sort'
> & { sort?: 'deadline' }
export type ResponsibilitySearch = Pick<
  ListSearch,
  'round' | 'step' | 'light' | 'unit' | 'leader' | 'text' | 'wrong'
>

/** Rows of one page. */
export const pageSize = 50

type Given = Record<string, unknown>

// The router reads `?text=2024` as a number.
const text = (value: unknown): string | undefined => {
  const said = typeof value === 'number' ? String(value) : value
  return typeof said === 'string' && said.trim() !== '' ? said.slice(0, 100) : undefined
}
const oneOf = <Known extends string>(value: unknown, known: readonly Known[]): Known | undefined =>
  known.find((it) => it === value)
const count = (value: unknown, least: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least ? value : undefined
const id = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[0-9a-f-]{36}$/iu.test(value) ? value : undefined

/** Without the members that are not set: an address says only what is filtered. */
const said = <Search extends object>(search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search

/** What was read of the address, and which of its filters were given and could not be: the list would be another than was meant. */
const honest = <Search extends ListSearch>(given: Given, search: Search): Search => {
  const isGiven = (it: string): boolean => {
    const value = given[it]
    return typeof value === 'string' ? value.trim() !== '' : value !== undefined
  }
  const wrong = Object.keys(search).filter(
    (it) => it !== 'page' && it !== 'sort' && isGiven(it) && search[it as keyof Search] === undefined,
  )
  const read = said({ ...search, wrong: wrong.length > 0 ? wrong.join(', ') : text(given['wrong']) })
  // Said to be nothing: the router would put what stands in the address where there is no member.
  return { ...read, ...Object.fromEntries(wrong.map((it) => [it, undefined])) }
}

export const readProblemSearch = (given: Given): ProblemSearch =>
  honest(given, {
    round: id(given['round']),
    step: oneOf(given['step'], steps),
    light: text(given['light']),
    aspect: count(given['aspect'], 0),
    unit: id(given['unit']),
    leadUnit: id(given['leadUnit']),
    leader: id(given['leader']),
    run: oneOf(given['run'], runs),
    days: count(given['days'], 1),
    ended: oneOf(given['ended'], endedAs),
    foundBy: oneOf(given['foundBy'], inspectionKinds),
    asked: oneOf(given['asked'], ['yes']),
    evidence: oneOf(given['evidence'], evidenceStands),
    text: text(given['text']),
    sort: oneOf(given['sort'], ['deadline', 'light']),
    page: count(given['page'], 2),
  })

export const readMeasureSearch = (given: Given): MeasureSearch =>
  honest(given, {
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
  honest(given, {
    round: id(given['round']),
    step: oneOf(given['step'], steps),
    light: text(given['light']),
    unit: id(given['unit']),
    leader: id(given['leader']),
    text: text(given['text']),
  })

/** How each list reads its address. */
export const readers = {
  problems: readProblemSearch,
  measures: readMeasureSearch,
  responsibility: readResponsibilitySearch,
} as const

/** What is asked of the server for a page of problems or measures. */
export const pageQuery = <Search extends ListSearch>({ page = 1, wrong: _wrong, ...rest }: Search) => ({
  ...rest,
  offset: (page - 1) * pageSize,
  limit: pageSize,
})

/** The search after one filter changed: back to the first page; what is cleared leaves the address. */
export const changed = <Search extends ListSearch>(search: Search, change: Partial<Search>): Search => {
  const { page: _page, wrong: _wrong, ...rest } = search
  return said({ ...rest, ...change } as unknown as Search)
}

/** The search with all filters cleared; the round stays. */
export const cleared = ({ round }: Narrowing): { round?: string } => said({ round })

/** Whether anything narrows the list; the order and the page do not. */
export const isFiltered = (search: object): boolean =>
  Object.keys(search).some((it) => it !== 'sort' && it !== 'page' && it !== 'round')
