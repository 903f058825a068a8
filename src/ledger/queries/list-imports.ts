import type { ImportRow, listImports as route } from '#contract/imports.ts'
import type { Walk } from '#contract/paging.ts'
import type { AnswerOf } from '#contract/route.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Keyset, behindCursor, orderBy, pageOf, placeOf, upTo } from '#ledger/queries/keyset.ts'
import { Where } from '#ledger/queries/read.ts'
import { readOnly } from '#store/in-workspace.ts'

const newest: Keyset = [
  { column: 'i.confirmed_at', kind: 'timestamptz', desc: true },
  { column: 'i.id', kind: 'uuid' },
]

/** An import as pages show it: `i` the import, `r` its round. */
export const importRowColumns = `i.id, i.kind, i.file_name as "fileName", i.hash, i.title, i.problems, i.changed,
  i.unchanged, i.absent, i.left_out as "leftOut", i.confirmed_at as "confirmedAt", i.confirmed_by as by, i.withdrawn,
  json_build_object('id', r.id, 'name', r.name) as round`

/** The documents that were confirmed, newest first, for everybody; withdrawn ones stay in the list. */
export const listImports = (
  ledger: Ledger,
  { workspace }: Caller,
  query: Walk = {},
): Promise<AnswerOf<typeof route>> =>
  readOnly(ledger.store.pool, workspace, async (_db, client) => {
    const where = behindCursor(new Where('i', workspace), query, newest)
    const { rows } = await client.query<ImportRow & { place: unknown[] }>(
      `select ${importRowColumns}, ${placeOf(newest)}
         from views.import i
         join views.round r on r.workspace_id = i.workspace_id and r.id = i.round_id
        where ${String(where)} order by ${orderBy(newest)} ${upTo(query)}`,
      where.values,
    )
    const { shown, next } = pageOf(query, rows)
    return { imports: shown.map(({ place: _place, ...row }) => row), next }
  })
