import { type Review, unanswered } from '#core/record/review/review.ts'
import { searchOfReview } from '#ledger/views/rows-of-search.ts'
import type { ViewRows } from '#ledger/views/rows.ts'

/** What pages look up of a joint review; what was said in it is read from its facts. */
export const rowsOfReview = (review: Review): ViewRows => ({
  review: [
    {
      id: review.id,
      round_id: review.round,
      opened_at: review.at,
      due: review.replyBy,
      note: review.note,
      by_actor: review.by,
      body_ids: review.bodies.map((it) => it.id),
      concluded_ids: review.concluded.map((it) => it.body.id),
      problem_ids: review.problems.map((it) => it.problem),
      opinions: review.opinions.filter((it) => it.verdict === 'amend').length,
      unanswered: unanswered(review).length,
      withdrawn: review.withdrawn !== null,
    },
  ],
  search: searchOfReview(review),
})
