import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { StatedFigure } from '#core/record/problem/facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import { type Money, type MoneyOf, moneyUnits } from '#core/record/problem/progress-facts.ts'
import { measureLine } from '#core/record/problem/measure-line.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { type DueMoney, sharesBelow } from '#core/record/problem/progress-state.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

const fenOf = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 } as const satisfies Record<
  Money['unit'],
  number
>

/** A sum in whole 分: sums are added in these alone. */
export const inFen = ({ value, unit }: Money): number => Math.round(value * fenOf[unit])

/** 分 told in a unit: 12345600 and 万元 give 12.3456. */
export const moneyOf = (fen: number, unit: Money['unit']): Money => ({ value: fen / fenOf[unit], unit })

const isThe = (a: MoneyOf, b: MoneyOf): boolean => a.of === b.of && a.id === b.id

/** 应收 · 已收 · 未收, in the unit in which it is due. Every amount counts where it was told, so none counts twice. */
export const moneyState = (problem: Problem, due: DueMoney) => {
  const line = due.of === 'measure' ? measureLine(problem, due.id) : [due.id]
  const recovered = problem.progress.reduce(
    (sum, { recovered: told }) =>
      sum + (told && told.of === due.of && line.includes(told.id) ? inFen(told) : 0),
    due.before ? inFen(due.before) : 0,
  )
  const { unit } = due.due
  const remaining = inFen(due.due) - recovered
  return { due: due.due, recovered: moneyOf(recovered, unit), remaining: moneyOf(remaining, unit) }
}

/** What remains and nobody said why. An explanation holds for no more than what remained when it was given. */
export const unexplained = (problem: Problem): DueMoney[] =>
  problem.money.filter((it) => {
    const remaining = inFen(moneyState(problem, it).remaining)
    return remaining > 0 && (it.explained === null || inFen(it.explained.remaining) < remaining)
  })

/** What a statement about a measure may recover: what is due for the measure, or for what it answers. */
export const moneyOfMeasure = (problem: Problem, measure: string): DueMoney[] => {
  const answers = problem.measures.find((it) => it.id === measure)?.answers ?? []
  return problem.money.filter((it) => (it.of === 'measure' ? it.id === measure : answers.includes(it.id)))
}

/** The text tells the same number in another unit of money: one of them is wrong by thousands. */
const otherUnitTold = ({ value, unit }: Money, figures: readonly StatedFigure[]): string | null =>
  figures.find(
    (it) =>
      it.value === Math.abs(value) &&
      it.unit !== unit &&
      moneyUnits.some((known) => known === it.unit) &&
      !figures.some((one) => one.value === it.value && one.unit === unit),
  )?.text ?? null

/** Whether an amount fits what is due: told where the work is done, in the right unit, and never more than is due. */
export const recoveredFlaw = (
  problem: Problem,
  said: {
    measure: string | null
    assignment: string | null
    recovered: (MoneyOf & Money) | null
    figures: readonly StatedFigure[]
  },
): Refusal | null => {
  const { measure, recovered, figures } = said
  if (recovered === null) return null
  const due = measure === null ? [] : moneyOfMeasure(problem, measure)
  const of = due.find((it) => isThe(it, recovered))
  if (measure === null || !of) return refuse('unknown-thing', { thing: 'money', id: recovered.id })
  // What was told below is not told above again.
  const below = sharesBelow(problem.assignments, measure, said.assignment)
  if (below.length > 0) return refuse('told-below', { units: below.map((it) => it.unit.name) })
  const other = otherUnitTold(recovered, figures)
  if (other !== null)
    return refuse('money-unit-mixed', { told: `${recovered.value}${recovered.unit}`, other })
  const before = moneyState(problem, of)
  const after = inFen(before.recovered) + inFen(recovered)
  if (after > inFen(of.due) || after < 0) {
    const left = inFen(before.remaining)
    // 453 元 typed with 万元 behind it is the usual slip.
    const fits = moneyUnits.find((unit) => unit !== recovered.unit && inFen({ ...recovered, unit }) <= left)
    return refuse('over-recovered', {
      told: `${recovered.value}${recovered.unit}`,
      due: `${of.due.value}${of.due.unit}`,
      recovered: `${before.recovered.value}${before.recovered.unit}`,
      remaining: `${before.remaining.value}${before.remaining.unit}`,
      ...(after > 0 && fits ? { fits: `${recovered.value}${fits}` } : {}),
    })
  }
  return null
}

/** What is due is set while the plan is open, like the measures it belongs to. */
export const decideSetDue = (
  problem: Problem,
  input: MoneyOf & { what: string; due: Money | null },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('set-due', problem, acting)
  if (no) return no
  const { of, id, what, due } = input
  const things = of === 'measure' ? problem.measures : manifestationsOf(problem)
  if (!things.some((it) => it.id === id)) return refuse('unknown-thing', { thing: of, id })
  const known = problem.money.find((it) => isThe(it, input))
  const told = known ? inFen(moneyState(problem, known).recovered) : 0
  if ((due === null ? 0 : inFen(due)) < told)
    return refuse('over-recovered', {
      told: due === null ? '0' : `${due.value}${due.unit}`,
      ...{ due: due === null ? '0' : `${due.value}${due.unit}` },
      recovered: known ? `${moneyState(problem, known).recovered.value}${known.due.unit}` : '0',
    })
  return [{ type: 'money.due-set', body: { of, id, what, due } }]
}

/** Why a sum remains: said by those who work on the problem, before the claim. */
export const decideExplainRemainder = (
  problem: Problem,
  input: MoneyOf & { reason: string },
  acting: Acting,
): NewProblemFact[] | Refusal => {
  const no = mayDo('explain-remainder', problem, acting)
  if (no) return no
  const due = problem.money.find((it) => isThe(it, input))
  if (!due) return refuse('unknown-thing', { thing: 'money', id: input.id })
  const { remaining } = moneyState(problem, due)
  if (inFen(remaining) === 0) return []
  const { of, id, reason } = input
  const { standing } = acting
  return [{ type: 'money.remainder-explained', body: { of, id, remaining, reason, standing } }]
}
