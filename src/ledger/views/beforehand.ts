import type { PoolClient } from 'pg'
import type { Day } from '#core/words/calendar/day.ts'
import { type Round, type RulesInForce, rulesInForce } from '#core/record/round/round.ts'
import { type Counted, countedColumns } from '#ledger/views/tally.ts'
import { type Question, ask } from '#store/together.ts'

/** What writing views has to know before it takes the counter row's lock. */
export type Beforehand = {
  /** The rule sets in force, by round. */
  rules: ReadonlyMap<string, RulesInForce>
  /** What the problems' and measures' rows are counted under now, by id. */
  counted: ReadonlyMap<string, Counted>
}

export const nothingBeforehand: Beforehand = { rules: new Map(), counted: new Map() }

/**
 * The rules of `rounds` and of those that `problems` are in on a day, and how the rows of `problems` are counted. Their
 * streams are locked and lights are held still (see relight.ts), so that both stay true until they are written over.
 */
export const beforehand = (
  workspace: string,
  rounds: readonly string[],
  problems: readonly string[],
  day: Day,
): Question<Beforehand> => ({
  query: {
    name: 'views-beforehand',
    text: `select (select coalesce(json_agg(json_build_object('id', id, 'rules', rules)), '[]')
                     from views.round where workspace_id = $1 and id in (
                       select unnest($2::uuid[]) union
                       select round_id from views.problem where workspace_id = $1 and id = any($3::uuid[]))) as rules,
                  (select coalesce(json_agg(it), '[]') from (
                     select ${countedColumns.problem} from views.problem where workspace_id = $1 and id = any($3::uuid[])
                     union all
                     select ${countedColumns.measure} from views.measure where workspace_id = $1 and problem_id = any($3::uuid[])
                   ) it) as counted`,
    values: [workspace, rounds, problems],
  },
  read: ([found]: { rules: { id: string; rules: Round['rules'] }[]; counted: Counted[] }[]) => ({
    rules: new Map((found?.rules ?? []).map(({ id, rules }) => [id, rulesInForce({ rules }, day)])),
    counted: new Map((found?.counted ?? []).map((it) => [it.id, it])),
  }),
})

/** The same as a message of its own. */
export const readBeforehand = (
  client: PoolClient,
  ...asked: Parameters<typeof beforehand>
): Promise<Beforehand> => ask(client, beforehand(...asked))
