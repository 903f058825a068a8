import type { GivenFile, listGivenFiles as route } from '#contract/evidence.ts'
import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Keyset, behindCursor, orderBy, pageOf, placeOf, upTo } from '#ledger/queries/keyset.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { Where, likeText, read } from '#ledger/queries/read.ts'

const latest: Keyset = [
  { column: 'g.at', kind: 'timestamptz', desc: true },
  { column: 'g.id', kind: 'uuid' },
]

/** A page where nobody says how many. */
const usual = 30

/**
 * Files the caller gave as proofs, or somebody of a unit whose head or handler the caller is: each once, with its latest
 * use. What they may prove again is asked by the act.
 */
export const listGivenFiles = (
  ledger: Ledger,
  caller: Caller,
  query: QueryOf<typeof route>,
): Promise<AnswerOf<typeof route>> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace, person, roles } = reading
    const units = roles.filter((it) => it.role === 'handler' || it.role === 'head').map((it) => it.unit)
    const seen = whereProblems(reading, {})
    const of = new Where('g', workspace, seen)
    const [me, mine] = [of.value(person), of.value(units)]
    const asked = { limit: usual, ...query }
    const where = behindCursor(of, query, latest).and(
      '(g.file_name like ? or g.statement like ? or g.number like ?)',
      likeText(query.text),
    )
    const { rows } = await client.query<GivenFile & { place: unknown[] }>(
      `select g.hash, g.file_name as "fileName", g.size, g.media_type as "mediaType", g.kind, g.statement, g.dated,
              g.valid_until as "validUntil", g.at,
              json_build_object('id', g.problem_id, 'number', g.number, 'shortTitle', g.short_title) as problem,
              ${placeOf(latest)}
         from (select distinct on (e.hash) e.*, p.number, p.short_title from views.evidence e
                 join views.problem p on p.workspace_id = e.workspace_id and p.id = e.problem_id
                where ${String(seen)} and e.workspace_id = $1
                  and (e.by_actor -> 'person' ->> 'id' = ${me}::text or e.by_actor -> 'unit' ->> 'id' = any(${mine}::text[]))
                order by e.hash, e.at desc, e.id) g
        where ${String(where)} order by ${orderBy(latest)} ${upTo(asked)}`,
      where.values,
    )
    const { shown, next } = pageOf(asked, rows)
    return { files: shown.map(({ place: _place, ...file }) => file), next }
  })
