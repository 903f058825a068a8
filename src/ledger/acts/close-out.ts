import type { ActInput } from '#contract/acts.ts'
import { isRefusal } from '#core/record/fact/refusal.ts'
import { type CloseoutInput, decideCloseout } from '#core/rules/closeout/decide.ts'
import type { CloseoutAct } from '#core/rules/closeout/transitions.ts'
import { permitted } from '#core/rules/closeout/who-may.ts'
import { type Act, aboutProblem, problemStream } from '#ledger/acts/act.ts'

/** Each act of close-out is decided by one table in core; `asked` puts it in core's words. */
const closeoutAct = <Name extends CloseoutAct>(
  name: Name,
  asked: (input: ActInput<Name>) => CloseoutInput,
): Act<Name> => ({
  streams: ({ problem }) => [problemStream(problem)],
  decide: (scene, input) => {
    const problem = scene.state('problem', input.problem)
    const facts = aboutProblem(problem, decideCloseout(problem, asked(input), scene.acting))
    const row = permitted(problem, name, scene.acting)
    if (isRefusal(row)) return { facts }
    const unit = row.where === 'lead-unit' ? (problem.responsibility.leadUnit?.id ?? null) : null
    return { facts, under: { roles: [row.role], unit } }
  },
})

export const claim = closeoutAct('claim', (it) => ({ act: 'claim', ...it }))
export const withdrawClaim = closeoutAct('withdraw-claim', (it) => ({ act: 'withdraw-claim', ...it }))
export const sign = closeoutAct('sign', (it) => ({ act: 'sign', ...it }))
export const verify = closeoutAct('verify', (it) => ({ act: 'verify', ...it }))
export const accept = closeoutAct('accept', (it) => ({ act: 'accept', ...it }))
export const returnForRework = closeoutAct('return', (it) => ({ act: 'return', ...it }))
export const close = closeoutAct('close', (it) => ({ act: 'close', ...it }))
