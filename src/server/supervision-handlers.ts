import type { PaperFormat } from '#contract/papers.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { takeInstrument } from '#ledger/papers/take-instrument.ts'
import { listInstruments } from '#ledger/queries/list-instruments.ts'
import { listVisits } from '#ledger/queries/list-visits.ts'
import { readSupervisionDesk } from '#ledger/queries/read-supervision-desk.ts'
import { answerFile, showInstrument } from '#ledger/queries/show-instrument.ts'
import { showVisit, visitFile } from '#ledger/queries/show-visit.ts'
import { listSupervisionOfProblem } from '#ledger/queries/supervision-of-problem.ts'
import type { AppOptions } from '#server/app-types.ts'
import type { AskedFile, FileHandlers } from '#server/bind-files.ts'
import type { Handlers } from '#server/bind.ts'
import { contentDisposition, giveAsGiven } from '#server/given-file.ts'
import { givenFilePolicy } from '#server/security-headers.ts'

type SupervisionHandlers = Pick<
  Handlers,
  | 'listInstruments'
  | 'showInstrument'
  | 'listVisits'
  | 'showVisit'
  | 'listSupervisionOfProblem'
  | 'readSupervisionDesk'
>

type Asked = Pick<AskedFile<'instrumentDocx'>, 'c' | 'caller' | 'param'>

/** What answers the routes of supervision (contract/supervision.ts). */
export const supervisionHandlers = (ledger: Ledger): SupervisionHandlers => ({
  listInstruments: ({ caller, query }) => listInstruments(ledger, caller(), query),
  showInstrument: ({ caller, param }) => showInstrument(ledger, caller(), param('id')),
  listVisits: ({ caller, query }) => listVisits(ledger, caller(), query),
  showVisit: ({ caller, param }) => showVisit(ledger, caller(), param('id')),
  listSupervisionOfProblem: ({ caller, param }) => listSupervisionOfProblem(ledger, caller(), param('id')),
  readSupervisionDesk: ({ caller, param, query }) =>
    readSupervisionDesk(ledger, caller(), param('id'), query),
})

/** The same as files. */
export const supervisionFileHandlers = (
  ledger: Ledger,
  options: Pick<AppOptions, 'fontFolder'>,
): Pick<FileHandlers, 'instrumentDocx' | 'instrumentPdf' | 'answerFile' | 'visitFile'> => {
  const give =
    (format: PaperFormat) =>
    async ({ c, caller, param }: Asked): Promise<Response> => {
      const fontFolder = options.fontFolder ?? null
      const taken = await takeInstrument(ledger, caller, param('id'), { format, fontFolder })
      return c.body(new Uint8Array(taken.bytes), 200, {
        'content-type': taken.mediaType,
        'content-disposition': contentDisposition('attachment', taken.fileName),
        'content-security-policy': givenFilePolicy,
      })
    }
  return {
    instrumentDocx: give('docx'),
    instrumentPdf: give('pdf'),
    answerFile: async ({ c, caller, param, query }) =>
      giveAsGiven(ledger, c, await answerFile(ledger, caller, param('id'), query.hash)),
    visitFile: async ({ c, caller, param, query }) =>
      giveAsGiven(ledger, c, await visitFile(ledger, caller, param('id'), query.hash)),
  }
}
