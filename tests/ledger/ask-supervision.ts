import type { Caller, Ledger } from '#ledger/ledger.ts'
import { takeInstrument } from '#ledger/papers/take-instrument.ts'
import { listInstruments } from '#ledger/queries/list-instruments.ts'
import { listVisits } from '#ledger/queries/list-visits.ts'
import { readSupervisionDesk } from '#ledger/queries/read-supervision-desk.ts'
import { answerFile, showInstrument } from '#ledger/queries/show-instrument.ts'
import { showVisit, visitFile } from '#ledger/queries/show-visit.ts'
import { listSupervisionOfProblem } from '#ledger/queries/supervision-of-problem.ts'

type Question = (ledger: Ledger, caller: Caller) => Promise<unknown>

/** What can be asked about instruments and visits, with the ids of somebody else's. */
export const questionsOfSupervision = (
  first: (table: string) => Promise<string>,
  theirProblem: () => string,
): Record<string, Question> => ({
  'list-instruments': (ledger, caller) => listInstruments(ledger, caller, {}),
  'show-instrument of theirs': async (ledger, caller) =>
    showInstrument(ledger, caller, await first('instrument')),
  'their instrument as a paper': async (ledger, caller) =>
    takeInstrument(ledger, caller, await first('instrument'), { format: 'docx', fontFolder: null }),
  'the file of a reply of theirs': async (ledger, caller) =>
    answerFile(ledger, caller, await first('instrument'), '0'.repeat(64)),
  'list-visits': (ledger, caller) => listVisits(ledger, caller, {}),
  'show-visit of theirs': async (ledger, caller) => showVisit(ledger, caller, await first('visit')),
  'a file of their visit': async (ledger, caller) =>
    visitFile(ledger, caller, await first('visit'), '0'.repeat(64)),
  'supervision-of-problem of theirs': (ledger, caller) =>
    listSupervisionOfProblem(ledger, caller, theirProblem()),
  'read-supervision-desk of their round': async (ledger, caller) =>
    readSupervisionDesk(ledger, caller, await first('round'), { quiet: 30 }),
})
