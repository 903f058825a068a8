import type { Named } from '#core/record/meeting/facts.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import { type Reading, Where, workedOnBy } from '#ledger/queries/read.ts'
import { sha256 } from '#ledger/journal/commitment.ts'

/** The meetings a filter means, `m`, as far as the caller sees them: of their units, for them, or on their problems. */
export const whereMeetings = (
  { workspace, scope, person }: Reading,
  query: {
    round?: string | undefined
    kind?: string | undefined
    body?: string | undefined
    problem?: string | undefined
    from?: string | undefined
    until?: string | undefined
  },
): Where => {
  const where = new Where('m', workspace)
    .and('? = any(m.round_ids)', query.round)
    .and('m.kind = ?', query.kind)
    .and('m.body_id = ?', query.body)
    .and('m.problem_ids @> array[?::uuid]', query.problem)
    .and('m.on_day >= ?::date', query.from)
    .and('m.on_day <= ?::date', query.until)
    .plus('not m.withdrawn')
  if (scope === null) return where
  const units = `${where.value(scope)}::uuid[]`
  const me = `${where.value(person)}::uuid`
  return where.plus(
    `(m.body_id = any(${units}) or m.who_ids && ${units} or ${me} = any(m.who_ids) or exists (
        select 1 from views.problem p where p.workspace_id = m.workspace_id and p.id = any(m.problem_ids)
           and ${workedOnBy.replaceAll('?::uuid[]', units)}))`,
  )
}

/** The same of duties, `d`. */
export const whereDuties = (
  { workspace, scope }: Reading,
  query: { round?: string | undefined; body?: string | undefined },
): Where => {
  const where = new Where('d', workspace).and('d.round_id = ?', query.round).and('d.body_id = ?', query.body)
  if (scope === null) return where
  const units = `${where.value(scope)}::uuid[]`
  return where.plus(
    `(d.body_id = any(${units}) or exists (
        select 1 from views.problem p where p.workspace_id = d.workspace_id and p.id = any(d.problem_ids)
           and ${workedOnBy.replaceAll('?::uuid[]', units)}))`,
  )
}

/** Of these problems those that the caller sees, with their numbers. */
export const problemsSeen = async (
  { client, workspace, scope }: Reading,
  ids: readonly string[],
): Promise<Map<string, { id: string; name: string; number: string }>> => {
  if (ids.length === 0) return new Map()
  const where = new Where('p', workspace)
    .and('p.id = any(?::uuid[])', [...new Set(ids)])
    .and(workedOnBy, scope ?? undefined)
  const { rows } = await client.query<{ id: string; name: string; number: string }>(
    `select p.id, p.short_title as name, p.number from views.problem p where ${String(where)}`,
    where.values,
  )
  return new Map(rows.map((it) => [it.id, it]))
}

/** The bodies the caller may speak for, with today's names; null: every one. */
export const bodiesOfCaller = async ({ client, workspace, roles }: Reading): Promise<Named[] | null> => {
  if (roles.some((it) => it.role === 'office')) return null
  const units = roles.filter((it) => it.role === 'head' || it.role === 'handler').map((it) => it.unit)
  if (units.length === 0) return []
  const { rows } = await client.query<Named>({
    name: 'bodies-of-caller',
    text: `select id, short_name as name from views.unit
            where workspace_id = $1 and id = any($2::uuid[]) and ended_on is null order by rank, id`,
    values: [workspace, [...new Set(units)]],
  })
  return rows
}

/** Who asks, as far as the rules of meetings look at it: roles and person. */
export const askingOf = ({ roles, person, day }: Reading): Acting => ({
  standing: { person, units: [...new Set(roles.map((it) => it.unit))], above: [], appointedBy: [] },
  roles,
  leadingGroups: [],
  day,
  newId: () => '',
  hash: sha256,
  today: () => undefined,
  given: () => [],
})
