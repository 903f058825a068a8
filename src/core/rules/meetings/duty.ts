import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { Decided } from '#core/record/fact/decided.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { DutyFact, DutySet } from '#core/record/duty/facts.ts'
import type { Duty } from '#core/record/duty/duty.ts'
import { periodOf, shortestPeriod } from '#core/record/duty/periods.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { type ProblemNamed, type RoundBegun, beforeRounds, ofOtherRound, speaksForBody } from './meeting.ts'
import { periodsOwed } from './owed.ts'

/** What deciding about a duty yields: facts of its own stream. */
export type NewDutyFact = Decided<DutyFact>

type Setting = {
  set: DutySet['body']
  round: RoundBegun
  named: readonly ProblemNamed[]
}

/** Sets what a body owes in every period. */
export const decideSetDuty = ({ set, round, named }: Setting, acting: Acting): NewDutyFact[] | Refusal => {
  const { body, every, from, until, dueWithin } = set
  const no =
    speaksForBody(body, acting) ?? beforeRounds(from, [round], acting.day) ?? ofOtherRound(named, [round])
  if (no) return no
  const most = shortestPeriod[every]
  if (dueWithin > most) return refuse('due-span-too-long', { days: dueWithin, most, every })
  const first = periodOf(every, from, dueWithin)
  if (until !== null && until < first.to) return refuse('duty-without-period', { until, to: first.to })
  return [{ type: 'duty.set', body: set }]
}

/** A withdrawn duty is none any more. */
const stands = (duty: Duty, acting: Acting): Refusal | null =>
  speaksForBody(duty.body, acting) ?? (duty.withdrawn ? refuse('already-withdrawn', { thing: 'duty' }) : null)

/** Says that a period's duty was done, on a day of the period or after it: in time or late shows by itself. */
export const decideDoDuty = (
  duty: Duty,
  told: { period: string; on: Day; statement: string; paper: KeptFile | null },
  acting: Acting,
): NewDutyFact[] | Refusal => {
  const no = stands(duty, acting)
  if (no) return no
  const period = periodsOwed(duty, acting.day).find((it) => it.name === told.period)
  if (!period) return refuse('period-not-owed', { period: told.period })
  const before = duty.done.find((it) => it.period === told.period)
  if (before) return refuse('duty-done-already', { period: told.period, on: before.on })
  if (told.on > acting.day) return refuse('not-yet-held', { day: told.on })
  if (told.on < period.from) return refuse('period-not-begun', { day: told.on, from: period.from })
  if (told.statement === '' && told.paper === null) return refuse('invalid-input', { field: 'statement' })
  return [{ type: 'duty.done', body: { ...told, due: period.due } }]
}

/** It was told by mistake. */
export const decideUndoDuty = (
  duty: Duty,
  { period, reason }: { period: string; reason: string },
  acting: Acting,
): NewDutyFact[] | Refusal => {
  const no = stands(duty, acting)
  if (no) return no
  return duty.done.some((it) => it.period === period)
    ? [{ type: 'duty.undone', body: { period, reason } }]
    : refuse('unknown-thing', { thing: 'duty', id: period })
}

/** From a day on nothing is owed. Never for days that are gone: what was missed stays missed. */
export const decideEndDuty = (
  duty: Duty,
  { on, reason }: { on: Day; reason: string },
  acting: Acting,
): NewDutyFact[] | Refusal => {
  const no = stands(duty, acting)
  if (no) return no
  if (duty.ended) return refuse('duty-ended', { on: duty.ended.on })
  if (on < acting.day) return refuse('duty-ends-before-today', { day: on })
  return [{ type: 'duty.ended', body: { on, reason } }]
}

/** It was set by mistake. By the office alone: it lets what was missed be gone. */
export const decideWithdrawDuty = (duty: Duty, reason: string, acting: Acting): NewDutyFact[] | Refusal => {
  if (!holds(acting, 'office')) return refuse('not-allowed', { role: 'office' })
  return duty.withdrawn
    ? refuse('already-withdrawn', { thing: 'duty' })
    : [{ type: 'duty.withdrawn', body: { reason } }]
}
