import type { Work } from '#contract/work.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { DueMoney, MeasureRunoff } from '#core/record/problem/progress-state.ts'
import { inFen, moneyState } from '#core/rules/progress/money.ts'
import { balanceLeft, runoffTable } from '#core/rules/progress/runoff.ts'

/** 应收 · 已收 · 未收 as it is shown, with the reason as far as it still covers what remains. */
export const moneyShown = (problem: Problem, it: DueMoney): Work['money'][number] => {
  const state = moneyState(problem, it)
  const covered = it.explained !== null && inFen(it.explained.remaining) >= inFen(state.remaining)
  const reason = covered ? (it.explained?.reason ?? null) : null
  return { of: it.of, id: it.id, what: it.what, ...state, reason }
}

/** A run-off plan, planned beside actual. */
export const runoffShown = (problem: Problem, it: MeasureRunoff, today: string): Work['runoffs'][number] => ({
  ...{ measure: it.measure, what: it.what, unit: it.unit, opening: it.opening, on: it.on },
  left: balanceLeft(problem, it),
  steps: runoffTable(problem, it, today),
})
