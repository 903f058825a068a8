import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type { readLeaders as route } from '#contract/coverage.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { runningConditions, whereListed } from '#ledger/queries/list-problems.ts'
import { namedOrNull, read } from '#ledger/queries/read.ts'

type Answer = AnswerOf<typeof route>

type Row = Omit<Answer['leaders'][number], 'leader'> & { id: string | null; name: string | null }

/** The load of each leader in the order of rank; the numbers are those of the problem list with the same filters. */
export const readLeaders = (
  ledger: Ledger,
  caller: Caller,
  round: string,
  { quiet, near }: QueryOf<typeof route>,
): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const where = whereListed(reading, { round })
    const counted = runningConditions(where, reading.day)
    const { rows } = await reading.client.query<Row>(
      `select p.lead_leader_id as id, leader.name, min(post.title) as post,
              count(*) filter (where ${counted.open()})::int as open,
              count(*) filter (where ${counted.late()})::int as late,
              count(*) filter (where ${counted.near(near)})::int as near,
              count(*) filter (where ${counted.quiet(quiet)})::int as quiet,
              count(*) filter (where p.step = 'closed')::int as closed
         from views.problem p
         left join views.person leader on leader.workspace_id = p.workspace_id and leader.id = p.lead_leader_id
         left join views.post post on post.workspace_id = p.workspace_id and post.id = p.lead_post_id
        where ${String(where)}
        group by p.lead_leader_id, leader.name
        order by p.lead_leader_id is null, min(post.rank) nulls last, leader.name, p.lead_leader_id`,
      where.values,
    )
    return { leaders: rows.map(({ id, name, ...row }) => ({ leader: namedOrNull(id, name), ...row })) }
  })
