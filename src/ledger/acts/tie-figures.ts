import { decideTieFigures } from '#core/rules/progress/tie-figures.ts'
import { doneUnder } from '#core/rules/rights/may-do.ts'
import { type Act, aboutProblem, problemStream } from '#ledger/acts/act.ts'

/** Says which evidence bears out a figure that was told. */
export const tieFigures: Act<'tie-figures'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: id, ...input }) => {
    const problem = scene.state('problem', id)
    return {
      facts: aboutProblem(problem, decideTieFigures(problem, input, scene.acting)),
      under: doneUnder('tie-figures', problem, scene.acting),
    }
  },
}
