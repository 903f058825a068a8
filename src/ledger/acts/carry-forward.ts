import { mayCarry, carriedFacts } from '#core/rules/lookback/successor.ts'
import { type Act, problemStream } from '#ledger/acts/act.ts'
import { inStream } from '#ledger/acts/in-stream.ts'
import { placesIn } from '#ledger/acts/successors.ts'
import { Refused, unless } from '#ledger/refusals.ts'

/** 结转: what the last round did not close goes on in this one, each only once; the old ones stay open where they are. */
export const carryForward: Act<'carry-forward'> = {
  streams: ({ round, problems }) => [
    { kind: 'round', id: round },
    ...[...new Set(problems)].map(problemStream),
  ],
  decide: async (scene, { round: id, problems: ids, note }) => {
    const { acting } = scene
    const round = scene.state('round', id)
    const problems = [...new Set(ids)].map((it) => scene.state('problem', it))
    for (const problem of problems) {
      unless(mayCarry(problem, acting))
      if (problem.round !== round.predecessor) throw new Refused('invalid-input', { field: 'problems' })
    }
    const { given, places } = await placesIn(scene, round, problems)
    return {
      facts: [
        ...given,
        ...problems.flatMap((problem, at) => {
          const placed = places[at]
          if (!placed) return []
          const { old, fresh } = carriedFacts(problem, placed, note, acting.newId)
          return [...inStream(problemStream(problem.id), old), ...inStream(problemStream(placed.id), fresh)]
        }),
      ],
    }
  },
}
