import { docxType } from '#contract/papers.ts'
import type { Paper } from '#core/rules/report/paper.ts'
import { safeFileName } from '#ledger/desk/file-name.ts'
import { inExportRoom } from '#ledger/exports/room.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { writeDocx } from '#ledger/papers/write-docx.ts'
import { type Reading, read } from '#ledger/queries/read.ts'

/**
 * A paper in the standard form, composed of what is read today and named by its title and the day.
 * @throws Refused what `compose` refuses, `unmade`, `too-many-requests`
 */
export const takeStandard = (
  ledger: Ledger,
  caller: Caller,
  compose: (reading: Reading) => Promise<Paper>,
): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array }> =>
  inExportRoom(ledger, caller, async () => {
    const { paper, day } = await read(ledger, caller, async (reading) => ({
      paper: await compose(reading),
      day: reading.day,
    }))
    return {
      bytes: await writeDocx({ form: 'standard', paper }),
      fileName: safeFileName(`${paper.title}（${day}）.docx`),
      mediaType: docxType,
    }
  })
