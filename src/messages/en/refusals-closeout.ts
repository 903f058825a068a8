import type { closeoutRefusals as zh } from '#messages/zh/refusals-closeout.ts'
import type { RefusalWords } from '#messages/zh/refusals.ts'
import { words } from './words.ts'

type Details = Record<string, unknown>

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const flawWords: Record<string, string> = {
  'too-many-fields': 'at most three fields can verify',
  'field-blank': 'a field of verification has no name',
  'field-twice': 'a field of verification is named twice',
  'days-out-of-range':
    'a number of days is out of range (observation up to 365 days, announcement up to 60 weekdays, answers 1 to 60 weekdays)',
  'kind-twice': 'one kind of unit has two ways of acceptance',
}

const flawsOf = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((it: { code?: unknown }) => flawWords[textOf(it.code)] ?? textOf(it.code)).join('; ')
    : ''

const gapsOf = (value: unknown): string =>
  Array.isArray(value)
    ? value
        .map(({ code, what }: { code?: unknown; what?: unknown }) => {
          const say = words.gaps[code as keyof typeof words.gaps] as ((what: string) => string) | undefined
          return say?.(textOf(what)) ?? textOf(code)
        })
        .join('; ')
    : ''

export const closeoutRefusals: typeof zh = {
  'way-flaws': (it: Details): RefusalWords => ({
    says: `The way cannot be set like this: ${flawsOf(it['flaws'])}.`,
    way: 'Mend what is named and save again. Claim, signature, verification, acceptance, independence and proof of effect cannot be switched off.',
  }),
  'close-gaps': (it: Details): RefusalWords => ({
    says: `It cannot go on yet: ${gapsOf(it['gaps'])}.`,
    way: 'Do what is named and wait for the days to be over; then it can be closed. If the problem has changed, return it.',
  }),
  'paper-day': (it: Details): RefusalWords => ({
    says: `The superior's paper cannot bear a day after today${it['accepted'] ? `, nor one before the acceptance (${textOf(it['accepted'])})` : ''}.`,
    way: 'Enter the day the paper itself bears.',
  }),
  'announcement-days': (it: Details): RefusalWords => ({
    says: `An announcement begins after the acceptance, today or before, and stays up, from the day it is recorded on, for the weekdays its round asks for${textOf(it['days']) && ` (${textOf(it['days'])}: until ${textOf(it['least'])} or later)`}.`,
    way: 'Change its first or last day; where holidays fall into it, make it longer.',
  }),
  'already-answered': (): RefusalWords => ({
    says: 'This objection has been answered already.',
    way: 'If something new is said, take it down as another objection.',
  }),
}
