import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type { listResponsibility as route, ProblemRow } from '#contract/problems.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import {
  type ProblemTuple,
  problemColumns,
  problemJoins,
  problemRowOf,
} from '#ledger/queries/problem-rows.ts'
import { read } from '#ledger/queries/read.ts'

type Query = QueryOf<typeof route>
type Answer = AnswerOf<typeof route>

/** Problems with the post in which their lead leader answers for them, `p` the problem. */
export const responsibilityColumns = `${problemColumns}, post.title as post_title`
export const responsibilityJoins = `${problemJoins}
  left join views.post post on post.workspace_id = p.workspace_id and post.id = p.lead_post_id`
/** What nobody answers for comes first; then leader by leader, by the highest rank each answers in. */
export const responsibilityOrder = `p.lead_leader_id is not null,
  min(post.rank) over (partition by p.lead_leader_id) nulls last, leader.name, p.lead_leader_id,
  p.round_id desc, p.aspect_ordinal, p.print_order, p.id`
export type ResponsibilityTuple = ProblemTuple & { post_title: string | null }

/** The responsibility list: leaders in the order of their rank, each with the problems they answer for. */
export const listResponsibility = (ledger: Ledger, caller: Caller, query: Query): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const where = whereProblems(reading, query)
    const { rows } = await reading.client.query<ResponsibilityTuple>(
      `select ${responsibilityColumns} from views.problem p ${responsibilityJoins}
        where ${String(where)} order by ${responsibilityOrder}`,
      where.values,
    )
    const leaders = new Map<string, Answer['leaders'][number]>()
    const without: ProblemRow[] = []
    for (const row of rows) {
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
    return { leaders: [...leaders.values()], without }
  })
