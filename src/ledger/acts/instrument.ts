import type { ActInput, ActName } from '#contract/acts.ts'
import type { NewFact, StreamRef } from '#core/record/fact/envelope.ts'
import type { Refusal } from '#core/record/fact/refusal.ts'
import type { InstrumentSaid } from '#core/record/instrument/facts.ts'
import type { Instrument } from '#core/record/instrument/instrument.ts'
import {
  decideAnswer,
  decideClose,
  decideJudgeAnswer,
  decideReceive,
  decideRecheck,
} from '#core/rules/supervision/answer.ts'
import { decideApprove, decideDraft, decideRevise, decideWithdraw } from '#core/rules/supervision/draft.ts'
import type { Addressable } from '#core/rules/supervision/said.ts'
import { type NewInstrumentFact, speaksForAddressee } from '#core/rules/supervision/who.ts'
import type { Act, Scene } from '#ledger/acts/act.ts'
import { inStream } from '#ledger/acts/in-stream.ts'
import { rulesOf } from '#ledger/acts/lights.ts'
import { roundsBegun } from '#ledger/acts/meeting-named.ts'
import { partiesNamed, problemsAddressable } from '#ledger/acts/parties.ts'
import { paperOf } from '#ledger/acts/proofs.ts'
import type { Under } from '#ledger/policies/standing.ts'
import { Refused, allowed } from '#ledger/refusals.ts'

export const instrumentStream = (id: string): StreamRef => ({ kind: 'instrument', id })

export const aboutInstrument = (id: string, decided: NewInstrumentFact[] | Refusal): NewFact[] =>
  inStream(instrumentStream(id), allowed(decided))

type Said = Omit<ActInput<'draft-instrument'>, 'round'>

const signOf = async (scene: Scene, key: string | null, round: string): Promise<InstrumentSaid['sign']> => {
  if (key === null) return null
  const rules = await rulesOf(scene, round)
  const sign = rules?.rules.some((it) => it.sign === key) === true ? rules.signs[key] : undefined
  if (!sign) throw new Refused('unknown-thing', { thing: 'light-sign', id: key })
  return { key, zh: sign.zh, en: sign.en }
}

/** What is to be sent, with the names of the day. */
const told = async (
  scene: Scene,
  { sign, from, to, problems: asked, ...said }: Said,
  round: string,
): Promise<{ said: InstrumentSaid; problems: Addressable[] }> => {
  const [sender, ...receivers] = await partiesNamed(scene, [from, ...to.filter((it) => it !== from)])
  if (!sender) throw new Refused('unknown-thing', { thing: 'unit', id: from })
  const problems = await problemsAddressable(scene, asked)
  return {
    problems,
    said: {
      ...said,
      sign: await signOf(scene, sign, round),
      from: sender,
      to: to.includes(from) ? [...receivers, sender] : receivers,
      problems: problems.map(({ problem, number }) => ({ problem, number })),
    },
  }
}

export const draftInstrument: Act<'draft-instrument'> = {
  streams: () => [],
  decide: async (scene, { round: asked, ...input }) => {
    const [round] = await roundsBegun(scene, [asked])
    if (!round) throw new Refused('unknown-thing', { thing: 'round', id: asked })
    const of = { id: round.id, name: round.name }
    const decided = decideDraft({ ...(await told(scene, input, asked)), round: of }, scene.acting)
    return { facts: aboutInstrument(scene.acting.newId(), decided) }
  },
}

export const reviseInstrument: Act<'revise-instrument'> = {
  streams: ({ instrument }) => [instrumentStream(instrument)],
  decide: async (scene, { instrument: id, seen, ...input }) => {
    const instrument = scene.state('instrument', id)
    const anew = { ...(await told(scene, input, instrument.round.id)), seen }
    return { facts: aboutInstrument(id, decideRevise(instrument, anew, scene.acting)) }
  },
}

/** Under the post of the unit that is spoken for, where one is held there. */
const underUnit = ({ acting }: Scene, unit: string): Under =>
  speaksForAddressee(unit, acting) ? { roles: ['handler', 'head'], unit } : { roles: ['office'] }

/** An act that needs the instrument alone. */
const plain = <Name extends Extract<ActName, `${string}-instrument` | 'judge-answer'>>(
  decide: (
    instrument: Instrument,
    input: ActInput<Name>,
    acting: Scene['acting'],
  ) => NewInstrumentFact[] | Refusal,
): Act<Name> => ({
  streams: (input) => [instrumentStream((input as unknown as { instrument: string }).instrument)],
  decide: (scene, input) => {
    const { instrument: id } = input as unknown as { instrument: string }
    return { facts: aboutInstrument(id, decide(scene.state('instrument', id), input, scene.acting)) }
  },
})

export const approveInstrument = plain<'approve-instrument'>(decideApprove)
export const withdrawInstrument = plain<'withdraw-instrument'>(decideWithdraw)
export const judgeAnswer = plain<'judge-answer'>(decideJudgeAnswer)
export const closeInstrument = plain<'close-instrument'>(decideClose)
export const recheckInstrument = plain<'recheck-instrument'>((instrument, { on, held, found }, acting) =>
  decideRecheck(instrument, { on, held, found }, acting),
)

export const receiveInstrument: Act<'receive-instrument'> = {
  streams: ({ instrument }) => [instrumentStream(instrument)],
  decide: (scene, { instrument: id, unit }) => ({
    facts: aboutInstrument(id, decideReceive(scene.state('instrument', id), { unit }, scene.acting)),
    under: underUnit(scene, unit),
  }),
}

export const answerInstrument: Act<'answer-instrument'> = {
  streams: ({ instrument }) => [instrumentStream(instrument)],
  decide: async (scene, { instrument: id, file, ...answer }) => {
    const paper = await paperOf(scene, file)
    const decided = decideAnswer(scene.state('instrument', id), { ...answer, paper }, scene.acting)
    return { facts: aboutInstrument(id, decided), under: underUnit(scene, answer.unit) }
  },
}
