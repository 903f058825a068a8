import type { MeasureRow } from '#contract/problems.ts'
import { steps } from '#core/record/problem/problem.ts'
import { type ListColumn, type Tongue, dayOf, lightColumns, names } from '#ledger/exports/list-columns.ts'

/** A measure with what was told of it last, and its place under its problem. */
export type ToldMeasure = MeasureRow & {
  goal: string | null
  lastProgress: string | null
  ordinal: number | null
}

/**
 * Counts the measures of each problem as they come, as the page does; in another order than that of the list they have
 * no place.
 */
export const ordinals = (inListOrder: boolean): ((row: MeasureRow) => number | null) => {
  let problem = ''
  let count = 0
  return (row) => {
    if (!inListOrder) return null
    count = row.problem.id === problem ? count + 1 : 1
    problem = row.problem.id
    return count
  }
}

/** The columns of the task list. */
export const measureListColumns = (tongue: Tongue): ListColumn<ToldMeasure>[] => {
  const { lists, exporting, words } = tongue.messages
  const { columns } = lists
  return [
    { head: columns.number, width: 12, kind: 'short', value: (it) => it.problem.number },
    { head: columns.problem, width: 24, kind: 'text', value: (it) => it.problem.shortTitle },
    {
      head: exporting.columns.ordinal,
      width: 7,
      kind: 'short',
      value: (it) => it.marker ?? (it.ordinal === null ? null : String(it.ordinal)),
    },
    { head: columns.measure, width: 50, kind: 'text', value: (it) => it.text },
    { head: exporting.columns.goal, width: 24, kind: 'text', value: (it) => it.goal },
    {
      head: exporting.columns.origin,
      width: 11,
      kind: 'short',
      value: (it) => (it.origin === 'reported' ? words.importedUnverified : null),
    },
    { head: columns.units, width: 18, kind: 'text', value: (it) => names(it.units, tongue) },
    { head: columns.leader, width: 10, kind: 'short', value: (it) => it.leadLeader?.name ?? null },
    { head: columns.deadline, width: 12, kind: 'day', value: (it) => it.deadline },
    { head: exporting.columns.progressCount, width: 8, kind: 'number', value: (it) => it.progress },
    { head: exporting.columns.lastReport, width: 12, kind: 'day', value: (it) => dayOf(it.lastProgressAt) },
    { head: exporting.columns.progressText, width: 36, kind: 'text', value: (it) => it.lastProgress },
    ...lightColumns<ToldMeasure>(tongue, (it) => it.light),
    {
      head: lists.filters.done,
      width: 11,
      kind: 'short',
      allowed: [lists.done, lists.notDone],
      value: (it) => (it.done ? lists.done : lists.notDone),
    },
    {
      head: columns.step,
      width: 11,
      kind: 'short',
      allowed: steps.filter((it) => it !== 'withdrawn').map((it) => words.steps[it]),
      value: (it) => words.steps[it.problem.step],
    },
  ]
}
