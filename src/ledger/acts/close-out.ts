import type { ActInput } from '#contract/acts.ts'
import { isRefusal } from '#core/record/fact/refusal.ts'
import { type CloseoutInput, decideCloseout } from '#core/rules/closeout/decide.ts'
import type { CloseoutAct } from '#core/rules/closeout/transitions.ts'
import { permitted } from '#core/rules/closeout/who-may.ts'
import { type Act, aboutProblem, problemStream } from '#ledger/acts/act.ts'

/** Each act of close-out asks core with the same words; only the name differs. */
const closeoutAct = <Name extends CloseoutAct>(name: Name): Act<Name> => ({
  // The row of the table says under which role, and in which unit.
  role: null,
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, { problem: id, ...input }: ActInput<Name>) => {
    const problem = scene.state('problem', id)
    const asked = { act: name, ...input } as unknown as CloseoutInput
    const facts = aboutProblem(problem, decideCloseout(problem, asked, scene.acting))
    const row = permitted(problem, name, scene.acting)
    if (isRefusal(row)) return { facts }
    const unit = row.where === 'lead-unit' ? (problem.responsibility.leadUnit?.id ?? null) : null
    return { facts, under: { roles: [row.role], unit } }
  },
})

export const claim = closeoutAct('claim')
export const withdrawClaim = closeoutAct('withdraw-claim')
export const sign = closeoutAct('sign')
export const verify = closeoutAct('verify')
export const accept = closeoutAct('accept')
export const returnForRework = closeoutAct('return')
export const close = closeoutAct('close')
