import { type Day, addDays, dayInShanghai } from '#core/words/calendar/day.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { effectOf, isExpired, provesEffect } from '#core/rules/evidence/effect.ts'
import type { Gap } from '#core/rules/planning/gaps.ts'
import { workGaps } from '#core/rules/progress/work-gaps.ts'

/** There may be proofs of the right kind all the same: refused ones, or such as have expired. */
const whyNoEffect = (problem: Problem, manifestation: string, day: Day): Gap['code'] => {
  const given = problem.evidence.filter(
    (it) => it.proves.includes(manifestation) && provesEffect(it.kind, problem),
  )
  if (given.some((it) => it.check?.verdict === 'refused')) return 'effect-refused'
  return given.some((it) => isExpired(it, day)) ? 'effect-expired' : 'no-effect-evidence'
}

/** What a problem lacks before it can be claimed: measures said to be done, and a proof of effect for each manifestation. */
export const claimGaps = (problem: Problem, day: Day): Gap[] => [
  ...problem.measures
    .filter((it) => !it.done)
    .map(({ id, text }): Gap => ({ code: 'measure-open', where: 'progress', of: id, what: text })),
  ...manifestationsOf(problem)
    .filter(({ id }) => effectOf(problem, id, day).length === 0)
    .map(({ id, text }): Gap => ({
      code: whyNoEffect(problem, id, day),
      where: 'evidence',
      of: id,
      what: text,
    })),
  ...workGaps(problem),
]

/** When the last decision before the close was made: the observation begins with it. */
const decidedOn = ({ closeout }: Problem): Day | null => {
  const last = closeout.confirmation ?? closeout.acceptance
  return last && dayInShanghai(last.at)
}

/** The last day under observation, both the first and the last counted from the day after the decision; null for none. */
export const observedUntil = (problem: Problem): Day | null => {
  const since = decidedOn(problem)
  const days = problem.closeout.claim?.way.observationDays ?? 0
  return since !== null && days > 0 ? addDays(since, days) : null
}

const gap = (code: Gap['code'], what = '', of: string | null = null): Gap => ({
  code,
  where: 'closeout',
  of,
  what,
})

/** What the way still asks of an accepted problem, whatever the day. */
export const stillDue = ({ step, closeout }: Problem): Gap[] => {
  if (step === 'provisional') return [gap('superior-due')]
  const announced = (closeout.claim?.way.announcementDays ?? 0) > 0
  return announced && (step === 'accepted' || step === 'confirmed') ? [gap('announcement-due')] : []
}

/** Objections without an answer: nothing is closed, ended or taken to another number over them. */
export const openObjections = ({ objections }: Problem): Gap[] =>
  objections.filter((it) => it.answered === null).map((it) => gap('objection-open', it.replyBy, it.id))

/**
 * What keeps an accepted problem from being closed on `day`: what is still to be done, days that are not over, objections
 * without an answer, and a rebound under observation.
 */
export const closeGaps = (problem: Problem, day: Day): Gap[] => {
  const { closeout, links } = problem
  const observed = observedUntil(problem)
  const { announcement } = closeout
  const rebound = links.find((it) => it.how === 'rebounded-as')
  return [
    ...stillDue(problem),
    ...(observed !== null && day <= observed ? [gap('observed-until', observed)] : []),
    ...(announcement && day <= announcement.until ? [gap('announced-until', announcement.until)] : []),
    ...openObjections(problem),
    ...(rebound ? [gap('rebounded', rebound.number, rebound.problem)] : []),
  ]
}
