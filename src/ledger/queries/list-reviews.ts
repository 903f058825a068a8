import type { AnswerOf } from '#contract/route.ts'
import type { ReviewHead, listReviews as route } from '#contract/reviews.ts'
import type { Actor, Fact } from '#core/record/fact/envelope.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { type Review, unanswered } from '#core/record/review/review.ts'
import type { WaySet } from '#core/record/round/way.ts'
import { wayOn } from '#core/record/round/way.ts'
import { planGaps } from '#core/rules/planning/gaps.ts'
import { problemStream } from '#ledger/acts/act.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { newestReview } from '#ledger/policies/approval-basis.ts'
import { type Reading, read } from '#ledger/queries/read.ts'
import { who } from '#ledger/queries/who.ts'
import { Refused } from '#ledger/refusals.ts'

type Answer = AnswerOf<typeof route>

/** The units for which somebody may speak in a review. */
export const speaksFor = ({ roles }: Reading): string[] =>
  roles.filter((it) => ['head', 'verifier', 'handler'].includes(it.role)).map((it) => it.unit)

const instant = (it: { by: Actor; at: string }) => ({ by: who(it.by), at: it.at })

/** What the bodies of reviews are called today, in short; the facts keep the names of their day. */
export const withShortNames = async (
  { client, workspace }: Reading,
  reviews: readonly Review[],
): Promise<Review[]> => {
  const ids = [...new Set(reviews.flatMap((it) => it.bodies.map((body) => body.id)))]
  const { rows } = await client.query<{ id: string; name: string }>({
    name: 'names-of-bodies',
    text: 'select id, short_name as name from views.unit where workspace_id = $1 and id = any($2::uuid[])',
    values: [workspace, ids],
  })
  const names = new Map(rows.map((row) => [row.id, row.name]))
  const named = <It extends { id: string; name: string }>(it: It): It => ({
    ...it,
    name: names.get(it.id) ?? it.name,
  })
  return reviews.map((review) => ({
    ...review,
    bodies: review.bodies.map(named),
    opinions: review.opinions.map((it) => ({ ...it, body: named(it.body) })),
  }))
}

/** A review in short. */
export const headOf = (review: Review, reading: Reading): ReviewHead => {
  const mine = review.withdrawn ? [] : speaksFor(reading)
  return {
    ...{ id: review.id, at: review.at, by: who(review.by), replyBy: review.replyBy, note: review.note },
    bodies: review.bodies.map((body) => {
      const through = review.concluded.find((it) => it.body.id === body.id)
      return { ...body, concluded: through ? instant(through) : null, mine: mine.includes(body.id) }
    }),
    problems: review.problems.length,
    opinions: review.opinions.filter((it) => it.verdict === 'amend').length,
    unanswered: unanswered(review).length,
    withdrawn: review.withdrawn !== null,
  }
}

/** Complete plans that no review waits for. */
const readyIn = async (
  { client, workspace }: Reading,
  round: string,
  demands: { agreedProof: boolean },
): Promise<Answer['ready']> => {
  const { rows } = await client.query<Answer['ready'][number]>({
    name: 'plans-to-review',
    text: `select p.id, p.number, p.short_title as "shortTitle" from views.problem p
            where p.workspace_id = $1 and p.round_id = $2 and p.step = 'registered' and p.lead_unit_id is not null
              and p.measures_total > 0 and ${newestReview} is null
            order by p.aspect_ordinal, p.print_order, p.id`,
    values: [workspace, round],
  })
  const facts = await loadFacts(
    client,
    workspace,
    rows.map((row) => problemStream(row.id)),
  )
  return rows.filter((row) => {
    const problem = foldStream('problem', facts.get(`problem:${row.id}`) ?? [])
    return problem !== null && planGaps(problem, demands).length === 0
  })
}

/** The reviews of a round that the caller sees: all of them, or those in which they speak for a body. */
export const listReviews = (ledger: Ledger, caller: Caller, round: string): Promise<Answer> =>
  read(ledger, caller, async (reading) => {
    const { client, workspace, scope } = reading
    const rounds = await client.query<{ ways: WaySet['body'][] }>(
      'select ways from views.round where workspace_id = $1 and id = $2',
      [workspace, round],
    )
    const [found] = rounds.rows
    if (!found) throw new Refused('not-found', { thing: 'round', id: round })
    const { rows } = await client.query<{ id: string }>({
      name: 'list-reviews',
      text: `select r.id from views.review r
              where r.workspace_id = $1 and r.round_id = $2 and ($3::uuid[] is null or r.body_ids && $3::uuid[])
              order by r.opened_at desc, r.id`,
      values: [workspace, round, scope],
    })
    const facts = await loadFacts(
      client,
      workspace,
      rows.map(({ id }) => ({ kind: 'review', id })),
    )
    const reviews = await withShortNames(
      reading,
      rows.flatMap(({ id }) => reviewOf(facts, id) ?? []),
    )
    const way = wayOn({ ways: found.ways }, reading.day)
    const office = reading.roles.some((it) => it.role === 'office')
    return {
      asked: way.jointReview,
      reviews: reviews.map((it) => headOf(it, reading)),
      ready: office ? await readyIn(reading, round, way) : [],
    }
  })

/** A review out of its facts. */
export const reviewOf = (facts: ReadonlyMap<string, Fact[]>, id: string): Review | null =>
  foldStream('review', facts.get(`review:${id}`) ?? [])
