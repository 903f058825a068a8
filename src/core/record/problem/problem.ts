import type { Predecessors } from '#core/record/problem/hand-over-facts.ts'
import type { Day } from '#core/words/calendar/day.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import type { AgreedProof } from '#core/record/problem/plan-facts.ts'
import type { Course } from '#core/record/problem/course-state.ts'
import type { ProblemLink } from '#core/record/problem/links.ts'
import type { Announced, Objection, SuperiorPaper } from '#core/record/problem/closeout-facts.ts'
import type { ClaimedWay } from '#core/record/round/way.ts'
import type { EvidenceVerdict, Revision, TurnedDown } from '#core/record/problem/evidence-facts.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type {
  EvidenceAttached,
  Manifestation,
  MeasureAdded,
  ProblemRegistered,
  ResponsibilitySet,
  ReturnedMeasure,
  TimeClass,
  VerifiedItem,
} from '#core/record/problem/facts.ts'
import type { ProgressReported } from '#core/record/problem/progress-facts.ts'
import type { LightParts } from '#core/record/problem/light-facts.ts'
import type { LookbackParts } from '#core/record/problem/lookback-facts.ts'
import type { ProgressParts } from '#core/record/problem/progress-state.ts'

/**
 * Where a problem stands on its way. One axis only: lights, deadlines and what a unit says of its measures
 * are axes of their own and never a step.
 */
export const steps = [
  'registered',
  'in-progress',
  'claimed',
  'signed',
  'verified',
  'provisional',
  'accepted',
  'confirmed',
  'announced',
  'closed',
  'returned',
  'ended',
  'withdrawn',
] as const
export type Step = (typeof steps)[number]

/** Worked on under an approved plan. */
export const whileWorked = ['in-progress', 'returned'] as const satisfies readonly Step[]
/** Nobody has claimed it, or no more: what was found and promised can still be turned into something else. */
export const beforeClaim = ['registered', ...whileWorked] as const satisfies readonly Step[]
/** Accepted and not closed yet; `provisional` (已验收待上级批准) among them. None of them counts as closed. */
export const acceptedSteps: readonly Step[] = ['provisional', 'accepted', 'confirmed', 'announced']

export type Measure = Omit<MeasureAdded['body'], 'measure'> & {
  id: string
  done: boolean
  doneOn: string | null
  /** What was agreed beforehand to prove its success; absent where nothing was. */
  proof?: AgreedProof
  /** Named in a return: it can be put in other words, but no longer be dropped from the plan. */
  returned: boolean
  /** Its own deadline was put off; absent where it never was. */
  extended?: { original: Day; times: number }
}

/** A measure of an approved plan in whose place another one came (调整措施). `by` is the other one. */
export type ReplacedMeasure = Measure & { by: string; reason: string; at: string }

/** A measure that somebody took out of the plan, and why: a list that tells it again is not believed unasked. */
export type RemovedMeasure = { id: string; text: string; by: string; at: string; reason: string }

export type Progress = Omit<ProgressReported['body'], 'progress' | 'unit' | 'standing'> & {
  id: string
  unit: { id: string; name: string } | null
  imported: boolean
  /** Which evidence bears out which of its figures, by their place. */
  ties: { figure: number; evidence: string }[]
  by: Actor
  at: string
  happened: string | null
}

export type Evidence = Omit<EvidenceAttached['body'], 'evidence' | 'standing'> & {
  id: string
  /** Who gave the file that stands now. */
  by: Actor
  at: string
  /** The versions before it, the first one first, each with why it was replaced. */
  earlier: (Revision & { by: Actor; at: string; reason: string })[]
  /** Of the file that stands now; null while nobody independent has looked at it. */
  check: { verdict: EvidenceVerdict; reason: string; standing: Standing; by: Actor; at: string } | null
}

/** One decision on the way to close-out, with who made it and on what content. */
export type Decision = { standing: Standing; seen: string; by: Actor; at: string }

export type Closeout = {
  claim: (Decision & { statement: string; way: ClaimedWay }) | null
  signature: Decision | null
  /** As many as the way asks for once it is verified; fewer while others are still to come. */
  verifications: (Decision & { items: VerifiedItem[]; field: string | null })[]
  acceptance: (Decision & { note: string }) | null
  confirmation: (Decision & { paper: SuperiorPaper }) | null
  announcement: (Decision & Omit<Announced['body'], 'standing' | 'seen'>) | null
  closing: Decision | null
}

/** What a list may tell otherwise than it stands; `measure:` is followed by the id of one. */
export type HandSet =
  | 'words'
  | 'leadLeader'
  | 'leadUnit'
  | 'coUnits'
  | 'handler'
  | 'team'
  | 'deadline'
  | `measure:${string}`

/** It came to a step on a day, as it was recorded. */
export type Walked = { step: Step; on: Day }

export type Problem = ProblemRegistered['body'] &
  ProgressParts &
  LookbackParts &
  LightParts & {
    id: string
    version: number
    step: Step
    /** Every step it came to, in order, with the day of it; the last is where it stands. */
    walk: Walked[]
    responsibility: ResponsibilitySet['body']
    timeClass: TimeClass | null
    /** `original` is kept for ever; lateness is shown against both. */
    deadline: { original: Day; current: Day } | null
    measures: Measure[]
    removed: RemovedMeasure[]
    replaced: ReplacedMeasure[]
    plan: { version: number; approved: Decision | null; missingRule: boolean }
    progress: Progress[]
    evidence: Evidence[]
    /** Files refused as proofs of something, also where the proof was taken back since. */
    turnedDown: TurnedDown[]
    /** Everyone who contributed content, as they stood each time: whoever verifies must be independent of them. */
    contributors: Standing[]
    /** Everyone who was lead leader under an approved plan: none of them is among those who judge. */
    leaders: string[]
    /** Who answers, or answered, for it under an approved plan, or handed it over: they do not judge it, ever. */
    predecessors: Predecessors
    closeout: Closeout
    /** From anybody, answered or not; no return and no claim makes them go away. */
    objections: Objection[]
    /** The last return, until the next claim. */
    returned: { measures: ReturnedMeasure[]; reason: string; by: Actor; at: string } | null
    returns: number
    /** Extensions, endings, other changes of course, and who else found the same. */
    course: Course
    /** Problems that this one came from or went into, was found again as, and the like. */
    links: ProblemLink[]
    /** Something beyond the import that brought it has been recorded: it can no longer be withdrawn with it. */
    builtUpon: boolean
    /** What people set by hand, by what it is: an import proposes to change it, and takes nothing for granted. */
    byHand: Partial<Record<HandSet, { by: string; at: string }>>
    /** The problem before a later import changed it, as long as nothing else was recorded: so far that import can be withdrawn. */
    beforeImport: { import: string; was: Problem } | null
  }

export const noResponsibility: ResponsibilitySet['body'] = {
  leadLeader: null,
  leadUnit: null,
  coUnits: [],
  handler: null,
  team: [],
}

export const noCloseout: Closeout = {
  claim: null,
  signature: null,
  verifications: [],
  acceptance: null,
  confirmation: null,
  announcement: null,
  closing: null,
}

/** What has to be proved: the manifestations, or the problem itself where it names none. */
export const manifestationsOf = (problem: { id: string; title: string; manifestations: Manifestation[] }) =>
  // A problem without manifestations is its own only one (design: §4.2).
  problem.manifestations.length > 0 ? problem.manifestations : [{ id: problem.id, text: problem.title }]
