import type { Work } from '#contract/work.ts'
import { holds } from '#core/record/problem/acting.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type Assignment, deadlineOfShare } from '#core/record/problem/progress-state.ts'
import { shareCount } from '#core/rules/progress/assign.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'
import { type Scene, problemStream } from '#ledger/acts/act.ts'
import { setScene } from '#ledger/acts/perform.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { whereProblems } from '#ledger/queries/list-problems.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { moneyShown, runoffShown } from '#ledger/queries/work-states.ts'
import { Refused } from '#ledger/refusals.ts'

type May = Work['shares'][number]['may']

const worksIn = ({ acting }: Scene, unit: string): boolean =>
  holds(acting, 'handler', unit) || holds(acting, 'head', unit)

/** What the caller may do with a share; the acts ask the same rules. */
const mayWith = (problem: Problem, share: Assignment, scene: Scene): May => {
  const { acting } = scene
  if (share.state === 'withdrawn') return []
  const mine = worksIn(scene, share.unit.id)
  const open = mayDo('assign', problem, acting) === null && share.state !== 'done'
  const office = holds(acting, 'office')
  const given = share.from !== null && worksIn(scene, share.from.id)
  const report = mine && mayDo('report-progress', problem, acting, { unit: share.unit }) === null
  return [
    ...(mine && share.state === 'made' && mayDo('take-over', problem, acting, { unit: share.unit }) === null
      ? (['take-over'] as const)
      : []),
    ...(report && share.state !== 'done' ? (['report-progress'] as const) : []),
    ...(open && (mine || office) ? (['assign'] as const) : []),
    ...(open && (given || office) ? (['withdraw-assignment'] as const) : []),
  ]
}

/** In whose name the caller can hand a measure down: their unit's, or (null) the office's. */
const givers = (problem: Problem, measure: Problem['measures'][number], scene: Scene) => {
  if (measure.done || mayDo('assign', problem, scene.acting) !== null) return []
  const lead = problem.responsibility.leadUnit
  const units = [...measure.units, ...(lead ? [lead] : [])].filter(
    (it, at, all) => all.findIndex((one) => one.id === it.id) === at,
  )
  return [...units.filter((it) => worksIn(scene, it.id)), ...(holds(scene.acting, 'office') ? [null] : [])]
}

/** Where else the shared statements of a problem stand, as far as the caller sees it. */
const sharedWith = async (reading: Reading, problem: Problem): Promise<Work['sharedWith']> => {
  const ids = [...new Set(problem.progress.flatMap((it) => it.shared ?? []))]
  if (ids.length === 0) return []
  const where = whereProblems(reading, {}).and('g.shared_id = any(?::uuid[])', ids)
  const { rows } = await reading.client.query<Work['sharedWith'][number]>(
    `select g.shared_id as shared, p.id as problem, p.number, g.measure_id as measure,
            coalesce(a.share, m.text, p.short_title) as text
       from views.problem p
       join views.progress g on g.workspace_id = p.workspace_id and g.problem_id = p.id
       left join views.measure m on m.workspace_id = g.workspace_id and m.id = g.measure_id
       left join views.assignment a on a.workspace_id = g.workspace_id and a.id = g.assignment_id
      where ${String(where)} order by p.number, g.id`,
    where.values,
  )
  return rows
}

/** Today's names of units: the facts keep those of their day. */
const namesOf = async ({ client, workspace }: Reading): Promise<Map<string, string>> => {
  const { rows } = await client.query<{ id: string; name: string }>({
    name: 'unit-names',
    text: 'select id, short_name as name from views.unit where workspace_id = $1',
    values: [workspace],
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What was handed down of a problem, what is due and what runs off; refused `not-found` where the caller does not see it. */
export const readWork = (ledger: Ledger, caller: Caller, id: string): Promise<Work> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace, day } = reading
    const where = whereProblems(reading, {}).and('p.id = ?', id)
    const seen = await client.query(`select 1 from views.problem p where ${String(where)}`, where.values)
    if (seen.rows.length === 0) throw new Refused('not-found', { thing: 'problem', id })
    const scene = await setScene(
      ledger,
      client,
      caller,
      await loadFacts(client, workspace, [problemStream(id)]),
    )
    const problem = scene.state('problem', id)
    const names = problem.assignments.length === 0 ? new Map<string, string>() : await namesOf(reading)
    const named = (it: { id: string; name: string }) => ({ id: it.id, name: names.get(it.id) ?? it.name })
    return {
      shares: problem.assignments.map((it) => ({
        ...{ id: it.id, measure: it.measure, parent: it.parent, share: it.share, state: it.state },
        ...{ from: it.from && named(it.from), unit: named(it.unit), ownWords: it.ownWords },
        ...{ deadline: deadlineOfShare(problem, it.measure, it.id), doneOn: it.doneOn },
        withdrawn: it.withdrawn?.reason ?? null,
        below: shareCount(problem, it.measure, it.id),
        may: mayWith(problem, it, scene),
      })),
      measures: problem.measures.map((it) => ({
        measure: it.id,
        below: shareCount(problem, it.id, null),
        assignFrom: givers(problem, it, scene),
      })),
      money: problem.money.map((it) => moneyShown(problem, it)),
      runoffs: problem.runoffs.map((it) => runoffShown(problem, it, day)),
      sharedWith: await sharedWith(reading, problem),
      maySetMoney: mayDo('set-due', problem, scene.acting) === null,
      mayExplain: mayDo('explain-remainder', problem, scene.acting) === null,
      mayTie: mayDo('tie-figures', problem, scene.acting) === null,
    }
  })
