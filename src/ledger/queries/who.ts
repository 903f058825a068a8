import type { Actor } from '#core/record/fact/envelope.ts'

/** An actor as shown: as they were when they acted. */
export const who = (actor: Actor) =>
  actor.kind === 'person'
    ? {
        person: actor.person.name,
        post: actor.post?.title ?? null,
        unit: actor.unit?.name ?? null,
        rule: null,
      }
    : { person: null, post: null, unit: null, rule: actor.rule }
