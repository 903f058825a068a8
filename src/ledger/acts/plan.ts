import { decideApprovePlan, decideReopenPlan } from '#core/rules/planning/approve-plan.ts'
import { decideAddMeasure, decideRemoveMeasure, decideReviseMeasure } from '#core/rules/planning/measures.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type Act, type Scene, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { unitsNamed } from '#ledger/acts/named.ts'
import type { Under } from '#ledger/policies/standing.ts'

const ofProblem = ({ problem }: { problem: string }) => [problemStream(problem)]

const planners = ({ responsibility }: Problem): Under => ({
  roles: ['handler', 'head'],
  // Without a lead unit only the office plans.
  unit: responsibility.leadUnit?.id ?? '',
  otherwise: 'office',
})

/** The lead leader approves as leader, everybody else as the office. */
const approvers = ({ responsibility }: Problem, { caller }: Scene): Under => ({
  roles: responsibility.leadLeader?.person === caller.person ? ['leader', 'office'] : ['office'],
})

export const addMeasure: Act<'add-measure'> = {
  role: null,
  streams: ofProblem,
  decide: async (scene, { problem: id, units, ...measure }) => {
    const problem = scene.state('problem', id)
    const input = { ...measure, units: await unitsNamed(scene, units) }
    return {
      facts: aboutProblem(problem, decideAddMeasure(problem, input, scene.acting)),
      under: planners(problem),
    }
  },
}

export const reviseMeasure: Act<'revise-measure'> = {
  role: null,
  streams: ofProblem,
  decide: async (scene, { problem: id, measure, units, ...rest }) => {
    const problem = scene.state('problem', id)
    const input = { ...rest, units: await unitsNamed(scene, units) }
    return {
      facts: aboutProblem(problem, decideReviseMeasure(problem, measure, input, scene.acting)),
      under: planners(problem),
    }
  },
}

export const removeMeasure: Act<'remove-measure'> = {
  role: null,
  streams: ofProblem,
  decide: (scene, { problem: id, measure, reason }) => {
    const problem = scene.state('problem', id)
    return {
      facts: aboutProblem(problem, decideRemoveMeasure(problem, measure, reason, scene.acting)),
      under: planners(problem),
    }
  },
}

export const approvePlan: Act<'approve-plan'> = {
  role: null,
  streams: ofProblem,
  decide: (scene, { problem: id, seen, missingRule }) => {
    const problem = scene.state('problem', id)
    return {
      facts: aboutProblem(problem, decideApprovePlan(problem, { seen, missingRule }, scene.acting)),
      under: approvers(problem, scene),
    }
  },
}

export const reopenPlan: Act<'reopen-plan'> = {
  role: null,
  streams: ofProblem,
  decide: (scene, { problem: id, reason }) => {
    const problem = scene.state('problem', id)
    return {
      facts: aboutProblem(problem, decideReopenPlan(problem, reason, scene.acting)),
      under: approvers(problem, scene),
    }
  },
}
