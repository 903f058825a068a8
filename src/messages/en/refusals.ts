import type { RefusalWords, refusals as zh } from '#messages/zh/refusals.ts'
import { general } from './general.ts'
import { templateFaults } from './template-faults.ts'
import { evidenceRefusals, uploadRefusals } from './refusals-evidence.ts'
import { organisationRefusals } from './refusals-organisation.ts'
import { lightRefusals } from './refusals-lights.ts'
import { closeoutRefusals } from './refusals-closeout.ts'
import { lookbackRefusals } from './refusals-lookback.ts'
import { supervisionRefusals } from './refusals-supervision.ts'
import { meetingRefusals } from './refusals-meetings.ts'
import { courseRefusals } from './refusals-course.ts'
import { noticeRefusals } from './refusals-notices.ts'
import { findingRefusals } from './refusals-finding.ts'
import { progressRefusals } from './refusals-progress.ts'
import { planningRefusals } from './refusals-planning.ts'
import { doorRefusals, separationRefusals } from './refusals-doors.ts'
import { words } from './words.ts'

type Details = Record<string, unknown>

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
const wordOf = (table: Record<string, string>, value: unknown): string =>
  table[textOf(value)] ?? textOf(value)
const quoted = (value: unknown, otherwise: string): string =>
  textOf(value) ? `“${textOf(value)}”` : otherwise
const bracketed = (value: unknown): string => (textOf(value) ? ` (${textOf(value)})` : '')

/** Three at most. */
const someOf = (value: unknown): string =>
  Array.isArray(value)
    ? `${value.slice(0, 3).map(textOf).join(', ')}${value.length > 3 ? ` and ${value.length - 3} more` : ''}`
    : ''

const roleOf = (it: Details): string => wordOf(words.roles, it['role']).toLowerCase()
const rolesOr = (value: unknown): string =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value])
    .map((role) => ` or “${wordOf(words.roles, role).toLowerCase()}”`)
    .join('')
const partOf = (it: Details): string => wordOf(words.parts, it['part']) || 'somebody of an earlier step'
const thingOf = (it: Details): string => wordOf(words.things, it['thing'])
const stepsOf = (value: unknown): string =>
  Array.isArray(value) ? value.map((step) => `“${wordOf(words.steps, step)}”`).join(' or ') : ''
const gapsOf = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .map((gap: { code?: unknown; what?: unknown }) => {
          const code = textOf(gap.code)
          const say = code in words.gaps ? words.gaps[code as keyof typeof words.gaps] : undefined
          return say ? say(textOf(gap.what)) : code
        })
        .join('; ')
    : ''

const weaknesses: Record<string, string> = {
  short: 'The password has fewer than eight characters',
  kinds: 'The password mixes too few kinds of characters',
  login: 'The password contains the login',
  common: 'This password is too common',
  same: 'The new password equals the old one',
}

const fields: Record<string, string> = {
  login: 'login',
  password: 'password',
  name: 'name',
  shortName: 'short name',
  shortTitle: 'short title',
  title: 'title',
  text: 'text',
  statement: 'statement',
  reason: 'reason',
  note: 'note',
  deadline: 'deadline',
  day: 'day',
  template: 'template',
  dated: 'date of the paper',
  happened: 'day it happened',
  period: 'period of the inspection',
  feedbackOn: 'day of the feedback',
  from: 'first day in the post',
  on: 'last day in the post',
  until: 'last day of the key',
  scopes: 'scopes',
  cursor: 'cursor',
  items: 'findings',
  problems: 'problems',
  round: 'round',
  ordinal: 'ordinal of the round',
}
const fieldsOf = (value: unknown): string => {
  const named = textOf(value)
    .split(/[,、]\s*/u)
    .map((part) =>
      (part.split(' ')[0] ?? '')
        .split('.')
        .toReversed()
        .find((name) => name in fields),
    )
  return [...new Set(named.flatMap((name) => (name === undefined ? [] : [fields[name]])))].join(', ')
}

type FaultDetails = {
  code?: unknown
  tag?: unknown
  nearest?: unknown
  where?: { part?: unknown; paragraph?: unknown; table?: unknown; row?: unknown } | null
}
const numberOr = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const templateFaultOf = ({ code, tag, nearest, where }: FaultDetails): string => {
  const { says, parts, where: placed, at } = templateFaults
  const fault = says[textOf(code)]?.(textOf(tag), textOf(nearest)) ?? textOf(code)
  if (!where) return fault
  const part = parts[textOf(where.part)] ?? textOf(where.part)
  return at(placed(part, numberOr(where.paragraph) ?? 1, numberOr(where.table), numberOr(where.row)), fault)
}
/** Five at most. */
const templateFaultsOf = (value: unknown): string => {
  if (!Array.isArray(value)) return ''
  const told = value.slice(0, 5).map((it: FaultDetails) => templateFaultOf(it))
  return [...told, ...(value.length > 5 ? [templateFaults.more(value.length)] : [])].join('; ')
}

/** Why typesetting or drawing came to nothing (office/press). */
const unmadeWords: Record<string, (detail: string) => RefusalWords> = {
  'no-chinese-font': (folder) => ({
    says: 'This machine has no Chinese font, so neither PDF nor pictures can be made.',
    way: `Put font files into ${folder || 'the folder fonts in the data folder'}, or install a Chinese system font; .docx and .svg need none.`,
  }),
  'too-slow': () => ({
    says: 'Typesetting took too long and was stopped.',
    way: 'Try again in a while, or take it as .docx (the wall chart as .svg).',
  }),
  'too-big': () => ({
    says: 'Typesetting took too much memory and was stopped.',
    way: 'Take it as .docx (the wall chart as .svg, or smaller), or in parts.',
  }),
  unchecked: () => ({
    says: 'Checking took too long and was stopped.',
    way: 'No hint does not mean that all is well: read it through yourself. The report can be taken all the same.',
  }),
}

export const refusals: typeof zh = {
  ...closeoutRefusals,
  ...lightRefusals,
  ...organisationRefusals,
  ...findingRefusals,
  ...noticeRefusals,
  ...progressRefusals,
  ...courseRefusals,
  ...meetingRefusals,
  ...supervisionRefusals,
  ...lookbackRefusals,
  ...evidenceRefusals,
  ...planningRefusals,
  ...separationRefusals,
  'not-allowed': (it) => ({
    says: `This step belongs to a post with the role ${quoted(roleOf(it), 'it asks for')}${rolesOr(it['or'])}; you hold none today.`,
    way: 'It waits for somebody who holds such a post; where nobody does, ask a registrar to appoint somebody.',
  }),
  'not-your-unit': (it) => ({
    says: `This step belongs to the ${roleOf(it) || 'people'} of ${it['relation'] === 'lead-unit' || it['relation'] === undefined ? 'the lead unit' : 'a unit that works on the problem'}${bracketed(it['unit'])}; you hold no such post there.`,
    way: 'Let that unit do it; if the responsibility is wrong, the office corrects it first.',
  }),
  'not-its-leader': (it) => ({
    says: `You are not the lead leader${bracketed(it['leader'])} of this problem.`,
    way: 'Let its lead leader or the office do it; if the lead leader is wrong, the office corrects the responsibility first.',
  }),
  'not-your-proof': (it) => ({
    says: `This proof was given by ${quoted(it['unit'], 'another unit')}; only whoever gave it, or that unit, can withdraw it.`,
    way: 'Whoever sees it differently says so in the progress; the verifier judges.',
  }),
  'same-person': (it) => ({
    says: `You are ${partOf(it)}: one person cannot stand at two gates.`,
    way: 'Somebody who had no part in the earlier steps can do it.',
  }),
  'same-unit': (it) => ({
    says: `You are of the same unit as ${partOf(it)}, hence not independent.`,
    way: 'Somebody of another unit that had no part in this rectification can do it.',
  }),
  'superior-unit': (it) => ({
    says: `Your unit stands above or below the unit of ${partOf(it)}, hence you are not independent.`,
    way: 'Somebody of a unit outside that line of command can do it.',
  }),
  'appointed-by': (it) => ({
    says: `Between you and ${partOf(it)}, one registered the other’s appointment, hence you are not independent.`,
    way: 'Somebody whose appointment has no such connection can do it.',
  }),
  'lead-leader-decides': () => ({
    says: 'You are the lead leader of this problem: who answers for it cannot also judge it.',
    way: 'Somebody else verifies, accepts and closes.',
  }),
  'registrar-abstains': () => ({
    says: 'You are a registrar: everybody’s appointment and password go through your hands. So you neither report, claim and sign nor verify, accept and close.',
    way: 'Somebody who does not keep accounts can do it; where the office has nobody, register one more under Organisation.',
  }),
  'wrong-step': (it) => ({
    says: `The problem stands at ${quoted(wordOf(words.steps, it['step']), 'another step')}; ${quoted(wordOf(words.acts, it['act']), 'this')} is not possible there.`,
    way: stepsOf(it['from'])
      ? `It becomes possible at ${stepsOf(it['from'])}.`
      : 'Reload the page and see where it stands now.',
  }),
  'content-locked': (it) => ({
    says: `At ${quoted(wordOf(words.steps, it['step']), 'this step')} the content is locked.`,
    way: 'It can be changed when the handler withdraws the claim or somebody returns it; never after close-out.',
  }),
  'content-changed': () => ({
    says: 'Measures, figures or evidence changed after you looked. So that nobody signs what they have not seen, nothing was done.',
    way: 'Look at the changes and decide again.',
  }),
  'deadline-fixed': () => ({
    says: 'Once a plan was approved, no deadline of the problem or its measures can simply be put off.',
    way: 'The head of the lead unit asks for an extension on the page of the problem; the original deadline is kept for ever.',
  }),
  'measure-returned': (it) => ({
    says: `Measure ${quoted(it['what'], '')} was returned and cannot be dropped from the plan.`,
    way: 'Put it in better words, carry it out and claim again; the verifier judges whether it is enough.',
  }),
  'import-built-upon': (it) => ({
    says: `Work has begun on problems of this import${bracketed(someOf(it['numbers']))}; it cannot be withdrawn as a whole.`,
    way: 'An import can be withdrawn while nothing was built on any of its problems.',
  }),
  'list-changed': (it) => ({
    says: `Problem ${quoted(it['number'], '')} has changed since you compared; it cannot be imported as chosen.`,
    way: 'Compare again and look at old beside new; your other choices are kept.',
  }),
  'rows-undecided': (it) => ({
    says: `Some rows are only alike to problems of the ledger${bracketed(someOf(it['numbers']))}; nobody has said yet whether they are the same.`,
    way: 'Choose for each row: this problem, or a new one; then confirm.',
  }),
  'already-withdrawn': () => ({
    says: 'It has been withdrawn or ended already.',
    way: 'Nothing to do; reload to see it.',
  }),
  'last-registrar': (it) => ({
    says: `This is the last ${roleOf(it) || 'system administrator'}: afterwards nobody could do what is theirs to do.`,
    way: 'Appoint another one first.',
  }),
  'plan-gaps': (it) => ({
    says: `The plan is not complete: ${gapsOf(it['gaps']) || 'something required is missing'}.`,
    way: 'It can be approved as soon as these are mended.',
  }),
  'claim-gaps': (it) => ({
    says: `It cannot be claimed yet: ${gapsOf(it['gaps']) || 'something required is missing'}.`,
    way: 'It can be claimed when every measure is done and every manifestation has evidence of effect.',
  }),
  'no-effect': (it) => ({
    says: `${quoted(it['what'], 'A manifestation')} has no verified evidence of effect.`,
    way: 'Each needs at least one money voucher, site proof, data or people asked; minutes and notices never count.',
  }),
  'unverified-item': (it) => ({
    says: `${quoted(it['what'], 'A manifestation')} ${it['met'] === false ? 'was found not to be put right' : 'has no finding yet'}.`,
    way: 'Every item must be found in order; otherwise return the problem.',
  }),
  'nothing-returned': () => ({
    says: 'The return names no measure, or does not say which proof is missing.',
    way: 'Choose at least one measure and say what is missing, so that the unit knows what to mend.',
  }),
  'unknown-thing': (it) => ({
    says: `This ${thingOf(it) || 'thing'} cannot be found.`,
    way: 'It may have been withdrawn or changed: reload the page and choose again.',
  }),
  'invalid-input': (it) => ({
    says: `What was entered does not fit${bracketed(fieldsOf(it['field']))}${
      textOf(it['laterThan'])
        ? `: not later than ${textOf(it['laterThan'])}`
        : textOf(it['earlierThan'])
          ? `: not earlier than ${textOf(it['earlierThan'])}`
          : ''
    }.`,
    way: 'Correct it and send it again.',
  }),
  'circular-units': () => ({
    says: 'Two units would stand above each other.',
    way: 'Choose a superior that is not below this unit.',
  }),
  duplicate: (it) => ({
    says: `${quoted(it['name'], `This ${thingOf(it) || 'name'}`)} exists already.`,
    way: 'Use the existing one, or choose another name.',
  }),
  'act-id-reused': () => ({
    says: 'One act number was used for two different acts.',
    way: 'Reload the page and do it again.',
  }),
  ...doorRefusals,
  'wrong-password': (it) => ({
    says: 'The login or the password is wrong.',
    way: `After ${textOf(it['left']) ? `${textOf(it['left'])} more failures` : 'five failures'} the account locks for thirty minutes. A registrar can reset a forgotten password.`,
  }),
  'account-locked': (it) => ({
    says: 'Too many wrong passwords: the account is locked.',
    way: `Try again in ${textOf(it['minutes']) || 'thirty'} minutes, or ask a registrar for a new password.`,
  }),
  'weak-password': (it) => ({
    says: `${weaknesses[textOf(it['rule'])] ?? 'This password is too easy to guess'}.`,
    way: 'Use eight characters or more with three of: small letters, capitals, numerals, others; or fourteen or more. Not the login, not a common password.',
  }),
  'session-ended': () => ({
    says: 'Your session has ended.',
    way: 'Sign in again; copy first what you have not sent.',
  }),
  'key-not-valid': (it) => ({
    says: textOf(it['until'])
      ? `This API key ended on ${textOf(it['until'])}.`
      : 'There is no such API key, or it was revoked.',
    way: 'Its owner signs in and makes a new one under «API keys».',
  }),
  'key-scope': (it) => ({
    says: it['scope']
      ? `“${wordOf(words.keyScopes, it['scope'])}” is not among the scopes of this API key.`
      : 'The scope that this needs is not among those of this API key.',
    way: 'Where it is needed, its owner signs in and makes another key with that scope.',
  }),
  'not-by-key': () => ({
    says: 'This cannot be done by API key: judging and registering are for people who have seen what they decide on, and accounts and keys for their owners.',
    way: 'Sign in to the pages and do it there.',
  }),
  'too-many-keys': (it) => ({
    says: `You have too many API keys${textOf(it['limit']) ? `: ${textOf(it['limit'])} at most` : ''}.`,
    way: 'Revoke those that are not used any more; ended ones count too.',
  }),
  'change-password-first': () => ({
    says: 'The password must be changed first.',
    way: 'Then you can go on.',
  }),
  'first-run-done': () => ({ says: 'The ledger exists already.', way: 'Sign in.' }),
  'no-ledger-yet': () => ({ says: 'There is no ledger yet.', way: 'Finish the first run.' }),
  'login-taken': (it) => ({
    says: `The login ${textOf(it['login']) ? `“${textOf(it['login'])}” ` : ''}is taken.`,
    way: 'Choose another.',
  }),
  'not-found': () => ({
    says: 'This cannot be found, or you may not see it.',
    way: 'Check the address, or open it from its list.',
  }),
  'nothing-yet': (it) => ({
    says: `By ${textOf(it['day'])} the ledger held no problem that a paper could answer.`,
    way: 'Choose a later day; if no feedback was imported yet, import and confirm it first.',
  }),
  unmade: (it) =>
    unmadeWords[textOf(it['reason'])]?.(textOf(it['detail'])) ?? {
      says: 'The file could not be made.',
      way: 'Try again in a while.',
    },
  'template-faults': (it) => ({
    says: `This file cannot serve as a template: ${templateFaultsOf(it['faults'])}.`,
    way: 'Mend it where it says so, then give it again.',
  }),
  'draft-changed': () => ({
    says: 'Somebody else changed this draft; your changes are not saved.',
    way: 'Copy your changes, reload, and make them again on what is there now.',
  }),
  // Why stands in unreadable.ts, which pages load when it comes to that.
  unreadable: () => ({ says: 'This file cannot be read.', way: 'Its text can also be pasted.' }),
  // Why stands in returns.ts, and its page says it.
  'return-refused': () => ({ says: 'This pack was not taken in.', way: 'Give back the file that was sent.' }),
  ...uploadRefusals,
  'file-missing': () => ({
    says: 'The file did not arrive, or the original is gone.',
    way: 'Choose the file and send it again.',
  }),
  'too-large': (it) => ({
    says: `It is too large${textOf(it['limit']) ? `; the limit is ${textOf(it['limit'])}` : ''}.`,
    way: 'Compress the pictures, or send it in parts.',
  }),
  'too-many-files': (it) => ({
    says: `You have sent too many files that prove nothing yet${textOf(it['limit']) ? `; the limit is ${textOf(it['limit'])}` : ''}.`,
    way: 'Attach those you have sent first; what is not used goes by itself after a day.',
  }),
  'too-many-requests': (it) => ({
    says: 'Too many requests.',
    way: `Try again in ${textOf(it['seconds']) ? `${textOf(it['seconds'])} seconds` : 'a minute'}.`,
  }),
  'too-many-rows': (it) => ({
    says: `There are ${textOf(it['rows'])} rows, more than the ${textOf(it['limit'])} that one sheet can hold.`,
    way: 'Filter the list first, or export it as .csv.',
  }),
  'wrong-origin': () => ({
    says: 'The request came from another address and was stopped.',
    way: 'Open the page from this application’s own address.',
  }),
  'database-away': () => ({
    says: 'The database cannot be reached; the act has no outcome yet.',
    way: 'Press again in a moment: the same act is never recorded twice.',
  }),
  'disk-full': () => ({
    says: 'The server’s disk is full; nothing was saved.',
    way: 'Ask the administrator for space; what was saved before is safe.',
  }),
  unreachable: () => general.states.unreachable,
  broken: (it) => ({
    says: `Something unforeseen happened${bracketed(it['status'])}.`,
    way: 'Try again; if it stays, tell the administrator the number below.',
  }),
}
