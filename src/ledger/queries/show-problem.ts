import type { AnswerOf, QueryOf } from '#contract/route.ts'
import type { showProblem as route } from '#contract/problems.ts'
import { holds } from '#core/record/problem/acting.ts'
import { wayOn } from '#core/record/round/way.ts'
import { claimGaps, closeGaps } from '#core/rules/closeout/gaps.ts'
import { planGaps } from '#core/rules/planning/gaps.ts'
import { setScene } from '#ledger/acts/perform.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { basisAmong, basisOf, newestReview } from '#ledger/policies/approval-basis.ts'
import { optionsFor } from '#ledger/policies/options.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import {
  type ProblemTuple,
  problemColumns,
  problemJoins,
  problemRowOf,
} from '#ledger/queries/problem-rows.ts'
import { problemOn } from '#ledger/queries/problem-on.ts'
import { proofEntries } from '#ledger/queries/proof-entries.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { shownObjections } from '#ledger/queries/shown-closeout.ts'
import { shownLight } from '#ledger/queries/shown-light.ts'
import { type LitRow } from '#ledger/queries/shown-light.ts'
import { shownCourse } from '#ledger/queries/shown-course.ts'
import { toldOf } from '#ledger/queries/told-of.ts'
import { Refused } from '#ledger/refusals.ts'

type Answer = AnswerOf<typeof route>

/** Today's names of units and posts: the facts keep those of their day. */
const namesOf = async ({ client, workspace }: Reading): Promise<Map<string, string>> => {
  const { rows } = await client.query<{ id: string; name: string }>({
    name: 'unit-names',
    text: 'select id, short_name as name from views.unit where workspace_id = $1',
    values: [workspace],
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const measureLights = async ({ client, workspace }: Reading, problem: string) => {
  const { rows } = await client.query<LitRow & { id: string }>({
    name: 'measure-lights',
    text: `select id, round_id, deadline, time_class, step, done, light_sign, light_level, light_details, light_until
             from views.measure where workspace_id = $1 and problem_id = $2`,
    values: [workspace, problem],
  })
  return new Map(rows.map((row) => [row.id, row]))
}

/** One problem whole, with what the caller may do; refused `not-found` where they do not see it. `on`: as it was then. */
export const showProblem = (
  ledger: Ledger,
  caller: Caller,
  id: string,
  { on }: QueryOf<typeof route> = {},
): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace } = reading
    const where = whereProblems(reading, {}).and('p.id = ?', id)
    const found = await client.query<ProblemTuple & { round_name: string; review: string | null }>(
      `select ${problemColumns}, r.name as round_name, ${newestReview} as review from views.problem p ${problemJoins}
         join views.round r on r.workspace_id = p.workspace_id and r.id = p.round_id where ${String(where)}`,
      where.values,
    )
    const [row] = found.rows
    if (!row) throw new Refused('not-found', { thing: 'problem', id })
    if (on !== undefined && on !== reading.day)
      return problemOn(reading, { id, round: { id: row.round_id, name: row.round_name }, on })
    const streams = [problemStream(id), ...basisAmong([row])]
    const facts = await loadFacts(client, workspace, streams)
    const scene = await setScene(ledger, client, caller, facts)
    const problem = scene.state('problem', id)
    const basis = basisOf(scene, problem)
    const names = await namesOf(reading)
    const lights = await measureLights(reading, id)
    const told = toldOf(problem, {
      named: ({ id: unit, name }) => ({ id: unit, name: names.get(unit) ?? name }),
      light: (measure) => {
        const lit = lights.get(measure)
        return lit ? shownLight(lit, reading.rules, reading.day) : null
      },
      way: wayOn(scene.state('round', problem.round), reading.day),
    })
    return {
      ...problemRowOf(row, reading),
      asOf: null,
      round: { id: problem.round, name: row.round_name },
      ...told,
      evidenceList: await proofEntries(reading, problem, scene.acting),
      objections: shownObjections(problem, holds(scene.acting, 'office')),
      course: shownCourse(problem, scene.acting),
      planGaps: planGaps(problem, basis.demands),
      claimGaps: claimGaps(problem, reading.day),
      closeGaps: closeGaps(problem, reading.day),
      options: optionsFor(problem, scene.acting, basis),
    }
  })
