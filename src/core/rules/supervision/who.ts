import type { Decided } from '#core/record/fact/decided.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { InstrumentFact } from '#core/record/instrument/facts.ts'
import { type Instrument, type InstrumentStep, instrumentStep } from '#core/record/instrument/instrument.ts'
import { type Acting, holds } from '#core/record/problem/acting.ts'
import type { Day } from '#core/words/calendar/day.ts'
import { mayAsk } from '#core/rules/rights/may-do.ts'

/** What deciding about an instrument yields: facts of its own stream. */
export type NewInstrumentFact = Decided<InstrumentFact>

const unissued = ['drafted', 'approved'] as const
const running = ['issued', 'answered', 'met'] as const

/** Whose words another person decides about. */
export type PressingSide = 'drafting' | 'answer'

/** At which steps of an instrument each act is possible. */
export const instrumentActs = {
  'draft-instrument': [],
  'revise-instrument': unissued,
  'approve-instrument': ['drafted'],
  'withdraw-instrument': unissued,
  'issue-instrument': unissued,
  'receive-instrument': [...running, 'closed'],
  'answer-instrument': running,
  'judge-answer': ['answered'],
  'close-instrument': running,
  'cancel-instrument': [...running, 'closed'],
  'recheck-instrument': ['closed'],
} as const satisfies Record<string, readonly InstrumentStep[]>
export type InstrumentAct = keyof typeof instrumentActs
export const instrumentActNames = Object.keys(instrumentActs) as [InstrumentAct, ...InstrumentAct[]]

/** The half that needs no instrument, and then where it stands. */
export const mayAct = (act: InstrumentAct, acting: Acting, instrument?: Instrument): Refusal | null => {
  const no = mayAsk(act, acting)
  if (no) return no
  if (!instrument) return null
  const step = instrumentStep(instrument)
  const steps: readonly InstrumentStep[] = instrumentActs[act]
  return steps.includes(step) ? null : refuse('instrument-step', { step, act })
}

/** Nobody judges, approves or ends what is addressed to a unit of their own. */
export const notOfAddressee = ({ to }: Pick<Instrument, 'to'>, acting: Acting): Refusal | null => {
  const own = to.find((it) => acting.standing.units.includes(it.id))
  return own ? refuse('own-instrument', { unit: own.name }) : null
}

/** Whether who acts answers for one of its addressees. */
export const speaksForAddressee = (unit: string, acting: Acting): boolean =>
  holds(acting, 'head', unit) || holds(acting, 'handler', unit)

export const yearOf = (day: Day): number => Number(day.slice(0, 4))
