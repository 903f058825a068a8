import type { Actor } from '#core/record/fact/envelope.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { InstrumentSaid } from '#core/record/instrument/facts.ts'
import { type Instrument, instrumentSeenOf, instrumentStep } from '#core/record/instrument/instrument.ts'
import type { Named } from '#core/record/meeting/facts.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import { type Addressable, dayPassed, flawOfSaid } from '#core/rules/supervision/said.ts'
import { type NewInstrumentFact, mayAct, notOfAddressee, yearOf } from '#core/rules/supervision/who.ts'

type Told = { said: InstrumentSaid; round: Named; problems: readonly Addressable[] }

const isBy = (by: Actor, person: string): boolean => by.kind === 'person' && by.person.id === person

/** Everybody who wrote on it. */
export const wroteIt = (
  { drafted, revised }: Pick<Instrument, 'drafted' | 'revised'>,
  person: string,
): boolean => [drafted, ...revised].some((it) => isBy(it.by, person))

const otherSeen = (instrument: Instrument, seen: string, acting: Acting): Refusal | null => {
  const now = instrumentSeenOf(instrument, acting.hash)
  return seen === now ? null : refuse('content-changed', { seen, now })
}

export const decideDraft = ({ said, round, problems }: Told, acting: Acting): NewInstrumentFact[] | Refusal =>
  mayAct('draft-instrument', acting) ??
  flawOfSaid(said, round, problems, acting.day) ?? [{ type: 'instrument.drafted', body: { ...said, round } }]

/** Written anew while it was not issued; whoever approved it has to look again. */
export const decideRevise = (
  instrument: Instrument,
  { said, problems, seen }: Omit<Told, 'round'> & { seen: string },
  acting: Acting,
): NewInstrumentFact[] | Refusal => {
  const no =
    mayAct('revise-instrument', acting, instrument) ??
    otherSeen(instrument, seen, acting) ??
    flawOfSaid(said, instrument.round, problems, acting.day)
  if (no) return no
  return instrumentSeenOf(said, acting.hash) === seen ? [] : [{ type: 'instrument.revised', body: said }]
}

/** By another person than any who wrote it, and never by whoever it is addressed to. */
export const decideApprove = (
  instrument: Instrument,
  { seen }: { seen: string },
  acting: Acting,
): NewInstrumentFact[] | Refusal => {
  const no =
    mayAct('approve-instrument', acting, instrument) ??
    notOfAddressee(instrument, acting) ??
    otherSeen(instrument, seen, acting)
  if (no) return no
  if (wroteIt(instrument, acting.standing.person)) return refuse('same-person', { part: 'drafting' })
  return [{ type: 'instrument.approved', body: { seen } }]
}

export const decideWithdraw = (
  instrument: Instrument,
  { reason }: { reason: string },
  acting: Acting,
): NewInstrumentFact[] | Refusal =>
  mayAct('withdraw-instrument', acting, instrument) ?? [{ type: 'instrument.withdrawn', body: { reason } }]

/**
 * Gives it its number and sends it. `serial`: the next of its code in this year, found under a lock.
 * 发文字号: code, the year in 〔〕, the serial without leading zeros (GB/T 9704-2012).
 */
export const decideIssue = (
  instrument: Instrument,
  { code, serial, problems }: { code: string; serial: number; problems: readonly Addressable[] },
  acting: Acting,
): NewInstrumentFact[] | Refusal => {
  const no = mayAct('issue-instrument', acting, instrument)
  if (no) return no
  if (instrumentStep(instrument) !== 'approved') return refuse('instrument-unapproved')
  const flaw =
    dayPassed(instrument, acting.day) ?? flawOfSaid(instrument, instrument.round, problems, acting.day)
  if (flaw) return flaw
  // 机关代字: letters and characters alone, so that the number reads as one.
  if (!/^[\p{Script=Han}A-Za-z]+$/u.test(code)) return refuse('invalid-input', { field: 'code' })
  const year = yearOf(acting.day)
  const number = `${code}〔${String(year)}〕${String(serial)}号`
  return [{ type: 'instrument.issued', body: { code, year, serial, number, on: acting.day } }]
}
