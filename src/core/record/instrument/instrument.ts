import { canonicalJson } from '#core/record/fact/canonical.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import type {
  InstrumentAnswered,
  InstrumentFact,
  InstrumentIssued,
  InstrumentRechecked,
  InstrumentSaid,
} from '#core/record/instrument/facts.ts'
import type { Named } from '#core/record/meeting/facts.ts'
import type { Day } from '#core/words/calendar/day.ts'

export type Told = { by: Actor; at: string }

export type Answer = InstrumentAnswered['body'] &
  Told & { judged: ({ met: boolean; reason: string } & Told) | null }

export type Instrument = InstrumentSaid & {
  id: string
  round: Named
  drafted: Told
  revised: Told[]
  approved: Told | null
  withdrawn: ({ reason: string } & Told) | null
  issued: (InstrumentIssued['body'] & Told) | null
  received: ({ unit: Named } & Told)[]
  answers: Answer[]
  /** How many answers there were when a re-check opened it again: those before count no more. */
  answeredBefore: number
  closed: ({ statement: string } & Told) | null
  cancelled: ({ reason: string } & Told) | null
  rechecks: (InstrumentRechecked['body'] & Told)[]
}

/** Folds one fact of an instrument's stream into its state. */
export const foldInstrument = (before: Instrument | null, fact: InstrumentFact): Instrument => {
  const told: Told = { by: fact.actor, at: fact.recordedAt }
  if (fact.type === 'instrument.drafted')
    return {
      ...fact.body,
      ...{ id: fact.stream.id, drafted: told, revised: [], approved: null, withdrawn: null, issued: null },
      ...{ received: [], answers: [], answeredBefore: 0, closed: null, cancelled: null, rechecks: [] },
    }
  if (!before) throw new Error(`${fact.type} before instrument.drafted`)
  switch (fact.type) {
    case 'instrument.revised':
      return { ...before, ...fact.body, revised: [...before.revised, told], approved: null }
    case 'instrument.approved':
      return { ...before, approved: told }
    case 'instrument.withdrawn':
      return { ...before, withdrawn: { ...fact.body, ...told } }
    case 'instrument.issued':
      return { ...before, issued: { ...fact.body, ...told } }
    case 'instrument.received':
      return { ...before, received: [...before.received, { ...fact.body, ...told }] }
    case 'instrument.answered':
      return { ...before, answers: [...before.answers, { ...fact.body, ...told, judged: null }] }
    case 'instrument.judged': {
      const { answer, met, reason } = fact.body
      const answers = before.answers.map((it) =>
        it.answer === answer ? { ...it, judged: { met, reason, ...told } } : it,
      )
      return { ...before, answers }
    }
    case 'instrument.closed':
      return { ...before, closed: { ...fact.body, ...told } }
    case 'instrument.cancelled':
      return { ...before, cancelled: { ...fact.body, ...told } }
    case 'instrument.rechecked': {
      const rechecks = [...before.rechecks, { ...fact.body, ...told }]
      return fact.body.held
        ? { ...before, rechecks }
        : { ...before, rechecks, closed: null, answeredBefore: before.answers.length }
    }
  }
}

/** The hash that whoever approves, revises or issues must name: of what it said when it was read. */
export const instrumentSeenOf = (it: InstrumentSaid, hash: (text: string) => string): string => {
  const { kind, sign, from, to, copyTo, problems, title, ground, demand, limit, replyBy, contact } = it
  return hash(
    canonicalJson({
      ...{ kind, sign, from, to, copyTo, problems, title, ground, demand, limit, replyBy, contact },
    }),
  )
}

export const partyStates = ['waiting', 'late', 'answered', 'returned', 'met', 'unasked'] as const
/**
 * waiting: a reply is asked of it, its day is to come · late: its day passed · answered: it waits to be judged · returned:
 * what it answered does not do, it answers anew · met: it does · unasked: no reply was asked for
 */
export type PartyState = (typeof partyStates)[number]

/** The last answer of an addressee that counts. */
export const lastAnswer = (
  { answers, answeredBefore }: Pick<Instrument, 'answers' | 'answeredBefore'>,
  unit: string,
): Answer | undefined => answers.slice(answeredBefore).findLast((it) => it.unit.id === unit)

/** Whether it asks to be answered: by a day, as a talk always does, or again since a re-check. */
export const asksReply = ({
  replyBy,
  kind,
  answeredBefore,
}: Pick<Instrument, 'replyBy' | 'kind' | 'answeredBefore'>): boolean =>
  replyBy !== null || kind === 'talk' || answeredBefore > 0

/** How an addressee stands on a day. Computed, never a fact. */
export const partyState = (instrument: Instrument, unit: string, today: Day): PartyState => {
  const last = lastAnswer(instrument, unit)
  if (last) return last.judged === null ? 'answered' : last.judged.met ? 'met' : 'returned'
  if (!asksReply(instrument)) return 'unasked'
  return instrument.replyBy !== null && instrument.replyBy < today ? 'late' : 'waiting'
}

export const instrumentSteps = [
  'drafted',
  'approved',
  'issued',
  'answered',
  'met',
  'closed',
  'cancelled',
  'withdrawn',
] as const
/** answered: at least one answer waits to be judged · met: every answer that was asked for does. */
export type InstrumentStep = (typeof instrumentSteps)[number]

/** Where an instrument stands: no day is needed for it. */
export const instrumentStep = (it: Instrument): InstrumentStep => {
  if (it.withdrawn) return 'withdrawn'
  if (it.cancelled) return 'cancelled'
  if (it.closed) return 'closed'
  if (!it.issued) return it.approved ? 'approved' : 'drafted'
  const last = it.to.map((party) => lastAnswer(it, party.id))
  if (last.some((answer) => answer && answer.judged === null)) return 'answered'
  return asksReply(it) && last.every((answer) => answer?.judged?.met === true) ? 'met' : 'issued'
}

/** The addressees a reply is still owed by: none given yet, or it was returned. */
export const owing = (it: Instrument): string[] =>
  it.issued && !it.closed && !it.cancelled && asksReply(it)
    ? it.to
        .map((party) => party.id)
        .filter((unit) => {
          const last = lastAnswer(it, unit)
          return last === undefined || last.judged?.met === false
        })
    : []

/** Those whose answer waits to be judged. */
export const answersToJudge = (it: Instrument): Answer[] =>
  it.closed || it.cancelled
    ? []
    : it.to.flatMap((party) => {
        const last = lastAnswer(it, party.id)
        return last && last.judged === null ? [last] : []
      })
