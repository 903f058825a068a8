import type { AnswerOf } from '#contract/route.ts'
import type { ShownParty, showInstrument as route } from '#contract/supervision.ts'
import { foldStream } from '#core/record/catalogue.ts'
import type { KeptFile } from '#core/record/fact/kept-file.ts'
import { type Instrument, instrumentSeenOf, partyState } from '#core/record/instrument/instrument.ts'
import { instrumentOptions } from '#core/rules/supervision/options.ts'
import { instrumentStream } from '#ledger/acts/instrument.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { instrumentRows } from '#ledger/queries/list-instruments.ts'
import { askingOf } from '#ledger/queries/meetings-seen.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { whereInstruments } from '#ledger/queries/supervision-seen.ts'
import { who } from '#ledger/queries/who.ts'
import { Refused } from '#ledger/refusals.ts'

type Answer = AnswerOf<typeof route>

/** An instrument that the caller sees, straight from its facts. @throws Refused `not-found` */
export const instrumentFor = async (reading: Reading, id: string): Promise<Instrument> => {
  const where = whereInstruments(reading, {}).and('i.id = ?', id)
  const { client, workspace } = reading
  const { rowCount } = await client.query(
    `select 1 from views.instrument i where ${String(where)}`,
    where.values,
  )
  const facts = await loadFacts(client, workspace, rowCount ? [instrumentStream(id)] : [])
  const instrument = foldStream('instrument', facts.get(`instrument:${id}`) ?? [])
  if (!instrument) throw new Refused('not-found', { thing: 'instrument', id })
  return instrument
}

const fileOf = (paper: KeptFile | null) => paper && { fileName: paper.fileName, hash: paper.hash }

/** Of other units' answers a unit sees nothing but how they stand. */
const seesAnswers = ({ scope }: Reading, { from }: Instrument, unit: string): boolean =>
  scope === null || scope.includes(unit) || scope.includes(from.id)

const told = ({ by, at }: Instrument['drafted']) => ({
  by: who(by),
  at,
})

const shownParty = (reading: Reading, it: Instrument, unit: Instrument['to'][number]): ShownParty => {
  const received = it.received.find((one) => one.unit.id === unit.id)
  const answers = it.answers.map((answer, at) => ({ ...answer, superseded: at < it.answeredBefore }))
  return {
    ...{ id: unit.id, name: unit.name, state: partyState(it, unit.id, reading.day) },
    received: received ? told(received) : null,
    answers: seesAnswers(reading, it, unit.id)
      ? answers
          .filter((one) => one.unit.id === unit.id)
          .toReversed()
          .map((one) => ({
            ...{ answer: one.answer, text: one.text, talk: one.talk, superseded: one.superseded },
            ...told(one),
            file: fileOf(one.paper),
            judged: one.judged && { met: one.judged.met, reason: one.judged.reason, ...told(one.judged) },
          }))
      : [],
  }
}

const lastCode = async ({ client, workspace }: Reading, { kind }: Instrument): Promise<string | null> => {
  const { rows } = await client.query<{ code: string }>(
    `select code from views.instrument where workspace_id = $1 and kind = $2 and code is not null
      order by year desc, serial desc limit 1`,
    [workspace, kind],
  )
  return rows[0]?.code ?? null
}

/** One instrument whole, with what the caller may do about it. */
export const showInstrument = (ledger: Ledger, caller: Caller, id: string): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const it = await instrumentFor(reading, id)
    const { instruments } = await instrumentRows(reading, { only: id })
    const [row] = instruments
    if (!row) throw new Refused('not-found', { thing: 'instrument', id })
    const { withdrawn, cancelled, closed } = it
    return {
      ...row,
      ...{ round: it.round, copyTo: it.copyTo, ground: it.ground, demand: it.demand, contact: it.contact },
      parties: it.to.map((unit) => shownParty(reading, it, unit)),
      drafted: told(it.drafted),
      revised: it.revised.map(told),
      approved: it.approved && told(it.approved),
      issued: it.issued && told(it.issued),
      withdrawn: withdrawn && { reason: withdrawn.reason, ...told(withdrawn) },
      cancelled: cancelled && { reason: cancelled.reason, ...told(cancelled) },
      closed: closed && { statement: closed.statement, ...told(closed) },
      rechecks: it.rechecks.map((one) => ({ on: one.on, held: one.held, found: one.found, ...told(one) })),
      seen: instrumentSeenOf(it, sha256),
      may: instrumentOptions(it, askingOf(reading)),
      code: await lastCode(reading, it),
    }
  })

/** The file given with a reply, for whoever sees the reply. @throws Refused `not-found` */
export const answerFile = (
  ledger: Ledger,
  caller: Caller,
  id: string,
  hash: string,
): Promise<{ hash: string; fileName: string; mediaType: string }> =>
  read(ledger, caller, async (reading) => {
    const it = await instrumentFor(reading, id)
    const given = it.answers.find((one) => one.paper?.hash === hash && seesAnswers(reading, it, one.unit.id))
    if (!given?.paper) throw new Refused('not-found', { thing: 'file', id })
    return given.paper
  })
