import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { Proof } from '#core/record/problem/facts.ts'
import { foldProblem } from '#core/record/problem/fold.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { moneyOfMeasure } from '#core/rules/progress/money.ts'
import { type ProgressInput, decideReportProgress } from '#core/rules/progress/report.ts'
import { decideUnchanged } from '#core/rules/progress/unchanged.ts'

export type MonthRow = { problem: string; measure: string; assignment: string | null }

export type MonthStatement = Omit<
  ProgressInput,
  'measure' | 'assignment' | 'unit' | 'shared' | 'proofs' | 'happened'
> & {
  rows: MonthRow[]
  /** What each proves follows from the row it is given for. */
  proofs: Omit<Proof, 'proves'>[]
}

export type Month = {
  unit: { id: string; name: string }
  statements: MonthStatement[]
  unchanged: MonthRow[]
}

/** The problem as it will be: what comes later on the page is decided on what was said before it. */
const after = (problem: Problem, decided: readonly NewProblemFact[], acting: Acting): Problem =>
  decided.reduce<Problem>(
    (state, it) =>
      foldProblem(state, {
        ...{ workspace: '', seq: 0, stream: { kind: 'problem', id: state.id }, v: 1, actId: '', n: 0 },
        ...{ version: state.version + 1, importId: null, actor: { kind: 'rule', rule: 'month' } },
        ...{ recordedAt: `${acting.day}T00:00:00.000000Z`, happened: null },
        ...it,
      }),
    problem,
  )

/** What a measure answers; a problem with one manifestation leaves nothing to choose. */
const provedBy = (problem: Problem, measure: string): string[] => {
  const answers = problem.measures.find((it) => it.id === measure)?.answers ?? []
  return answers.length > 0 ? answers : manifestationsOf(problem).map((it) => it.id)
}

/** Whether it is this measure of which the sum can be told. */
const owes = (
  problem: Problem | undefined,
  measure: string,
  recovered: ProgressInput['recovered'],
): boolean =>
  problem !== undefined &&
  moneyOfMeasure(problem, measure).some((it) => it.of === recovered?.of && it.id === recovered.id)

/** Shares before measures: a measure can be done with the share that was open. */
const sharesFirst = (a: MonthRow, b: MonthRow): number =>
  Number(a.assignment === null) - Number(b.assignment === null)

/**
 * A unit's page of the month: statements for rows, and the rows in which nothing changed. All of it or nothing.
 * @param problems the problems of the rows, by id
 * @returns the facts of each problem; a refusal names the problem it is about
 */
export const decideMonth = (
  problems: ReadonlyMap<string, Problem>,
  { unit, statements, unchanged }: Month,
  acting: Acting,
): ReadonlyMap<string, NewProblemFact[]> | Refusal => {
  const now = new Map(problems)
  const decided = new Map<string, NewProblemFact[]>()
  const take = (problem: Problem, facts: NewProblemFact[] | Refusal): Refusal | null => {
    if (isRefusal(facts)) return refuse(facts.refused, { ...facts.details, number: problem.number })
    now.set(problem.id, after(problem, facts, acting))
    decided.set(problem.id, [...(decided.get(problem.id) ?? []), ...facts])
    return null
  }
  const all = statements
    .flatMap(({ rows, ...told }) => {
      const shared = rows.length > 1 ? acting.newId() : null
      // One statement tells of a sum once, however many rows it serves.
      const first = rows.find((row) => owes(now.get(row.problem), row.measure, told.recovered)) ?? rows[0]
      return rows.map((row) => {
        const recovered = row === first ? (told.recovered ?? null) : null
        return { row, told: { ...told, recovered }, shared }
      })
    })
    .toSorted((a, b) => sharesFirst(a.row, b.row))
  for (const { row, told, shared } of all) {
    const problem = now.get(row.problem)
    if (!problem) return refuse('unknown-thing', { thing: 'problem', id: row.problem })
    const proofs = told.proofs.map((it) => ({ ...it, proves: provedBy(problem, row.measure) }))
    const { measure, assignment } = row
    const input: ProgressInput = { ...told, measure, assignment, unit, shared, proofs, happened: null }
    const no = take(problem, decideReportProgress(problem, input, acting))
    if (no) return no
  }
  for (const [id, rows] of Map.groupBy(unchanged, (it) => it.problem)) {
    const problem = now.get(id)
    if (!problem) return refuse('unknown-thing', { thing: 'problem', id })
    const measures = rows.flatMap((it) => (it.assignment === null ? [it.measure] : []))
    const assignments = rows.flatMap((it) => it.assignment ?? [])
    const no = take(problem, decideUnchanged(problem, { unit, measures, assignments }, acting))
    if (no) return no
  }
  return decided
}
