import type { z } from 'zod'
import { noLight } from '#core/record/round/rule-set.ts'
import type { ProblemRow, listResponsibility } from '#contract/problems.ts'
import type { ResponsibilitySearch } from './search.ts'

export type Responsibility = z.infer<typeof listResponsibility.response>

const fits = (row: ProblemRow, { step, light, unit, text }: ResponsibilitySearch): boolean =>
  (step === undefined || row.step === step) &&
  (light === undefined || (row.light?.sign ?? noLight) === light) &&
  (unit === undefined || row.leadUnit?.id === unit || row.coUnits.some((it) => it.id === unit)) &&
  (text === undefined || `${row.number}${row.title}${row.shortTitle}`.includes(text))

/** The list narrowed by what stands in the address; leaders left without problems fall away. */
export const filtered = (
  { leaders, without }: Responsibility,
  search: ResponsibilitySearch,
): Responsibility => ({
  leaders: leaders
    .filter((it) => search.leader === undefined || it.leader.id === search.leader)
    .map((it) => ({ ...it, problems: it.problems.filter((row) => fits(row, search)) }))
    .filter((it) => it.problems.length > 0),
  without: search.leader === undefined ? without.filter((row) => fits(row, search)) : [],
})

/** Problems somebody answers for. */
export const answering = ({ leaders }: Responsibility): number =>
  leaders.reduce((sum, it) => sum + it.problems.length, 0)
