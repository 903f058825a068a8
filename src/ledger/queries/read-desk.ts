import type { Desk } from '#contract/overview.ts'
import { type Problem, type Step, manifestationsOf } from '#core/record/problem/problem.ts'
import { openRequests } from '#core/record/problem/course-state.ts'
import { requestActs } from '#core/rules/course/options.ts'
import { planGaps } from '#core/rules/planning/gaps.ts'
import { setScene } from '#ledger/acts/perform.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { basisAmong, basisOf, newestReview } from '#ledger/policies/approval-basis.ts'
import { optionsFor } from '#ledger/policies/options.ts'
import {
  type ProblemTuple,
  problemColumns,
  problemJoins,
  problemRowOf,
} from '#ledger/queries/problem-rows.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { type LitRow, shownLight } from '#ledger/queries/shown-light.ts'

/** The acts that can wait for somebody; being free to withdraw or return is not a task, nor to add one measure more. */
const waitingActs: readonly string[] = [
  'approve-plan',
  'claim',
  'sign',
  'verify',
  'accept',
  'confirm',
  'announce',
  'close',
  'answer-objection',
]

/** Handed out to my unit, and something was found that no measure answers yet: the plan cannot be approved. */
const isMineToPlan = (problem: Problem, { roles }: Reading): boolean =>
  roles.some((it) => it.role === 'handler' && it.unit === problem.responsibility.leadUnit?.id) &&
  planGaps(problem).some((it) => it.code === 'no-measure')

/** Enough for a desk; what is done makes room for the next. */
const most = 40

/** Problems whose next act could be mine, by role and step; core then decides which really are. */
type Candidate = ProblemTuple & { review: string | null }

const candidates = async (reading: Reading): Promise<Candidate[]> => {
  const { client, workspace, person, roles } = reading
  const unitsAs = (role: string) => roles.filter((it) => it.role === role).map((it) => it.unit)
  const isA = (role: string) => unitsAs(role).length > 0
  const { rows } = await client.query<Candidate>({
    name: 'desk-candidates',
    text: `select ${problemColumns}, ${newestReview} as review from views.problem p ${problemJoins}
            where p.workspace_id = $1 and p.carried_to is null and (
                  (p.step = 'registered' and (p.lead_leader_id = $2 or p.lead_unit_id = any($3::uuid[])))
               or (p.step in ('in-progress', 'returned') and p.measures_done = p.measures_total and p.lead_unit_id = any($3::uuid[]))
               or (p.step = 'claimed' and p.lead_unit_id = any($4::uuid[]))
               or (p.step = 'signed' and $5) or ((p.step in ('verified', 'provisional', 'accepted', 'confirmed', 'announced') or p.objections_open > 0) and $6)
               or (p.step = 'verified' and p.accept_by = 'leading-group' and $7)
               or (cardinality(p.asked) > 0 and ($6 or $7)))
            order by p.light_level desc nulls last, p.deadline, p.number limit ${most}`,
    values: [
      workspace,
      person,
      unitsAs('handler'),
      unitsAs('head'),
      isA('verifier'),
      isA('office'),
      isA('leader'),
    ],
  })
  return rows
}

type OpenMeasure = LitRow & {
  id: string
  text: string
  done: boolean
  unit_id: string
  unit_name: string
  problem_id: string
  number: string
  short_title: string
  step: Step
  last_progress_text: string | null
  last_progress_at: string | null
}

type OfUnits = { measures: OpenMeasure[]; shares: Desk['shares'] }

/** The measures of my units that are being worked on, the overdue first; and how many shares of measures they hold and have not done. */
const ofMyUnits = async ({ client, workspace, roles }: Reading): Promise<OfUnits> => {
  const units = [
    ...new Set(roles.filter((it) => it.role === 'handler' || it.role === 'head').map((it) => it.unit)),
  ]
  if (units.length === 0) return { measures: [], shares: { open: 0, waiting: 0 } }
  // One message for both: the shares are told even where no measure is open.
  const { rows } = await client.query<Desk['shares'] & (OpenMeasure | { id: null })>({
    name: 'desk-of-units',
    text: `select shares.*, own.* from (
             select count(*)::int as open, (count(*) filter (where a.state = 'made'))::int as waiting
               from views.assignment a
               join views.problem p on p.workspace_id = a.workspace_id and p.id = a.problem_id
              where a.workspace_id = $1 and a.unit_id = any($2::uuid[]) and a.state in ('made', 'taken-over')
                and p.step in ('in-progress', 'returned') and p.carried_to is null) shares
           left join (
             select m.id, m.round_id, m.text, m.done, u.id as unit_id, u.short_name as unit_name, m.problem_id, p.number,
                    p.short_title, p.step, m.time_class, m.deadline, m.last_progress_text, m.last_progress_at,
                    m.light_sign, m.light_level, m.light_details, m.light_until, m.list_order
               from views.measure m
               join views.problem p on p.workspace_id = m.workspace_id and p.id = m.problem_id
               join lateral (select un.id, un.short_name from views.unit un
                              where un.workspace_id = $1 and un.id = any(m.unit_ids) and un.id = any($2::uuid[])
                              order by un.rank, un.id limit 1) u on true
              where m.workspace_id = $1 and m.unit_ids && $2::uuid[] and p.step in ('in-progress', 'returned')
                and p.carried_to is null
              order by m.done, m.light_level desc nulls last, m.deadline, m.list_order limit 300) own on true
           order by own.done, own.light_level desc nulls last, own.deadline, own.list_order`,
    values: [workspace, units],
  })
  const { open = 0, waiting = 0 } = rows[0] ?? {}
  return { measures: rows.filter((it) => it.id !== null), shares: { open, waiting } }
}

/** What waits for the caller, and the open measures of their units. */
export const readDesk = (ledger: Ledger, caller: Caller): Promise<Desk> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace, rules, day } = reading
    const rows = await candidates(reading)
    const { measures, shares } = await ofMyUnits(reading)
    const streams = [
      ...new Set([...rows.map((row) => row.id), ...measures.map((row) => row.problem_id)]),
    ].map(problemStream)
    const facts = await loadFacts(client, workspace, [...streams, ...basisAmong(rows)])
    const scene = await setScene(ledger, client, caller, facts)
    const waiting = rows.flatMap((row) => {
      const problem = scene.state('problem', row.id)
      // A change that somebody asked for waits for whoever consents to it or grants it.
      const asked = openRequests(problem.course)
        .map((it) => requestActs(problem, it, scene.acting)[0])
        .filter((it) => it !== undefined && it !== 'refuse-change' && it !== 'withdraw-change')
      const own = optionsFor(problem, scene.acting, basisOf(scene, problem))
        .filter((it) => it.refused === null)
        .filter(
          (it) =>
            waitingActs.includes(it.act) || (it.act === 'add-measure' && isMineToPlan(problem, reading)),
        )
        .map((it): string => it.act)
      return [...new Set([...own, ...asked])].map((act) => ({
        act,
        problem: problemRowOf(row, reading),
      }))
    })
    return {
      waiting,
      shares,
      measures: measures.map((row) => ({
        id: row.id,
        text: row.text,
        unit: { id: row.unit_id, name: row.unit_name },
        problem: { id: row.problem_id, number: row.number, shortTitle: row.short_title, step: row.step },
        deadline: row.deadline,
        done: row.done,
        lastProgress:
          row.last_progress_text === null || row.last_progress_at === null
            ? null
            : { text: row.last_progress_text, at: row.last_progress_at },
        manifestations: manifestationsOf(scene.state('problem', row.problem_id)),
        light: shownLight(row, rules, day),
      })),
    }
  })
