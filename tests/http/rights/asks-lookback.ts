import type { lookbackActs } from '#contract/acts/lookback.ts'
import type { OfNone, OfProblem } from './asks.ts'
import { type Standing, nearness } from './judge.ts'
import { missing } from './story.ts'

type Acts = keyof typeof lookbackActs

const lookingBack = {
  independentOf: ['contributors', 'claim', 'signature', 'verification', 'acceptance'],
  otherThan: [],
} as const

/** Whoever closed it stands beside who accepted it: in this county the head of the office. */
const withCloser = (at: Standing): Standing => ({
  ...at,
  parts: { ...at.parts, acceptance: [...at.parts.acceptance, '整改办主任'] },
})

export const lookbackInGeneral: Partial<Record<Acts, OfNone>> = {
  'plan-lookback': ({ rounds }) => ({
    input: {
      ...{ round: rounds[0], from: null, until: null, wish: { kind: 'all' }, lookBy: '2027-12-31' },
    },
  }),
}

export const lookbackOfProblem: Partial<Record<Acts, OfProblem>> = {
  // Of a plan that drew it; here there is none.
  'look-back': ({ name, proves, at }, who) => ({
    input: {
      ...{ lookback: missing, on: '2026-08-11' },
      items: [...[{ manifestation: proves, outcome: 'held', methods: ['looked'], words: '看过', files: [] }]],
    },
    beyond: nearness(lookingBack, who.name, name === 'closed' ? withCloser(at) : at) ?? 'unknown-thing',
  }),
  // Into a round that follows the problem's own; here there is none.
  'carry-forward': ({ problem }, _who, { rounds }) => ({
    input: { round: rounds[0], problems: [problem], note: '没有整改到位' },
    beyond: 'invalid-input',
  }),
  'dismiss-likeness': ({ round }, _who, { elsewhere }) => ({
    input: { other: elsewhere(round), reason: '另一件事' },
  }),
}
