import { type Reading, Where } from '#ledger/queries/read.ts'
import { uncounted, wholeRound } from '#ledger/views/tally.ts'

/** What the kept counts are kept by; undefined: whatever it is. */
export type KeptBy = {
  thing: 'problem' | 'measure'
  round: string | undefined
  /** For measures any of their units, for problems the lead unit. */
  unit: string | undefined
  state: string | undefined
  /** A sign, or `none`. */
  light: string | undefined
}

/**
 * How many there are, from the counts that acts and days keep: the cost does not grow with the list. Only for whoever
 * sees everything.
 */
export const keptCount = async ({ client, workspace }: Reading, by: KeptBy): Promise<number> => {
  const where = new Where('t', workspace)
    .and('t.thing = ?', by.thing)
    .and('t.unit_id = ?', by.unit ?? wholeRound)
    .and('t.round_id = ?', by.round)
    .and('t.state = ?', by.state)
    .and('t.state <> ?', by.state === undefined ? uncounted[by.thing] : undefined)
    .and('t.light_sign = ?', by.light)
  const { rows } = await client.query<{ total: number }>(
    `select coalesce(sum(t.count), 0)::bigint as total from views.tally t where ${String(where)}`,
    where.values,
  )
  return rows[0]?.total ?? 0
}
