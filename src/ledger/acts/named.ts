import type { ResponsibilitySet } from '#core/record/problem/facts.ts'
import { Refused } from '#ledger/refusals.ts'
import type { Scene } from '#ledger/acts/act.ts'

type Named = { id: string; name: string }

/** The units with these ids, with the names they bear today, in the order asked for. */
export const unitsNamed = async ({ client, caller }: Scene, ids: readonly string[]): Promise<Named[]> => {
  if (ids.length === 0) return []
  const { rows } = await client.query<Named>(
    'select id, name from views.unit where workspace_id = $1 and id = any($2::uuid[])',
    [caller.workspace, ids],
  )
  return inOrder(ids, rows, 'unit')
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

const inOrder = (ids: readonly string[], rows: readonly Named[], thing: string): Named[] =>
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
