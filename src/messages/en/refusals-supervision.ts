import type { RefusalWords } from '../zh/refusals.ts'

type Details = Record<string, unknown>

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): string => (Array.isArray(value) ? value.map(text).join(', ') : '')
const bracketed = (value: unknown): string => (text(value) === '' ? '' : ` (${text(value)})`)
const steps: Record<string, string> = {
  drafted: 'to be approved',
  approved: 'to be issued',
  issued: 'waiting for replies',
  answered: 'to be judged',
  met: 'answered well',
  closed: 'closed',
  cancelled: 'cancelled',
  withdrawn: 'withdrawn',
}
const wordings = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .map((it: { words?: unknown; instead?: unknown }) => `“${text(it.words)}” → ${text(it.instead)}`)
        .join('; ')
    : ''

/** The refusals of instruments and visits. */
export const supervisionRefusals = {
  'instrument-step': (it: Details): RefusalWords => ({
    says: `This paper is ${steps[text(it['step'])] ?? 'at another step'}: that cannot be done now.`,
    way: 'Reload the page to see where it stands.',
  }),
  'instrument-unapproved': (): RefusalWords => ({
    says: 'The draft is not approved: it gets no number yet.',
    way: 'Ask somebody of the office, or a leader, who did not write on it to approve it.',
  }),
  'own-instrument': (it: Details): RefusalWords => ({
    says: `The paper is addressed to your own unit${bracketed(it['unit'])}: nobody there approves, judges, closes or cancels it.`,
    way: 'Ask somebody of another unit.',
  }),
  'not-addressed': (): RefusalWords => ({
    says: 'This unit is none of its addressees: nothing is asked of it.',
    way: 'Choose one of the addressees.',
  }),
  'addressed-to-itself': (it: Details): RefusalWords => ({
    says: `The issuer${bracketed(it['unit'])} cannot write to itself.`,
    way: 'Leave it out of the addressees, or choose another issuer.',
  }),
  'not-to-be-ordered': (it: Details): RefusalWords => ({
    says: `${text(it['from']) || 'An office or department'} cannot send an order or notice to ${text(it['unit']) || 'a lower committee or government'}.`,
    way: 'Write a reminder, a coloured letter or a recommendation; an order comes from the committee or government itself.',
  }),
  'ordering-words': (it: Details): RefusalWords => ({
    says: `A letter to a lower committee or government uses words that order${wordings(it['words']) === '' ? '' : `: ${wordings(it['words'])}`}.`,
    way: 'Ask, point out, remind or propose instead.',
  }),
  'paper-too-long': (it: Details): RefusalWords => ({
    says: `The paper has ${typeof it['characters'] === 'number' ? `${String(it['characters'])} characters, ` : ''}more than ${typeof it['most'] === 'number' ? `the ${String(it['most'])} ` : ''}allowed.`,
    way: 'Shorten it: the points only; details stand with the problem.',
  }),
  'paper-day-passed': (it: Details): RefusalWords => ({
    says: `The ${it['field'] === 'replyBy' ? 'day for replies' : 'limit'} in the paper${bracketed(it['day'])} has passed.`,
    way: 'Choose a day to come; what was approved is approved anew after that.',
  }),
  'sign-with-letter': (): RefusalWords => ({
    says: 'A coloured letter names its light, other papers name none.',
    way: 'Choose a light for the letter; leave it out elsewhere.',
  }),
  'problem-of-other-unit': (it: Details): RefusalWords => ({
    says: `None of the addressees (${list(it['units'])}) works on problem ${text(it['number'])}.`,
    way: 'Add a unit that works on it, or leave the problem out; a circular goes to everybody, a recommendation to whoever governs the field.',
  }),
  'answer-met': (it: Details): RefusalWords => ({
    says: `The reply of ${text(it['unit']) || 'this unit'} does already: nothing more is asked.`,
    way: 'Report on the problem’s page where something changed.',
  }),
  'answers-open': (it: Details): RefusalWords => ({
    says: `Replies are missing, or wait to be judged: ${list(it['units'])}.`,
    way: 'Close it when they do; where they are not needed any more, cancel it and say why.',
  }),
  'nothing-to-judge': (it: Details): RefusalWords => ({
    says: `No reply of ${text(it['unit']) || 'this unit'} waits to be judged.`,
    way: 'It was judged already, or none was given; reload the page to see it.',
  }),
  'own-visit': (it: Details): RefusalWords => ({
    says: `The visit was to your own unit${bracketed(it['unit'])}: nobody there records or judges it.`,
    way: 'Ask the visiting body, or somebody of the office from another unit.',
  }),
  'finding-elsewhere': (it: Details): RefusalWords => ({
    says: `A finding names a unit that was not visited${bracketed(it['unit'])}.`,
    way: 'Add the unit to those visited, or choose one of them.',
  }),
  'finding-answered': (it: Details): RefusalWords => ({
    says: `The finding${text(it['text']) === '' ? '' : ` “${text(it['text'])}”`} was answered: it cannot be left out.`,
    way: 'Judge it mended, or correct its words.',
  }),
}
