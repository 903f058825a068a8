import type { Party } from '#core/record/instrument/facts.ts'
import type { Addressable } from '#core/rules/supervision/said.ts'
import type { Scene } from '#ledger/acts/act.ts'
import { Refused } from '#ledger/refusals.ts'

/** The units of these ids that there are today, in their order, with the kind their wording depends on. */
export const partiesNamed = async (
  { client, caller }: Pick<Scene, 'client' | 'caller'>,
  ids: readonly string[],
): Promise<Party[]> => {
  const { rows } = await client.query<Party & { ended: boolean }>(
    `select id, name, kind, ended_on is not null as ended from views.unit
      where workspace_id = $1 and id = any($2::uuid[])`,
    [caller.workspace, ids],
  )
  return [...new Set(ids)].map((asked) => {
    const row = rows.find((it) => it.id === asked)
    if (!row) throw new Refused('unknown-thing', { thing: 'unit', id: asked })
    if (row.ended) throw new Refused('unit-ended', { unit: row.name, into: null })
    const { id, name, kind } = row
    return { id, name, kind }
  })
}

/** Problems as papers need them: which units work on each. */
export const problemsAddressable = async (
  { client, caller }: Pick<Scene, 'client' | 'caller'>,
  ids: readonly string[],
): Promise<Addressable[]> => {
  const { rows } = await client.query<Addressable>(
    `select p.id as problem, p.number, p.round_id as round,
            array_remove(p.co_unit_ids || p.assigned_unit_ids || p.lead_unit_id || coalesce(m.units, '{}'), null) as units
       from views.problem p
       left join lateral (
         select array_agg(distinct u) as units from views.measure m, unnest(m.unit_ids) u
          where m.workspace_id = p.workspace_id and m.problem_id = p.id) m on true
      where p.workspace_id = $1 and p.id = any($2::uuid[])`,
    [caller.workspace, ids],
  )
  return [...new Set(ids)].map((id) => {
    const row = rows.find((it) => it.problem === id)
    if (!row) throw new Refused('unknown-thing', { thing: 'problem', id })
    return row
  })
}
