import { type Day, addDays, dayInShanghai } from '#core/words/calendar/day.ts'
import type { Candidate, Risk, RiskFactor } from '#core/record/lookback/facts.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { effectOf, isExpired } from '#core/rules/evidence/effect.ts'

/** What each weighs; a problem without any weighs one. Our own choice, to be read on the page. */
export const riskPoints: Readonly<Record<RiskFactor, number>> = {
  money: 3,
  people: 2,
  'long-term': 2,
  burst: 2,
  returned: 2,
  extension: 1,
  objection: 3,
  expired: 2,
  thin: 1,
  'few-people': 1,
  rebound: 3,
}

/** On the day itself and this many before and after it. */
const NEAR = 2
/** So many closings on few days are a burst, if they are also a quarter of all. */
const BURST = 4

/** The findings that are about people say so. */
const aboutPeople = /群众|村民|居民|困难户|低保|信访|欠薪|补贴|补助/u

export const closedOn = (problem: Problem): Day | null =>
  problem.step === 'closed' && problem.closeout.closing ? dayInShanghai(problem.closeout.closing.at) : null

const deciders = ({ closeout }: Problem): Set<string> => {
  const { claim, signature, verifications, acceptance, closing } = closeout
  return new Set(
    [claim, signature, ...verifications, acceptance, closing].flatMap((it) => it?.standing.person ?? []),
  )
}

/** Closings on the same few days, when they are many among all. */
const burstOf = (on: Day, all: readonly Day[]): number => {
  const near = all.filter((it) => it >= addDays(on, -NEAR) && it <= addDays(on, NEAR)).length
  return near >= BURST && near * 4 >= all.length ? near : 0
}

/** The proofs of effect that the thinnest manifestation rests on. */
const thinnest = (problem: Problem, day: Day): number =>
  Math.min(...manifestationsOf(problem).map((it) => effectOf(problem, it.id, day).length))

/** How often each factor is there; 0: not at all. */
const counted = (problem: Problem, day: Day, closings: readonly Day[]): Record<RiskFactor, number> => {
  const on = closedOn(problem) ?? day
  const words = [problem.title, ...problem.manifestations.map((it) => it.text)].join('\n')
  const people = problem.evidence.filter((it) => it.kind === 'people').length
  const proofs = thinnest(problem, on)
  const decided = deciders(problem).size
  return {
    money: problem.money.length + problem.evidence.filter((it) => it.kind === 'money').length,
    people: people + (aboutPeople.test(words) ? 1 : 0),
    'long-term': problem.timeClass === 'long-term' ? 1 : 0,
    burst: burstOf(on, closings),
    returned: problem.returns,
    extension: problem.course.extensions,
    objection: problem.objections.length,
    expired: problem.evidence.filter((it) => isExpired(it, day)).length,
    thin: proofs <= 1 ? 1 : 0,
    'few-people': decided < 5 ? decided : 0,
    rebound: problem.links.filter((it) => it.how === 'rebound-of').length,
  }
}

/** The risks of a closed problem, as they are told and weighed. `closings`: the days of all closings of the round. */
export const risksOf = (problem: Problem, day: Day, closings: readonly Day[]): Risk[] =>
  Object.entries(counted(problem, day, closings)).flatMap(([name, n]) => {
    const factor = name as RiskFactor
    return n > 0 ? [{ factor, points: riskPoints[factor], n }] : []
  })

/** All closed problems with their weights, in the order of their numbers. */
export const candidatesOf = (problems: readonly Problem[], day: Day): Candidate[] => {
  const closed = problems.flatMap((problem) => {
    const on = closedOn(problem)
    return on === null ? [] : [{ problem, on }]
  })
  const closings = closed.map((it) => it.on)
  return closed
    .map(({ problem, on }) => {
      const risks = risksOf(problem, day, closings)
      const weight = risks.reduce((sum, it) => sum + it.points, 1)
      return { problem: problem.id, number: problem.number, closedOn: on, weight, risks }
    })
    .toSorted((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : a.problem < b.problem ? -1 : 1))
}
