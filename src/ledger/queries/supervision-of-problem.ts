import type { AnswerOf } from '#contract/route.ts'
import type { listSupervisionOfProblem as route } from '#contract/supervision.ts'
import { problemsVisited } from '#core/record/supervision/visit.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { instrumentRows } from '#ledger/queries/list-instruments.ts'
import { visitRows } from '#ledger/queries/list-visits.ts'
import { problemsSeen } from '#ledger/queries/meetings-seen.ts'
import { read } from '#ledger/queries/read.ts'
import { shownFindings, visitsOf } from '#ledger/queries/show-visit.ts'
import { Refused } from '#ledger/refusals.ts'

/** What pressed and looked at one problem, the newest first; of each visit what was found on it. */
export const listSupervisionOfProblem = (
  ledger: Ledger,
  caller: Caller,
  id: string,
): Promise<AnswerOf<typeof route>> =>
  read(ledger, caller, async (reading) => {
    if (!(await problemsSeen(reading, [id])).has(id)) throw new Refused('not-found', { thing: 'problem', id })
    const { instruments } = await instrumentRows(reading, { problem: id })
    const { visits } = await visitRows(reading, { problem: id })
    const whole = await visitsOf(
      reading,
      visits.map((it) => it.id),
    )
    const seen = await problemsSeen(reading, whole.flatMap(problemsVisited))
    return {
      instruments: instruments.filter((it) => it.step !== 'withdrawn'),
      visits: visits.map((row) => {
        const visit = whole.find((it) => it.id === row.id)
        const found = visit ? shownFindings(reading, visit, seen) : []
        return { ...row, found: found.filter((it) => it.problem?.id === id) }
      }),
    }
  })
