import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type { listResponsibility as route, ProblemRow } from '#contract/problems.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Keyset, behindCursor, orderBy, pageOf, placeOf, upTo } from '#ledger/queries/keyset.ts'
import { whereListed } from '#ledger/queries/list-problems.ts'
import {
  type ProblemTuple,
  problemColumns,
  problemJoins,
  problemRowOf,
} from '#ledger/queries/problem-rows.ts'
import { Where, read } from '#ledger/queries/read.ts'

type Query = QueryOf<typeof route>
type Answer = AnswerOf<typeof route>

/** What nobody answers for comes first; then leader by leader, by the highest rank each answers in. */
const byLeader: Keyset = [
  { column: 'r.led', kind: 'int' },
  { column: 'r.leader_rank', kind: 'int', nullable: true },
  { column: 'r.leader_name', kind: 'text', nullable: true },
  { column: 'r.lead_leader_id', kind: 'uuid', nullable: true },
  { column: 'r.round_id', kind: 'uuid', desc: true },
  { column: 'r.aspect_ordinal', kind: 'int' },
  { column: 'r.print_order', kind: 'int' },
  { column: 'r.id', kind: 'uuid' },
]
export const responsibilityOrder = orderBy(byLeader)

/** The problems of `where` (`p`) as rows `r`, each with the post in which its lead leader answers for it. */
export const responsibilityRows = (where: Where): string =>
  `(select ${problemColumns}, p.workspace_id, p.print_order, post.title as post_title,
           (p.lead_leader_id is not null)::int as led,
           min(post.rank) over (partition by p.lead_leader_id) as leader_rank
      from views.problem p ${problemJoins}
      left join views.post post on post.workspace_id = p.workspace_id and post.id = p.lead_post_id
     where ${String(where)}) r`
export type ResponsibilityTuple = ProblemTuple & { post_title: string | null }

/** The responsibility list: leaders in the order of their rank, each with the problems they answer for. */
export const listResponsibility = (ledger: Ledger, caller: Caller, query: Query): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const where = whereListed(reading, query)
    const behind = behindCursor(new Where('r', reading.workspace, where), query, byLeader)
    const { rows } = await reading.client.query<ResponsibilityTuple & { place: unknown[] }>(
      `select r.*, ${placeOf(byLeader)} from ${responsibilityRows(where)}
        where ${String(behind)} order by ${responsibilityOrder} ${upTo(query)}`,
      where.values,
    )
    const { shown, next } = pageOf(query, rows)
    const leaders = new Map<string, Answer['leaders'][number]>()
    const without: ProblemRow[] = []
    for (const row of shown) {
      const problem = problemRowOf(row, reading)
      if (!problem.leadLeader) without.push(problem)
      else {
        const entry = leaders.get(problem.leadLeader.id) ?? {
          leader: problem.leadLeader,
          post: row.post_title,
          problems: [],
        }
        entry.problems.push(problem)
        leaders.set(problem.leadLeader.id, entry)
      }
    }
    return { leaders: [...leaders.values()], without, next }
  })
