import { buffer } from 'node:stream/consumers'
import type { Draft } from '#contract/drafts.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { ColumnMapping } from '#core/words/lists/ledgers/field.ts'
import type { DraftContent } from '#ledger/desk/draft-of-reading.ts'
import { asOffice, replaceContent, showDraft } from '#ledger/desk/drafts.ts'
import { readInWorker } from '#ledger/desk/read-in-worker.ts'
import { rememberColumns } from '#ledger/desk/remembered-columns.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'

/** Reads the file of a draft again, from the vault. @throws Refused `file-missing`, `unreadable` */
const readAgain = async (ledger: Ledger, draft: Draft, mapping: ColumnMapping): Promise<DraftContent> => {
  const stored = await ledger.vault.open(draft.hash)
  if (!stored) throw new Refused('file-missing', { name: draft.fileName })
  const mended = draft.version > (draft.columns?.version ?? draft.version)
  return readInWorker(await buffer(stored.stream), draft.fileName, {
    today: dayInShanghai(ledger.clock()),
    mapping,
    ...(mended ? { kind: draft.kind } : {}),
  })
}

const firstTitles = 8

/** Counts what would be read with these columns. @throws Refused `not-allowed`, `not-found`, `file-missing`, `unreadable` */
export const tryColumns = async (
  ledger: Ledger,
  caller: Caller,
  id: string,
  mapping: ColumnMapping,
): Promise<{ problems: number; measures: number; titles: string[] }> => {
  const { problems } = await readAgain(ledger, await showDraft(ledger, caller, id), mapping)
  return {
    problems: problems.length,
    measures: problems.reduce((sum, it) => sum + it.measures.length, 0),
    titles: problems.slice(0, firstTitles).map((it) => it.title),
  }
}

/**
 * Puts what is read with these columns in place of the draft’s lists, and remembers the heads if asked.
 * @throws Refused `not-allowed`, `not-found`, `draft-changed`, `file-missing`, `unreadable`
 */
export const chooseColumns = async (
  ledger: Ledger,
  caller: Caller,
  id: string,
  said: { version: number; mapping: ColumnMapping; remember: boolean },
): Promise<Draft> => {
  const before = await showDraft(ledger, caller, id)
  const content = await readAgain(ledger, before, said.mapping)
  const heads = new Map((before.columns?.tables ?? []).map((it) => [it.headerHash, it.columns]))
  return asOffice(ledger, caller, async (client) => {
    if (said.remember)
      await rememberColumns(
        client,
        caller,
        Object.entries(said.mapping).flatMap(([hash, fields]) => {
          const columns = heads.get(hash)
          return columns ? [{ hash, names: columns.map((it) => it.name), fields }] : []
        }),
        ledger.clock(),
      )
    return replaceContent(ledger, client, caller, id, said.version, content)
  })
}
