import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { Heading, Manifestation } from '#core/record/problem/facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import { type Problem, manifestationsOf, noResponsibility } from '#core/record/problem/problem.ts'
import { linkFacts } from '#core/rules/course/link.ts'
import { sourcesFor } from '#core/rules/course/parts.ts'
import { takenAlong } from '#core/rules/course/taken-along.ts'
import { openObjections } from '#core/rules/closeout/gaps.ts'
import { mayDo } from '#core/rules/rights/may-do.ts'

/** Where the new problem stands: its id, its number, its place in print, and under which heading of which round. */
export type Successor = { id: string; round: string; number: string; printOrder: number; aspect: Heading }

/** What the last round left over stands under one heading of the new one, after all others. */
export const leftOverTitle = '上轮整改未到位的问题'

const registered = (
  problem: Problem,
  { id: _id, ...placed }: Successor,
  manifestations: Manifestation[],
): NewProblemFact => {
  const { marker, title, shortTitle, origin, source, feedbackOn } = problem
  const group = placed.round === problem.round ? problem.group : null
  return {
    type: 'problem.registered',
    happened: feedbackOn,
    body: { ...placed, marker, title, shortTitle, group, manifestations, origin, source, feedbackOn },
  }
}

const handedOn = ({ responsibility }: Problem): NewProblemFact[] =>
  JSON.stringify(responsibility) === JSON.stringify(noResponsibility)
    ? []
    : [{ type: 'responsibility.set', body: responsibility }]

type Both = { old: NewProblemFact[]; fresh: NewProblemFact[] }

/**
 * 反弹: what did not hold is a problem of its own in the open list, with those who answered for it. It is planned and
 * given a deadline anew; whoever worked on it before is still nobody to judge it.
 */
export const reboundFacts = (
  problem: Problem,
  relapsed: readonly string[],
  placed: Successor,
  note: string,
): Both => {
  const [old, fresh] = linkFacts(problem, 'rebounded-as', placed, note)
  const manifestations = manifestationsOf(problem).filter((it) => relapsed.includes(it.id))
  const { leaders, predecessors, contributors } = problem
  const inherited: NewProblemFact = {
    type: 'problem.inherited',
    body: {
      from: { problem: problem.id, number: problem.number },
      ...{ timeClass: null, deadline: null, fixed: false, extensions: 0, turns: [] },
      ...{ leaders, predecessors, contributors, returns: 0, recheckOn: null, measures: [], recovered: [] },
      turnedDown: problem.turnedDown.filter((it) => it.proves.some((one) => relapsed.includes(one))),
    },
  }
  return {
    old: [old],
    fresh: [registered(problem, placed, manifestations), fresh, ...handedOn(problem), inherited],
  }
}

/** Whether a problem of the round before can go on in the new one: open, before its claim, and only once. */
export const mayCarry = (problem: Problem, acting: Acting): Refusal | null => {
  const on = problem.links.find((it) => it.how === 'carried-to')
  const open = openObjections(problem)
  return (
    mayDo('carry-forward', problem, acting) ??
    (on ? refuse('already-carried', { number: problem.number, as: on.number }) : null) ??
    (open.length > 0 ? refuse('close-gaps', { gaps: open }) : null)
  )
}

/**
 * 结转: it goes on under a number of the new round, with its deadline, its extensions and everybody who worked on it. The
 * old one stays open in its own round for ever, and is told apart there: carrying on closes nothing.
 */
export const carriedFacts = (
  problem: Problem,
  placed: Successor,
  note: string,
  newId: () => string,
): Both => {
  const [old, fresh] = linkFacts(problem, 'carried-to', placed, note)
  const manifestations = manifestationsOf(problem)
  const all = manifestations.map((it) => it.id)
  return {
    old: [old],
    fresh: [
      registered(problem, placed, manifestations),
      fresh,
      ...handedOn(problem),
      ...takenAlong(problem, all, newId),
      ...sourcesFor(problem, newId),
    ],
  }
}
