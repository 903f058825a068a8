import type { PostRole } from '#core/record/organisation/facts.ts'
import type { Step } from '#core/record/problem/problem.ts'

export const closeoutActs = [
  'claim',
  'withdraw-claim',
  'sign',
  'verify',
  'accept',
  'close',
  'return',
] as const
export type CloseoutAct = (typeof closeoutActs)[number]

/** Earlier parts of a close-out that a later actor may have to be independent of. */
export type Part = 'contributors' | 'claim' | 'signature' | 'verification'

/** What a refusal for want of independence names: an earlier part, or those who answer for the rectification. */
export type OtherSide = Part | 'responsible'

export type Transition = {
  act: CloseoutAct
  from: Step
  to: Step
  role: PostRole
  /** `lead-unit`: the post must be one of the problem's lead unit. `any`: independence decides. */
  where: 'lead-unit' | 'any'
  /** Full independence: person, unit, line of command, appointment. */
  independentOf: readonly Part[]
  /** Within one unit at least another person. */
  otherThan: readonly Part[]
}

const claimSide = ['contributors', 'claim', 'signature'] as const
const everybody = [...claimSide, 'verification'] as const

/**
 * The one table of close-out: the truth, the documentation (docs/closeout.mmd is drawn from it) and the test.
 * What is not a row here cannot happen.
 */
export const transitions: readonly Transition[] = [
  {
    act: 'claim',
    from: 'in-progress',
    to: 'claimed',
    role: 'handler',
    where: 'lead-unit',
    independentOf: [],
    otherThan: [],
  },
  {
    act: 'claim',
    from: 'returned',
    to: 'claimed',
    role: 'handler',
    where: 'lead-unit',
    independentOf: [],
    otherThan: [],
  },
  {
    act: 'withdraw-claim',
    from: 'claimed',
    to: 'in-progress',
    role: 'handler',
    where: 'lead-unit',
    independentOf: [],
    otherThan: [],
  },
  {
    act: 'sign',
    from: 'claimed',
    to: 'signed',
    role: 'head',
    where: 'lead-unit',
    independentOf: [],
    otherThan: ['claim'],
  },
  {
    act: 'return',
    from: 'claimed',
    to: 'returned',
    role: 'head',
    where: 'lead-unit',
    independentOf: [],
    otherThan: ['claim'],
  },
  {
    act: 'verify',
    from: 'signed',
    to: 'verified',
    role: 'verifier',
    where: 'any',
    independentOf: claimSide,
    otherThan: [],
  },
  {
    act: 'return',
    from: 'signed',
    to: 'returned',
    role: 'verifier',
    where: 'any',
    independentOf: claimSide,
    otherThan: [],
  },
  {
    act: 'accept',
    from: 'verified',
    to: 'accepted',
    role: 'office',
    where: 'any',
    independentOf: everybody,
    otherThan: [],
  },
  {
    act: 'return',
    from: 'verified',
    to: 'returned',
    role: 'office',
    where: 'any',
    independentOf: claimSide,
    otherThan: [],
  },
  {
    act: 'close',
    from: 'accepted',
    to: 'closed',
    role: 'office',
    where: 'any',
    independentOf: everybody,
    otherThan: [],
  },
  {
    act: 'return',
    from: 'accepted',
    to: 'returned',
    role: 'office',
    where: 'any',
    independentOf: claimSide,
    otherThan: [],
  },
]
