import type { Past } from '#messages/zh/past.ts'

/** A past day, and the history day by day. */
export const past: Past = {
  banner: (day) => `This is how it was on ${day}`,
  lead: 'Only what was on record by the end of that day; names as they were then, lights by the rules of that day, and nothing can be done.',
  today: 'Back to today',
  earlier: 'The day before on which something happened',
  later: 'The next day on which something happened',
  choose: 'Choose a day on which something happened',
  slide: 'Slide to a day',
  dayEntries: (day, count) => `${day} (${count})`,
  look: 'As it was that day',
  filter: 'Show',
  all: 'Everything',
  kinds: {
    plan: 'Responsibility and plan',
    progress: 'Progress',
    evidence: 'Evidence',
    closeout: 'Verification and close-out',
    course: 'The problem and its changes',
  },
  shown: (shown, total) => `${shown} of ${total} shown`,
  none: 'Nothing of this kind is on record yet.',
}
