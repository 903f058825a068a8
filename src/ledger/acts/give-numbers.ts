import type { NewFact } from '#core/record/fact/envelope.ts'
import { givenSoFar, numberOf } from '#core/record/round/numbers.ts'
import type { Round } from '#core/record/round/round.ts'
import type { Find, Scene } from '#ledger/acts/act.ts'
import { inStream } from '#ledger/acts/in-stream.ts'

/** The round of a problem, so that its stream can be locked before numbers are given; undefined for no problem. */
export const roundOf = async (
  { client, workspace }: Pick<Find, 'client' | 'workspace'>,
  problem: string,
): Promise<string | undefined> => {
  const { rows } = await client.query<{ round_id: string }>({
    name: 'round-of-problem',
    text: 'select round_id from views.problem where workspace_id = $1 and id = $2',
    values: [workspace, problem],
  })
  return rows[0]?.round_id
}

/**
 * The next numbers of an aspect of a round, for problems to be. The round's stream is locked by the act.
 * @returns the fact that they are given, and for each its new id, its number and its place in print
 */
export const giveNumbers = (
  { acting }: Scene,
  round: Round,
  aspect: number,
  count: number,
): { given: NewFact[]; places: { id: string; number: string; printOrder: number }[] } => {
  const given = round.given[aspect] ?? 0
  const printed = givenSoFar(round)
  return {
    given: inStream({ kind: 'round', id: round.id }, [
      { type: 'round.numbers-given', body: { aspect, upTo: given + count } },
    ]),
    places: Array.from({ length: count }, (_it, at) => ({
      id: acting.newId(),
      number: numberOf(round, aspect, given + at + 1),
      printOrder: printed + at + 1,
    })),
  }
}
