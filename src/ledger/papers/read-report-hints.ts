import type { Day } from '#core/words/calendar/day.ts'
import { type ReportHints, reportHints } from '#core/rules/report/report-hints.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { askRound } from '#ledger/papers/ask.ts'

/**
 * What does not fit in the progress report of a round as it would be composed for the end of a day.
 * @throws Refused `not-allowed`, `not-found`, `nothing-yet`, `invalid-input` (day)
 */
export const readReportHints = async (
  ledger: Ledger,
  caller: Caller,
  asked: { round: string; day?: Day | undefined },
): Promise<ReportHints & { day: Day }> => {
  const frozen = await askRound(ledger, caller, asked)
  return { day: frozen.day, ...reportHints(frozen) }
}
