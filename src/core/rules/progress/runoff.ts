import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Runoff } from '#core/record/problem/progress-facts.ts'
import { measureLine } from '#core/record/problem/measure-line.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { MeasureRunoff } from '#core/record/problem/progress-state.ts'
import { doneDay } from '#core/record/problem/fold-progress.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/** The balances that were told, by their day; of one day the last. */
const toldBalances = (problem: Problem, measure: string): { on: string; balance: number }[] => {
  const line = measureLine(problem, measure)
  const told = problem.progress.flatMap(({ measure: of, balance, happened, at }) =>
    of !== null && line.includes(of) && balance !== null ? [{ on: doneDay(happened, at), balance }] : [],
  )
  return told
    .map((it, place) => ({ ...it, place }))
    .toSorted((a, b) => (a.on === b.on ? a.place - b.place : a.on < b.on ? -1 : 1))
    .map(({ on, balance }) => ({ on, balance }))
}

/** The balance that is left: what was told last, or the opening one. */
export const balanceLeft = (problem: Problem, runoff: MeasureRunoff): number =>
  toldBalances(problem, runoff.measure).at(-1)?.balance ?? runoff.opening

/** Planned beside actual: for each step the last balance told by its day; null before anything was told for it. */
export const runoffTable = (problem: Problem, runoff: MeasureRunoff, today: string) => {
  const told = toldBalances(problem, runoff.measure)
  return runoff.steps.map(({ by, to }, at) => {
    const from = at === 0 ? '' : (runoff.steps[at - 1]?.by ?? '')
    const known = told.findLast((it) => it.on.slice(0, 10) <= by)
    const inStep = told.some((it) => it.on > from && it.on <= by)
    const actual = by < today || inStep ? (known?.balance ?? runoff.opening) : null
    return { by, planned: to, actual, behind: actual !== null && by < today && actual > to }
  })
}

const flawOf = (problem: Problem, measure: string, { opening, on, steps }: Runoff): Refusal | null => {
  const falls = steps.every(
    ({ by, to }, at) =>
      by > (at === 0 ? on : (steps[at - 1]?.by ?? on)) &&
      to < (at === 0 ? opening : (steps[at - 1]?.to ?? opening)),
  )
  if (opening <= 0 || !falls || steps.at(-1)?.to !== 0) return refuse('invalid-input', { field: 'steps' })
  const latest = problem.measures.find((it) => it.id === measure)?.deadline ?? problem.deadline?.current
  const end = steps.at(-1)?.by ?? on
  if (latest && end > latest) return refuse('invalid-input', { field: 'steps', laterThan: latest })
  return null
}

/** 消化计划: balances that fall step by step to zero, by the deadline at the latest; set with the plan. */
export const decideSetRunoff = (
  problem: Problem,
  { measure, runoff }: { measure: string; runoff: Runoff | null },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('set-runoff', problem, acting)
  if (no) return no
  if (!problem.measures.some((it) => it.id === measure))
    return refuse('unknown-thing', { thing: 'measure', id: measure })
  const flaw = runoff === null ? null : flawOf(problem, measure, runoff)
  return flaw ?? [{ type: 'runoff.set', body: { measure, runoff } }]
}

/** Whether a balance can be told with this statement, and whether it lets the measure be done. */
export const balanceFlaw = (
  problem: Problem,
  said: { measure: string | null; assignment: string | null; balance: number | null; completes: boolean },
): Refusal | null => {
  const { measure, assignment, balance, completes } = said
  const runoff = problem.runoffs.find((it) => it.measure === measure)
  if (balance !== null && (!runoff || assignment !== null || balance < 0))
    return refuse('invalid-input', { field: 'balance' })
  if (!runoff || !completes || assignment !== null) return null
  const left = balance ?? balanceLeft(problem, runoff)
  return left === 0 ? null : refuse('balance-remains', { what: runoff.what, left: `${left}${runoff.unit}` })
}
