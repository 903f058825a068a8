import type { Named } from '#core/record/meeting/facts.ts'
import type { ProblemNamed, RoundBegun } from '#core/rules/meetings/meeting.ts'
import type { Scene } from '#ledger/acts/act.ts'
import type { Under } from '#ledger/policies/standing.ts'
import { Refused } from '#ledger/refusals.ts'

/** The rows of these ids in their order. @throws Refused `unknown-thing` for one that is not there */
const all = <Row>(ids: readonly string[], rows: readonly Row[], idOf: (row: Row) => string, thing: string) =>
  [...new Set(ids)].map((id) => {
    const row = rows.find((it) => idOf(it) === id)
    if (!row) throw new Refused('unknown-thing', { thing, id })
    return row
  })

/** The body that met, or owes: also a leading group, and of a meeting also a unit that is no more. */
export const bodyNamed = async (
  { client, caller }: Scene,
  id: string,
  still: 'today' | 'then',
): Promise<Named> => {
  const { rows } = await client.query<Named & { ended: boolean }>(
    'select id, name, ended_on is not null as ended from views.unit where workspace_id = $1 and id = $2',
    [caller.workspace, id],
  )
  const [row] = rows
  if (!row) throw new Refused('unknown-thing', { thing: 'unit', id })
  if (row.ended && still === 'today') throw new Refused('unit-ended', { unit: row.name, into: null })
  return { id: row.id, name: row.name }
}

/** The rounds with the first day that is known of each: of the inspection itself, or of its feedback. */
export const roundsBegun = async (
  { client, caller }: Scene,
  ids: readonly string[],
): Promise<RoundBegun[]> => {
  const { rows } = await client.query<RoundBegun>(
    `select id, name, least(period_from, feedback_on) as begun from views.round
      where workspace_id = $1 and id = any($2::uuid[])`,
    [caller.workspace, ids],
  )
  return all(ids, rows, (it) => it.id, 'round')
}

/** Problems with the numbers they bear; those that were withdrawn are none. */
export const problemsNumbered = async (
  { client, caller }: Scene,
  ids: readonly string[],
): Promise<ProblemNamed[]> => {
  const { rows } = await client.query<ProblemNamed>(
    `select id as problem, number, round_id as round from views.problem
      where workspace_id = $1 and id = any($2::uuid[])`,
    [caller.workspace, ids],
  )
  return all(ids, rows, (it) => it.problem, 'problem')
}

/** Whoever something was given to: units and persons, with the names they bear. */
export const whoNamed = async (
  { client, caller }: Scene,
  who: readonly { kind: 'unit' | 'person'; id: string }[],
): Promise<Map<string, string>> => {
  if (who.length === 0) return new Map()
  const { rows } = await client.query<Named & { kind: string }>(
    `select id, name, 'unit' as kind from views.unit where workspace_id = $1 and id = any($2::uuid[])
      union all select id, name, 'person' from views.person where workspace_id = $1 and id = any($3::uuid[])`,
    [
      caller.workspace,
      who.filter((it) => it.kind === 'unit').map((it) => it.id),
      who.filter((it) => it.kind === 'person').map((it) => it.id),
    ],
  )
  const stray = who.find((it) => !rows.some((row) => row.kind === it.kind && row.id === it.id))
  if (stray) throw new Refused('unknown-thing', { thing: stray.kind, id: stray.id })
  return new Map(rows.map((it) => [it.id, it.name]))
}

/** Under the post of the body it is done, where one is held there; otherwise as the office. */
export const underBody = ({ acting }: Scene, body: string): Under => {
  const own = acting.roles.some((it) => it.unit === body && (it.role === 'handler' || it.role === 'head'))
  return own ? { roles: ['handler', 'head'], unit: body } : { roles: ['office', 'handler', 'head', 'leader'] }
}
