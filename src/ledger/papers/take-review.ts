import { reviewPaper } from '#core/rules/report/review-paper.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { officeOf, unitsAt } from '#ledger/papers/units-at.ts'
import { takeStandard } from '#ledger/papers/take-standard.ts'
import { reviewFor } from '#ledger/queries/show-review.ts'

/**
 * The opinions of a joint review as an official paper, for whoever sees the review.
 * @throws Refused `not-found`, `unmade`, `too-many-requests`
 */
export const takeReviewPaper = (
  ledger: Ledger,
  caller: Caller,
  id: string,
): ReturnType<typeof takeStandard> =>
  takeStandard(ledger, caller, async (reading) => {
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
    return reviewPaper(told)
  })
