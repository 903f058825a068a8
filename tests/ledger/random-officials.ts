import type { ActName } from '#contract/acts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { rolesFor as rolesGranted } from '#core/rules/rights/may-do.ts'
import type { County, Official } from './county.ts'
import type { Choices } from './random-inputs.ts'
import { besideWork } from './random-progress.ts'

/** The roles with which an act has a chance. */
const rolesFor = (act: ActName): readonly string[] => {
  if (
    [
      'register-unit',
      'rename-unit',
      'move-unit',
      'establish-post',
      'register-person',
      'appoint',
      'relieve',
    ].includes(act)
  )
    return ['registrar']
  if (
    [
      'report-progress',
      'attach-evidence',
      'withdraw-evidence',
      'renew-evidence',
      'claim',
      'withdraw-claim',
      ...besideWork,
    ].includes(act)
  )
    return ['handler']
  if (act === 'sign' || act === 'file-subplan') return ['head']
  if (act === 'record-meeting' || act === 'follow-decision' || act === 'set-duty' || act === 'do-duty')
    return ['office', 'head', 'handler']
  if (act === 'receive-instrument' || act === 'answer-instrument' || act === 'answer-finding')
    return ['head', 'handler']
  if (act === 'give-opinion' || act === 'conclude-review') return ['verifier', 'head']
  if (act === 'verify' || act === 'check-evidence') return ['verifier']
  if (act === 'return') return ['head', 'verifier', 'office']
  // What needs no choosing between several follows from the table of rights.
  const granted = rolesGranted(act)
  return granted.length === 0 ? ['office'] : granted
}

/** Decided by somebody who stands apart from whoever did the work. */
const judging: readonly ActName[] = [
  ...(['verify', 'accept', 'confirm', 'not-confirm', 'announce', 'close', 'answer-objection'] as const),
  ...(['check-evidence', 'recheck', 'look-back', 'end', 'split', 'merge', 'refuse-change'] as const),
  ...(['give-opinion', 'conclude-review'] as const),
]

/** The units of whoever had a part in its close-out so far: nobody there judges it. */
const involved = ({ closeout }: Problem): string[] =>
  [closeout.claim, closeout.signature, ...closeout.verifications, closeout.acceptance, closeout.closing]
    .filter((it) => it !== null)
    .flatMap((it) => it.standing.units)

/** Whose own unit it is about, where that is not the lead unit. */
const unitsFor = (act: ActName, { responsibility, assignments }: Problem): string[] =>
  act === 'take-over' && assignments.length > 0
    ? assignments.map((it) => it.unit.id)
    : responsibility.leadUnit
      ? [responsibility.leadUnit.id]
      : []

/** Mostly somebody who may, sometimes anybody. */
export const officialFor = (act: ActName, { officials }: County, problem: Problem, c: Choices): Official => {
  const roles = rolesFor(act)
  const able = officials.filter((it) => it.roles.some((role) => roles.includes(role)))
  const units = unitsFor(act, problem)
  const busy = involved(problem)
  const near = judging.includes(act)
    ? able.filter((it) => it.apart && !it.roles.includes('registrar') && !busy.includes(it.unit))
    : ['handler', 'head'].includes(roles[0] ?? '')
      ? able.filter((it) => units.includes(it.unit))
      : able
  const fit = near.length > 0 ? near : able
  return fit.length === 0 || c.rarely(6) ? c.pick(officials) : c.pick(fit)
}
