import type { courseRefusals as zh } from '#messages/zh/refusals-course.ts'
import type { RefusalWords } from '#messages/zh/refusals.ts'
import { courseKinds, endedAs } from './course.ts'

type Details = Record<string, unknown>

const said = (table: Record<string, string>, value: unknown, otherwise: string): string =>
  (typeof value === 'string' ? table[value] : undefined) ?? otherwise
const quoted = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : '')

const outcomes: Record<string, string> = { granted: 'granted', refused: 'refused', withdrawn: 'taken back' }
const agreeing: Record<string, string> = {
  'lead-leader': 'the lead leader',
  'leading-group': 'a leader of the leading group',
}

export const courseRefusals: typeof zh = {
  'request-open': (it: Details): RefusalWords => ({
    says: `There is an open request already: ${said(courseKinds, it['kind'], 'of this kind')}.`,
    way: 'Wait until it is decided, or take it back first.',
  }),
  'request-decided': (it: Details): RefusalWords => ({
    says: `This request was ${said(outcomes, it['as'], 'decided')} already.`,
    way: 'Reload the page to see what became of it; a new request can be made.',
  }),
  'request-outdated': (): RefusalWords => ({
    says: 'Since it was asked, the deadline, class or measure it speaks of has changed.',
    way: 'Whoever asked takes it back and asks anew, from how things stand now.',
  }),
  'needs-consent': (it: Details): RefusalWords => ({
    says: `The consent of ${said(agreeing, it['of'], 'whoever has to agree')} is missing.`,
    way: 'It can be granted once that is there.',
  }),
  'consent-given': (): RefusalWords => ({
    says: 'This request needs no consent of yours, or has it already.',
    way: 'Whoever may grant it does so now.',
  }),
  'no-extension': (): RefusalWords => ({
    says: 'What is to be mended at once gets no extension.',
    way: 'Ask for the class time-limited, unless the way of the round allows extensions.',
  }),
  unanswered: (it: Details): RefusalWords => ({
    says: `With this measure nothing would answer the manifestation ${quoted(it['what'])} any more.`,
    way: 'Let the new measure answer it too, or have another one answer it first.',
  }),
  'grounds-unproved': (it: Details): RefusalWords => ({
    says: `To end it as ${said(endedAs, it['as'], 'asked')} takes grounds that can be looked at.`,
    way: 'Attach what proves them; for a hand-over the first file is the receipt of whoever took it.',
  }),
  'parts-uneven': (): RefusalWords => ({
    says: 'Some manifestation would go nowhere or into two parts, or a part would be empty.',
    way: 'Make at least two parts, each manifestation in exactly one; a problem with a single one cannot be split.',
  }),
  'merge-elsewhere': (it: Details): RefusalWords => ({
    says: `It cannot be merged into problem ${quoted(it['number'])}.`,
    way: 'Only another problem of the same round can take it in; what another round found too is a source.',
  }),
  'nothing-asked': (): RefusalWords => ({
    says: 'Nobody has asked for this ending.',
    way: 'The head of the lead unit asks first, with reason and grounds.',
  }),
  'lives-elsewhere': (it: Details): RefusalWords => ({
    says: `This problem was ${said(endedAs, it['as'], 'moved')}: it goes on under other numbers.`,
    way: 'Go to the problems it is linked with.',
  }),
  'not-long-term': (): RefusalWords => ({
    says: 'Only long-term problems have review days.',
    way: 'What has a deadline follows that.',
  }),
}
