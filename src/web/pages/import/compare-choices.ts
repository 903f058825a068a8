/**
 * What a person chooses in a comparison, as pure steps: a comparison in, a comparison out. Only the rows that were
 * chosen in go back to the desk; a row that a step does not touch keeps its identity.
 */
import type { ComparedChange, ComparedRow, Comparison, Meant } from '#contract/comparison.ts'
import type { RowMatch } from '#contract/drafts.ts'
import { type ComparedAs, standsUnder } from '#core/rules/importing/tally.ts'

export type Problem = {
  id: string
  number: string
  title: string
  step: NonNullable<ComparedRow['match']>['step']
}

/** Taken over unless a person says otherwise. */
const isProposed = (it: ComparedChange): boolean => it.byHand === null && it.blocked === null

const withTaken = (row: ComparedRow, taken: (it: ComparedChange) => boolean): ComparedRow =>
  row.changes.every((it) => it.taken === (it.blocked === null && taken(it)))
    ? row
    : { ...row, changes: row.changes.map((it) => ({ ...it, taken: it.blocked === null && taken(it) })) }

/** One change taken over or not. */
export const takeOne = (row: ComparedRow, change: string, taken: boolean): ComparedRow =>
  withTaken(row, (it) => (it.id === change ? taken : it.taken))

export const takeProposed = (row: ComparedRow): ComparedRow => withTaken(row, isProposed)
export const takeNone = (row: ComparedRow): ComparedRow => withTaken(row, () => false)

/** It is the problem it was proposed to be. */
export const asSame = (row: ComparedRow): ComparedRow =>
  row.match === null ? row : { ...row, undecided: false, match: { ...row.match, by: 'person' } }

/** It is a new problem. */
export const asNew = (row: ComparedRow): ComparedRow =>
  row.match === null && !row.undecided
    ? row
    : { ...row, as: 'new', undecided: false, match: null, changes: [], absentMeasures: [] }

/** It is that problem; what it tells otherwise is known when it has been compared again. */
export const asOther = (row: ComparedRow, { id, number, title, step }: Problem): ComparedRow => ({
  ...row,
  ...{ as: 'unchanged', undecided: false, changes: [], absentMeasures: [] },
  match: { problem: id, number, title, step, by: 'person', likeness: 1 },
})

/** What is kept of a row: only how it differs from what is proposed. */
export const chosenIn = ({ match, changes }: ComparedRow): RowMatch => ({
  problem: match?.problem ?? null,
  take: changes.filter((it) => it.taken && !isProposed(it)).map((it) => it.id),
  leave: changes.filter((it) => !it.taken && isProposed(it)).map((it) => it.id),
})

/** A comparison that came anew, with what was chosen meanwhile: choices stay as far as they still mean something. */
export const keeping = (fresh: Comparison, shown: Comparison, chosen: ReadonlySet<string>): Comparison => {
  if (chosen.size === 0) return fresh
  const mine = new Map(shown.rows.filter((it) => chosen.has(it.key)).map((it) => [it.key, it]))
  const rows = fresh.rows.map((row) => {
    const said = mine.get(row.key)
    if (said === undefined) return row
    if (said.match?.problem !== row.match?.problem) return said
    const taken = new Map(said.changes.map((it) => [it.id, it.taken]))
    return { ...withTaken(row, (it) => taken.get(it.id) ?? isProposed(it)), undecided: said.undecided }
  })
  return { ...fresh, rows }
}

/** Whether two comparisons show the same, whatever of it is taken. */
export const showsTheSame = (one: Comparison, other: Comparison): boolean => {
  const picture = ({ draft, rows, absent }: Comparison) =>
    JSON.stringify([
      draft.version,
      rows.map(({ key, match, undecided, changes }) => [
        ...[key, match?.problem, undecided],
        changes.map(({ id, before, after, blocked, taken }) => [id, before, after, blocked, taken]),
      ]),
      absent.map((it) => it.id),
    ])
  return picture(one) === picture(other)
}

/** How many changes of how many problems are taken over, how many problems are new. */
export const willDo = ({ rows }: Comparison) => {
  const taken = rows.map((it) => it.changes.filter((change) => change.taken).length).filter((it) => it > 0)
  return {
    added: rows.filter((it) => it.as === 'new').length,
    problems: taken.length,
    changes: taken.reduce((sum, it) => sum + it, 0),
  }
}

export type Tab = ComparedAs | 'absent' | 'names'

/** The rows of a list; what was decided just now stays where it was until one leaves the list. */
export const rowsUnder = (
  { rows }: Comparison,
  tab: ComparedAs,
  decided: ReadonlySet<string>,
): ComparedRow[] => rows.filter((it) => (decided.has(it.key) ? tab === 'undecided' : standsUnder(it) === tab))

/** A name that means nobody here, with how often it stands in the list and whom it was said to mean. */
export type NameAsked = { as: Meant['as']; words: string; times: number; of: string[]; value: string | null }

const kindOf = (of: ComparedChange['of']): Meant['as'] =>
  of === 'leadLeader' ? 'leader' : of === 'handler' ? 'handler' : 'unit'

export const nameKey = ({ as, words }: { as: Meant['as']; words: string }): string => `${as} ${words}`

/** Names nobody here is known by, the most frequent first; those said already keep their place. */
export const namesAsked = ({ rows }: Comparison, said: ReadonlyMap<string, NameAsked>): NameAsked[] => {
  const found = new Map<string, NameAsked>()
  for (const { unknown } of rows)
    for (const { of, words } of unknown) {
      const as = kindOf(of)
      const before = found.get(nameKey({ as, words }))
      if (before === undefined)
        found.set(nameKey({ as, words }), { as, words, times: 1, of: [of], value: null })
      else {
        before.times += 1
        if (!before.of.includes(of)) before.of.push(of)
      }
    }
  for (const [key, it] of said) found.set(key, { ...(found.get(key) ?? it), value: it.value })
  return [...found.values()].sort((a, b) => b.times - a.times || (a.words < b.words ? -1 : 1))
}

/** The choice as it goes to the desk. */
export const meantBy = ({ as, words, value }: Pick<NameAsked, 'as' | 'words' | 'value'>): Meant => {
  const [person = null, post = null] = value?.split(' ') ?? []
  if (as === 'unit') return { as, words, unit: value }
  return as === 'leader' ? { as, words, person, post } : { as, words, person }
}

/** What two wordings share at both ends, and what differs between. */
export const differing = (
  before: string,
  after: string,
): { head: string; was: string; is: string; tail: string } => {
  const [a, b] = [[...before], [...after]]
  let from = 0
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1
  let end = 0
  while (end < a.length - from && end < b.length - from && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1
  return {
    head: a.slice(0, from).join(''),
    was: a.slice(from, a.length - end).join(''),
    is: b.slice(from, b.length - end).join(''),
    tail: end === 0 ? '' : a.slice(a.length - end).join(''),
  }
}
