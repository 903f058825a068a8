import type { Subplan } from '#core/record/subplan/subplan.ts'
import type { ViewRows } from '#ledger/views/rows.ts'

/** Where the sub-plan of a unit stands, and what it covers. */
export const rowsOfSubplan = (subplan: Subplan): ViewRows => ({
  subplan: [
    {
      id: subplan.id,
      round_id: subplan.round,
      unit_id: subplan.unit.id,
      state: subplan.state,
      filings: subplan.filings,
      filed_at: subplan.filed.at,
      covered_ids: [...new Set(subplan.covers.map((it) => it.assignment ?? it.measure))],
    },
  ],
})
