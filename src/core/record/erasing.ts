import type { Actor } from '#core/record/fact/envelope.ts'

/** What is read where something was erased by law. */
export const erasedWords = '已依法清除'

type StandIn = (value: never) => unknown
/** A member replaced in each of a list's items, or in an object; what it is tied to by id stays tied. */
const inEach =
  (member: string) =>
  (items: readonly object[]): unknown =>
    items.map((item) => ({ ...item, [member]: erasedWords }))
const inside =
  (member: string) =>
  (value: object | null): unknown =>
    value && { ...value, [member]: erasedWords }

const words = (value: string | null): string | null => (value === null ? null : erasedWords)
const nothing = (): unknown[] => []

/**
 * What may be erased of each type of fact: free text and names of persons. Ids, days, steps and decisions are the record
 * of what was done in office; they stay. Each entry says what is read in its place, so that whatever is folded from the
 * fact still fits together.
 */
const erasable: Readonly<Record<string, Readonly<Record<string, StandIn>>>> = {
  'content.erased': { requestedBy: words },
  'person.registered': { name: words },
  'import.confirmed': { fileName: words, title: words, leftOut: inEach('title') },
  'import.withdrawn': { reason: words },
  'problem.registered': {
    title: words,
    shortTitle: words,
    aspect: inside('title'),
    group: inside('title'),
    manifestations: inEach('text'),
    source: inside('text'),
  },
  'problem.withdrawn': { reason: words },
  'responsibility.set': { leadLeader: inside('name'), handler: inside('name'), team: inEach('name') },
  'measure.added': { text: words, goal: words },
  'measure.revised': { text: words, goal: words },
  'measure.removed': { reason: words },
  'plan.reopened': { reason: words },
  'progress.reported': { text: words, figures: nothing, documents: nothing },
  'progress.imported': { text: words, figures: nothing, documents: nothing },
  'evidence.attached': { fileName: words, statement: words },
  'evidence.withdrawn': { reason: words },
  'closeout.claimed': { statement: words },
  'closeout.claim-withdrawn': { reason: words },
  'closeout.verified': { items: inEach('note') },
  'closeout.returned': { measures: inEach('missing'), reason: words },
  'closeout.accepted': { note: words },
}

const actorStandIn = (actor: Actor): unknown =>
  actor.kind === 'person' ? { ...actor, person: { id: actor.person.id, name: erasedWords } } : actor

/** The fields of a type of fact that may be erased: members of its body, and `actor`, the name of who did it. */
export const erasableFields = (type: string): string[] => [
  ...Object.keys(Object.hasOwn(erasable, type) ? (erasable[type] ?? {}) : {}),
  'actor',
]

/** What is read in place of a value that is erased. Throws RangeError for a field that may not be. */
export const standInFor = (type: string, field: string, value: unknown): unknown => {
  if (field === 'actor') return actorStandIn(value as Actor)
  const of = Object.hasOwn(erasable, type) ? (erasable[type] ?? {}) : {}
  const standIn = Object.hasOwn(of, field) ? of[field] : undefined
  if (!standIn) throw new RangeError(`${field} of ${type} may not be erased`)
  return standIn(value as never)
}
