import { type PaperFormat, docxType, pdfType } from '#contract/papers.ts'
import { instrumentPaper } from '#core/rules/report/instrument-paper.ts'
import { safeFileName } from '#ledger/desk/file-name.ts'
import { inExportRoom } from '#ledger/exports/room.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { asPdf } from '#ledger/papers/take-paper.ts'
import { writeDocx } from '#ledger/papers/write-docx.ts'
import { read } from '#ledger/queries/read.ts'
import { instrumentFor } from '#ledger/queries/show-instrument.ts'

/**
 * An instrument as an official paper, for whoever sees it.
 * @throws Refused `not-found`, `unmade`, `too-many-requests`
 */
export const takeInstrument = (
  ledger: Ledger,
  caller: Caller,
  id: string,
  { format, fontFolder }: { format: PaperFormat; fontFolder: string | null },
): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array }> =>
  inExportRoom(ledger, caller, async () => {
    const paper = await read(ledger, caller, async (reading) =>
      instrumentPaper(await instrumentFor(reading, id), reading.day),
    )
    const bytes =
      format === 'pdf' ? (await asPdf(paper, fontFolder)).bytes : await writeDocx({ form: 'standard', paper })
    return {
      bytes,
      fileName: safeFileName(`${[paper.number, paper.title].filter(Boolean).join(' ')}.${format}`),
      mediaType: format === 'pdf' ? pdfType : docxType,
    }
  })
