import type { ActInput } from '#contract/acts.ts'
import type { NewFact } from '#core/record/fact/envelope.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { Round } from '#core/record/round/round.ts'
import { decideEnding, decideResume } from '#core/rules/course/end.ts'
import { mergedFacts, partFacts } from '#core/rules/course/parts.ts'
import { type Act, type Scene, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { giveNumbers, roundOf } from '#ledger/acts/give-numbers.ts'
import { inStream } from '#ledger/acts/in-stream.ts'
import { Refused } from '#ledger/refusals.ts'

const byOffice = { roles: ['office' as const] }

/** 批准终结：不适用、不予整改、移交. */
export const endProblem: Act<'end'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: id, ...asked }) => {
    const problem = scene.state('problem', id)
    return {
      facts: aboutProblem(problem, decideEnding(problem, 'end', asked, scene.acting)),
      under: byOffice,
    }
  },
}

export const resumeProblem: Act<'resume'> = {
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: id, reason }) => {
    const problem = scene.state('problem', id)
    return { facts: aboutProblem(problem, decideResume(problem, reason, scene.acting)), under: byOffice }
  },
}

/** The parts as problems of their own, and the numbers they were given. */
const partsOf = (scene: Scene, problem: Problem, round: Round, request: string): NewFact[] => {
  const asked = problem.course.requests.find((it) => it.id === request)
  if (asked?.change.kind !== 'split') throw new Refused('nothing-asked')
  const { newId } = scene.acting
  const { reason, change } = asked
  const { given, places } = giveNumbers(scene, round, problem.aspect.ordinal, change.parts.length)
  const parts = change.parts.flatMap((part, at) => {
    const placed = places[at]
    return placed ? [{ id: placed.id, ...partFacts(problem, part, placed, reason, newId) }] : []
  })
  return [
    ...given,
    ...parts.flatMap((it) => inStream(problemStream(it.id), it.part)),
    ...parts.flatMap((it) => inStream(problemStream(problem.id), [it.whole])),
  ]
}

/** 批准拆分：what was found goes on under several numbers. */
export const splitProblem: Act<'split'> = {
  streams: async ({ problem }, find) => {
    const round = await roundOf(find, problem)
    return [problemStream(problem), ...(round === undefined ? [] : [{ kind: 'round' as const, id: round }])]
  },
  decide: (scene, { problem: id, ...asked }) => {
    const problem = scene.state('problem', id)
    const ended = aboutProblem(problem, decideEnding(problem, 'split', asked, scene.acting))
    const round = scene.state('round', problem.round)
    return { facts: [...ended, ...partsOf(scene, problem, round, asked.request)], under: byOffice }
  },
}

const askedInto = (problem: Problem, { request, into }: ActInput<'merge'>): string => {
  const asked = problem.course.requests.find((it) => it.id === request)
  if (asked?.change.kind !== 'merge' || asked.change.into.problem !== into) throw new Refused('nothing-asked')
  return asked.reason
}

/** 批准合并：what was found goes on under another number of the round. */
export const mergeProblem: Act<'merge'> = {
  streams: ({ problem, into }) => [...new Set([problem, into])].map(problemStream),
  decide: (scene, input) => {
    const gone = scene.state('problem', input.problem)
    const kept = scene.state('problem', input.into)
    const ended = aboutProblem(gone, decideEnding(gone, 'merge', input, scene.acting, kept))
    const facts = mergedFacts(gone, kept, askedInto(gone, input), scene.acting.newId)
    return {
      facts: [
        ...ended,
        ...inStream(problemStream(gone.id), [facts.gone]),
        ...inStream(problemStream(kept.id), facts.kept),
      ],
      under: byOffice,
    }
  },
}
