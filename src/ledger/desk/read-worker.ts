/** The thread that reads one document: bytes in, lists or a reason out. Its limits are set by read-in-worker.ts. */
import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import type { Day } from '#core/words/calendar/day.ts'
import type { DocumentKind, ReadingIssue } from '#core/words/lists/draft.ts'
import type { ColumnMapping } from '#core/words/lists/ledgers/field.ts'
import { readDocument } from '#core/words/lists/read-document.ts'
import { type DraftContent, draftOfReading } from '#ledger/desk/draft-of-reading.ts'
import type { WorkerAnswer } from '#ledger/desk/in-worker.ts'
import { readText } from '#office/read-text.ts'
import { Unreadable } from '#office/unreadable.ts'

type Given = {
  bytes: Uint8Array
  issues: ReadingIssue[]
  name: string
  today?: Day
  kind?: DocumentKind
  mapping?: ColumnMapping
}

const answer = async (given: Given): Promise<WorkerAnswer<DraftContent>> => {
  const { bytes, issues, name, today, kind, mapping } = given
  try {
    const { text, notes } = await readText(bytes, name, issues)
    return { content: draftOfReading(readDocument(text, kind, today, notes, mapping)) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { unreadable: { reason: error.code, detail: error.detail } }
  }
}

if (parentPort) {
  const [given] = (await once(parentPort, 'message')) as [Given]
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort.postMessage(await answer(given))
}
