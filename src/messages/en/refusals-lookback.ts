import type { lookbackRefusals as zh } from '#messages/zh/refusals-lookback.ts'
import type { RefusalWords } from '#messages/zh/refusals.ts'

type Details = Record<string, unknown>

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const listed = (value: unknown): string => (Array.isArray(value) ? value.map(shown).join(', ') : '')

const unproved: Record<string, (said: string) => RefusalWords> = {
  manifestation: (said) => ({
    says: `Not looked at yet: ${said}.`,
    way: 'Say for each manifestation what was found.',
  }),
  words: (said) => ({
    says: `Nothing is said of what was seen of “${said}”.`,
    way: 'Say how it was looked at and what was seen.',
  }),
  proof: (said) => ({
    says: `There is no proof${said === '' ? '' : ` with “${said}”`}.`,
    way: 'Add proof of this look, such as a photograph or a note of whom you asked. What it was closed with does not count.',
  }),
}

export const lookbackRefusals: typeof zh = {
  'nothing-closed': (it: Details): RefusalWords => ({
    says: `No problem was closed on these days${shown(it['leftOut']) === '0' ? '' : ` (${shown(it['leftOut'])} of the round were closed on others)`}.`,
    way: 'Take a longer period, or wait until problems are closed.',
  }),
  'draw-unfinished': (it: Details): RefusalWords => ({
    says: `Of the last draw ${shown(it['count'])} are still to be looked at (${listed(it['numbers'])}): there is no second draw.`,
    way: 'Look at those first. Looking at everything is always possible.',
  }),
  'not-drawn': (it: Details): RefusalWords => ({
    says: `${shown(it['number'])} is not in this plan.`,
    way: 'Open the plan that drew it.',
  }),
  'already-looked': (it: Details): RefusalWords => ({
    says: `${shown(it['number'])} was looked at in this plan, and the result stands.`,
    way: 'If things have changed since, look again in the next plan.',
  }),
  'look-unproved': (it: Details): RefusalWords =>
    (unproved[shown(it['what'])] ?? unproved['proof'])?.(listed(it['said'])) ?? { says: '', way: '' },
  'look-old-proof': (it: Details): RefusalWords => ({
    says: `${shown(it['fileName']) === '' ? 'This file' : `“${shown(it['fileName'])}”`} is what the problem was closed with.`,
    way: 'A look-back needs proof of its own: give what was found this time.',
  }),
  'already-carried': (it: Details): RefusalWords => ({
    says: `${shown(it['number'])} was carried forward as ${shown(it['as'])} already.`,
    way: 'Work on it under its new number.',
  }),
  'carried-on': (it: Details): RefusalWords => ({
    says: `This problem was carried into the next round as ${shown(it['number'])}.`,
    way: 'Work on it under its new number; the old one is kept as a record.',
  }),
}
