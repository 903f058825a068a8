import type { PoolClient } from 'pg'
import type { listSecurityLog as route, SecurityLogRow } from '#contract/security.ts'
import type { AnswerOf, QueryOf } from '#contract/route.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { logSecurity } from '#ledger/desk/security-log.ts'
import { type Ending, streamed } from '#ledger/exports/streamed.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { mustSeeToday } from '#ledger/policies/must-see.ts'
import { type Keyset, behindCursor, orderBy, pageOf, placeOf, upTo } from '#ledger/queries/keyset.ts'
import { Where, likeText } from '#ledger/queries/read.ts'
import { writeCsv } from '#office/csv/write-csv.ts'
import type { Row as Line } from '#office/table/table.ts'
import { inWorkspace, readOnly } from '#store/in-workspace.ts'

type Filter = Omit<QueryOf<typeof route>, 'cursor' | 'limit'>

const newest: Keyset = [{ column: 'l.seq', kind: 'bigint', desc: true }]

/** Entries of nobody's workspace are of this installation: an unknown login was tried at its door. */
const entries = `(select seq, at, type, coalesce(workspace_id, $1::uuid) as workspace_id, login, person_id, by_person_id, detail
                    from desk.security_log) l
   left join views.person p on p.workspace_id = $1 and p.id = l.person_id
   left join views.person b on b.workspace_id = $1 and b.id = l.by_person_id`

/** The log keeps who asked as an id; whoever reads it is told the name. */
const columns = `l.seq, l.at, l.type, l.login, p.name as person, b.name as by,
  coalesce((select replace(l.detail, asker.id::text, asker.name) from views.person asker
             where asker.workspace_id = $1 and asker.id::text = substring(l.detail from 'asked by ([0-9a-f-]{36})')),
           l.detail) as detail`

const instantOf = (day: string): string => `${day}T00:00:00+08:00`

const filtered = (workspace: string, { type, find, from, until }: Filter): Where =>
  new Where('l', workspace)
    .and('l.type = ?', type || undefined)
    .and('(l.login ilike ? or p.name ilike ? or b.name ilike ?)', likeText(find))
    .and('l.at >= ?', from && instantOf(from))
    .and('l.at < ?', until && instantOf(addDays(until, 1)))

/** The security log, newest first. The auditor alone reads it. @throws Refused `not-allowed` */
export const listSecurityLog = (
  ledger: Ledger,
  caller: Caller,
  query: QueryOf<typeof route>,
): Promise<AnswerOf<typeof route>> =>
  readOnly(ledger.store.pool, caller.workspace, async (_db, client) => {
    await mustSeeToday(client, caller, ledger.clock(), 'log')
    const where = behindCursor(filtered(caller.workspace, query), query, newest)
    const { rows } = await client.query<SecurityLogRow & { place: unknown[] }>(
      `select ${columns}, ${placeOf(newest)} from ${entries} where ${String(where)}
        order by ${orderBy(newest)} ${upTo(query)}`,
      where.values,
    )
    const types = await client.query<{ type: string }>(
      'select distinct type from desk.security_log where coalesce(workspace_id, $1) = $1 order by 1',
      [caller.workspace],
    )
    const { shown, next } = pageOf(query, rows)
    return {
      entries: shown.map(({ place: _place, ...row }) => row),
      types: types.rows.map((it) => it.type),
      next,
    }
  })

const batch = 1000

const lines = async function* (
  client: PoolClient,
  where: Where,
  lineOf: (entry: SecurityLogRow) => Line,
): AsyncGenerator<Line[]> {
  await client.query(
    `declare security_lines no scroll cursor for
       select ${columns} from ${entries} where ${String(where)} order by ${orderBy(newest)}`,
    where.values,
  )
  for (;;) {
    const { rows } = await client.query<SecurityLogRow>(`fetch ${batch} from security_lines`)
    if (rows.length > 0) yield rows.map(lineOf)
    if (rows.length < batch) return
  }
}

/**
 * The same as .csv, without pages; that it was taken is an entry itself.
 * @throws Refused `not-allowed`
 */
export const takeSecurityLog = async (
  ledger: Ledger,
  caller: Caller,
  filter: Filter,
  words: { heads: readonly string[]; lineOf: (entry: SecurityLogRow) => Line },
): Promise<{ bytes: ReadableStream<Uint8Array>; ended: Promise<Ending> }> => {
  const { workspace, person } = caller
  await inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
    const now = ledger.clock()
    await mustSeeToday(client, caller, now, 'log')
    await logSecurity(client, now, [{ type: 'log-taken', workspace, login: null, person: null, by: person }])
  })
  const heads = words.heads.map((head) => ({ head, width: 20, kind: 'short' as const }))
  const { bytes, ended } = await streamed<null>((begin, give) =>
    readOnly(ledger.store.pool, workspace, async (_db, client) => {
      begin(null)
      const rows = lines(client, filtered(workspace, filter), words.lineOf)
      for await (const piece of writeCsv(heads, rows)) await give(piece)
    }),
  )
  return { bytes, ended }
}
