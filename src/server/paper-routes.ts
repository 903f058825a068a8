import type { OutputOf } from '#contract/check.ts'
import type { PaperFormat, closeoutSheets, paperRoutes } from '#contract/papers.ts'
import { openTemplate } from '#ledger/desk/templates.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { takeApplicationSheet, takeReconciliationSheet } from '#ledger/papers/take-closeout-sheet.ts'
import { type PaperAsked, takePaper } from '#ledger/papers/take-paper.ts'
import type { AppOptions } from '#server/app-types.ts'
import type { AskedFile, FileHandlers } from '#server/bind-files.ts'
import { ownAddress } from '#server/doors.ts'
import { contentDisposition } from '#server/given-file.ts'
import { givenFilePolicy } from '#server/security-headers.ts'

type PaperRouteName = keyof typeof paperRoutes | keyof typeof closeoutSheets
type Query = OutputOf<(typeof paperRoutes)['reportDocx']['query'] & object>
/** What all these routes are asked alike; only a .docx goes into a template. */
type Asked = Pick<AskedFile<'reportDocx'>, 'c' | 'caller' | 'param'> & {
  query: Omit<Query, 'template'> & { template?: string | undefined }
}
type Which =
  | { kind: Exclude<PaperAsked['kind'], 'problem' | 'application'>; format: PaperFormat }
  | { kind: 'problem' | 'application'; format: PaperFormat }

const which = (which: Which, id: string, query: Asked['query']): PaperAsked => {
  const { day, sources, issuer, addressee, number, copyTo } = query
  const common = { day, sources: sources === 'yes', letterhead: { issuer, addressee, number, copyTo } }
  return which.kind === 'problem' || which.kind === 'application'
    ? { kind: which.kind, problem: { id }, ...common }
    : { kind: which.kind, round: id, ...common }
}

const giveWhole = (
  c: Asked['c'],
  { bytes, mediaType, fileName }: { bytes: Uint8Array; mediaType: string; fileName: string },
): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': mediaType,
    'content-disposition': contentDisposition('attachment', fileName),
    'content-security-policy': givenFilePolicy,
  })

/** The papers as files (contract/papers.ts): made whole before the first byte is sent. */
export const paperHandlers = (
  ledger: Ledger,
  options: Pick<AppOptions, 'exposure' | 'fontFolder'>,
): Pick<FileHandlers, PaperRouteName> => {
  const give =
    (it: Which) =>
    async ({ c, caller, param, query }: Asked): Promise<Response> => {
      const { template: own } = query
      const template = own === undefined ? undefined : await openTemplate(ledger, caller, own)
      const asked = which(it, param('id'), query)
      const { format } = it
      const taken = await takePaper(ledger, caller, asked, {
        format,
        fontFolder: options.fontFolder ?? null,
        template,
        address: ownAddress(c, options),
      })
      return giveWhole(c, taken)
    }
  return {
    reportDocx: give({ kind: 'report', format: 'docx' }),
    reportPdf: give({ kind: 'report', format: 'pdf' }),
    planDocx: give({ kind: 'plan', format: 'docx' }),
    planPdf: give({ kind: 'plan', format: 'pdf' }),
    listsDocx: give({ kind: 'lists', format: 'docx' }),
    listsPdf: give({ kind: 'lists', format: 'pdf' }),
    sheetDocx: give({ kind: 'problem', format: 'docx' }),
    sheetPdf: give({ kind: 'problem', format: 'pdf' }),
    closeoutDocx: give({ kind: 'closeout', format: 'docx' }),
    closeoutPdf: give({ kind: 'closeout', format: 'pdf' }),
    applicationDocx: give({ kind: 'application', format: 'docx' }),
    applicationPdf: give({ kind: 'application', format: 'pdf' }),
    closeoutXlsx: async ({ c, caller, param }) =>
      giveWhole(c, await takeReconciliationSheet(ledger, caller, param('id'))),
    applicationXlsx: async ({ c, caller, param }) =>
      giveWhole(c, await takeApplicationSheet(ledger, caller, param('id'))),
  }
}
