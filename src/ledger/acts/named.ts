import type { UnitKind } from '#core/record/organisation/facts.ts'
import type { ResponsibilitySet } from '#core/record/problem/facts.ts'
import { isGroup } from '#core/rules/organisation/unit-kinds.ts'
import { Refused } from '#ledger/refusals.ts'
import type { Scene } from '#ledger/acts/act.ts'

type Named = { id: string; name: string }

/**
 * The units with these ids, with the names they bear today, in the order asked for: those that work is handed to.
 * @param kept units that have it already: they keep it, also where nothing new would be handed to them
 * @throws Refused `unit-ended` for one that is no more, `group-cannot-work` for a leading group or a group
 */
export const unitsNamed = async (
  { client, caller }: Scene,
  ids: readonly string[],
  kept: readonly Pick<Named, 'id'>[] = [],
): Promise<Named[]> => {
  if (ids.length === 0) return []
  const { rows } = await client.query<Named & { kind: UnitKind; ended: boolean; into: string | null }>(
    `select u.id, u.name, u.kind, u.ended_on is not null as ended, s.name as into
       from views.unit u left join views.unit s on s.workspace_id = u.workspace_id and s.id = u.ended_into
      where u.workspace_id = $1 and u.id = any($2::uuid[])`,
    [caller.workspace, ids],
  )
  return inOrder(ids, rows, 'unit').map(({ id, name, kind, ended, into }) => {
    if (!kept.some((it) => it.id === id)) {
      if (ended) throw new Refused('unit-ended', { unit: name, into })
      if (isGroup(kind)) throw new Refused('group-cannot-work', { unit: name })
    }
    return { id, name }
  })
}

/** The persons with these ids, in the order asked for. */
export const personsNamed = async ({ client, caller }: Scene, ids: readonly string[]): Promise<Named[]> => {
  if (ids.length === 0) return []
  const { rows } = await client.query<Named>(
    'select id, name from views.person where workspace_id = $1 and id = any($2::uuid[])',
    [caller.workspace, ids],
  )
  return inOrder(ids, rows, 'person')
}

const inOrder = <It extends Named>(ids: readonly string[], rows: readonly It[], thing: string): It[] =>
  [...new Set(ids)].map((id) => {
    const row = rows.find((it) => it.id === id)
    if (!row) throw new Refused('unknown-thing', { thing, id })
    return row
  })

/** A leader is named with the post that answers: posts answer, persons hold posts. */
export const leaderNamed = async (
  { client, caller, acting }: Scene,
  leader: { person: string; post: string },
): Promise<ResponsibilitySet['body']['leadLeader']> => {
  const { rows } = await client.query<{ name: string; post_title: string; roles: string[] }>(
    `select p.name, a.post_title, a.roles from views.appointment a
       join views.person p on p.workspace_id = a.workspace_id and p.id = a.person_id
      where a.workspace_id = $1 and a.person_id = $2 and a.post_id = $3
        and a.from_day <= $4::date and (a.until_day is null or $4::date < a.until_day)`,
    [caller.workspace, leader.person, leader.post, acting.day],
  )
  const held = rows[0]
  if (!held) throw new Refused('unknown-thing', { thing: 'appointment', id: leader.post })
  if (!held.roles.includes('leader')) throw new Refused('not-allowed', { role: 'leader', name: held.name })
  return { ...leader, name: held.name, postTitle: held.post_title }
}
