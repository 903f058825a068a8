import { decideLink } from '#core/rules/course/link.ts'
import { isRefusal } from '#core/record/fact/refusal.ts'
import { type Act, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { Refused } from '#ledger/refusals.ts'

/** 关联：another round's problem come again, or carried on into this one. */
export const linkProblems: Act<'link-problems'> = {
  streams: ({ problem, other }) => [...new Set([problem, other])].map(problemStream),
  decide: (scene, input) => {
    const one = scene.state('problem', input.problem)
    const other = scene.state('problem', input.other)
    const decided = decideLink(one, input.how, other, input.note, scene.acting)
    if (isRefusal(decided)) throw new Refused(decided.refused, decided.details)
    const [here, there] = decided
    return { facts: [...aboutProblem(one, [here]), ...aboutProblem(other, [there])] }
  },
}
