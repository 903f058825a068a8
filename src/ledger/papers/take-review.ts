import { docxType } from '#contract/papers.ts'
import { reviewPaper } from '#core/rules/report/review-paper.ts'
import { safeFileName } from '#ledger/desk/file-name.ts'
import { inExportRoom } from '#ledger/exports/room.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { officeOf, unitsAt } from '#ledger/papers/units-at.ts'
import { writeDocx } from '#ledger/papers/write-docx.ts'
import { read } from '#ledger/queries/read.ts'
import { reviewFor } from '#ledger/queries/show-review.ts'

/**
 * The opinions of a joint review as an official paper, for whoever sees the review.
 * @throws Refused `not-found`, `unmade`, `too-many-requests`
 */
export const takeReviewPaper = (
  ledger: Ledger,
  caller: Caller,
  id: string,
): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array }> =>
  inExportRoom(ledger, caller, async () => {
    const { paper, day } = await read(ledger, caller, async (reading) => {
      const { client, workspace, day: today } = reading
      const review = await reviewFor(reading, id)
      const ids = review.problems.map((it) => it.problem)
      const { rows } = await client.query<{ id: string; short_title: string; round: string }>(
        `select p.id, p.short_title, r.name as round from views.problem p
           join views.round r on r.workspace_id = p.workspace_id and r.id = p.round_id
          where p.workspace_id = $1 and p.id = any($2::uuid[])`,
        [workspace, ids],
      )
      const told = {
        ...{ review, day: today, round: { name: rows[0]?.round ?? '' } },
        office: officeOf(await unitsAt(client, workspace, Number.MAX_SAFE_INTEGER)),
        titles: new Map(rows.map((row) => [row.id, row.short_title])),
      }
      return { paper: reviewPaper(told), day: today }
    })
    return {
      bytes: await writeDocx({ form: 'standard', paper }),
      fileName: safeFileName(`${paper.title}（${day}）.docx`),
      mediaType: docxType,
    }
  })
