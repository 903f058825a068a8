import type { Fact } from '#core/record/fact/envelope.ts'
import type { KeptFile } from '#core/record/fact/kept-file.ts'
import type { Named, NumberedProblem } from '#core/record/meeting/facts.ts'
import type { Day } from '#core/words/calendar/day.ts'

/** 督导检查 · 领导一线督导 · 抽查 · 回访 · 专项检查. */
export const visitKinds = ['inspection', 'leader', 'spot-check', 'revisit', 'campaign'] as const
export type VisitKind = (typeof visitKinds)[number]

/** What was found at one of the units, about one of the problems or about none. */
export type Finding = {
  finding: string
  unit: Named
  problem: NumberedProblem | null
  text: string
  mendBy: Day | null
}

export type VisitSaid = {
  kind: VisitKind
  on: Day
  /** Whose visit it was: the office, a group, a body. */
  body: Named
  /** Who led it, as a post is called; nobody else is taken down by name. */
  led: string
  units: Named[]
  problems: NumberedProblem[]
  place: string
  /** What was looked at, and seen. */
  seen: string
  findings: Finding[]
  paper: KeptFile | null
}

export type VisitMade = Fact<'visit.made', VisitSaid & { round: Named }>
/** The whole of it anew. */
export type VisitCorrected = Fact<'visit.corrected', VisitSaid & { reason: string }>
export type VisitWithdrawn = Fact<'visit.withdrawn', { reason: string }>
/** The unit says that it is mended, and how. */
export type FindingAnswered = Fact<
  'finding.answered',
  { finding: string; text: string; paper: KeptFile | null }
>
export type FindingJudged = Fact<'finding.judged', { finding: string; mended: boolean; reason: string }>

export type VisitFact = VisitMade | VisitCorrected | VisitWithdrawn | FindingAnswered | FindingJudged
