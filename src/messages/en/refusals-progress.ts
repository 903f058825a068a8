import type { progressRefusals as zh } from '#messages/zh/refusals-progress.ts'
import type { RefusalWords } from '#messages/zh/refusals.ts'

type Details = Record<string, unknown>

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
const listed = (value: unknown): string =>
  Array.isArray(value)
    ? `${value.slice(0, 3).map(textOf).join('; ')}${value.length > 3 ? ` and ${value.length - 3} more` : ''}`
    : ''
const where = (it: Details): string => (textOf(it['number']) ? `${textOf(it['number'])}: ` : '')

/** The refusals of handing down, the month's page, sums and run-off plans. */
export const progressRefusals: typeof zh = {
  'assignments-open': (it: Details): RefusalWords => ({
    says: `${where(it)}what was handed down is not done yet: ${listed(it['open'])}.`,
    way: 'It can be said to be done when all of these are done, or withdrawn with a reason; until then report progress without ticking «done».',
  }),
  'balance-remains': (it: Details): RefusalWords => ({
    says: `${where(it)}a balance of ${textOf(it['left'])} is left of ${textOf(it['what'])}: it is not done.`,
    way: 'It can be done when the balance is zero; report the balance of today without ticking «done».',
  }),
  'assignment-withdrawn': (it: Details): RefusalWords => ({
    says: `${where(it)}this assignment to ${textOf(it['unit'])} was withdrawn${textOf(it['reason']) ? `: ${textOf(it['reason'])}` : ''}.`,
    way: 'There is nothing to report; if it is still wanted, whoever hands down makes a new one.',
  }),
  'already-taken-over': (it: Details): RefusalWords => ({
    says: `${textOf(it['unit'])} has taken it over already.`,
    way: 'Nothing more to do here: report progress.',
  }),
  'already-done': (it: Details): RefusalWords => ({
    says: `${textOf(it['what']) ? `“${textOf(it['what'])}”` : 'It'} is said to be done: nothing of it can be handed down or withdrawn.`,
    way: 'Hand down from a measure that is still open.',
  }),
  'assignment-upward': (it: Details): RefusalWords => ({
    says: `It cannot be handed to ${textOf(it['unit']) || 'this unit'}: that is the unit itself, one above it, or the one it came from.`,
    way: 'Hand down to a unit below or beside; where one above has to act, ask the office to change who answers.',
  }),
  'deadline-beyond-parent': (it: Details): RefusalWords => ({
    says: `The deadline for ${textOf(it['unit'])} is later than ${textOf(it['deadline'])}, that of what it is a share of.`,
    way: `Choose ${textOf(it['deadline'])} or earlier; left empty, that day holds.`,
  }),
  'told-below': (it: Details): RefusalWords => ({
    says: `${where(it)}amounts are told by the units it was handed down to (${listed(it['units'])}); told here they would count twice.`,
    way: 'Leave the amount empty: what is told below is added up. For a part that nobody holds, hand it down or withdraw an assignment.',
  }),
  'money-unit-mixed': (it: Details): RefusalWords => ({
    says: `${where(it)}the amount says ${textOf(it['told'])}, the words say ${textOf(it['other'])}: the units differ.`,
    way: 'See whether it is 元 or 万元 and make both the same.',
  }),
  'over-recovered': (it: Details): RefusalWords => ({
    says:
      `${where(it)}due ${textOf(it['due'])}, recovered ${textOf(it['recovered'])}` +
      `${textOf(it['remaining']) ? `, remaining ${textOf(it['remaining'])}: another ${textOf(it['told'])} does not fit` : ': it cannot be less than what was recovered'}.`,
    way: textOf(it['fits'])
      ? `Was it ${textOf(it['fits'])}? Check the unit; what was told too high before is corrected by a negative amount.`
      : 'Check the amount; correct what was told wrongly by a negative amount, or reopen the plan where the sum due is wrong.',
  }),
}
