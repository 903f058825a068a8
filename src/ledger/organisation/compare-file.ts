import { type OrganisationComparison, mostSheetRows } from '#contract/organisation-sheet.ts'
import { mustSeeFirst } from '#ledger/policies/must-see.ts'
import { read } from '#ledger/queries/read.ts'
import { comparedToday } from '#ledger/acts/take-organisation.ts'
import { safeFileName } from '#ledger/desk/file-name.ts'
import { inWorker } from '#ledger/desk/in-worker.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import type { ReadSheets } from '#ledger/organisation/read-sheets.ts'
import { Refused } from '#ledger/refusals.ts'

const entry = new URL('./read-sheets-worker.ts', import.meta.url)
export const LARGEST_ORGANISATION = 10 * 1024 * 1024
const limits = { time: 15_000, memory: 256 }

/**
 * Reads a workbook and says of each of its rows what it comes to today. Nothing is kept of it: the rows go back to whoever
 * asked, and come again with the act.
 * @param file `bytes` is asked for only when the caller may do this at all
 * @throws Refused `not-allowed`, `unreadable`, `too-large`, `too-many-rows`
 */
export const compareOrganisationFile = async (
  ledger: Ledger,
  caller: Caller,
  file: { name: string; bytes: () => Promise<Uint8Array> },
): Promise<OrganisationComparison> => {
  await mustSeeFirst(ledger, caller, 'accounts')
  const bytes = await file.bytes()
  const { passedOver, ...rows } = await inWorker<ReadSheets>(entry, () => Promise.resolve({ bytes }), limits)
  const most = Math.max(rows.units.length, rows.posts.length, rows.persons.length)
  if (most > mostSheetRows) throw new Refused('too-many-rows', { rows: most, most: mostSheetRows })
  if (rows.units.length + rows.posts.length + rows.persons.length === 0)
    throw new Refused('unreadable', { reason: 'no-such-sheet', detail: '' })
  return read(ledger, caller, async ({ client, workspace, day }) => {
    const compared = await comparedToday(client, workspace, day, rows)
    const { hash } = compared
    return { fileName: safeFileName(file.name), rows, compared: compared.rows, hash, passedOver }
  })
}
