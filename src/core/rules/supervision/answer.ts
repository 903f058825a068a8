import type { KeptFile } from '#core/record/fact/kept-file.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import {
  type Instrument,
  answersToJudge,
  asksReply,
  lastAnswer,
  partyState,
} from '#core/record/instrument/instrument.ts'
import type { Party } from '#core/record/instrument/facts.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { Day } from '#core/words/calendar/day.ts'
import {
  type NewInstrumentFact,
  mayAct,
  notOfAddressee,
  speaksForAddressee,
} from '#core/rules/supervision/who.ts'

const addressed = (instrument: Instrument, unit: string): Party | Refusal =>
  instrument.to.find((it) => it.id === unit) ?? refuse('not-addressed', {})

/** 签收, by the addressee; once for each. */
export const decideReceive = (
  instrument: Instrument,
  { unit }: { unit: string },
  acting: Acting,
): NewInstrumentFact[] | Refusal => {
  const no = mayAct('receive-instrument', acting, instrument)
  if (no) return no
  const party = addressed(instrument, unit)
  if ('refused' in party) return party
  if (!speaksForAddressee(unit, acting)) return refuse('not-your-unit', { role: 'head', unit: party.name })
  if (instrument.received.some((it) => it.unit.id === unit)) return refuse('nothing-changed')
  const { id, name } = party
  return [{ type: 'instrument.received', body: { unit: { id, name } } }]
}

type Answering = {
  unit: string
  text: string
  paper: KeptFile | null
  talk: { on: Day; talker: string } | null
}

/** Who may answer: the addressee; of a talk the office takes down what was promised. */
const mayAnswer = (instrument: Instrument, party: Party, acting: Acting): Refusal | null => {
  if (instrument.kind === 'talk')
    return holdsOffice(acting)
      ? notOfAddressee(instrument, acting)
      : refuse('not-allowed', { role: 'office' })
  return speaksForAddressee(party.id, acting)
    ? null
    : refuse('not-your-unit', { role: 'head', unit: party.name })
}
const holdsOffice = ({ roles }: Acting): boolean => roles.some((it) => it.role === 'office')

export const decideAnswer = (
  instrument: Instrument,
  { unit, text, paper, talk }: Answering,
  acting: Acting,
): NewInstrumentFact[] | Refusal => {
  const no = mayAct('answer-instrument', acting, instrument)
  if (no) return no
  const party = addressed(instrument, unit)
  if ('refused' in party) return party
  const who = mayAnswer(instrument, party, acting)
  if (who) return who
  if ((talk !== null) !== (instrument.kind === 'talk')) return refuse('invalid-input', { field: 'talk' })
  if (talk !== null && talk.on > acting.day) return refuse('not-yet-held', { day: talk.on })
  if (talk !== null && instrument.issued && talk.on < instrument.issued.on)
    return refuse('invalid-input', { field: 'on', earlierThan: instrument.issued.on })
  const last = lastAnswer(instrument, unit)
  if (last?.judged?.met === true) return refuse('answer-met', { unit: party.name })
  const answer = acting.newId()
  const { id, name } = party
  return [{ type: 'instrument.answered', body: { answer, unit: { id, name }, text, paper, talk } }]
}

/** Whether an answer does, by somebody who neither gave it nor stands in the unit that did. */
export const decideJudgeAnswer = (
  instrument: Instrument,
  { answer, met, reason }: { answer: string; met: boolean; reason: string },
  acting: Acting,
): NewInstrumentFact[] | Refusal => {
  const no = mayAct('judge-answer', acting, instrument) ?? notOfAddressee(instrument, acting)
  if (no) return no
  const given = instrument.answers.find((it) => it.answer === answer)
  if (!given) return refuse('unknown-thing', { thing: 'answer', id: answer })
  if (!answersToJudge(instrument).includes(given))
    return refuse('nothing-to-judge', { unit: given.unit.name })
  if (given.by.kind === 'person' && given.by.person.id === acting.standing.person)
    return refuse('same-person', { part: 'answer' })
  if (!met && reason === '') return refuse('invalid-input', { field: 'reason' })
  return [{ type: 'instrument.judged', body: { answer, unit: given.unit, met, reason } }]
}

/** 办结: every answer that was asked for does. */
export const decideClose = (
  instrument: Instrument,
  { statement }: { statement: string },
  acting: Acting,
): NewInstrumentFact[] | Refusal => {
  const no = mayAct('close-instrument', acting, instrument) ?? notOfAddressee(instrument, acting)
  if (no) return no
  const open = instrument.to.filter((it) => {
    const state = partyState(instrument, it.id, acting.day)
    return asksReply(instrument) ? state !== 'met' : state === 'answered' || state === 'returned'
  })
  return open.length > 0
    ? refuse('answers-open', { units: open.map((it) => it.name) })
    : [{ type: 'instrument.closed', body: { statement } }]
}

/** It is void; its number stays used. */
export const decideCancel = (
  instrument: Instrument,
  { reason }: { reason: string },
  acting: Acting,
): NewInstrumentFact[] | Refusal =>
  mayAct('cancel-instrument', acting, instrument) ??
  notOfAddressee(instrument, acting) ?? [{ type: 'instrument.cancelled', body: { reason } }]

/** 复查 of what was closed. */
export const decideRecheck = (
  instrument: Instrument,
  told: { on: Day; held: boolean; found: string },
  acting: Acting,
): NewInstrumentFact[] | Refusal => {
  const no = mayAct('recheck-instrument', acting, instrument) ?? notOfAddressee(instrument, acting)
  if (no) return no
  if (told.on > acting.day) return refuse('not-yet-held', { day: told.on })
  if (instrument.issued && told.on < instrument.issued.on)
    return refuse('invalid-input', { field: 'on', earlierThan: instrument.issued.on })
  return [{ type: 'instrument.rechecked', body: told }]
}
