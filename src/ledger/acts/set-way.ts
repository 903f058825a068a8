import { wayFlaws } from '#core/rules/closeout/way-flaws.ts'
import { wayFrom } from '#core/rules/closeout/way-from.ts'
import { Refused } from '#ledger/refusals.ts'
import type { Act } from '#ledger/acts/act.ts'

/** What a round configures, from the day the rule gives; problems that are claimed already keep the way they were claimed under. */
export const setWay: Act<'set-way'> = {
  streams: ({ round }) => [{ kind: 'round', id: round }],
  decide: (scene, { round, way }) => {
    const state = scene.state('round', round)
    const flaws = wayFlaws(way)
    if (flaws.length > 0) throw new Refused('way-flaws', { flaws })
    const body = { way, from: wayFrom(state, way, scene.acting.day) }
    return {
      facts: [{ stream: { kind: 'round', id: round }, type: 'round.way-set', v: 1, happened: null, body }],
    }
  },
}
