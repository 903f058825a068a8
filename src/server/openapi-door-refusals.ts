import type { LedgerRefusalCode } from '#ledger/refusals.ts'

type Codes = readonly LedgerRefusalCode[]

const proved: Codes = ['wrong-password', 'account-locked']
const ofPerson: Codes = ['not-allowed', 'same-person', 'not-found']

/** The «no»s of the doors' routes (contract/security.ts, contract/own-door.ts), beside what every route can answer. */
export const doorRouteRefusals = {
  signIn: [...proved, 'no-ledger-yet', 'second-factor-asked', 'wrong-code'],
  enterOutside: [
    ...['account-locked', 'second-factor-asked', 'wrong-code', 'outside-failed', 'outside-unknown'],
  ] as Codes,
  openAccount: ['not-allowed', 'same-person', 'unknown-thing', 'duplicate', 'login-taken'],
  resetAccount: [...ofPerson, 'unknown-thing'],
  bindIdentity: [...ofPerson, 'unknown-thing', 'identity-taken'],
  unbindIdentity: ['not-allowed', 'not-found'],
  beginSecondFactor: [...proved, 'second-factor-asked', 'wrong-code'],
  bindSecondFactor: ['not-found', 'wrong-code', 'account-locked'],
  linkOutside: [...proved, 'not-found', 'outside-failed'],
  unlinkOutside: ['not-found'],
  readSecurity: ['not-allowed'],
  listDoors: ['not-allowed'],
  unlockAccount: ofPerson,
  endPersonSessions: ['not-allowed', 'not-found'],
  removeSecondFactor: ofPerson,
  demandSecondFactor: ['not-allowed'],
  readMail: ['not-allowed'],
  setMail: ['not-allowed'],
  chooseNotices: ['mail-without-address', 'robot-without-address', 'robot-elsewhere', 'one-digest'],
  confirmAccess: [...ofPerson, 'duplicate', 'login-taken', 'identity-taken'],
  dropAccess: ['not-allowed', 'not-found'],
  listSecurityLog: ['not-allowed'],
  securityLogCsv: ['not-allowed'],
  readChecks: ['not-allowed'],
  runChecks: ['not-allowed'],
} as const satisfies Record<string, Codes>
