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
