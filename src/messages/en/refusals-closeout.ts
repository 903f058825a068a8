import type { closeoutRefusals as zh } from '#messages/zh/refusals-closeout.ts'
import type { RefusalWords } from '#messages/zh/refusals.ts'

type Details = Record<string, unknown>

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
    ? value.map((it: { code?: unknown }) => flawWords[String(it.code)] ?? String(it.code)).join('; ')
    : ''

export const closeoutRefusals: typeof zh = {
  'way-flaws': (it: Details): RefusalWords => ({
    says: `The way cannot be set like this: ${flawsOf(it['flaws'])}.`,
    way: 'Mend what is named and save again. Claim, signature, verification, acceptance, independence and proof of effect cannot be switched off.',
  }),
}
