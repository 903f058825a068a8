import { isRefusal } from '#core/record/fact/refusal.ts'
import { type Instrument, answersToJudge, instrumentSeenOf } from '#core/record/instrument/instrument.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import {
  decideAnswer,
  decideCancel,
  decideClose,
  decideJudgeAnswer,
  decideReceive,
  decideRecheck,
} from '#core/rules/supervision/answer.ts'
import { decideApprove, decideWithdraw } from '#core/rules/supervision/draft.ts'
import { type InstrumentAct, mayAct } from '#core/rules/supervision/who.ts'

type Options = { acts: InstrumentAct[]; receive: string[]; answer: string[]; judge: string[] }

const words = 'x'

/** What who acts may do about an instrument now: the decisions themselves are asked, so that no button is refused. */
export const instrumentOptions = (it: Instrument, acting: Acting): Options => {
  const { day } = acting
  const seen = instrumentSeenOf(it, acting.hash)
  const talk = it.kind === 'talk' ? { on: day, talker: words } : null
  const units = it.to.map((party) => party.id)
  const receive = units.filter((unit) => !isRefusal(decideReceive(it, { unit }, acting)))
  const answer = units.filter(
    (unit) => !isRefusal(decideAnswer(it, { unit, text: words, paper: null, talk }, acting)),
  )
  const judge = answersToJudge(it)
    .map((given) => given.answer)
    .filter((given) => !isRefusal(decideJudgeAnswer(it, { answer: given, met: true, reason: '' }, acting)))
  const possible: Partial<Record<InstrumentAct, boolean>> = {
    'revise-instrument': mayAct('revise-instrument', acting, it) === null,
    'approve-instrument': !isRefusal(decideApprove(it, { seen }, acting)),
    'withdraw-instrument': !isRefusal(decideWithdraw(it, { reason: words }, acting)),
    'issue-instrument': it.approved !== null && mayAct('issue-instrument', acting, it) === null,
    'receive-instrument': receive.length > 0,
    'answer-instrument': answer.length > 0,
    'judge-answer': judge.length > 0,
    'close-instrument': !isRefusal(decideClose(it, { statement: '' }, acting)),
    'cancel-instrument': !isRefusal(decideCancel(it, { reason: words }, acting)),
    'recheck-instrument': !isRefusal(decideRecheck(it, { on: day, held: true, found: words }, acting)),
  }
  const acts = (Object.keys(possible) as InstrumentAct[]).filter((act) => possible[act] === true)
  return { acts, receive, answer, judge }
}
