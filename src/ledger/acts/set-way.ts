import { wayFlaws } from '#core/rules/closeout/way-flaws.ts'
import { Refused } from '#ledger/refusals.ts'
import type { Act } from '#ledger/acts/act.ts'

/** What a round configures, from today on; problems that are claimed already keep the way they were claimed under. */
export const setWay: Act<'set-way'> = {
  streams: ({ round }) => [{ kind: 'round', id: round }],
  decide: (scene, { round, way }) => {
    scene.state('round', round)
    const flaws = wayFlaws(way)
    if (flaws.length > 0) throw new Refused('way-flaws', { flaws })
    const body = { way, from: scene.acting.day }
    return {
      facts: [{ stream: { kind: 'round', id: round }, type: 'round.way-set', v: 1, happened: null, body }],
    }
  },
}
