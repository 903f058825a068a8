import {
  type Exported,
  exportList,
  exportOrganisation,
  exportThreeLists,
} from '#ledger/exports/export-list.ts'
import type { Asked } from '#ledger/exports/taken-list.ts'
import type { Ledger } from '#ledger/ledger.ts'
import type { Locale } from '#messages/locale.ts'
import type { AppContext, AppOptions } from '#server/app-types.ts'
import type { FileHandlers } from '#server/bind-files.ts'
import { contentDisposition } from '#server/given-file.ts'
import { messageForLog } from '#store/log.ts'
import { givenFilePolicy } from '#server/security-headers.ts'

type Log = AppOptions['log']

const tellFault = async (ended: Exported['ended'], request: string, log: Log): Promise<void> => {
  const ending = await ended
  if (typeof ending === 'string') return
  log({ level: 'error', event: 'export-broken-off', request, says: messageForLog(ending.fault) })
}

/** The file as it is made; a fault in the middle breaks it off, so that nobody takes a part for the whole. */
export const given = (c: AppContext, { fileName, mediaType, bytes, ended }: Exported, log: Log): Response => {
  void tellFault(ended, c.get('requestId'), log)
  const headers = {
    'content-type': mediaType,
    'content-disposition': contentDisposition('attachment', fileName),
    'content-security-policy': givenFilePolicy,
  }
  if (c.req.method !== 'HEAD') return c.body(bytes, 200, headers)
  // Nobody would read it.
  void bytes.cancel()
  return c.body(null, 200, headers)
}

type ExportHandlers = Pick<
  FileHandlers,
  | 'problemsXlsx'
  | 'problemsCsv'
  | 'measuresXlsx'
  | 'measuresCsv'
  | 'responsibilityXlsx'
  | 'responsibilityCsv'
  | 'listsXlsx'
  | 'organisationXlsx'
>

type Of<Name extends Asked['list']> = (Asked & { list: Name })['query'] & { locale: Locale }

/** The lists as files (contract/exports.ts). */
export const exportHandlers = (ledger: Ledger, log: Log): ExportHandlers => {
  const list =
    <Name extends Asked['list']>(name: Name, format: 'xlsx' | 'csv') =>
    async ({
      c,
      caller,
      query,
    }: {
      c: AppContext
      caller: Parameters<typeof exportList>[1]
      query: Of<Name>
    }) => {
      const { locale, ...asked } = query
      return given(
        c,
        await exportList(ledger, caller, { list: name, query: asked } as Asked, { format, locale }),
        log,
      )
    }
  return {
    problemsXlsx: list('problems', 'xlsx'),
    problemsCsv: list('problems', 'csv'),
    measuresXlsx: list('measures', 'xlsx'),
    measuresCsv: list('measures', 'csv'),
    responsibilityXlsx: list('responsibility', 'xlsx'),
    responsibilityCsv: list('responsibility', 'csv'),
    listsXlsx: async ({ c, caller, param, query: { locale } }) =>
      given(c, await exportThreeLists(ledger, caller, { round: param('id'), locale }), log),
    organisationXlsx: async ({ c, caller, query: { locale } }) =>
      given(c, await exportOrganisation(ledger, caller, locale), log),
  }
}
