import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { Day } from '#core/words/calendar/day.ts'
import type { Actor, Fact } from '#core/record/fact/envelope.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { VerificationMethod } from '#core/record/problem/facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'

/** 守住 · 部分反弹 · 反弹 */
export const lookOutcomes = ['held', 'partly', 'relapsed'] as const
export type LookOutcome = (typeof lookOutcomes)[number]

/** What was found of one manifestation; `files` names files of the fact by their hash. */
export type LookedItem = {
  manifestation: string
  outcome: LookOutcome
  methods: VerificationMethod[]
  words: string
  files: string[]
}

/** 回头看: a closed problem was looked at again; it stays closed, whatever was found. */
export type LookedBack = Fact<
  'problem.looked-back',
  {
    /** The plan that drew it. */
    lookback: string
    on: Day
    outcome: LookOutcome
    items: LookedItem[]
    files: KeptFile[]
    standing: Standing
  }
>

/** Somebody compared it with a problem of an earlier round that is worded alike: another matter, and why. */
export type LikenessDismissed = Fact<
  'likeness.dismissed',
  { problem: string; number: string; reason: string }
>

export type ProblemLookbackFact = LookedBack | LikenessDismissed

/** What the state of a problem has of it. */
export type LookbackParts = {
  lookedBack: (LookedBack['body'] & { by: Actor; at: string })[]
  /** Problems of earlier rounds that it is not a recurrence of. */
  unlike: (LikenessDismissed['body'] & { by: Actor; at: string })[]
}
export const noLookbackParts: LookbackParts = { lookedBack: [], unlike: [] }

export const foldLookedBack = (problem: Problem, fact: ProblemLookbackFact): Problem => {
  const said = { by: fact.actor, at: fact.recordedAt }
  return fact.type === 'problem.looked-back'
    ? { ...problem, lookedBack: [...problem.lookedBack, { ...fact.body, ...said }] }
    : { ...problem, unlike: [...problem.unlike, { ...fact.body, ...said }] }
}
