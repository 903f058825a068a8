import type { RefusalWords } from '#messages/zh/refusals.ts'

type Details = Record<string, unknown>
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** The «no»s of search, of a past day and of saved views. */
export const findingRefusals = {
  'day-to-come': (it: Details): RefusalWords => ({
    says: `${textOf(it['day'])} has not come yet: there is nothing to see of it.`,
    way: `Choose a day before today (${textOf(it['today'])}).`,
  }),
  'not-there-yet': (it: Details): RefusalWords => ({
    says: `By the end of ${textOf(it['day'])} this problem was not registered yet.`,
    way: `Choose ${textOf(it['from'])} or a later day.`,
  }),
  'too-short-to-find': (): RefusalWords => ({
    says: 'Too little to look for: one character stands everywhere, and punctuation is not looked for.',
    way: 'Type at least two characters, letters or digits that stand together.',
  }),
  'too-many-views': (it: Details): RefusalWords => ({
    says: `Nobody keeps more than ${textOf(it['most'])} views.`,
    way: 'Drop one that is no longer used first.',
  }),
}
