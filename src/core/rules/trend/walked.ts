import { type Step, type Walked, acceptedSteps } from '#core/record/problem/problem.ts'
import type { Day } from '#core/words/calendar/day.ts'

/** A problem as trends see it: the steps it went over, and by when it was to be done. */
export type TrendItem = {
  walk: readonly Walked[]
  /** Its first deadline, and the one it has now; null: none. */
  first: Day | null
  deadline: Day | null
  /** It lives on under other numbers since it ended: split or merged. */
  goneOn: boolean
  reboundedAs: string | null
}

/** 待批方案 · 整改中 · 核查验收中 · 已验收待销号 · 已销号 · 终结 */
export const phases = ['to-plan', 'working', 'checking', 'accepted', 'closed', 'ended'] as const
export type Phase = (typeof phases)[number]

/** Nobody asks of what was withdrawn: it leaves no rows. */
type Stood = Exclude<Step, 'withdrawn'>

const phaseOfStep: Record<Stood, Phase> = {
  registered: 'to-plan',
  'in-progress': 'working',
  returned: 'working',
  claimed: 'checking',
  signed: 'checking',
  verified: 'checking',
  provisional: 'accepted',
  accepted: 'accepted',
  confirmed: 'accepted',
  announced: 'accepted',
  closed: 'closed',
  ended: 'ended',
}

/** Where it stood at the end of a day; null before it was registered, and where it is counted under other numbers. */
export const stepOn = ({ walk, goneOn }: TrendItem, day: Day): Stood | null => {
  const at = walk.findLastIndex((it) => it.on <= day)
  const step = walk[at]?.step ?? null
  // An earlier end was another one: it was taken up again since.
  const gone = goneOn && step === 'ended' && at === walk.length - 1
  return step === 'withdrawn' || gone ? null : step
}

export const phaseOn = (item: TrendItem, day: Day): Phase | null => {
  const step = stepOn(item, day)
  return step === null ? null : phaseOfStep[step]
}

/** 验收认定: accepted or closed. */
export const isAccepted = (step: Step): boolean => step === 'closed' || acceptedSteps.includes(step)

/** Its way up to when it was accepted, and the step by which it was, if it stands accepted since. */
const untilAccepted = ({ walk }: TrendItem): { before: readonly Walked[]; step: Walked | undefined } => {
  const from = walk.findLastIndex((it) => !isAccepted(it.step)) + 1
  return { before: walk.slice(0, from), step: walk[from] }
}

/** The day since when it is accepted without a break; null where it is not. */
export const acceptedOn = (item: TrendItem): Day | null => untilAccepted(item).step?.on ?? null

/** The day of the claim that was accepted; null where none was. */
export const claimedOn = (item: TrendItem): Day | null => {
  const { before, step } = untilAccepted(item)
  return step ? (before.findLast((it) => it.step === 'claimed')?.on ?? null) : null
}

/**
 * One step of the way: it came from a step to another on a day. `from` null: it was registered; `to` null: from then on it
 * lives under other numbers. `stood`: the days it had been where it came from.
 */
export type Move = { on: Day; from: Step | null; to: Step | null; stood: number | null }
