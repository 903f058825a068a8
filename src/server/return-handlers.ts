import type { Ledger } from '#ledger/ledger.ts'
import { bringReturn } from '#ledger/returns/bring-return.ts'
import { listUnitsToPack, makePacks } from '#ledger/returns/make-packs.ts'
import {
  chooseInReturn,
  dropReturn,
  listReturns,
  returnedFile,
  showReturn,
} from '#ledger/returns/returned-files.ts'
import { type TakenPack, takeBatch, takePack } from '#ledger/returns/take-packs.ts'
import { LARGEST_PACK } from '#office/return-pack/read-pack.ts'
import type { AppContext } from '#server/app-types.ts'
import type { FileHandlers } from '#server/bind-files.ts'
import type { Handlers } from '#server/bind.ts'
import { contentDisposition, giveAsGiven } from '#server/given-file.ts'
import { readBytes } from '#server/request-body.ts'
import { givenFilePolicy } from '#server/security-headers.ts'

type ReturnHandlers = Pick<
  Handlers,
  | 'listUnitsToPack'
  | 'makePacks'
  | 'listReturns'
  | 'bringReturn'
  | 'showReturn'
  | 'chooseInReturn'
  | 'dropReturn'
>

/** What answers the routes of return packs (contract/returns.ts). */
export const returnHandlers = (ledger: Ledger): ReturnHandlers => ({
  listUnitsToPack: ({ caller, param }) => listUnitsToPack(ledger, caller(), param('id')),
  makePacks: ({ caller, param, body }) => makePacks(ledger, caller(), { round: param('id'), ...body }),
  listReturns: ({ caller, query }) => listReturns(ledger, caller(), query),
  bringReturn: ({ c, caller, query }) =>
    bringReturn(ledger, caller(), { name: query.name, bytes: () => readBytes(c, LARGEST_PACK) }),
  showReturn: ({ caller, param }) => showReturn(ledger, caller(), param('id')),
  chooseInReturn: ({ caller, param, body }) => chooseInReturn(ledger, caller(), param('id'), body.choices),
  async dropReturn({ caller, param }) {
    await dropReturn(ledger, caller(), param('id'))
    return {}
  },
})

const given = (c: AppContext, { fileName, mediaType, bytes }: TakenPack): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': mediaType,
    'content-disposition': contentDisposition('attachment', fileName),
    'content-security-policy': givenFilePolicy,
    'cache-control': 'private, no-store',
  })

type ReturnFileHandlers = Pick<FileHandlers, 'packXlsx' | 'packsZip' | 'returnedBytes'>

/** Their files. */
export const returnFileHandlers = (ledger: Ledger): ReturnFileHandlers => ({
  packXlsx: async ({ c, caller, param, query }) =>
    given(c, await takePack(ledger, caller, param('id'), query.locale)),
  packsZip: async ({ c, caller, param, query }) =>
    given(c, await takeBatch(ledger, caller, param('id'), query.locale)),
  returnedBytes: async ({ c, caller, param }) =>
    giveAsGiven(ledger, c, await returnedFile(ledger, caller, param('id'))),
})
