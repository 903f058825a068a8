import type { Refusal } from '#core/record/fact/refusal.ts'
import type { NewFact, StreamRef } from '#core/record/fact/envelope.ts'
import {
  type NewSubplanFact,
  decideApproveSubplan,
  decideFileSubplan,
  decideReturnSubplan,
} from '#core/rules/planning/subplan.ts'
import type { Act, Scene } from '#ledger/acts/act.ts'
import { inStream } from '#ledger/acts/in-stream.ts'
import { unitsNamed } from '#ledger/acts/named.ts'
import { paperOf } from '#ledger/acts/proofs.ts'
import { carriedBy } from '#ledger/queries/carried.ts'
import { Refused } from '#ledger/refusals.ts'

const subplanStream = (id: string): StreamRef => ({ kind: 'subplan', id })

const aboutSubplan = (id: string, decided: NewSubplanFact[] | Refusal): NewFact[] =>
  inStream(subplanStream(id), decided)

/** The sub-plan of a unit in a round; one at most, as the round's stream is held while one is filed. */
const filedBefore = async (
  { client, caller }: Scene,
  round: string,
  unit: string,
): Promise<string | null> => {
  const { rows } = await client.query<{ id: string }>(
    'select id from views.subplan where workspace_id = $1 and round_id = $2 and unit_id = $3',
    [caller.workspace, round, unit],
  )
  return rows[0]?.id ?? null
}

export const fileSubplan: Act<'file-subplan'> = {
  streams: async ({ round, unit }, { client, workspace }) => {
    const { rows } = await client.query<{ id: string }>(
      'select id from views.subplan where workspace_id = $1 and round_id = $2 and unit_id = $3',
      [workspace, round, unit],
    )
    return [{ kind: 'round', id: round }, ...rows.map((it) => subplanStream(it.id))]
  },
  decide: async (scene, { round, unit: id, file: hash, ...input }) => {
    scene.state('round', round)
    const [unit] = await unitsNamed(scene, [id])
    if (!unit) throw new Refused('unknown-thing', { thing: 'unit', id })
    const before = await filedBefore(scene, round, id)
    // Filed by another hand since the streams were locked: what it would add to was not read.
    if (before !== null && !scene.facts.has(`subplan:${before}`)) throw new Refused('content-changed')
    const carried = await carriedBy(scene.client, scene.caller.workspace, round, id)
    const paper = await paperOf(scene, hash)
    const decided = decideFileSubplan({ round, unit, paper, ...input }, carried, scene.acting)
    return {
      facts: aboutSubplan(before ?? scene.acting.newId(), decided),
      under: { roles: ['head'], unit: id },
    }
  },
}

export const returnSubplan: Act<'return-subplan'> = {
  streams: ({ subplan }) => [subplanStream(subplan)],
  decide: (scene, { subplan: id, reason }) => ({
    facts: aboutSubplan(id, decideReturnSubplan(scene.state('subplan', id), reason, scene.acting)),
  }),
}

export const approveSubplan: Act<'approve-subplan'> = {
  streams: ({ subplan }) => [subplanStream(subplan)],
  decide: (scene, { subplan: id, seen }) => ({
    facts: aboutSubplan(id, decideApproveSubplan(scene.state('subplan', id), seen, scene.acting)),
  }),
}
