import type { Problem } from '#core/record/problem/problem.ts'
import type { Gap } from '#core/rules/planning/gaps.ts'
import { moneyState, unexplained } from '#core/rules/progress/money.ts'
import { balanceLeft } from '#core/rules/progress/runoff.ts'

/** What keeps a problem from being claimed: a sum that remains without a reason, a balance that is not zero. */
export const workGaps = (problem: Problem): Gap[] => [
  ...unexplained(problem).map((it): Gap => {
    const { value, unit } = moneyState(problem, it).remaining
    return { code: 'money-remains', where: 'progress', of: it.id, what: `${it.what}${value}${unit}` }
  }),
  ...problem.runoffs
    .filter((it) => balanceLeft(problem, it) > 0)
    .map((it): Gap => ({
      code: 'balance-remains',
      where: 'progress',
      of: it.measure,
      what: `${it.what}${balanceLeft(problem, it)}${it.unit}`,
    })),
]
