import { type Refusal, type RefusalCode, type RefusalDetails, isRefusal } from '#core/record/fact/refusal.ts'

/** The «no»s that do not come out of core: of the desk, of files and of the service itself. */
export const deskRefusalCodes = [
  'wrong-password',
  'account-locked',
  'weak-password',
  'session-ended',
  'key-not-valid',
  'key-scope',
  'not-by-key',
  'too-many-keys',
  'change-password-first',
  'first-run-done',
  'no-ledger-yet',
  'login-taken',
  'not-found',
  'nothing-yet',
  'day-to-come',
  'not-there-yet',
  'too-short-to-find',
  'too-many-views',
  'mail-without-address',
  'robot-without-address',
  'robot-elsewhere',
  'one-digest',
  'unmade',
  'template-faults',
  'draft-changed',
  'return-refused',
  'unreadable',
  'file-missing',
  'wrong-kind',
  'empty-file',
  'file-locked',
  'file-damaged',
  'file-infected',
  'upload-cut',
  'scanner-away',
  'too-large',
  'too-many-files',
  'too-many-requests',
  'too-many-rows',
  'wrong-origin',
  'sees-no-content',
  'second-factor-asked',
  'wrong-code',
  'second-factor-first',
  'outside-failed',
  'outside-unknown',
  'identity-taken',
  'database-away',
  'disk-full',
] as const
export type DeskRefusalCode = (typeof deskRefusalCodes)[number]

export type LedgerRefusalCode = RefusalCode | DeskRefusalCode

/** A «no» with a code. Its words, and what would make the act possible, are in messages/ under the code. */
export class Refused extends Error {
  readonly code: LedgerRefusalCode
  readonly details: RefusalDetails
  constructor(code: LedgerRefusalCode, details: RefusalDetails = {}) {
    super(`refused: ${code}`)
    this.name = 'Refused'
    this.code = code
    this.details = details
  }
}

/** @throws Refused what a rule says against it; null: nothing */
export const unless = (no: Refusal | null): void => {
  if (no) throw new Refused(no.refused, no.details)
}

/** What core decided. @throws Refused what it refused */
export const allowed = <Outcome>(decided: Outcome | Refusal): Outcome => {
  if (isRefusal(decided)) throw new Refused(decided.refused, decided.details)
  return decided
}
