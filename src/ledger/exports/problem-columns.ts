import * as en from '#messages/en/course.ts'
import * as zh from '#messages/zh/course.ts'
import { timeClasses } from '#core/record/problem/facts.ts'
import { steps } from '#core/record/problem/problem.ts'
import type { ProblemRow } from '#contract/problems.ts'
import { type ListColumn, type Tongue, dayOf, lightColumns, names } from '#ledger/exports/list-columns.ts'

/** A problem with what it showed itself in, each in a line. */
export type FoundProblem = ProblemRow & { manifestations: readonly string[] }

/** A problem in the responsibility list, with the post of its lead leader. */
export type AnsweredProblem = ProblemRow & { post: string | null }

/** Where a problem stands: by when, its light, its step. */
const standing = (tongue: Tongue): ListColumn<ProblemRow>[] => {
  const { lists, exporting, words } = tongue.messages
  return [
    {
      head: exporting.columns.timeClass,
      width: 10,
      kind: 'short',
      allowed: timeClasses.map((it) => words.timeClasses[it]),
      value: (it) => it.timeClass && words.timeClasses[it.timeClass],
    },
    {
      head: lists.columns.deadline,
      width: 12,
      kind: 'day',
      value: (it) => it.deadline?.current ?? null,
    },
    {
      head: exporting.columns.original,
      width: 14,
      kind: 'day',
      // Only where it was put off: lateness is shown against both.
      value: (it) => (it.originalDeadline === it.deadline?.current ? null : it.originalDeadline),
    },
  ]
}

const stepColumn = ({ messages: { lists, words } }: Tongue): ListColumn<ProblemRow> => ({
  head: lists.columns.step,
  width: 11,
  kind: 'short',
  allowed: steps.filter((it) => it !== 'withdrawn').map((it) => words.steps[it]),
  value: (it) => words.steps[it.step],
})

/** What a list must not hide of its course: put off, turned long-term, ended, found elsewhere. */
const courseColumn = ({ locale, messages: { words } }: Tongue): ListColumn<ProblemRow> => {
  const told = locale === 'en' ? en : zh
  return {
    head: told.courseColumn,
    width: 28,
    kind: 'text',
    value: ({ ended, extensions, turnedLongTerm, recheckOn, foundBy, ...row }) =>
      [
        ...(row.reboundedAs ? [`${told.links['rebounded-as']} ${row.reboundedAs}`] : []),
        ...(row.reboundOf ? [`${told.links['rebound-of']} ${row.reboundOf}`] : []),
        ...(row.carriedTo ? [`${told.links['carried-to']} ${row.carriedTo}`] : []),
        ...(row.carriedFrom ? [`${told.links['carried-from']} ${row.carriedFrom}`] : []),
        ...(ended ? [told.endedAs[ended]] : []),
        ...(extensions > 0 ? [told.extendedTimes(extensions)] : []),
        ...(turnedLongTerm
          ? [told.turnSaid('time-limited', 'long-term', turnedLongTerm.on, turnedLongTerm.by)]
          : []),
        ...(recheckOn ? [told.recheckSaid(recheckOn)] : []),
        ...foundBy.map((it) => told.alsoFound(words.inspectionKinds[it])),
      ].join('\n') || null,
  }
}

/** The columns of the problem list. */
export const problemListColumns = (tongue: Tongue): ListColumn<FoundProblem>[] => {
  const { lists, exporting } = tongue.messages
  const { columns } = lists
  return [
    { head: columns.number, width: 12, kind: 'short', value: (it) => it.number },
    {
      head: exporting.columns.aspect,
      width: 22,
      kind: 'text',
      value: ({ aspect, group }) =>
        [`${aspect.marker}${aspect.title}`, group ?? ''].filter(Boolean).join('\n'),
    },
    { head: exporting.columns.problemFull, width: 36, kind: 'text', value: (it) => it.title },
    {
      head: exporting.columns.manifestations,
      width: 60,
      kind: 'text',
      value: ({ manifestations }) => manifestations.map((it, at) => `${at + 1}. ${it}`).join('\n') || null,
    },
    { head: columns.leader, width: 10, kind: 'short', value: (it) => it.leadLeader?.name ?? null },
    { head: columns.unit, width: 14, kind: 'text', value: (it) => it.leadUnit?.name ?? null },
    { head: columns.co, width: 18, kind: 'text', value: (it) => names(it.coUnits, tongue) },
    { head: columns.handler, width: 10, kind: 'short', value: (it) => it.handler?.name ?? null },
    ...standing(tongue),
    { head: exporting.columns.measuresTotal, width: 10, kind: 'number', value: (it) => it.measures.total },
    { head: exporting.columns.measuresDone, width: 10, kind: 'number', value: (it) => it.measures.done },
    { head: exporting.columns.evidence, width: 10, kind: 'number', value: (it) => it.evidence },
    { head: exporting.columns.lastReport, width: 12, kind: 'day', value: (it) => dayOf(it.lastProgressAt) },
    ...lightColumns<ProblemRow>(tongue, (it) => it.light),
    stepColumn(tongue),
    courseColumn(tongue),
  ]
}

/** The columns of the responsibility list: whoever answers first. */
export const responsibilityListColumns = (tongue: Tongue): ListColumn<AnsweredProblem>[] => {
  const { lists, exporting } = tongue.messages
  const { columns, responsibility } = lists
  return [
    {
      head: columns.leader,
      width: 12,
      kind: 'short',
      value: (it) => it.leadLeader?.name ?? responsibility.nobodyLeads,
    },
    { head: exporting.columns.post, width: 24, kind: 'text', value: (it) => it.post },
    { head: columns.number, width: 12, kind: 'short', value: (it) => it.number },
    { head: exporting.columns.problemFull, width: 48, kind: 'text', value: (it) => it.title },
    { head: columns.unit, width: 14, kind: 'text', value: (it) => it.leadUnit?.name ?? null },
    { head: columns.co, width: 20, kind: 'text', value: (it) => names(it.coUnits, tongue) },
    { head: columns.handler, width: 10, kind: 'short', value: (it) => it.handler?.name ?? null },
    ...standing(tongue),
    ...lightColumns<AnsweredProblem>(tongue, (it) => it.light),
    stepColumn(tongue),
  ]
}
