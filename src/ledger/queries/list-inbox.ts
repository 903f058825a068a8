import type { InboxLine, listInbox as route } from '#contract/inbox.ts'
import type { Walk } from '#contract/paging.ts'
import type { AnswerOf } from '#contract/route.ts'
import { type Day, addDays } from '#core/words/calendar/day.ts'
import { openRequests } from '#core/record/problem/course-state.ts'
import { requestActs } from '#core/rules/course/options.ts'
import { type InboxGroup, type InboxReason, reasonRow } from '#core/rules/inbox/reasons.ts'
import { toldBy } from '#core/rules/inbox/waiting-since.ts'
import { askedOf } from '#core/rules/inbox/who-is-asked.ts'
import { lookAgain } from '#core/rules/planning/reviewed.ts'
import { type Scene, problemStream } from '#ledger/acts/act.ts'
import { setScene } from '#ledger/acts/perform.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { basisOf, basisStreams, reviewIn, reviewedPlan } from '#ledger/policies/approval-basis.ts'
import { optionsFor } from '#ledger/policies/options.ts'
import { inboxSituations } from '#ledger/queries/inbox-situations.ts'
import { type Keyset, behindCursor, orderBy, pageOf, placeOf, upTo } from '#ledger/queries/keyset.ts'
import { type Reading, Where, read } from '#ledger/queries/read.ts'

/** Most pressing first: what is to be decided, what has the earliest day, then by number. */
const pressing: Keyset = [
  { column: 's.rank', kind: 'int' },
  { column: 's.by_day', kind: 'date', nullable: true },
  { column: 's.number', kind: 'text' },
  { column: 's.key', kind: 'text' },
]

type Row = {
  key: string
  reason: InboxReason
  subject: string
  problem: string | null
  thing: string | null
  round: string
  number: string
  name: string | null
  words: string
  by_day: Day | null
  count: number | null
  since: string | null
  place: unknown[]
}

/** How far it looks: the groups somebody wants, days that are near; a calendar sees a whole year and what was put off. */
export type Looking = { groups: readonly InboxGroup[]; nearDays: number; calendar: boolean }

/** Rows in one page of a walk that asks for none; and how many pages are looked through for one that shows something. */
const usual = 200

/** Put off by its key, or by that of a request among several of one problem. */
const hiddenBy = (alias: string): string =>
  `exists (select from hidden h where h.key = ${alias}.key or starts_with(h.key, ${alias}.key || ':'))`

const situationsOf = async (
  { client, workspace, person, day, roles }: Reading,
  { groups, nearDays, calendar }: Looking,
  query: Walk,
): Promise<{ shown: Row[]; next: string | null; putOff: number }> => {
  const asked = askedOf(roles, groups)
  if (asked.length === 0) return { shown: [], next: null, putOff: 0 }
  const units = [...new Set(roles.map((it) => it.unit))]
  const where = new Where('s', workspace)
  where.values.push(JSON.stringify(asked), ...[person, day, addDays(day, nearDays), calendar, units])
  const limited = { ...query, limit: query.limit ?? usual }
  behindCursor(where, query, pressing)
  const { rows } = await client.query<Row & { put_off: number }>(
    `with asked as materialized (
       select * from jsonb_to_recordset($2::jsonb) as a(reason text, rank int, anywhere boolean, units uuid[], person boolean)
     ), waiting as (
       select $1::uuid as workspace_id, s.*, a.rank, concat_ws(':', s.reason, s.subject, s.thing) as key
         from (${inboxSituations(asked.map((it) => it.reason))}) s
         join asked a on a.reason = s.reason
          and (a.anywhere or s.units && a.units or a.person and $3::uuid = any(s.persons))
     ), hidden as materialized (
       select key from desk.put_off
        where workspace_id = $1 and person_id = $3 and until_day > $4::date and not $6::boolean
          -- Not every reason asks for them, and a parameter nobody names has no type.
          and $5::date is not null and $7::uuid[] is not null
     )
     select s.*, ${placeOf(pressing)},
            (select count(*)::int from waiting w where ${hiddenBy('w')}) as put_off
       from waiting s
      where ${String(where)} and not ${hiddenBy('s')}
      order by ${orderBy(pressing)} ${upTo(limited)}`,
    where.values,
  )
  const { shown, next } = pageOf(limited, rows)
  return { shown, next, putOff: rows[0]?.put_off ?? 0 }
}

/** Whether the plan of a problem has to be looked at again by one of the bodies somebody speaks for. */
const looksAgain = (scene: Scene, id: string): boolean => {
  const review = reviewIn(scene, id)
  if (review === null) return false
  const { roles } = scene.acting
  return lookAgain(reviewedPlan(scene, review, scene.state('problem', id))).some(({ body }) =>
    roles.some((it) => it.unit === body.id && ['head', 'verifier', 'handler'].includes(it.role)),
  )
}

/** The line of a row, with what the state of its problem tells of it. */
const lineOf = (row: Row, scene: Scene, act: string | null, thing: string | null, tail = ''): InboxLine => {
  const problem = row.problem === null ? null : scene.state('problem', row.problem)
  const told = problem && toldBy(row.reason, problem, thing)
  const by = told?.by ?? row.by_day
  return {
    key: `${row.key}${tail}`,
    ...{ reason: row.reason, group: reasonRow(row.reason).group, act },
    problem: problem && { id: problem.id, number: problem.number, shortTitle: problem.shortTitle },
    about: problem === null ? { id: row.subject, name: row.name ?? '' } : null,
    ...{ round: row.round, thing, words: row.words, count: row.count, by },
    since: told?.since ?? row.since,
    late: by !== null && by < scene.acting.day,
    note: told?.note ?? '',
  }
}

/** The lines that a row really gives: where an act is what it waits for, the rules of that act are asked. */
const linesOf = (row: Row, scene: Scene, options: (id: string) => ReadonlySet<string>): InboxLine[] => {
  const { act } = reasonRow(row.reason)
  if (row.problem === null || act === null) return [lineOf(row, scene, null, row.thing)]
  const problem = scene.state('problem', row.problem)
  if (act === 'look-again') return looksAgain(scene, row.problem) ? [lineOf(row, scene, null, row.thing)] : []
  if (act === 'decide-change')
    return openRequests(problem.course).flatMap((it) => {
      const [first] = requestActs(problem, it, scene.acting)
      const mine = first !== undefined && first !== 'refuse-change' && first !== 'withdraw-change'
      return mine ? [lineOf(row, scene, first, it.id, `:${it.id}`)] : []
    })
  return options(row.problem).has(act) ? [lineOf(row, scene, act, row.thing)] : []
}

const really = async (
  ledger: Ledger,
  caller: Caller,
  { client, workspace }: Reading,
  rows: readonly Row[],
): Promise<InboxLine[]> => {
  if (rows.length === 0) return []
  const problems = [...new Set(rows.flatMap((row) => row.problem ?? []))]
  const facts = await loadFacts(client, workspace, [
    ...problems.map(problemStream),
    ...(await basisStreams(client, workspace, problems)),
  ])
  const scene = await setScene(ledger, client, caller, facts)
  const known = new Map<string, ReadonlySet<string>>()
  const options = (id: string): ReadonlySet<string> => {
    const problem = scene.state('problem', id)
    const free =
      known.get(id) ??
      new Set<string>(
        optionsFor(problem, scene.acting, basisOf(scene, problem))
          .filter((it) => it.refused === null)
          .map((it) => it.act),
      )
    known.set(id, free)
    return free
  }
  return rows.flatMap((row) => linesOf(row, scene, options))
}

/** A page of what waits, within a reading that is open already. */
export const inboxPage = async (
  ledger: Ledger,
  caller: Caller,
  reading: Reading,
  looking: Looking,
  query: Walk = {},
): Promise<AnswerOf<typeof route>> => {
  let { shown, next, putOff } = await situationsOf(reading, looking, query)
  let lines = await really(ledger, caller, reading, shown)
  // What the rules take away leaves a page shorter, and never an empty one before the end.
  while (lines.length === 0 && next !== null) {
    ;({ shown, next } = await situationsOf(reading, looking, { ...query, cursor: next }))
    lines = await really(ledger, caller, reading, shown)
  }
  return { lines, next, putOff }
}

type Chosen = { groups: InboxGroup[]; near_days: number }

/** What waits for the caller today, the groups and the nearness as they chose. */
export const listInbox = (ledger: Ledger, caller: Caller, query: Walk): Promise<AnswerOf<typeof route>> =>
  read(ledger, caller, async (reading) => {
    const { rows } = await reading.client.query<Chosen>({
      name: 'inbox-choice',
      text: `select groups, near_days from desk.notice_choice where workspace_id = $1 and person_id = $2`,
      values: [caller.workspace, caller.person],
    })
    const [chosen] = rows
    const looking = chosen
      ? { groups: chosen.groups, nearDays: chosen.near_days, calendar: false }
      : usualLooking
    return inboxPage(ledger, caller, reading, looking, query)
  })

/** Without a choice of one's own: everything, and a week before its day. */
export const usualLooking: Looking = { groups: ['decide', 'do', 'know'], nearDays: 7, calendar: false }
