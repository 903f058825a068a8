import type { AnswerOf, QueryOf } from '#contract/route.ts'
import { type listProblems as route, usualDays } from '#contract/problems.ts'
import type { Day } from '#core/words/calendar/day.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { keptCount } from '#ledger/queries/kept-count.ts'
import {
  type Keyset,
  type SortKey,
  behindCursor,
  orderBy,
  pageOf,
  placeOf,
  upTo,
} from '#ledger/queries/keyset.ts'
import { type Reading, Where, likeText, read, workedOnBy } from '#ledger/queries/read.ts'
import {
  type ProblemTuple,
  problemColumns,
  problemJoins,
  problemRowOf,
} from '#ledger/queries/problem-rows.ts'
import { whereLit } from '#ledger/queries/shown-light.ts'

type Query = QueryOf<typeof route>
type Answer = AnswerOf<typeof route>

const printed: Keyset = [
  { column: 'p.aspect_ordinal', kind: 'int' },
  { column: 'p.print_order', kind: 'int' },
  { column: 'p.id', kind: 'uuid' },
]
const byDeadline: SortKey = { column: 'p.deadline', kind: 'date', nullable: true }
const keysets = {
  number: [{ column: 'p.round_id', kind: 'uuid', desc: true }, ...printed],
  deadline: [byDeadline, ...printed],
  light: [{ column: 'p.light_level', kind: 'int', desc: true, nullable: true }, byDeadline, ...printed],
} as const satisfies Record<Query['sort'], Keyset>

/** Names for the orders of the list. */
export const problemOrders = {
  number: orderBy(keysets.number),
  deadline: orderBy(keysets.deadline),
  light: orderBy(keysets.light),
} as const

/** What a problem `p` that is not closed can be, as conditions of the statement of `where`. */
export const runningConditions = (where: Where, day: Day) => {
  // A value that a statement does not name has no type: it is added where it is needed.
  const today = () => `${where.value(day)}::date`
  const open = "p.step not in ('closed', 'ended')"
  return {
    open: () => open,
    late: () => `(${open} and p.deadline < ${today()})`,
    near: (days: number) =>
      `(${open} and p.deadline between ${today()} and ${today()} + ${where.value(days)}::int)`,
    /** Nothing was reported since, and the plan stood by then: before that there is nothing to report on. */
    quiet: (days: number) =>
      `(p.step in ('in-progress', 'returned') and greatest(p.last_progress_at, p.plan_approved_at)
          < (${today()} - ${where.value(days)}::int)::timestamp at time zone 'Asia/Shanghai')`,
  }
}

const narrowRun = (where: Where, day: Day, { run, days }: Partial<Query>): void => {
  if (run === undefined) return
  const is = runningConditions(where, day)
  if (run === 'near' || run === 'quiet') where.plus(is[run](days ?? usualDays[run]))
  else where.plus(is[run]())
}

const proofLike = (verdict: string): string =>
  `exists (select 1 from views.evidence e
     where e.workspace_id = p.workspace_id and e.problem_id = p.id and e.verdict ${verdict})`
const proofs: Readonly<Record<NonNullable<Query['evidence']>, string>> = {
  none: 'p.evidence_count = 0',
  pending: proofLike('is null'),
  refused: proofLike("= 'refused'"),
}

/** The problems that a filter means, `p`, as far as the caller sees them. */
export const whereProblems = ({ workspace, scope, day }: Reading, query: Partial<Query>): Where => {
  const where = new Where('p', workspace)
    .and(workedOnBy, scope ?? undefined)
    .and('p.round_id = ?', query.round)
    .and('p.step = ?', query.step)
    .and('p.ended_as = ?', query.ended)
    .and('? = any(p.found_by)', query.foundBy)
    .and('cardinality(p.asked) > ?', query.asked === undefined ? undefined : 0)
    .and('p.aspect_ordinal = ?', query.aspect)
    .and('(p.lead_unit_id = ? or ? = any(p.co_unit_ids))', query.unit)
    .and('p.lead_unit_id = ?', query.leadUnit)
    .and('p.lead_leader_id = ?', query.leader)
    .and('(p.title like ? or p.short_title like ? or p.number like ?)', likeText(query.text))
  narrowRun(where, day, query)
  if (query.evidence !== undefined) where.plus(proofs[query.evidence])
  return whereLit(where, 'p.light_sign', query.light)
}

/** The same as a list has them: what was split or merged stands there under the numbers where it lives on. */
export const whereListed = (reading: Reading, query: Partial<Query>): Where => {
  const where = whereProblems(reading, query)
  return query.ended === undefined
    ? where.plus(`(p.ended_as is null or p.ended_as not in ('split', 'merged'))`)
    : where
}

/** A page of the problem list, with how many there are in all: the page first, names join to its few rows only. */
export const listProblems = (ledger: Ledger, caller: Caller, query: Query): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const keys = keysets[query.sort]
    const fixed = query.round === undefined ? [] : ['p.round_id']
    const where = behindCursor(whereListed(reading, query), query, keys, fixed)
    const { rows } = await reading.client.query<ProblemTuple & { place: unknown[] }>(
      `select ${problemColumns}, ${placeOf(keys)}
         from (select p.* from views.problem p where ${String(where)}
                order by ${problemOrders[query.sort]} ${upTo(query)} offset ${query.offset}) p
         ${problemJoins} order by ${problemOrders[query.sort]}`,
      where.values,
    )
    const { shown, next } = pageOf(query, rows)
    return {
      rows: shown.map((row) => problemRowOf(row, reading)),
      total: await countProblems(reading, query, whereListed(reading, query)),
      next,
    }
  })

/** How many a filter means, from the kept counts where they know it. */
export const countProblems = async (
  reading: Reading,
  query: Partial<Query>,
  where: Where,
): Promise<number> => {
  const { round, step, light, leadUnit, aspect, unit, leader, ended, foundBy, asked, evidence, run, text } =
    query
  const keptByNothing =
    [aspect, unit, leader, ended, foundBy, asked, evidence, run].some((it) => it !== undefined) ||
    Boolean(text)
  if (reading.scope === null && !keptByNothing)
    return keptCount(reading, { thing: 'problem', round, unit: leadUnit, state: step, light })
  const { rows } = await reading.client.query<{ total: number }>(
    `select count(*) as total from views.problem p where ${String(where)}`,
    where.values,
  )
  return rows[0]?.total ?? 0
}
