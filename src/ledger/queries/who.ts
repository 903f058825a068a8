import type { Actor } from '#core/record/fact/envelope.ts'

/** Whether a unit's statement was brought in by somebody of another one: out of its return pack. */
export const isReturned = (actor: Actor, unit: string | null): boolean =>
  unit !== null && actor.kind === 'person' && actor.unit !== null && actor.unit.id !== unit

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
