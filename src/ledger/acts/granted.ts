import type { Granted } from '#contract/acts.ts'
import { type Fact, type StreamRef, streamKey } from '#core/record/fact/envelope.ts'

/** The member of a body that holds the id of what a fact made. */
const made: Readonly<Record<string, string>> = {
  'post.established': 'post',
  'person.appointed': 'appointment',
  'measure.added': 'measure',
  'progress.reported': 'progress',
  'progress.imported': 'progress',
  'assignment.made': 'assignment',
  'evidence.attached': 'evidence',
  'course.asked': 'request',
  'source.added': 'source',
  'review.opinion-given': 'opinion',
  'objection.received': 'objection',
  'event.noted': 'event',
  'item.pressed': 'press',
  'instrument.answered': 'answer',
}

/** What a granted act answers, from its facts alone: so a repeat can be answered from the journal. */
export const grantedBy = (actId: string, facts: readonly Fact[]): Granted => {
  const streams = new Map<string, StreamRef>(facts.map((fact) => [streamKey(fact.stream), fact.stream]))
  return {
    actId,
    seq: facts.at(-1)?.seq ?? null,
    streams: [...streams.values()],
    made: facts.flatMap((fact) => {
      const name = made[fact.type]
      return name ? [(fact.body as Record<string, string>)[name] ?? ''] : []
    }),
  }
}
