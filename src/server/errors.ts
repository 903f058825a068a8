import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type LedgerRefusalCode, Refused } from '#ledger/refusals.ts'
import type { AppContext, AppOptions } from '#server/app-types.ts'
import { patternOf } from '#server/watch-requests.ts'
import { messageForLog } from '#store/log.ts'
import { troubleOf } from '#store/trouble.ts'

/** The HTTP status of each «no». */
export const statusOf: Record<LedgerRefusalCode, ContentfulStatusCode> = {
  'session-ended': 401,
  'key-not-valid': 401,
  'wrong-password': 401,
  'account-locked': 403,
  'change-password-first': 403,
  'key-scope': 403,
  'not-by-key': 403,
  'wrong-origin': 403,
  'not-allowed': 403,
  'separation-gaps': 409,
  'administrators-separate': 409,
  'same-hand': 403,
  'sees-no-content': 403,
  'second-factor-asked': 401,
  'wrong-code': 401,
  'second-factor-first': 403,
  'outside-failed': 401,
  'outside-unknown': 403,
  'identity-taken': 409,
  'not-your-unit': 403,
  'not-your-proof': 403,
  'not-its-leader': 403,
  'same-person': 403,
  'same-unit': 403,
  'superior-unit': 403,
  'appointed-by': 403,
  'lead-leader-decides': 403,
  'registrar-abstains': 403,
  'not-found': 404,
  'unknown-thing': 404,
  'wrong-step': 409,
  'content-locked': 409,
  'content-changed': 409,
  'deadline-fixed': 409,
  'measure-returned': 409,
  'import-built-upon': 409,
  'list-changed': 409,
  'rows-undecided': 409,
  'assignment-withdrawn': 409,
  'already-taken-over': 409,
  'already-done': 409,
  'assignments-open': 409,
  'balance-remains': 409,
  'over-recovered': 409,
  'told-below': 409,
  'assignment-upward': 422,
  'deadline-beyond-parent': 422,
  'money-unit-mixed': 422,
  'already-withdrawn': 409,
  'nothing-closed': 409,
  'draw-unfinished': 409,
  'not-drawn': 409,
  'already-looked': 409,
  'look-unproved': 422,
  'look-old-proof': 422,
  'already-carried': 409,
  'carried-on': 409,
  'request-open': 409,
  'request-decided': 409,
  'request-outdated': 409,
  'needs-consent': 409,
  'consent-given': 409,
  'no-extension': 409,
  unanswered: 422,
  'grounds-unproved': 422,
  'parts-uneven': 422,
  'merge-elsewhere': 422,
  'nothing-asked': 409,
  'lives-elsewhere': 409,
  'not-long-term': 409,
  'last-registrar': 409,
  'review-missing': 409,
  'review-open': 409,
  'review-unanswered': 409,
  'review-outdated': 409,
  'review-incomplete': 409,
  'review-under-way': 409,
  'review-aside': 409,
  'review-withdrawn': 409,
  'opinion-answered': 409,
  'sub-plan-nothing': 409,
  'sub-plan-state': 409,
  'not-yet-held': 409,
  'before-the-round': 409,
  'problem-of-other-round': 409,
  'decided-day-passed': 409,
  'commitment-unbound': 409,
  'rule-set-flaws': 409,
  'override-too-long': 409,
  'sign-earned': 409,
  'no-deadline-no-light': 409,
  'own-unit-light': 403,
  'instrument-step': 409,
  'instrument-unapproved': 409,
  'own-instrument': 403,
  'not-addressed': 409,
  'addressed-to-itself': 422,
  'not-to-be-ordered': 409,
  'ordering-words': 422,
  'paper-too-long': 422,
  'paper-day-passed': 409,
  'sign-with-letter': 422,
  'problem-of-other-unit': 422,
  'answer-met': 409,
  'answers-open': 409,
  'nothing-to-judge': 409,
  'own-visit': 403,
  'finding-elsewhere': 422,
  'finding-answered': 409,
  'nothing-changed': 409,
  'follows-elsewhere': 409,
  'due-span-too-long': 409,
  'duty-without-period': 409,
  'period-not-owed': 409,
  'period-not-begun': 409,
  'duty-done-already': 409,
  'duty-ended': 409,
  'duty-ends-before-today': 409,
  'review-stands-aside': 403,
  'plan-gaps': 409,
  'claim-gaps': 409,
  'no-effect': 409,
  'way-flaws': 422,
  'close-gaps': 409,
  'paper-day': 422,
  'announcement-days': 422,
  'already-answered': 409,
  'unverified-item': 409,
  'act-id-reused': 409,
  duplicate: 409,
  'draft-changed': 409,
  'return-refused': 422,
  'first-run-done': 409,
  'no-ledger-yet': 409,
  'nothing-yet': 409,
  'day-to-come': 422,
  'not-there-yet': 409,
  'too-short-to-find': 422,
  'too-many-views': 409,
  'mail-without-address': 409,
  'robot-without-address': 409,
  'robot-elsewhere': 422,
  'one-digest': 409,
  unmade: 422,
  'template-faults': 422,
  'login-taken': 409,
  'too-large': 413,
  'nothing-returned': 422,
  'invalid-input': 422,
  'circular-units': 422,
  'merged-into-itself': 422,
  'not-under-group': 422,
  'group-cannot-work': 422,
  'roles-of-group': 422,
  'unit-ended': 409,
  'not-ended': 409,
  'units-below': 409,
  'judges-it': 403,
  'rows-unclear': 422,
  'nothing-to-hand-over': 409,
  'no-post-today': 422,
  'no-own-unit': 403,
  'not-in-group': 403,
  'weak-password': 422,
  'file-missing': 422,
  'evidence-refused': 409,
  'same-file': 409,
  'wrong-kind': 422,
  'empty-file': 422,
  'file-locked': 422,
  'file-damaged': 503,
  'file-infected': 422,
  'upload-cut': 422,
  'scanner-away': 503,
  unreadable: 422,
  'too-many-keys': 409,
  'too-many-rows': 422,
  'too-many-files': 429,
  'too-many-requests': 429,
  'database-away': 503,
  'disk-full': 503,
}

/** Whoever asked broke off in the middle of the body: Node says so in these words. No fault of ours, and none to log. */
const brokeOff = (error: unknown): boolean =>
  error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET'

/** A passing trouble as a refusal, or the refusal itself; null for a bug. */
const refusalOf = (error: unknown): Refused | null => {
  if (error instanceof Refused) return error
  if (brokeOff(error)) return new Refused('invalid-input', { field: 'body' })
  const trouble = troubleOf(error)
  if (trouble === 'disk_full') return new Refused('disk-full')
  if (trouble === 'database_away') return new Refused('database-away')
  if (trouble === 'database_busy') return new Refused('too-many-requests', { seconds: 5 })
  if (error instanceof HTTPException && error.status < 500) return new Refused('invalid-input')
  return null
}

/** Where it happened: the first line of ours in the stack. */
const placeOf = (error: unknown): string =>
  (error instanceof Error ? error.stack : undefined)
    ?.split('\n')
    .find((line) => line.includes('/src/'))
    ?.trim() ?? ''

/** Every error as the one body the contract names: code, data, and a number to quote. Never a stack. */
export const answerError = (error: unknown, c: AppContext, { log }: Pick<AppOptions, 'log'>): Response => {
  const request = c.get('requestId') ?? ''
  const refusal = refusalOf(error)
  const route = patternOf(c)
  if (!refusal) {
    const [what, place] = [messageForLog(error), placeOf(error)]
    const says = `${request} ${c.req.method} ${route} 500 ${what} ${place}`
    log({ level: 'error', event: 'broken', says, request, route })
    return c.json({ refused: 'broken', details: { status: 500 }, request }, 500)
  }
  const status = statusOf[refusal.code]
  if (status === 503) {
    const says = `${request} ${c.req.method} ${route} 503 ${refusal.code}`
    log({ level: 'warn', event: 'unavailable', says, request, route })
  }
  const { seconds } = refusal.details
  if (typeof seconds === 'number') c.header('retry-after', String(seconds))
  return c.json({ refused: refusal.code, details: refusal.details, request }, status)
}
