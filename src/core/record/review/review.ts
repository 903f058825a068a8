import type { Actor } from '#core/record/fact/envelope.ts'
import type {
  Body,
  OpinionAnswered,
  OpinionGiven,
  ReviewFact,
  ReviewOpened,
} from '#core/record/review/facts.ts'
import type { Standing } from '#core/record/organisation/standing.ts'

export type Opinion = Omit<OpinionGiven['body'], 'opinion'> & {
  id: string
  by: Actor
  at: string
  answer: (Omit<OpinionAnswered['body'], 'opinion'> & { by: Actor; at: string }) | null
}

export type Review = ReviewOpened['body'] & {
  id: string
  by: Actor
  at: string
  /** The place of its opening in the journal: the plans were sent as they stood then. */
  seq: number
  opinions: Opinion[]
  concluded: { body: Body; standing: Standing; by: Actor; at: string }[]
  withdrawn: { reason: string; by: Actor; at: string } | null
}

/** The same body on the same plan again: only what was answered stays beside it. */
const replaced = (opinions: readonly Opinion[], given: OpinionGiven['body']): Opinion[] =>
  opinions.filter(
    (it) =>
      it.answer !== null ||
      it.problem !== given.problem ||
      it.body.id !== given.body.id ||
      it.seen !== given.seen,
  )

/** Folds one fact of a joint review's stream into its state. */
export const foldReview = (review: Review | null, fact: ReviewFact): Review => {
  const { actor: by, recordedAt: at } = fact
  if (fact.type === 'review.opened')
    return {
      ...{ id: fact.stream.id, ...fact.body, by, at, seq: fact.seq },
      ...{ opinions: [], concluded: [], withdrawn: null },
    }
  if (!review) throw new Error(`${fact.type} before review.opened`)
  switch (fact.type) {
    case 'review.opinion-given': {
      const { opinion: id, ...given } = fact.body
      const opinion: Opinion = { id, ...given, by, at, answer: null }
      return { ...review, opinions: [...replaced(review.opinions, fact.body), opinion] }
    }
    case 'review.concluded':
      return { ...review, concluded: [...review.concluded, { ...fact.body, by, at }] }
    case 'review.answered': {
      const { opinion, ...answer } = fact.body
      return {
        ...review,
        opinions: review.opinions.map((it) =>
          it.id === opinion ? { ...it, answer: { ...answer, by, at } } : it,
        ),
      }
    }
    case 'review.withdrawn':
      return { ...review, withdrawn: { reason: fact.body.reason, by, at } }
  }
}

/** Opinions that ask for a change and have no answer yet. */
export const unanswered = (review: Pick<Review, 'opinions'>): Opinion[] =>
  review.opinions.filter((it) => it.verdict === 'amend' && it.answer === null)

/** Bodies that have not yet said that they are through. */
export const silent = (review: Pick<Review, 'bodies' | 'concluded'>): Body[] =>
  review.bodies.filter((body) => !review.concluded.some((it) => it.body.id === body.id))
