import { decideEndUnit, decideRestoreUnit } from '#core/rules/organisation/end-unit.ts'
import type { Act, Find } from '#ledger/acts/act.ts'
import { aboutUnit, unitStream, unitsOfScene } from '#ledger/acts/register-unit.ts'
import { allowed, unless } from '#ledger/refusals.ts'

const below = async ({ client, workspace }: Find, unit: string): Promise<string[]> => {
  const { rows } = await client.query<{ id: string }>(
    'select id from views.unit where workspace_id = $1 and parent_id = $2',
    [workspace, unit],
  )
  return rows.map((it) => it.id)
}

/** 撤销或并入: what stands below goes along in the same act, so that nothing hangs under a unit that is no more. */
export const endUnit: Act<'end-unit'> = {
  organisation: 'changed',
  streams: async ({ unit, into }, find) =>
    [...new Set([unit, ...(into === null ? [] : [into]), ...(await below(find, unit))])].map(unitStream),
  decide: async (scene, input) => {
    const { unit, on } = input
    const decided = allowed(decideEndUnit(await unitsOfScene(scene), input, scene.acting.day))
    // Registered below it between the look and the lock: nothing is decided about a unit that is not held.
    for (const it of decided.moved) scene.state('unit', it.unit)
    return {
      facts: [
        ...aboutUnit(unit, { type: 'unit.ended', body: decided.ended, happened: on }),
        ...decided.moved.flatMap((it) =>
          aboutUnit(it.unit, { type: 'unit.moved', body: { parent: it.parent }, happened: on }),
        ),
      ],
    }
  },
}

export const restoreUnit: Act<'restore-unit'> = {
  organisation: 'changed',
  streams: ({ unit }) => [unitStream(unit)],
  decide: async (scene, { unit, reason }) => {
    unless(decideRestoreUnit(await unitsOfScene(scene), unit))
    return { facts: aboutUnit(unit, { type: 'unit.restored', body: { reason } }) }
  },
}
