import { decideAnswerObjection, decideReceiveObjection } from '#core/rules/closeout/objection.ts'
import { type Act, aboutProblem, problemStream } from '#ledger/acts/act.ts'

export const receiveObjection: Act<'receive-objection'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: id, ...input }) => {
    const problem = scene.state('problem', id)
    return { facts: aboutProblem(problem, decideReceiveObjection(problem, input, scene.acting)) }
  },
}

export const answerObjection: Act<'answer-objection'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: id, ...input }) => {
    const problem = scene.state('problem', id)
    return { facts: aboutProblem(problem, decideAnswerObjection(problem, input, scene.acting)) }
  },
}
