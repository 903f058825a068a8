import { type ActName, acts } from '#contract/acts.ts'
import { openRequests } from '#core/record/problem/course-state.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { transitions } from '#core/rules/closeout/transitions.ts'
import { claimGaps } from '#core/rules/closeout/gaps.ts'
import { planGaps } from '#core/rules/planning/gaps.ts'
import { rights } from '#core/rules/rights/table.ts'
import type { County } from './county.ts'
import type { Choices } from './random-inputs.ts'

export const everyAct = Object.keys(acts) as ActName[]

type Fits = (problem: Problem, county: County) => boolean

const asked =
  (...kinds: string[]): Fits =>
  ({ course }) =>
    openRequests(course).some((it) => kinds.includes(it.change.kind))
const anyRequest: Fits = ({ course }) => openRequests(course).length > 0
const announces = ({ closeout }: Problem) => (closeout.claim?.way.announcementDays ?? 0) > 0
const objectedTo = ({ objections }: Problem) => objections.some((it) => it.answered === null)
const planned: Fits = (problem) => planGaps(problem).length === 0
const laterRound: Fits = ({ round }, { rounds }) => round !== rounds[0]
const hasMeasures: Fits = ({ measures }) => measures.length > 0
const hasEvidence: Fits = ({ evidence }) => evidence.length > 0

/** What an act needs to find at a problem beyond its step; without it, it would only ever be refused. */
const finds: Partial<Record<ActName, Fits>> = {
  'approve-plan': planned,
  'send-for-review': (problem, county) => problem.step === 'registered' && planned(problem, county),
  'give-opinion': planned,
  'revise-measure': hasMeasures,
  'remove-measure': hasMeasures,
  'set-runoff': hasMeasures,
  assign: hasMeasures,
  'take-over': ({ assignments }) =>
    assignments.some((it) => it.withdrawn === null && it.takenOverAt === null),
  'withdraw-assignment': ({ assignments }) => assignments.length > 0,
  'explain-remainder': ({ money }) => money.length > 0,
  'tie-figures': ({ progress }) => progress.length > 0,
  'withdraw-evidence': hasEvidence,
  'renew-evidence': hasEvidence,
  'check-evidence': hasEvidence,
  claim: (problem) => claimGaps(problem, '2026-08-03').length === 0,
  announce: announces,
  close: (problem) => (problem.step === 'announced' || !announces(problem)) && !objectedTo(problem),
  'answer-objection': objectedTo,
  'consent-change': ({ course }) =>
    openRequests(course).some((it) => it.change.kind === 'ending' && it.consent === null),
  'grant-change': asked('extension', 'class', 'measure'),
  'refuse-change': anyRequest,
  'withdraw-change': anyRequest,
  end: asked('ending'),
  split: asked('split'),
  merge: asked('merge'),
  resume: ({ links }) => !links.some((it) => it.how === 'split-into' || it.how === 'merged-into'),
  'plan-lookback': ({ step }) => step === 'closed',
  recheck: ({ timeClass }) => timeClass === 'long-term',
  'remove-source': ({ course }) => course.sources.length > 0,
  'link-problems': laterRound,
  'dismiss-likeness': laterRound,
  'withdraw-event': ({ events }) => events.length > 0,
  'excuse-press': ({ pressed }) => pressed.some((it) => it.excused === null),
  'lift-override': ({ overrides }) => overrides.some((it) => !it.lifted),
  'carry-forward': (problem, county) => !laterRound(problem, county),
}

const stepsOf = (act: ActName): readonly string[] | 'any' => {
  const row = rights[act]
  return 'steps' in row ? row.steps : transitions.filter((it) => it.act === act).map((it) => it.from)
}

/** A problem at which the act may have a chance; any, where there is none. */
export const problemFor = (
  act: ActName,
  problems: readonly Problem[],
  county: County,
  c: Choices,
): Problem => {
  const steps = stepsOf(act)
  const fit = problems.filter(
    (it) => (steps === 'any' || steps.includes(it.step)) && (finds[act]?.(it, county) ?? true),
  )
  return c.pick(fit.length === 0 || c.rarely(15) ? problems : fit)
}
