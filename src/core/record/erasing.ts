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

/** Both hands of each part; a part between units names nobody, and is erased no less. */
const inEachHand = (parts: readonly { from: object; to: object }[]): unknown =>
  parts.map((it) => ({ ...it, from: inside('name')(it.from), to: inside('name')(it.to) }))
const inEachTo = (given: readonly { to: object }[]): unknown =>
  given.map((it) => ({ ...it, to: inside('name')(it.to) }))

/** Who was given something; what was decided stays. */
const inEachWho = (decided: readonly { who: readonly object[] }[]): unknown =>
  decided.map((it) => ({ ...it, who: inEach('name')(it.who) }))

/** Why a change of course is asked for, in whichever words its kind has; what it would change is the record. */
const inChange = (change: Readonly<Record<string, unknown>>): unknown => ({
  ...change,
  ...('done' in change ? { done: erasedWords } : {}),
  ...('grounds' in change ? { grounds: erasedWords } : {}),
})

const words = (value: string | null): string | null => (value === null ? null : erasedWords)
const nothing = (): unknown[] => []

const actorStandIn = (actor: Actor | null): unknown =>
  actor?.kind === 'person' ? { ...actor, person: { id: actor.person.id, name: erasedWords } } : actor

/**
 * What may be erased of each type of fact: names of persons, and the free words of statements, of what somebody asked for
 * or put up in public, and of evidence with the names of its files, in which somebody's particulars may stand. What was
 * found, decided and returned, why, and when, is the record of an office and nobody's personal data; it stays, whoever
 * asks. Each entry says what is read in its place, so that whatever is folded from the fact still fits together. A test
 * over an example of every fact asks that each free text is either here or known to stay (tests/golden/erasing.test.ts).
 */
const erasable: Readonly<Record<string, Readonly<Record<string, StandIn>>>> = {
  'content.erased': { requestedBy: words, beside: actorStandIn },
  'workspace.separated': { holders: inEach('name') },
  'person.registered': { name: words },
  'responsibility.set': { leadLeader: inside('name'), handler: inside('name'), team: inEach('name') },
  'responsibility.handed-over': { parts: inEachHand, note: words },
  'person.handed-over': { given: inEachTo, note: words },
  'unit.handed-over': { note: words },
  // Figures and documents are pieces of the text.
  'progress.reported': { text: words, figures: nothing, documents: nothing },
  'progress.returned': { text: words, figures: nothing, documents: nothing },
  'progress.imported': { text: words, figures: nothing, documents: nothing },
  'money.remainder-explained': { reason: words },
  'evidence.attached': { fileName: words, statement: words },
  'evidence.renewed': { fileName: words },
  'course.asked': { reason: words, change: inChange },
  // The words of the request that it comes of.
  'problem.linked': { note: words },
  'long-term.rechecked': { found: words },
  'review.opened': { note: words },
  'review.opinion-given': { text: words },
  'review.answered': { reply: words },
  'subplan.filed': { text: words, paper: inside('fileName') },
  'closeout.claimed': { statement: words },
  'closeout.confirmed': { paper: inside('fileName') },
  'closeout.not-confirmed': { paper: inside('fileName') },
  'closeout.announced': { text: words },
  'objection.received': { words, name: words },
  'objection.answered': { answer: words },
  'event.noted': { source: words },
  'problem.looked-back': { items: inEach('words'), files: inEach('fileName') },
  'meeting.held': { chair: words, decided: inEachWho, paper: inside('fileName') },
  'meeting.corrected': { chair: words, decided: inEachWho, paper: inside('fileName') },
  'meeting.followed': { statement: words },
  'visit.made': { led: words, seen: words, paper: inside('fileName') },
  'visit.corrected': { led: words, seen: words, paper: inside('fileName') },
  'finding.answered': { text: words, paper: inside('fileName') },
  'instrument.drafted': { contact: words },
  'instrument.revised': { contact: words },
  'instrument.answered': { text: words, paper: inside('fileName'), talk: inside('talker') },
  'instrument.closed': { statement: words },
  'duty.done': { statement: words, paper: inside('fileName') },
}

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
