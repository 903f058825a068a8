import type { ProblemDetail } from '#contract/problems.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { requestActs, turnOf } from '#core/rules/course/options.ts'
import { who } from '#ledger/queries/who.ts'

type Shown = ProblemDetail['course']

/** A problem's course as its page shows it, with what the caller may do to each request; `null`: of a past day, nothing. */
export const shownCourse = (problem: Problem, acting: Acting | null): Shown => {
  const { course, replaced, links } = problem
  return {
    requests: course.requests.map((it) => ({
      ...{ id: it.id, reason: it.reason, change: it.change, by: who(it.by), at: it.at },
      consent: it.consent && { by: who(it.consent.by), at: it.consent.at },
      outcome: it.outcome && {
        ...{ as: it.outcome.as, reason: it.outcome.reason },
        ...{ by: who(it.outcome.by), at: it.outcome.at },
      },
      turn: it.outcome === null ? turnOf(it) : null,
      acts: acting ? requestActs(problem, it, acting) : [],
    })),
    turns: course.turns.map(({ from, to, on, by }) => ({ from, to, on, by })),
    rechecks: course.rechecks.map(({ found, next, by, at }) => ({ found, next, by: who(by), at })),
    ended: course.ended && {
      ...{ as: course.ended.as, grounds: course.ended.grounds, receiver: course.ended.receiver },
      ...{ by: who(course.ended.by), at: course.ended.at },
    },
    replaced: replaced.map(({ id, text, units, deadline, by, reason, at }) => ({
      ...{ id, text, units, deadline, by, reason, at },
    })),
    gained: course.gained.map(({ from, manifestations }) => ({
      from,
      manifestations: manifestations.map((it) => it.id),
    })),
    sources: course.sources,
    links,
  }
}
