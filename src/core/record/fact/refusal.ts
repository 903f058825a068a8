/**
 * Every «no» of the ledger has one of these codes. The words, and what would make the act possible,
 * are in messages/ under the same code.
 */
export const refusalCodes = [
  // who
  'not-allowed',
  'not-your-unit',
  'not-your-proof',
  'not-its-leader',
  'same-person',
  'same-unit',
  'superior-unit',
  'appointed-by',
  'lead-leader-decides',
  'registrar-abstains',
  'separation-gaps',
  'administrators-separate',
  'same-hand',
  // when
  'wrong-step',
  'content-locked',
  'content-changed',
  'deadline-fixed',
  'measure-returned',
  'import-built-upon',
  'list-changed',
  'rows-undecided',
  'already-withdrawn',
  'assignment-withdrawn',
  'already-taken-over',
  'already-done',
  'last-registrar',
  'unit-ended',
  'not-ended',
  'units-below',
  'judges-it',
  'rows-unclear',
  // what is missing
  'plan-gaps',
  'claim-gaps',
  'no-effect',
  'unverified-item',
  'nothing-returned',
  'nothing-to-hand-over',
  'no-post-today',
  'no-own-unit',
  'assignments-open',
  'balance-remains',
  'evidence-refused',
  'same-file',
  'way-flaws',
  'close-gaps',
  'paper-day',
  'announcement-days',
  'already-answered',
  'review-missing',
  'review-open',
  'review-unanswered',
  'review-outdated',
  'review-incomplete',
  'review-under-way',
  'review-aside',
  'review-stands-aside',
  'review-withdrawn',
  'opinion-answered',
  'sub-plan-nothing',
  'sub-plan-state',
  'request-open',
  'request-decided',
  'request-outdated',
  'needs-consent',
  'consent-given',
  'no-extension',
  'unanswered',
  'grounds-unproved',
  'parts-uneven',
  'merge-elsewhere',
  'nothing-asked',
  'lives-elsewhere',
  'not-long-term',
  // what is wrong
  'unknown-thing',
  'invalid-input',
  'circular-units',
  'merged-into-itself',
  'not-under-group',
  'group-cannot-work',
  'roles-of-group',
  'assignment-upward',
  'deadline-beyond-parent',
  'told-below',
  'money-unit-mixed',
  'over-recovered',
  'duplicate',
  'act-id-reused',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** Values for the sentence: names, numbers, gaps. Plain data. */
export type RefusalDetails = Record<string, unknown>

export type Refusal = { refused: RefusalCode; details: RefusalDetails }

/** A «no» with its code, and what its sentence needs. */
export const refuse = (refused: RefusalCode, details: RefusalDetails = {}): Refusal => ({ refused, details })

/** Tells a refusal from what was decided. */
export const isRefusal = (it: unknown): it is Refusal =>
  typeof it === 'object' && it !== null && 'refused' in it && 'details' in it
