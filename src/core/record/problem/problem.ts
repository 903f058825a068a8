import type { Day } from '#core/words/calendar/day.ts'
import type { Actor } from '#core/record/fact/envelope.ts'
import type {
  EvidenceAttached,
  Manifestation,
  MeasureAdded,
  ProblemRegistered,
  ProgressReported,
  ResponsibilitySet,
  ReturnedMeasure,
  Standing,
  TimeClass,
  VerifiedItem,
} from '#core/record/problem/facts.ts'

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
  'accepted',
  'closed',
  'returned',
  'withdrawn',
] as const
export type Step = (typeof steps)[number]

export type Measure = Omit<MeasureAdded['body'], 'measure'> & {
  id: string
  done: boolean
  doneOn: string | null
  /** Named in a return: it can be put in other words, but no longer be dropped from the plan. */
  returned: boolean
}

/** A measure that somebody took out of the plan, and why: a list that tells it again is not believed unasked. */
export type RemovedMeasure = { id: string; text: string; by: string; at: string; reason: string }

export type Progress = Omit<ProgressReported['body'], 'progress' | 'unit' | 'standing'> & {
  id: string
  unit: { id: string; name: string } | null
  imported: boolean
  by: Actor
  at: string
  happened: string | null
}

export type Evidence = Omit<EvidenceAttached['body'], 'evidence' | 'standing'> & {
  id: string
  by: Actor
  at: string
}

/** One decision on the way to close-out, with who made it and on what content. */
export type Decision = { standing: Standing; seen: string; by: Actor; at: string }

export type Closeout = {
  claim: (Decision & { statement: string }) | null
  signature: Decision | null
  verification: (Decision & { items: VerifiedItem[] }) | null
  acceptance: (Decision & { note: string }) | null
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

export type Problem = ProblemRegistered['body'] & {
  id: string
  version: number
  step: Step
  responsibility: ResponsibilitySet['body']
  timeClass: TimeClass | null
  /** `original` is kept for ever; lateness is shown against both. */
  deadline: { original: Day; current: Day } | null
  measures: Measure[]
  removed: RemovedMeasure[]
  plan: { version: number; approved: Decision | null; missingRule: boolean }
  progress: Progress[]
  evidence: Evidence[]
  /** Everyone who contributed content, as they stood each time: whoever verifies must be independent of them. */
  contributors: Standing[]
  /** Everyone who was lead leader under an approved plan: none of them is among those who judge. */
  leaders: string[]
  closeout: Closeout
  /** The last return, until the next claim. */
  returned: { measures: ReturnedMeasure[]; reason: string; by: Actor; at: string } | null
  returns: number
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
  verification: null,
  acceptance: null,
  closing: null,
}

/** What has to be proved: the manifestations, or the problem itself where it names none. */
export const manifestationsOf = (problem: { id: string; title: string; manifestations: Manifestation[] }) =>
  // A problem without manifestations is its own only one (design: §4.2).
  problem.manifestations.length > 0 ? problem.manifestations : [{ id: problem.id, text: problem.title }]
