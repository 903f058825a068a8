import type { Day } from '#core/words/calendar/day.ts'
import type { Step } from '#core/record/problem/problem.ts'
import type { Light } from '#contract/values.ts'
import { addDays, daysBetween } from '#core/words/calendar/day.ts'
import type { Clocks } from '#core/record/round/facts.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereListed } from '#ledger/queries/list-problems.ts'
import {
  type ProblemTuple,
  problemColumns,
  problemJoins,
  problemRowOf,
} from '#ledger/queries/problem-rows.ts'
import { read } from '#ledger/queries/read.ts'
import { workspaceHead } from '#ledger/queries/workspace-head.ts'

/** What hangs on the wall, before words are put to it: the problems of a round with their measures. */
export type Wall = {
  inspected: string
  round: { id: string; name: string; inspector: string } | null
  day: Day
  /** Days to the end of the concentrated period; negative after it. */
  daysLeft: number | null
  rootHash: string
  problems: {
    id: string
    number: string
    printOrder: number
    shortTitle: string
    aspect: { ordinal: number; marker: string; title: string }
    leader: string
    /** Of the post that answers; null where none is named. */
    leaderRank: number | null
    unit: string
    otherUnits: number
    deadline: Day | null
    longTerm: boolean
    step: Step
    light: Light
    measures: ('done' | 'open' | 'late')[]
  }[]
}

type WallTuple = ProblemTuple & {
  print_order: number
  leader_rank: number | null
  states: ('done' | 'open' | 'late')[]
}
type RoundTuple = { id: string; name: string; inspector: string; feedback_on: Day | null; clocks: Clocks }

/**
 * What hangs on the wall, in no language yet: of a round, the newest where none is named. Measures of what was ended count
 * nowhere, here as in the lists.
 */
export const readWall = (
  ledger: Ledger,
  caller: Caller,
  query: { round?: string | undefined },
): Promise<Wall> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace, day } = reading
    const { inspected, rootHash } = await workspaceHead(reading)
    const rounds = await client.query<RoundTuple>(
      `select id, name, inspector, feedback_on, clocks from views.round
        where workspace_id = $1 and ($2::uuid is null or id = $2) order by ordinal desc limit 1`,
      [workspace, query.round ?? null],
    )
    const round = rounds.rows[0]
    const until = round?.feedback_on ? addDays(round.feedback_on, round.clocks.concentratedDays) : null
    const where = whereListed(reading, { round: round?.id })
    const late = where.values.push(day)
    const { rows } = round
      ? await client.query<WallTuple>(
          `select ${problemColumns}, p.print_order,
                  (select post.rank from views.post post where post.workspace_id = p.workspace_id and post.id = p.lead_post_id) as leader_rank,
                  coalesce((select json_agg(case when m.done then 'done' when m.deadline < $${late}::date then 'late' else 'open' end
                                            order by m.list_order)
                              from views.measure m where m.workspace_id = $1 and m.problem_id = p.id and m.step <> 'ended'), '[]') as states
             from views.problem p ${problemJoins} where ${String(where)}
            order by p.aspect_ordinal, p.print_order, p.id`,
          where.values,
        )
      : { rows: [] }
    return {
      inspected,
      round: round ? { id: round.id, name: round.name, inspector: round.inspector } : null,
      day,
      daysLeft: until === null ? null : daysBetween(day, until),
      rootHash,
      problems: rows.map((row) => {
        const { id, number, shortTitle, aspect, step, light, timeClass, deadline } = problemRowOf(
          row,
          reading,
        )
        return {
          id,
          number,
          printOrder: row.print_order,
          shortTitle,
          aspect,
          leader: row.leader_name ?? '',
          leaderRank: row.leader_rank,
          unit: row.unit_name ?? '',
          otherUnits: row.co_units.length,
          deadline: deadline?.current ?? null,
          longTerm: timeClass === 'long-term',
          step,
          light,
          measures: row.states,
        }
      }),
    }
  })
