import { type KnownUnit, type KnownUnits, lineAbove } from '#core/rules/organisation/known-units.ts'
import type { Find } from '#ledger/acts/act.ts'

/** Every unit of the ledger as it is now, those that are no more among them. The organisation is held still meanwhile. */
export const knownUnits = async ({
  client,
  workspace,
}: Pick<Find, 'client' | 'workspace'>): Promise<KnownUnits> => {
  const { rows } = await client.query<KnownUnit>({
    name: 'known-units',
    text: `select id, name, short_name as "shortName", aliases, former_names as "formerNames", kind, parent_id as parent,
                  case when ended_on is not null then json_build_object('on', ended_on, 'into', ended_into) end as ended
             from views.unit where workspace_id = $1`,
    values: [workspace],
  })
  return new Map(rows.map((it) => [it.id, it]))
}

/** The units above a unit, nearest first. */
export const unitsAbove = async (find: Pick<Find, 'client' | 'workspace'>, unit: string): Promise<string[]> =>
  lineAbove(await knownUnits(find), unit)
