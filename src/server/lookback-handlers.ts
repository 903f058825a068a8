import type { Ledger } from '#ledger/ledger.ts'
import { takeLookbackPaper } from '#ledger/papers/take-lookback.ts'
import { listLeftOver, listRecurrences } from '#ledger/queries/between-rounds.ts'
import { listLookbacks, readLookbackChoice, redrawLookback, showLookback } from '#ledger/queries/lookbacks.ts'
import type { FileHandlers } from '#server/bind-files.ts'
import type { Handlers } from '#server/bind.ts'
import { contentDisposition } from '#server/given-file.ts'
import { givenFilePolicy } from '#server/security-headers.ts'

type LookbackHandlers = Pick<
  Handlers,
  | 'listLookbacks'
  | 'readLookbackChoice'
  | 'showLookback'
  | 'redrawLookback'
  | 'listRecurrences'
  | 'listLeftOver'
>

/** What answers the routes of look-backs (contract/lookback.ts). */
export const lookbackHandlers = (ledger: Ledger): LookbackHandlers => ({
  listLookbacks: ({ caller, param }) => listLookbacks(ledger, caller(), param('id')),
  readLookbackChoice: ({ caller, param, query }) => readLookbackChoice(ledger, caller(), param('id'), query),
  showLookback: ({ caller, param }) => showLookback(ledger, caller(), param('id')),
  redrawLookback: ({ caller, param }) => redrawLookback(ledger, caller(), param('id')),
  listRecurrences: ({ caller, param }) => listRecurrences(ledger, caller(), param('id')),
  listLeftOver: ({ caller, param }) => listLeftOver(ledger, caller(), param('id')),
})

/** The same as files. */
export const lookbackFileHandlers = (ledger: Ledger): Pick<FileHandlers, 'lookbackDocx'> => ({
  lookbackDocx: async ({ c, caller, param }) => {
    const { fileName, mediaType, bytes } = await takeLookbackPaper(ledger, caller, param('id'))
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': mediaType,
      'content-disposition': contentDisposition('attachment', fileName),
      'content-security-policy': givenFilePolicy,
    })
  },
})
