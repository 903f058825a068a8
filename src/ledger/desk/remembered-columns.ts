import type { PoolClient } from 'pg'
import type { ColumnMapping, LedgerField } from '#core/words/lists/ledgers/field.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { readOnly } from '#store/in-workspace.ts'

/** As many heads as are looked up at a reading; the last said first. */
const most = 2000

/** What the office said of columns before, by the hash of their head. */
export const rememberedColumns = ({ store }: Ledger, { workspace }: Caller): Promise<ColumnMapping> =>
  readOnly(store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<{ header_hash: string; fields: Record<string, LedgerField> }>(
      `select header_hash, fields from desk.ledger_columns where workspace_id = $1
        order by said_at desc limit $2`,
      [workspace, most],
    )
    return Object.fromEntries(rows.map((it) => [it.header_hash, it.fields]))
  })

/** Keeps what was said of some heads; the last word counts. */
export const rememberColumns = async (
  client: PoolClient,
  { workspace, person }: Caller,
  heads: readonly { hash: string; names: string[]; fields: Readonly<Record<string, LedgerField>> }[],
  now: string,
): Promise<void> => {
  await client.query(
    `insert into desk.ledger_columns (workspace_id, header_hash, names, fields, said_by, said_at)
     select $1, h.hash, h.names, h.fields, $2, $3
       from jsonb_to_recordset($4) as h (hash text, names text[], fields jsonb)
         on conflict (workspace_id, header_hash)
         do update set names = excluded.names, fields = excluded.fields,
                       said_by = excluded.said_by, said_at = excluded.said_at`,
    [workspace, person, now, JSON.stringify(heads)],
  )
}
