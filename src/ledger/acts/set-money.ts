import { decideExplainRemainder, decideSetDue } from '#core/rules/progress/money.ts'
import { decideSetRunoff } from '#core/rules/progress/runoff.ts'
import { doneUnder } from '#core/rules/rights/may-do.ts'
import { type Act, aboutProblem, problemStream } from '#ledger/acts/act.ts'

/** 应收: set with the plan. */
export const setDue: Act<'set-due'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: stream, ...input }) => {
    const problem = scene.state('problem', stream)
    return {
      facts: aboutProblem(problem, decideSetDue(problem, input, scene.acting)),
      under: doneUnder('set-due', problem, scene.acting),
    }
  },
}

export const explainRemainder: Act<'explain-remainder'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: stream, ...input }) => {
    const problem = scene.state('problem', stream)
    return {
      facts: aboutProblem(problem, decideExplainRemainder(problem, input, scene.acting)),
      under: doneUnder('explain-remainder', problem, scene.acting),
    }
  },
}

/** 消化计划: set with the plan. */
export const setRunoff: Act<'set-runoff'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: stream, ...input }) => {
    const problem = scene.state('problem', stream)
    return {
      facts: aboutProblem(problem, decideSetRunoff(problem, input, scene.acting)),
      under: doneUnder('set-runoff', problem, scene.acting),
    }
  },
}
