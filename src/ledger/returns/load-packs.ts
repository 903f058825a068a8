import type { PoolClient } from 'pg'
import type { SentRow } from '#ledger/returns/sent-row.ts'

/** A pack as it was made, with the names of today. */
export type Pack = {
  id: string
  code: string
  version: number
  unit: { id: string; name: string; shortName: string }
  round: { id: string; name: string }
  rows: SentRow[]
  madeAt: string
}

/** Columns of a pack `k`; join its unit `u` and its round `r`. */
export const packColumns = `json_build_object('id', k.id, 'code', k.code, 'version', k.version, 'rows', k.rows, 'madeAt', k.made_at,
  'unit', json_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name),
  'round', json_build_object('id', r.id, 'name', r.name)) as pack`
export const packJoins = `join views.unit u on u.workspace_id = k.workspace_id and u.id = k.unit_id
  join views.round r on r.workspace_id = k.workspace_id and r.id = k.round_id`

/** The packs whose column is this value, in the order of their units. */
export const loadPacks = async (
  client: PoolClient,
  workspace: string,
  by: 'id' | 'batch' | 'code',
  value: string,
): Promise<Pack[]> => {
  const { rows } = await client.query<{ pack: Pack }>(
    `select ${packColumns} from desk.return_pack k ${packJoins}
      where k.workspace_id = $1 and k.${by} = $2 order by u.rank, u.name, u.id`,
    [workspace, value],
  )
  return rows.map((it) => it.pack)
}
