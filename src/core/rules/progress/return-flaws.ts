// What can be wrong with a row that came back; by itself, so that a page can name the codes without the readers.

/** Of the three cells a unit fills in. */
export const entryFlaws = [
  'no-words',
  'too-long',
  'not-yes-no',
  'not-a-day',
  'day-not-done',
  'future-day',
] as const
export type EntryFlaw = (typeof entryFlaws)[number]

/** Of the row among the others, and beside the problem it speaks of. */
export const placeFlaws = [
  'words-changed',
  'elsewhere',
  'twice',
  'unknown-row',
  'other-pack',
  'formula',
  'before-feedback',
] as const
export type ReturnFlaw = EntryFlaw | (typeof placeFlaws)[number]

/** With these nobody can say what is meant, or it cannot be true: the row can only be left. */
const unusable: ReadonlySet<ReturnFlaw> = new Set<ReturnFlaw>([
  ...(['no-words', 'too-long', 'future-day'] as const),
  ...(['elsewhere', 'twice', 'unknown-row', 'other-pack'] as const),
])
export const isUnusable = (flaws: readonly ReturnFlaw[]): boolean => flaws.some((it) => unusable.has(it))
