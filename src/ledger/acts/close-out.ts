import type { ActInput } from '#contract/acts.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { type CloseoutInput, decideCloseout } from '#core/rules/closeout/decide.ts'
import type { CloseoutAct } from '#core/rules/closeout/transitions.ts'
import { transitions } from '#core/rules/closeout/transitions.ts'
import { type Act, aboutProblem, problemStream } from '#ledger/acts/act.ts'

/** Each act of close-out asks core with the same words; only the name differs. */
const closeoutAct = <Name extends CloseoutAct>(name: Name): Act<Name> => ({
  role: roleOf(name),
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: id, ...input }: ActInput<Name>) => {
    const problem = scene.state('problem', id)
    const asked = { act: name, ...input } as unknown as CloseoutInput
    return { facts: aboutProblem(problem, decideCloseout(problem, asked, scene.acting)) }
  },
})

/** The role under which it is recorded; a return may come from three, then the record names the person's first post. */
const roleOf = (name: CloseoutAct): PostRole | null => {
  const roles = new Set(transitions.filter((it) => it.act === name).map((it) => it.role))
  return roles.size === 1 ? ([...roles][0] ?? null) : null
}

export const claim = closeoutAct('claim')
export const withdrawClaim = closeoutAct('withdraw-claim')
export const sign = closeoutAct('sign')
export const verify = closeoutAct('verify')
export const accept = closeoutAct('accept')
export const returnForRework = closeoutAct('return')
export const close = closeoutAct('close')
