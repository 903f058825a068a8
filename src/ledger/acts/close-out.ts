import type { ActInput } from '#contract/acts.ts'
import { isRefusal } from '#core/record/fact/refusal.ts'
import type { UnitKind } from '#core/record/organisation/facts.ts'
import type { SuperiorPaper } from '#core/record/problem/closeout-facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { Round } from '#core/record/round/round.ts'
import { type ClaimedWay, wayOn, wayToClaim } from '#core/record/round/way.ts'
import { type CloseoutInput, decideCloseout } from '#core/rules/closeout/decide.ts'
import type { CloseoutAct } from '#core/rules/closeout/transitions.ts'
import { permitted } from '#core/rules/closeout/who-may.ts'
import { type Act, type Scene, aboutProblem, problemStream } from '#ledger/acts/act.ts'
import { givenFile } from '#ledger/acts/proofs.ts'

/** Each act of close-out is decided by one table in core; `asked` puts it in core's words. */
const closeoutAct = <Name extends CloseoutAct>(
  name: Name,
  asked: (input: ActInput<Name>, scene: Scene, problem: Problem) => CloseoutInput | Promise<CloseoutInput>,
): Act<Name> => ({
  streams: ({ problem }) => [problemStream(problem)],
  decide: async (scene, input) => {
    const problem = scene.state('problem', input.problem)
    // Who may not is told so before anything they brought is looked at.
    const row = permitted(problem, name, scene.acting)
    if (isRefusal(row)) return { facts: aboutProblem(problem, row) }
    const core = await asked(input, scene, problem)
    const facts = aboutProblem(problem, decideCloseout(problem, core, scene.acting))
    const unit = row.where === 'lead-unit' ? (problem.responsibility.leadUnit?.id ?? null) : null
    return { facts, under: { roles: [row.role], unit } }
  },
})

/** The way of the problem's round today, for the kind of unit that leads it: it is copied into the claim. */
const wayOf = async ({ client, caller, acting }: Scene, problem: Problem): Promise<ClaimedWay> => {
  const { rows } = await client.query<{ ways: Round['ways']; kind: UnitKind | null }>({
    name: 'way-to-claim',
    text: `select r.ways, u.kind from views.round r
             left join views.unit u on u.workspace_id = $1 and u.id = $3
            where r.workspace_id = $1 and r.id = $2`,
    values: [caller.workspace, problem.round, problem.responsibility.leadUnit?.id ?? null],
  })
  return wayToClaim(wayOn({ ways: rows[0]?.ways ?? [] }, acting.day), rows[0]?.kind ?? null)
}

/** The superior's paper with its file, which the caller has given beforehand. */
const paperOf = async (
  scene: Scene,
  { hash, ...said }: ActInput<'confirm'>['paper'],
): Promise<SuperiorPaper> => ({ ...said, ...(await givenFile(scene, hash)) })

export const claim = closeoutAct('claim', async (it, scene, problem) => ({
  act: 'claim',
  ...it,
  way: await wayOf(scene, problem),
}))
export const withdrawClaim = closeoutAct('withdraw-claim', (it) => ({ act: 'withdraw-claim', ...it }))
export const sign = closeoutAct('sign', (it) => ({ act: 'sign', ...it }))
export const verify = closeoutAct('verify', ({ field = null, ...it }) => ({ act: 'verify', ...it, field }))
export const accept = closeoutAct('accept', (it) => ({ act: 'accept', ...it }))
export const returnForRework = closeoutAct('return', (it) => ({ act: 'return', ...it }))
export const confirm = closeoutAct('confirm', async (it, scene) => ({
  act: 'confirm',
  ...it,
  paper: await paperOf(scene, it.paper),
}))
export const notConfirm = closeoutAct('not-confirm', async (it, scene) => ({
  act: 'not-confirm',
  ...it,
  paper: await paperOf(scene, it.paper),
}))
export const announce = closeoutAct('announce', (it) => ({ act: 'announce', ...it }))
export const close = closeoutAct('close', (it) => ({ act: 'close', ...it }))
