import type { Unit } from '#core/record/organisation/unit.ts'
import { Refused } from '#ledger/refusals.ts'
import type { Act, Scene } from '#ledger/acts/act.ts'
import { refuseMixing } from '#ledger/acts/separate-administrators.ts'

const unitStream = (id: string) => ({ kind: 'unit' as const, id })

export const registerUnit: Act<'register-unit'> = {
  organisation: 'changed',
  streams: ({ parent }) => (parent === null ? [] : [unitStream(parent)]),
  decide: async (scene, { parent, ...body }) => {
    if (parent !== null) scene.state('unit', parent)
    await refuseTakenName(scene, body.name, null)
    const stream = unitStream(scene.acting.newId())
    return { facts: [{ stream, type: 'unit.registered', v: 1, happened: null, body: { ...body, parent } }] }
  },
}

export const renameUnit: Act<'rename-unit'> = {
  organisation: 'changed',
  streams: ({ unit }) => [unitStream(unit)],
  decide: async (scene, { unit, name, shortName }) => {
    scene.state('unit', unit)
    await refuseTakenName(scene, name, unit)
    return {
      facts: [
        { stream: unitStream(unit), type: 'unit.renamed', v: 1, happened: null, body: { name, shortName } },
      ],
    }
  },
}

export const moveUnit: Act<'move-unit'> = {
  organisation: 'changed',
  streams: ({ unit, parent }) => [unit, ...(parent === null ? [] : [parent])].map(unitStream),
  decide: async (scene, { unit, parent }) => {
    const before: Unit = scene.state('unit', unit)
    if (before.parent === parent) return { facts: [] }
    if (parent !== null) {
      scene.state('unit', parent)
      const above = await lineAbove(scene, parent)
      if (parent === unit || above.includes(unit)) throw new Refused('circular-units', { unit: before.name })
    }
    return {
      facts: [{ stream: unitStream(unit), type: 'unit.moved', v: 1, happened: null, body: { parent } }],
    }
  },
}

export const establishPost: Act<'establish-post'> = {
  organisation: 'changed',
  streams: ({ unit }) => [unitStream(unit)],
  decide: async (scene, { unit, title, roles, rank }) => {
    const { posts, name } = scene.state('unit', unit)
    if (posts.some((it) => it.title === title)) throw new Refused('duplicate', { name: title, unit: name })
    await refuseMixing(scene, roles, null, scene.acting.day)
    const body = { post: scene.acting.newId(), title, roles: [...new Set(roles)], rank }
    return { facts: [{ stream: unitStream(unit), type: 'post.established', v: 1, happened: null, body }] }
  },
}

const refuseTakenName = async (
  { client, caller }: Scene,
  name: string,
  unit: string | null,
): Promise<void> => {
  const { rowCount } = await client.query(
    'select 1 from views.unit where workspace_id = $1 and name = $2 and id is distinct from $3 limit 1',
    [caller.workspace, name, unit],
  )
  if (rowCount) throw new Refused('duplicate', { name })
}

/** The units above a unit, nearest first. */
export const lineAbove = async ({ client, caller }: Scene, unit: string): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(
    `with recursive line as (
       select parent_id as id from views.unit where workspace_id = $1 and id = $2
       union select u.parent_id from line join views.unit u on u.workspace_id = $1 and u.id = line.id
     ) select id from line where id is not null`,
    [caller.workspace, unit],
  )
  return rows.map((row) => row.id)
}
