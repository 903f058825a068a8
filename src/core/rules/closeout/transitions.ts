import type { PostRole } from '#core/record/organisation/facts.ts'
import { type Step, acceptedSteps, beforeClaim } from '#core/record/problem/problem.ts'

export const closeoutActs = [
  'claim',
  'withdraw-claim',
  'sign',
  'verify',
  'accept',
  'confirm',
  'not-confirm',
  'announce',
  'close',
  'return',
] as const
export type CloseoutAct = (typeof closeoutActs)[number]

/** 终结: what ends a problem without close-out, as it was asked (rules/course), and what opens it again. */
export const endingActs = ['end', 'split', 'merge', 'resume'] as const
export type EndingAct = (typeof endingActs)[number]

/** Earlier parts of a close-out that a later actor may have to be independent of. */
export type Part = 'contributors' | 'claim' | 'signature' | 'verification' | 'acceptance' | 'request'

/** What a refusal for want of independence names: an earlier part, or those who answer for the rectification. */
export type OtherSide = Part | 'responsible' | 'objection'

/** What a row asks of the way that the problem was claimed under, and of how many bodies have verified. */
export type WayPart =
  | 'more-bodies'
  | 'last-body'
  | 'office-accepts'
  | 'group-accepts'
  | 'superior'
  | 'no-superior'
  | 'announcement'
  | 'no-announcement'

export type Transition = {
  act: CloseoutAct | EndingAct
  from: Step
  to: Step
  /** Where the way of the round does not say so, the row is not there. */
  on: readonly WayPart[]
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

/** What the lead unit does, within itself. */
const inUnit = (
  act: CloseoutAct,
  from: Step,
  to: Step,
  role: PostRole,
  otherThan: readonly Part[] = [],
): Transition => ({ act, from, to, on: [], role, where: 'lead-unit', independentOf: [], otherThan })

/** What somebody outside decides. */
const outside = (
  act: CloseoutAct | EndingAct,
  from: Step,
  to: Step,
  role: PostRole,
  independentOf: readonly Part[],
  more: Partial<Pick<Transition, 'on' | 'otherThan'>> = {},
): Transition => ({ act, from, to, on: [], role, where: 'any', independentOf, otherThan: [], ...more })

/** Whoever asked for an ending stands where else a claim would. */
const askingSide = ['contributors', 'request'] as const

const underWay: readonly Step[] = ['claimed', 'signed', 'verified', ...acceptedSteps]

/**
 * The one table of close-out: the truth, the documentation (docs/closeout.mmd is drawn from it) and the test.
 * What is not a row here cannot happen.
 */
export const transitions: readonly Transition[] = [
  inUnit('claim', 'in-progress', 'claimed', 'handler'),
  inUnit('claim', 'returned', 'claimed', 'handler'),
  inUnit('sign', 'claimed', 'signed', 'head', ['claim']),
  inUnit('return', 'claimed', 'returned', 'head', ['claim']),

  // Several bodies: each independent of those before it, so that none speaks for two.
  outside('verify', 'signed', 'signed', 'verifier', everybody, { on: ['more-bodies'] }),
  outside('verify', 'signed', 'verified', 'verifier', everybody, { on: ['last-body'] }),
  outside('return', 'signed', 'returned', 'verifier', claimSide),

  ...(['office', 'leader'] as const).flatMap((role) => {
    const by = role === 'office' ? 'office-accepts' : 'group-accepts'
    return [
      outside('accept', 'verified', 'accepted', role, everybody, { on: [by, 'no-superior'] }),
      outside('accept', 'verified', 'provisional', role, everybody, { on: [by, 'superior'] }),
    ]
  }),
  outside('return', 'verified', 'returned', 'office', claimSide),
  outside('return', 'verified', 'returned', 'leader', claimSide, { on: ['group-accepts'] }),

  // The superior decided; another person than the one who accepted brings its paper in.
  outside('confirm', 'provisional', 'confirmed', 'office', claimSide, { otherThan: ['acceptance'] }),
  outside('not-confirm', 'provisional', 'returned', 'office', claimSide),

  ...(['accepted', 'confirmed'] as const).flatMap((from) => [
    outside('announce', from, 'announced', 'office', claimSide, { on: ['announcement'] }),
    outside('close', from, 'closed', 'office', everybody, { on: ['no-announcement'] }),
  ]),
  outside('close', 'announced', 'closed', 'office', everybody),
  ...acceptedSteps.map((from) => outside('return', from, 'returned', 'office', claimSide)),

  // The way back is open at every step, whoever is gone: the unit takes its own claim back, or the office takes it off
  // the way. It judges nothing and closes nothing, so nobody has to be independent for it.
  ...underWay.flatMap((from) => [
    inUnit('withdraw-claim', from, 'in-progress', 'handler'),
    inUnit('withdraw-claim', from, 'in-progress', 'head'),
    outside('withdraw-claim', from, 'in-progress', 'office', []),
  ]),

  // An ending is as hard as a close-out: asked inside, and granted by somebody independent of all who worked on it or asked.
  ...beforeClaim.flatMap((from) => [
    outside('end', from, 'ended', 'office', askingSide),
    outside('split', from, 'ended', 'office', askingSide),
    outside('merge', from, 'ended', 'office', askingSide),
  ]),
  // It ends nothing: what was granted is open again, and its plan asks for approval anew.
  outside('resume', 'ended', 'registered', 'office', []),
]
