import type { Decided } from '#core/record/fact/decided.ts'
import type { KeptFile } from '#core/record/fact/kept-file.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import type { Finding, VisitFact, VisitSaid } from '#core/record/supervision/facts.ts'
import { type Visit, lastMending, visitSeenOf } from '#core/record/supervision/visit.ts'
import {
  type ProblemNamed,
  type RoundBegun,
  beforeRounds,
  ofOtherRound,
} from '#core/rules/meetings/meeting.ts'
import { mayAsk } from '#core/rules/rights/may-do.ts'
import { speaksForAddressee } from '#core/rules/supervision/who.ts'

/** What deciding about a visit yields: facts of its own stream. */
export type NewVisitFact = Decided<VisitFact>

type Name = 'record-visit' | 'correct-visit' | 'withdraw-visit' | 'answer-finding' | 'judge-finding'

export type VisitTold = { said: VisitSaid; round: RoundBegun; named: readonly ProblemNamed[] }

/** The office takes down every visit; others those of a body they have a post in. Nobody one to their own unit. */
const mayTell = (
  act: Name,
  { body, units }: Pick<VisitSaid, 'body' | 'units'>,
  acting: Acting,
): Refusal | null => {
  const no = mayAsk(act, acting)
  if (no) return no
  if (!holds(acting, 'office') && !acting.roles.some((it) => it.unit === body.id))
    return refuse('not-your-unit', { role: 'verifier', relation: 'working-unit', unit: body.name })
  const own = units.find((it) => acting.standing.units.includes(it.id))
  return own ? refuse('own-visit', { unit: own.name }) : null
}

const flawOf = ({ said, round, named }: VisitTold, acting: Acting): Refusal | null => {
  if (said.on > acting.day) return refuse('not-yet-held', { day: said.on })
  const early = beforeRounds(said.on, [round], acting.day) ?? ofOtherRound(named, [round])
  if (early) return early
  const stray = said.findings.find((it) => !said.units.some((unit) => unit.id === it.unit.id))
  if (stray) return refuse('finding-elsewhere', { unit: stray.unit.name })
  const soon = said.findings.find((it) => it.mendBy !== null && it.mendBy < said.on)
  return soon ? refuse('invalid-input', { field: 'mendBy', earlierThan: said.on }) : null
}

export const decideRecordVisit = (told: VisitTold, acting: Acting): NewVisitFact[] | Refusal => {
  const { id, name } = told.round
  return (
    mayTell('record-visit', told.said, acting) ??
    flawOf(told, acting) ?? [{ type: 'visit.made', body: { ...told.said, round: { id, name } } }]
  )
}

const standing = (act: Name, visit: Visit, acting: Acting): Refusal | null =>
  mayTell(act, visit, acting) ?? (visit.withdrawn ? refuse('already-withdrawn', { thing: 'visit' }) : null)

/** What a unit already answered cannot be taken out from under its answer. */
const answeredGone = (visit: Visit, findings: readonly Finding[]): Finding | undefined =>
  visit.findings.find(
    (it) => lastMending(visit, it.finding) && !findings.some((one) => one.finding === it.finding),
  )

export const decideCorrectVisit = (
  visit: Visit,
  told: VisitTold,
  { reason, seen }: { reason: string; seen: string },
  acting: Acting,
): NewVisitFact[] | Refusal => {
  const no = standing('correct-visit', visit, acting) ?? mayTell('correct-visit', told.said, acting)
  if (no) return no
  const now = visitSeenOf(visit, acting.hash)
  if (seen !== now) return refuse('content-changed', { seen, now })
  const gone = answeredGone(visit, told.said.findings)
  if (gone) return refuse('finding-answered', { text: gone.text })
  const flaw = flawOf(told, acting)
  if (flaw) return flaw
  return visitSeenOf(told.said, acting.hash) === now
    ? []
    : [{ type: 'visit.corrected', body: { ...told.said, reason } }]
}

export const decideWithdrawVisit = (
  visit: Visit,
  reason: string,
  acting: Acting,
): NewVisitFact[] | Refusal => {
  const no = standing('withdraw-visit', visit, acting)
  if (no) return no
  const gone = answeredGone(visit, [])
  return gone
    ? refuse('finding-answered', { text: gone.text })
    : [{ type: 'visit.withdrawn', body: { reason } }]
}

const findingOf = (visit: Visit, id: string): Finding | Refusal => {
  if (visit.withdrawn) return refuse('already-withdrawn', { thing: 'visit' })
  return visit.findings.find((it) => it.finding === id) ?? refuse('unknown-thing', { thing: 'finding', id })
}

/** The unit says how it was mended. */
export const decideAnswerFinding = (
  visit: Visit,
  { finding, text, paper }: { finding: string; text: string; paper: KeptFile | null },
  acting: Acting,
): NewVisitFact[] | Refusal => {
  const no = mayAsk('answer-finding', acting)
  if (no) return no
  const found = findingOf(visit, finding)
  if ('refused' in found) return found
  if (!speaksForAddressee(found.unit.id, acting))
    return refuse('not-your-unit', { role: 'head', relation: 'working-unit', unit: found.unit.name })
  if (lastMending(visit, finding)?.judged?.mended === true)
    return refuse('answer-met', { unit: found.unit.name })
  return [{ type: 'finding.answered', body: { finding, text, paper } }]
}

/** Looked at by somebody of another unit who did not answer it. */
export const decideJudgeFinding = (
  visit: Visit,
  { finding, mended, reason }: { finding: string; mended: boolean; reason: string },
  acting: Acting,
): NewVisitFact[] | Refusal => {
  const no = mayAsk('judge-finding', acting)
  if (no) return no
  const found = findingOf(visit, finding)
  if ('refused' in found) return found
  const { unit } = found
  if (acting.standing.units.includes(unit.id)) return refuse('own-visit', { unit: unit.name })
  const last = lastMending(visit, finding)
  if (last?.judged !== null) return refuse('nothing-to-judge', { unit: unit.name })
  if (last.by.kind === 'person' && last.by.person.id === acting.standing.person)
    return refuse('same-person', { part: 'answer' })
  if (!mended && reason === '') return refuse('invalid-input', { field: 'reason' })
  return [{ type: 'finding.judged', body: { finding, mended, reason } }]
}
