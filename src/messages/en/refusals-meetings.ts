import type { RefusalWords } from '../zh/refusals.ts'

type Details = Record<string, unknown>

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const quoted = (value: unknown): string => (text(value) === '' ? '' : ` “${text(value)}”`)
const every: Record<string, string> = {
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  'half-year': 'half-yearly',
  year: 'yearly',
}

/** The refusals of meetings and recurring duties. */
export const meetingRefusals = {
  'not-yet-held': (it: Details): RefusalWords => ({
    says: `${text(it['day'])} has not come yet: it cannot be recorded as done.`,
    way: 'Record it afterwards; if the day is a slip, enter the real one.',
  }),
  'before-the-round': (it: Details): RefusalWords => ({
    says: `${text(it['day'])} is before ${text(it['round'])} began (${text(it['begun'])}).`,
    way: 'Check the day; if it belongs to an earlier round, choose that one.',
  }),
  'problem-of-other-round': (it: Details): RefusalWords => ({
    says: `Problem ${text(it['number'])} is not of the chosen round (${text(it['round'])}).`,
    way: 'Choose its round as well, or leave the problem out.',
  }),
  'decided-day-passed': (it: Details): RefusalWords => ({
    says: `The day of the decision${quoted(it['text'])} is before the meeting${text(it['day']) === '' ? '' : ` (${text(it['day'])})`}.`,
    way: 'Check the day; leave it empty where none was set.',
  }),
  'commitment-unbound': (it: Details): RefusalWords => ({
    says: `Of a democratic-life meeting only promises about problems are kept, each with one person and at least one problem.${quoted(it['text'])}${quoted(it['text']) === '' ? ' This one' : ''} has none yet.`,
    way: 'Add who promised and for which problem; leave out whatever is about no problem.',
  }),
  'follows-elsewhere': (it: Details): RefusalWords => ({
    says: `This decision does not speak of problem ${text(it['number'])}.`,
    way: 'Choose a measure, assignment or statement of a problem it speaks of; or correct the meeting first and add the problem.',
  }),
  'due-span-too-long': (it: Details): RefusalWords => ({
    says: `What is due ${every[text(it['every'])] ?? 'again and again'} has too many days after its period${typeof it['most'] === 'number' ? ` (${String(it['most'])} at most)` : ''}: it would run into the next one.`,
    way: 'Give fewer days, or a longer period.',
  }),
  'duty-without-period': (it: Details): RefusalWords => ({
    says: `Until ${text(it['until'])} not even the first period (to ${text(it['to'])}) is over: nothing would ever be due.`,
    way: 'Choose a later last day, or none.',
  }),
  'period-not-owed': (it: Details): RefusalWords => ({
    says: `The duty has no such period${quoted(it['period'])}, or it has not begun yet.`,
    way: 'Choose one of the periods that are listed.',
  }),
  'period-not-begun': (it: Details): RefusalWords => ({
    says: `On ${text(it['day'])} this period had not begun (it began on ${text(it['from'])}).`,
    way: 'Check the day; if it was for the period before, record it there.',
  }),
  'duty-done-already': (it: Details): RefusalWords => ({
    says: `This period was recorded already (done on ${text(it['on'])}).`,
    way: 'Reload the page to see it; if it was a slip, take it back first.',
  }),
  'duty-ended': (it: Details): RefusalWords => ({
    says: `This duty ends on ${text(it['on'])} already.`,
    way: 'Nothing more to do; if it is to go on, set another one.',
  }),
  'duty-ends-before-today': (it: Details): RefusalWords => ({
    says: `A duty cannot end on a day that is gone (${text(it['day'])}): what was missed stays missed.`,
    way: 'Enter today or a later day; if it was set by mistake, ask the office to withdraw it.',
  }),
}
