import type { ReturnedFile } from '#contract/returns.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { placeRows } from '#core/rules/progress/returned-sheet.ts'
import { asOffice, requireOffice } from '#ledger/desk/drafts.ts'
import { safeFileName } from '#ledger/desk/file-name.ts'
import { inWorker } from '#ledger/desk/in-worker.ts'
import { vaultRefusal } from '#ledger/desk/uploads.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type Pack, loadPacks } from '#ledger/returns/load-packs.ts'
import { showReturn } from '#ledger/returns/returned-files.ts'
import { Refused } from '#ledger/refusals.ts'
import { LARGEST_PACK, type ReadPack } from '#office/return-pack/read-pack.ts'

const entry = new URL('./read-return-worker.ts', import.meta.url)
/** A pack is small: what takes longer is none. */
const limits = { time: 10_000, memory: 256 }

const no = (reason: string, fileName: string): Refused => new Refused('return-refused', { reason, fileName })

/**
 * Which pack came back. The property of the file says it, else the printed code, else the ids of the rows: any of them
 * may be lost. Rows of another pack, pasted into this one, are told one by one.
 * @throws Refused `return-refused`: `no-pack`, `other-ledger`, `unknown-pack`, `several-packs`, `too-many-rows`
 */
const packOf = async (
  ledger: Ledger,
  caller: Caller,
  { mark, printed, keyed, cut }: ReadPack,
  fileName: string,
): Promise<Pack> => {
  const { workspace } = caller
  if (mark !== null && mark.workspace !== workspace) throw no('other-ledger', fileName)
  if (cut) throw no('too-many-rows', fileName)
  const codes = printed.length > 0 ? printed : keyed
  if (mark === null && codes.length === 0) throw no('no-pack', fileName)
  if (mark === null && codes.length > 1) throw no('several-packs', fileName)
  const [pack] = await asOffice(ledger, caller, (client) =>
    mark === null
      ? loadPacks(client, workspace, 'code', codes[0] ?? '')
      : loadPacks(client, workspace, 'id', mark.pack),
  )
  if (pack === undefined) throw no('unknown-pack', fileName)
  return pack
}

/**
 * Takes in a pack that came back: its bytes go into the vault, what it says is read and lies on the desk until a person
 * takes it. The ledger is not changed by it.
 * @param file `bytes` is asked for only when the caller may do this at all
 * @throws Refused `not-allowed`, `unreadable`, `too-large`, `disk-full`, `return-refused` (`reason`)
 */
export const bringReturn = async (
  ledger: Ledger,
  caller: Caller,
  file: { name: string; bytes: () => Promise<Uint8Array> },
): Promise<ReturnedFile> => {
  await requireOffice(ledger, caller)
  const bytes = await file.bytes()
  const fileName = safeFileName(file.name)
  const read = await inWorker<ReadPack>(entry, () => Promise.resolve({ bytes }), limits)
  const pack = await packOf(ledger, caller, read, fileName)
  const now = ledger.clock()
  const entries = placeRows(read.rows, pack, dayInShanghai(now))
  const id = ledger.newId()
  try {
    const { hash, size } = await ledger.vault.put(bytes, { limit: LARGEST_PACK })
    await asOffice(ledger, caller, async (client) => {
      const kept = await client.query(
        `insert into desk.returned_file (workspace_id, id, pack_id, file_name, hash, size, entries, choices, brought_by,
                                         brought_at)
         values ($1, $2, $3, $4, $5, $6, $7, '{}', $8, $9) on conflict (workspace_id, hash) do nothing`,
        [caller.workspace, id, pack.id, fileName, hash, size, JSON.stringify(entries), caller.person, now],
      )
      if (!kept.rowCount) throw no('same-file', fileName)
    })
  } catch (error) {
    throw vaultRefusal(error, LARGEST_PACK)
  }
  const { rows: _rows, ...shown } = await showReturn(ledger, caller, id)
  return shown
}
