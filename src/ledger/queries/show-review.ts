import type { AnswerOf } from '#contract/route.ts'
import type { showReview as route, showReviewedPlan as planRoute } from '#contract/reviews.ts'
import { setScene } from '#ledger/acts/perform.ts'
import { problemStream, type Scene } from '#ledger/acts/act.ts'
import type { Opinion, Review } from '#core/record/review/review.ts'
import { planChanges } from '#core/rules/planning/plan-changes.ts'
import { lookAgain } from '#core/rules/planning/reviewed.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { reviewedPlan } from '#ledger/policies/approval-basis.ts'
import { headOf, reviewOf, withShortNames } from '#ledger/queries/list-reviews.ts'
import { planTextOf } from '#ledger/queries/plan-text.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { who } from '#ledger/queries/who.ts'
import { Refused } from '#ledger/refusals.ts'

type Answer = AnswerOf<typeof route>

const shown = ({ id, body, verdict, questions, text, by, at, answer }: Opinion) => ({
  ...{ id, body, verdict, questions, text, by: who(by), at },
  answer: answer && {
    ...{ adopted: answer.adopted, reply: answer.reply, at: answer.at },
    by: who(answer.by),
  },
})

/** The review, for whoever sees the whole ledger and for the bodies that were asked. */
export const reviewFor = async (reading: Reading, id: string): Promise<Review> => {
  const { client, workspace, scope } = reading
  const review = reviewOf(await loadFacts(client, workspace, [{ kind: 'review', id }]), id)
  const seen = scope === null || review?.bodies.some((it) => scope.includes(it.id)) === true
  if (!review || !seen) throw new Refused('not-found', { thing: 'review', id })
  return review
}

const sceneOf = async (
  ledger: Ledger,
  caller: Caller,
  { client, workspace }: Reading,
  problems: readonly string[],
): Promise<Scene> =>
  setScene(ledger, client, caller, await loadFacts(client, workspace, problems.map(problemStream)))

/** One joint review whole; what was changed since is worked out from the facts of its problems. */
export const showReview = (ledger: Ledger, caller: Caller, id: string): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const [review] = await withShortNames(reading, [await reviewFor(reading, id)])
    if (!review) throw new Refused('not-found', { thing: 'review', id })
    const ids = review.problems.map((it) => it.problem)
    const scene = await sceneOf(ledger, caller, reading, ids)
    const plans = review.problems.flatMap(({ problem: of, number, seen: sent, aside }) => {
      const problem = scene.state('problem', of)
      if (problem.step === 'withdrawn') return []
      const reviewed = reviewedPlan(scene, review, problem)
      const open = problem.step === 'registered' && review.withdrawn === null
      return [
        {
          ...{ problem: of, number, shortTitle: problem.shortTitle, step: problem.step, sent },
          now: reviewed.seen,
          aside: review.bodies.filter((it) => aside.includes(it.id)),
          lookAgain: open ? lookAgain(reviewed).map((it) => it.body) : [],
          opinions: review.opinions.filter((it) => it.problem === of).map(shown),
        },
      ]
    })
    return {
      ...headOf(review, reading),
      round: review.round,
      withdrawnFor: review.withdrawn?.reason ?? null,
      plans,
      mayAnswer: review.withdrawn === null && reading.roles.some((it) => it.role === 'office'),
    }
  })

/** One plan as it was sent, and what was changed since. */
export const showReviewedPlan = (
  ledger: Ledger,
  caller: Caller,
  id: string,
  of: string,
): Promise<AnswerOf<typeof planRoute>> =>
  read(ledger, caller, async (reading) => {
    const review = await reviewFor(reading, id)
    const row = review.problems.find((it) => it.problem === of)
    if (!row) throw new Refused('not-found', { thing: 'problem', id: of })
    const scene = await sceneOf(ledger, caller, reading, [of])
    const { plans, now } = reviewedPlan(scene, review, scene.state('problem', of))
    const sent = plans.get(row.seen) ?? now
    return { sent: planTextOf(sent), changes: planChanges(sent, now) }
  })
