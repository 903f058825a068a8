import type { Draft } from '#contract/drafts.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { keepDraft, requireOffice } from '#ledger/desk/drafts.ts'
import { safeFileName } from '#ledger/desk/file-name.ts'
import { readInWorker } from '#ledger/desk/read-in-worker.ts'
import { rememberedColumns } from '#ledger/desk/remembered-columns.ts'
import { vaultRefusal } from '#ledger/desk/uploads.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'

/** Bytes a document may have. */
export const largestDocument = 20 * 1024 * 1024

/**
 * Reads a document into a draft on the desk. Its bytes go into the vault, so that the source can always be shown; what
 * cannot be read leaves nothing behind.
 * @param file `bytes` is asked for only when the caller may do this at all
 * @throws Refused `not-allowed`, `unreadable` (`reason`, `detail`), `too-large`, `disk-full`
 */
export const readIntoDraft = async (
  ledger: Ledger,
  caller: Caller,
  file: { name: string; bytes: () => Promise<Uint8Array> },
): Promise<Draft> => {
  await requireOffice(ledger, caller)
  const bytes = await file.bytes()
  const fileName = safeFileName(file.name)
  const content = await readInWorker(bytes, fileName, {
    today: dayInShanghai(ledger.clock()),
    mapping: await rememberedColumns(ledger, caller),
  })
  try {
    const { hash } = await ledger.vault.put(bytes, { limit: largestDocument })
    return await keepDraft(ledger, caller, { fileName, hash }, content)
  } catch (error) {
    throw vaultRefusal(error, largestDocument)
  }
}
