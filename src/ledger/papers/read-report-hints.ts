import type { Day } from '#core/words/calendar/day.ts'
import type { HintsOf, ReportHints } from '#core/rules/report/report-hints.ts'
import { type WorkerLimits, inWorker } from '#ledger/desk/in-worker.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { askRound } from '#ledger/papers/ask.ts'
import { Refused } from '#ledger/refusals.ts'

const entry = new URL('./report-hints-worker.ts', import.meta.url)

/**
 * Checks in a thread of its own: what units wrote is held against all that others wrote, and whoever writes much of it
 * shall not keep everybody waiting.
 * @throws Refused `unmade` (`reason`: `unchecked`)
 */
export const checkInThread = async (
  { problems, round }: HintsOf,
  limits: Partial<WorkerLimits> = {},
): Promise<ReportHints> => {
  try {
    return await inWorker<ReportHints>(entry, () => Promise.resolve({ problems, round }), limits)
  } catch (error) {
    if (error instanceof Refused && error.code === 'unreadable')
      throw new Refused('unmade', { reason: 'unchecked', detail: '' })
    throw error
  }
}

/**
 * What does not fit in the progress report of a round as it would be composed for the end of a day.
 * @throws Refused `not-allowed`, `not-found`, `nothing-yet`, `invalid-input` (day), `unmade`
 */
export const readReportHints = async (
  ledger: Ledger,
  caller: Caller,
  asked: { round: string; day?: Day | undefined },
): Promise<ReportHints & { day: Day }> => {
  const frozen = await askRound(ledger, caller, asked)
  return { day: frozen.day, ...(await checkInThread(frozen)) }
}
