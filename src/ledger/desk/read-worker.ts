/** The thread that reads one document: bytes in, lists or a reason out. Its limits are set by read-in-worker.ts. */
import type { Day } from '#core/words/calendar/day.ts'
import type { DocumentKind, ReadingIssue } from '#core/words/lists/draft.ts'
import type { ColumnMapping } from '#core/words/lists/ledgers/field.ts'
import { readDocument } from '#core/words/lists/read-document.ts'
import { answerInThread } from '#ledger/desk/answer-in-thread.ts'
import { draftOfReading } from '#ledger/desk/draft-of-reading.ts'
import { readText } from '#office/read-text.ts'

type Given = {
  bytes: Uint8Array
  issues: ReadingIssue[]
  name: string
  today?: Day
  kind?: DocumentKind
  mapping?: ColumnMapping
}

await answerInThread(async ({ bytes, issues, name, today, kind, mapping }: Given) => {
  const { text, notes } = await readText(bytes, name, issues)
  return draftOfReading(readDocument(text, kind, today, notes, mapping))
})
