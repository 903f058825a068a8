import { decideApprovePlan, decideReopenPlan } from '#core/rules/planning/approve-plan.ts'
import { decideAddMeasure, decideRemoveMeasure, decideReviseMeasure } from '#core/rules/planning/measures.ts'
import { doneUnder } from '#core/rules/rights/may-do.ts'
import { type Act, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { basisOf, basisStreams } from '#ledger/policies/approval-basis.ts'
import { unitsNamed } from '#ledger/acts/named.ts'

const ofProblem = ({ problem }: { problem: string }) => [problemStream(problem)]

export const addMeasure: Act<'add-measure'> = {
  streams: ofProblem,
  decide: async (scene, { problem: id, units, ...measure }) => {
    const problem = scene.state('problem', id)
    const input = { ...measure, units: await unitsNamed(scene, units) }
    return {
      facts: aboutProblem(problem, decideAddMeasure(problem, input, scene.acting)),
      under: doneUnder('add-measure', problem, scene.acting),
    }
  },
}

export const reviseMeasure: Act<'revise-measure'> = {
  streams: ofProblem,
  decide: async (scene, { problem: id, measure, units, ...rest }) => {
    const problem = scene.state('problem', id)
    const before = problem.measures.find((it) => it.id === measure)?.units
    const input = { ...rest, units: await unitsNamed(scene, units, before) }
    return {
      facts: aboutProblem(problem, decideReviseMeasure(problem, measure, input, scene.acting)),
      under: doneUnder('revise-measure', problem, scene.acting),
    }
  },
}

export const removeMeasure: Act<'remove-measure'> = {
  streams: ofProblem,
  decide: (scene, { problem: id, measure, reason }) => {
    const problem = scene.state('problem', id)
    return {
      facts: aboutProblem(problem, decideRemoveMeasure(problem, measure, reason, scene.acting)),
      under: doneUnder('remove-measure', problem, scene.acting),
    }
  },
}

export const approvePlan: Act<'approve-plan'> = {
  streams: async ({ problem }, { client, workspace }) => [
    problemStream(problem),
    ...(await basisStreams(client, workspace, [problem])),
  ],
  decide: (scene, { problem: id, seen, missingRule }) => {
    const problem = scene.state('problem', id)
    return {
      facts: aboutProblem(
        problem,
        decideApprovePlan(problem, { seen, missingRule }, scene.acting, basisOf(scene, problem)),
      ),
      under: doneUnder('approve-plan', problem, scene.acting),
    }
  },
}

export const reopenPlan: Act<'reopen-plan'> = {
  streams: ofProblem,
  decide: (scene, { problem: id, reason }) => {
    const problem = scene.state('problem', id)
    return {
      facts: aboutProblem(problem, decideReopenPlan(problem, reason, scene.acting)),
      under: doneUnder('reopen-plan', problem, scene.acting),
    }
  },
}
