import type { Round } from '#core/record/round/round.ts'
import type { ViewRows } from '#ledger/views/rows.ts'

/** What pages read of a round. */
export const rowsOfRound = (round: Round): ViewRows => ({
  round: [
    {
      id: round.id,
      ordinal: round.ordinal,
      name: round.name,
      kind: round.kind,
      inspector: round.inspector,
      inspected: round.inspected,
      period_from: round.period?.from ?? null,
      period_to: round.period?.to ?? null,
      feedback_on: round.feedbackOn,
      clocks: round.clocks,
      rules: round.rules,
      ways: round.ways,
      predecessor_id: round.predecessor,
    },
  ],
})
