import type { Day } from '#core/words/calendar/day.ts'
import type { DocumentKind } from '#core/words/lists/draft.ts'
import type { ColumnMapping } from '#core/words/lists/ledgers/field.ts'
import type { DraftContent } from '#ledger/desk/draft-of-reading.ts'
import { type WorkerLimits, inWorker } from '#ledger/desk/in-worker.ts'
import { Refused } from '#ledger/refusals.ts'
import { asReadable, type Readable } from '#office/convert/as-readable.ts'
import { Unreadable } from '#office/unreadable.ts'

const entry = new URL('./read-worker.ts', import.meta.url)

type Settings = WorkerLimits & { today?: Day; kind?: DocumentKind; mapping?: ColumnMapping }

const megabyte = 1024 * 1024

/** A ledger of 50,000 rows has three megabytes and takes more than the usual: a large file gets more, up to a bound. */
const limitsFor = ({ length }: Uint8Array): Partial<WorkerLimits> =>
  length <= megabyte
    ? {}
    : {
        time: Math.min(60_000, 20_000 + Math.round((5_000 * length) / megabyte)),
        memory: Math.min(768, 384 + Math.round((64 * length) / megabyte)),
      }

/** An older format becomes a newer one out here: the process that does it would outlive a thread that is ended. */
const readable = async (bytes: Uint8Array, name: string): Promise<Readable> => {
  try {
    return await asReadable(bytes, name)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Refused('unreadable', { reason: error.code, detail: error.detail })
  }
}

/**
 * Reads a document in a thread of its own.
 * @param limits `today`, the day of reading, dates a document without a date; `kind` is what a person says the document
 *   is, `mapping` what was said of the columns of its tables
 * @throws Refused as `inWorker`
 */
export const readInWorker = async (
  bytes: Uint8Array,
  name: string,
  { today, kind, mapping, ...limits }: Partial<Settings> = {},
): Promise<DraftContent> =>
  inWorker<DraftContent>(
    entry,
    async () => {
      const it = await readable(bytes, name)
      return { ...it, name, today, kind, mapping }
    },
    { ...limitsFor(bytes), ...limits },
  )
