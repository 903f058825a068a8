import type { ActInput } from '#contract/acts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { RoundOpened } from '#core/record/round/facts.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { Refusal } from '#core/record/fact/refusal.ts'
import { isRefusal } from '#core/record/fact/refusal.ts'
import {
  decideConsent,
  decideGrant,
  decideRefuse,
  decideRecheck,
  decideWithdrawChange,
} from '#core/rules/course/decide.ts'
import { decideLink } from '#core/rules/course/link.ts'
import { type NewSource, decideAddSource, decideRemoveSource } from '#core/rules/course/sources.ts'
import { doneUnder } from '#core/rules/rights/may-do.ts'
import { type Act, type Scene, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { Refused, allowed } from '#ledger/refusals.ts'

type Plain =
  | 'consent-change'
  | 'grant-change'
  | 'refuse-change'
  | 'withdraw-change'
  | 'recheck'
  | 'remove-source'

/** An act about one problem that core decides from its state and the input alone. */
const plainAct = <Name extends Plain>(
  name: Name,
  decide: (problem: Problem, input: ActInput<Name>, acting: Acting) => NewProblemFact[] | Refusal,
): Act<Name> => ({
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, input) => {
    const problem = scene.state('problem', input.problem)
    return {
      facts: aboutProblem(problem, decide(problem, input, scene.acting)),
      under: doneUnder(name, problem, scene.acting),
    }
  },
})

export const consentChange = plainAct('consent-change', decideConsent)
export const grantChange = plainAct('grant-change', decideGrant)
export const refuseChange = plainAct('refuse-change', decideRefuse)
export const withdrawChange = plainAct('withdraw-change', decideWithdrawChange)
export const recheck = plainAct('recheck', decideRecheck)
export const removeSource = plainAct('remove-source', (problem, { source, reason }, acting) =>
  decideRemoveSource(problem, source, reason, acting),
)

/** 关联：another round's problem come again, or carried on into this one. */
export const linkProblems: Act<'link-problems'> = {
  streams: ({ problem, other }) => [...new Set([problem, other])].map(problemStream),
  decide: (scene, input) => {
    const one = scene.state('problem', input.problem)
    const other = scene.state('problem', input.other)
    const [here, there] = allowed(decideLink(one, input.how, other, input.note, scene.acting))
    return { facts: [...aboutProblem(one, [here]), ...aboutProblem(other, [there])] }
  },
}

/** A problem of this ledger as the source of another one: who found it is what its round says. */
const sourceFrom = async ({ client, caller }: Scene, problem: Problem): Promise<NewSource> => {
  const { rows } = await client.query<Pick<RoundOpened['body'], 'kind' | 'inspector' | 'name'>>({
    name: 'round-as-source',
    text: 'select kind, inspector, name from views.round where workspace_id = $1 and id = $2',
    values: [caller.workspace, problem.round],
  })
  const [round] = rows
  if (!round) throw new Refused('unknown-thing', { thing: 'round', id: problem.round })
  return {
    kind: round.kind,
    body: round.inspector,
    document: round.name,
    number: problem.number,
    text: problem.title,
    feedbackOn: problem.feedbackOn,
    problem: { problem: problem.id, number: problem.number },
  }
}

/** 登记来源：somebody else found the same. Of two rounds of this ledger each tells the other. */
export const addSource: Act<'add-source'> = {
  streams: ({ problem, source }) =>
    [...new Set([problem, ...(source.from === 'round' ? [source.other] : [])])].map(problemStream),
  decide: async (scene, { problem: id, source }) => {
    const problem = scene.state('problem', id)
    if (source.from === 'elsewhere') {
      const { from: _from, ...told } = source
      return {
        facts: aboutProblem(problem, decideAddSource(problem, { ...told, problem: null }, scene.acting)),
      }
    }
    const other = scene.state('problem', source.other)
    if (other.round === problem.round) throw new Refused('invalid-input', { field: 'other' })
    const here = decideAddSource(problem, await sourceFrom(scene, other), scene.acting)
    const facts = aboutProblem(problem, here)
    const there = decideAddSource(other, await sourceFrom(scene, problem), scene.acting)
    return { facts: isRefusal(there) ? facts : [...facts, ...aboutProblem(other, there)] }
  },
}
