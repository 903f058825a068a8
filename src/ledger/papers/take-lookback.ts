import { foldStream } from '#core/record/catalogue.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { lookbackPaper } from '#core/rules/report/lookback-paper.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { officeOf, unitsAt } from '#ledger/papers/units-at.ts'
import { takeStandard } from '#ledger/papers/take-standard.ts'
import { lookbackFor } from '#ledger/queries/lookbacks.ts'

/**
 * The result sheets of a look-back plan as an official paper, to be filled on the spot or filled already.
 * @throws Refused `not-allowed`, `not-found`, `unmade`, `too-many-requests`
 */
export const takeLookbackPaper = (
  ledger: Ledger,
  caller: Caller,
  id: string,
): ReturnType<typeof takeStandard> =>
  takeStandard(ledger, caller, async (reading) => {
    const { client, workspace, day: today } = reading
    const plan = await lookbackFor(reading, id)
    const facts = await loadFacts(client, workspace, [
      { kind: 'round', id: plan.round },
      ...plan.drawn.map((it) => problemStream(it.problem)),
    ])
    const problems = new Map<string, Problem>()
    for (const { problem: of } of plan.drawn) {
      const problem = foldStream('problem', facts.get(`problem:${of}`) ?? [])
      if (problem) problems.set(of, problem)
    }
    const round = foldStream('round', facts.get(`round:${plan.round}`) ?? [])
    const office = officeOf(await unitsAt(client, workspace, Number.MAX_SAFE_INTEGER))
    const told = { plan, round: { name: round?.name ?? '' }, office, day: today, problems }
    return lookbackPaper(told)
  })
