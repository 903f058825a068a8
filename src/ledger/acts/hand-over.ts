import type { GivenProblem } from '#core/record/organisation/handed-over.ts'
import { type HandOverInput, decideHandOver } from '#core/rules/organisation/hand-over.ts'
import { type Act, type Outcome, type Scene, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { inStream } from '#ledger/acts/in-stream.ts'
import { leaderNamed, unitsNamed } from '#ledger/acts/named.ts'
import { Refused, allowed } from '#ledger/refusals.ts'

/** Facts of each problem, and the whole list with whoever gave it away. */
const decided = (scene: Scene, problems: readonly string[], input: HandOverInput): Outcome => {
  const { handover, on, note, of, from } = input
  if (on > scene.acting.day) throw new Refused('invalid-input', { field: 'on', laterThan: scene.acting.day })
  const given: GivenProblem[] = []
  const facts = [...new Set(problems)].flatMap((id) => {
    const problem = scene.state('problem', id)
    const it = allowed(decideHandOver(problem, input, scene.acting))
    given.push(it.given)
    return aboutProblem(problem, it.facts)
  })
  const type = of === 'person' ? 'person.handed-over' : 'unit.handed-over'
  const stream = { kind: of, id: from.id } as const
  const body = { handover, on, note, given }
  return { facts: [...facts, ...inStream(stream, [{ type, body, happened: on }])] }
}

type Held = { post: string; leads: boolean }

/** The posts in which somebody can take something over today: of a unit that is still there. */
const postsToday = async (
  { client, caller, acting }: Scene,
  person: string,
  name: string,
): Promise<Held[]> => {
  const { rows } = await client.query<Held>(
    `select a.post_id as post, 'leader' = any(a.roles) as leads
       from views.appointment a
       join views.unit u on u.workspace_id = a.workspace_id and u.id = a.unit_id and u.ended_on is null
      where a.workspace_id = $1 and a.person_id = $2
        and a.from_day <= $3::date and (a.until_day is null or $3::date < a.until_day)`,
    [caller.workspace, person, acting.day],
  )
  if (rows.length === 0) throw new Refused('no-post-today', { name })
  return rows
}

const named = (scene: Scene, person: string) => {
  const { id, name } = scene.state('person', person)
  return { id, name }
}

/** 整改责任交接 between persons: what somebody answers for in these problems goes to a successor. */
export const handOver: Act<'hand-over'> = {
  streams: ({ from, to, problems }) => [
    ...[...new Set([from, to])].map((id) => ({ kind: 'person' as const, id })),
    ...[...new Set(problems)].map(problemStream),
  ],
  decide: async (scene, { from, to, post, problems, on, note }) => {
    if (from === to) throw new Refused('invalid-input', { field: 'to' })
    const successor = named(scene, to)
    const leading = (await postsToday(scene, to, successor.name)).filter((it) => it.leads)
    const [only] = leading
    const as = post ?? (leading.length === 1 ? only?.post : undefined)
    const leads = as === undefined ? null : await leaderNamed(scene, { person: to, post: as })
    return decided(scene, problems, {
      ...{ of: 'person', handover: scene.acting.newId(), from: named(scene, from), to: successor },
      ...{ leads, on, note },
    })
  },
}

/** The same between units: only a unit that is no more gives its work away without a new plan. */
export const handOverUnit: Act<'hand-over-unit'> = {
  streams: ({ from, to, problems }) => [
    ...[...new Set([from, to])].map((id) => ({ kind: 'unit' as const, id })),
    ...[...new Set(problems)].map(problemStream),
  ],
  decide: async (scene, { from, to, problems, on, note }) => {
    const { id, name, ended } = scene.state('unit', from)
    if (!ended) throw new Refused('not-ended', { unit: name })
    scene.state('unit', to)
    const [successor] = await unitsNamed(scene, [to])
    if (!successor) throw new Refused('unknown-thing', { thing: 'unit', id: to })
    const handover = scene.acting.newId()
    return decided(scene, problems, { of: 'unit', handover, from: { id, name }, to: successor, on, note })
  },
}
