import type { NewFact } from '#core/record/fact/envelope.ts'
import type { Heading } from '#core/record/problem/facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { Round } from '#core/record/round/round.ts'
import { type Successor, leftOverTitle } from '#core/rules/lookback/successor.ts'
import type { Scene } from '#ledger/acts/act.ts'
import { giveNumbers } from '#ledger/acts/give-numbers.ts'

/** The heading of the round for what the last one left over: the one that is there, or one after all others. */
const leftOverAspect = async ({ client, caller }: Scene, round: Round): Promise<Heading> => {
  const { rows } = await client.query<Heading>(
    `select distinct aspect_ordinal as ordinal, aspect_marker as marker, aspect_title as title from views.problem
      where workspace_id = $1 and round_id = $2 order by 1`,
    [caller.workspace, round.id],
  )
  const there = rows.find((it) => it.title === leftOverTitle)
  // A number that was given and withdrawn since is spent: its heading is not taken for another one.
  const last = Math.max(0, ...rows.map((it) => it.ordinal), ...Object.keys(round.given).map(Number))
  return there ?? { ordinal: last + 1, marker: '', title: leftOverTitle }
}

/**
 * Numbers and places in a round for what comes out of these problems: under their own heading in their own round, under that
 * of what was left over in another one. The round's stream is locked by the act.
 */
export const placesIn = async (
  scene: Scene,
  round: Round,
  problems: readonly Problem[],
): Promise<{ given: NewFact[]; places: Successor[] }> => {
  const [first] = problems
  if (!first) throw new Error('places for nothing')
  const aspect = first.round === round.id ? first.aspect : await leftOverAspect(scene, round)
  const { given, places } = giveNumbers(scene, round, aspect.ordinal, problems.length)
  return { given, places: places.map((it) => ({ ...it, round: round.id, aspect })) }
}
