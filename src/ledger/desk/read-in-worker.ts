import type { Day } from '#core/words/calendar/day.ts'
import type { DocumentKind } from '#core/words/lists/draft.ts'
import type { ColumnMapping } from '#core/words/lists/ledgers/field.ts'
import type { DraftContent } from '#ledger/desk/draft-of-reading.ts'
import { type WorkerLimits, inWorker } from '#ledger/desk/in-worker.ts'
import { expectJob } from '#ledger/desk/waiting-thread.ts'
import { Refused } from '#ledger/refusals.ts'
import { asReadable, type Readable } from '#office/convert/as-readable.ts'
import { Unreadable } from '#office/unreadable.ts'

const entry = new URL('./read-worker.ts', import.meta.url)

type Settings = WorkerLimits & { today?: Day; kind?: DocumentKind; mapping?: ColumnMapping }

const megabyte = 1024 * 1024

/**
 * A small file gets the usual, a large one more, up to a bound. Why these: a ledger of 50,000 rows of 14 columns (3 MB of
 * .xlsx) takes 9 s of a busy machine and fits into 384 MB of heap, where half as much time again goes into collecting
 * garbage. 768 MB and 60 s are some times what an honest file needs. A hostile text of as many characters as are read
 * at all ends at the first of them with a sentence, after 16 to 30 s, and the server goes on.
 */
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

/** Somebody looks at the desk of drafts: a thread gets ready for what may be read next. */
export const expectReading = (): void => expectJob(entry)

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
