import type { PoolClient } from 'pg'
import type { NewFact } from '#core/record/fact/envelope.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { type Holder, mayBeLeft, mayHoldTogether, separationGaps } from '#core/rules/rights/separation.ts'
import type { Scene } from '#ledger/acts/act.ts'
import { unless } from '#ledger/refusals.ts'

/** Everybody with a post that has not ended, also one that begins later. */
export const holdersOn = async (client: PoolClient, workspace: string, day: string): Promise<Holder[]> => {
  const { rows } = await client.query<{ person: string; name: string; roles: PostRole[] }>(
    `select p.id as person, p.name, array_agg(distinct role) as roles
       from views.appointment a
       join views.person p on p.workspace_id = a.workspace_id and p.id = a.person_id, unnest(a.roles) as role
      where a.workspace_id = $1 and (a.until_day is null or $2::date < a.until_day)
      group by p.id, p.name order by p.name, p.id`,
    [workspace, day],
  )
  return rows
}

/** Whether the three administrators are separated here. */
export const areSeparated = async (client: PoolClient, workspace: string): Promise<boolean> => {
  const { rowCount } = await client.query(
    'select 1 from views.workspace where workspace_id = $1 and separated_on is not null',
    [workspace],
  )
  return rowCount !== 0
}

/** Since when they are separated, or what stands in the way of it. */
export const separationOf = async (client: PoolClient, workspace: string, day: string) => {
  const { rows } = await client.query<{ separated_on: string | null }>(
    'select separated_on from views.workspace where workspace_id = $1',
    [workspace],
  )
  const separatedOn = rows[0]?.separated_on ?? null
  const open = separatedOn === null ? separationGaps(await holdersOn(client, workspace, day)) : noGaps
  return { separatedOn, ...open }
}
const noGaps = { missing: [], mixed: [] }

/**
 * Asked of whatever an act decided about the organisation: where the three are separated, no post may mix their roles, and
 * the posts that somebody gets must go together with those they hold already, or will hold.
 * @throws Refused `administrators-separate`
 */
export const refuseMixing = async (
  { client, caller }: Scene,
  facts: readonly Pick<NewFact, 'type' | 'stream' | 'body'>[],
): Promise<void> => {
  const given = facts.filter((it) => it.type === 'person.appointed' || it.type === 'post.established')
  const { workspace } = caller
  if (given.length === 0 || !(await areSeparated(client, workspace))) return
  const persons = Map.groupBy(given, ({ type, stream }) => (type === 'person.appointed' ? stream.id : null))
  for (const [person, some] of persons) {
    const parts = some.map((it) => it.body as { roles: PostRole[]; from?: string })
    const [from] = parts.flatMap((it) => it.from ?? []).toSorted()
    const holders = person === null || from === undefined ? [] : await holdersOn(client, workspace, from)
    const held = holders.find((it) => it.person === person)?.roles ?? []
    const together =
      person === null ? parts.map((it) => it.roles) : [[...held, ...parts.flatMap((it) => it.roles)]]
    for (const roles of together) unless(mayHoldTogether(roles))
  }
}

/** The last of the three that are separated stays. @throws Refused `last-registrar` (`role`) */
export const refuseLeaving = async (
  { client, caller, acting }: Scene,
  roles: readonly PostRole[],
  appointment: string,
): Promise<void> => {
  const { workspace } = caller
  if (!(await areSeparated(client, workspace))) return
  const { rows } = await client.query<{ role: PostRole }>(
    `select distinct role from views.appointment a, unnest(a.roles) as role
      where a.workspace_id = $1 and a.id <> $2 and a.from_day <= $3 and a.until_day is null`,
    [workspace, appointment, acting.day],
  )
  unless(
    mayBeLeft(
      roles,
      rows.map((it) => it.role),
    ),
  )
}
