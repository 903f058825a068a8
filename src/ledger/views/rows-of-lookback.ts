import { type Lookback, stillToLook } from '#core/record/lookback/lookback.ts'
import type { LinkKind } from '#core/record/problem/links.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { ViewRow, ViewRows } from '#ledger/views/rows.ts'

/** What pages look up of a look-back plan; what was drawn from and found is read from its facts. */
export const rowsOfLookback = (lookback: Lookback): ViewRows => ({
  lookback: [
    {
      id: lookback.id,
      round_id: lookback.round,
      planned_at: lookback.at,
      look_by: lookback.lookBy,
      drawn_ids: lookback.drawn.map((it) => it.problem),
      waiting_ids: stillToLook(lookback).map((it) => it.problem),
    },
  ],
})

/** Of the problems it belongs with what lists show and count: the newest of each kind. */
export const successorColumns = ({ links }: Problem): Omit<ViewRow, 'id'> => {
  const number = (how: LinkKind): string | null => links.findLast((it) => it.how === how)?.number ?? null
  return {
    rebounded_as: number('rebounded-as'),
    rebound_of: number('rebound-of'),
    carried_to: number('carried-to'),
    carried_from: number('carried-from'),
  }
}
