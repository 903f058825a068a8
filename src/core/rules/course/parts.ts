import type { Day } from '#core/words/calendar/day.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import {
  type Problem,
  beforeClaim,
  manifestationsOf,
  noResponsibility,
} from '#core/record/problem/problem.ts'
import { carriedOn } from '#core/rules/rights/carried-on.ts'
import { takenAlong } from '#core/rules/course/taken-along.ts'
import { linkFacts } from '#core/rules/course/link.ts'

export type SplitPart = { title: string; shortTitle: string; manifestations: string[] }

/** Every manifestation goes into exactly one part, and no part is empty: nothing is lost, nothing counted twice. */
export const splitFlaw = (problem: Problem, parts: readonly SplitPart[]): Refusal | null => {
  const all = manifestationsOf(problem).map((it) => it.id)
  const given = parts.flatMap((it) => it.manifestations)
  const unknown = given.find((it) => !all.includes(it))
  if (unknown !== undefined) return refuse('unknown-thing', { thing: 'manifestation', id: unknown })
  const even = parts.length >= 2 && given.length === all.length && new Set(given).size === all.length
  return even && parts.every((it) => it.manifestations.length > 0) ? null : refuse('parts-uneven')
}

/** Into another problem of the same round that is still open: its course is not decided by anybody else's. */
export const mergeFlaw = (
  problem: Pick<Problem, 'id' | 'round'>,
  into: Pick<Problem, 'id' | 'number' | 'round' | 'step' | 'links'>,
): Refusal | null => {
  if (into.id === problem.id || into.round !== problem.round)
    return refuse('merge-elsewhere', { number: into.number })
  // What would go on there goes on nowhere: nobody works on it under that number any more.
  const gone = carriedOn(into)
  if (gone) return gone
  return beforeClaim.some((it) => it === into.step)
    ? null
    : refuse('wrong-step', { act: 'merge', step: into.step, from: beforeClaim })
}

const fromOf = ({ id, number }: Pick<Problem, 'id' | 'number'>) => ({ problem: id, number })

export const sourcesFor = ({ course }: Problem, newId: () => string): NewProblemFact[] =>
  course.sources.map(({ id: _id, ...it }) => ({ type: 'source.added', body: { source: newId(), ...it } }))

/** A number of the round for a part, and its place in print. */
export type Placed = { id: string; number: string; printOrder: number }

/** The facts of one part, a problem of its own: found, handed out and planned as the whole was, and to be approved anew. */
export const partFacts = (
  whole: Problem,
  part: SplitPart,
  { id, number, printOrder }: Placed,
  note: string,
  newId: () => string,
): { part: NewProblemFact[]; whole: NewProblemFact } => {
  const { round, marker, aspect, group, origin, source, feedbackOn, responsibility } = whole
  const manifestations = manifestationsOf(whole).filter((it) => part.manifestations.includes(it.id))
  const registered: NewProblemFact = {
    type: 'problem.registered',
    happened: feedbackOn,
    body: {
      ...{ round, number, printOrder, marker, title: part.title, shortTitle: part.shortTitle },
      ...{ aspect, group, manifestations, origin, source, feedbackOn },
    },
  }
  const [split, whence] = linkFacts(whole, 'split-into', { id, number }, note)
  const handed = JSON.stringify(responsibility) !== JSON.stringify(noResponsibility)
  return {
    whole: split,
    part: [
      registered,
      whence,
      ...(handed ? [{ type: 'responsibility.set' as const, body: responsibility }] : []),
      ...takenAlong(whole, part.manifestations, newId),
      ...sourcesFor(whole, newId),
    ],
  }
}

/** What the kept problem gains, and what the other one tells of it. */
export const mergedFacts = (
  gone: Problem,
  kept: Problem,
  note: string,
  newId: () => string,
): { kept: NewProblemFact[]; gone: NewProblemFact } => {
  const manifestations = manifestationsOf(gone)
  const [here, there] = linkFacts(kept, 'merged-from', gone, note)
  const reopened: NewProblemFact[] =
    kept.step === 'registered' ? [] : [{ type: 'plan.reopened', body: { reason: note } }]
  return {
    gone: there,
    kept: [
      // What was approved did not answer what comes now.
      ...reopened,
      { type: 'manifestations.gained', body: { from: fromOf(gone), manifestations } },
      ...takenAlong(
        gone,
        manifestations.map((it) => it.id),
        newId,
      ),
      ...sourcesFor(gone, newId),
      here,
    ],
  }
}

/** Whether a review day is one: later than today, and not so late that nobody looks for more than a year. */
export const reviewFlaw = (next: Day, { day }: Pick<Acting, 'day'>, latest: Day): Refusal | null => {
  if (next <= day) return refuse('invalid-input', { field: 'next', earlierThan: day })
  return next > latest ? refuse('invalid-input', { field: 'next', laterThan: latest }) : null
}
