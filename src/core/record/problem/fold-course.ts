import { dayInShanghai } from '#core/words/calendar/day.ts'
import { handOf } from '#core/record/problem/by-hand.ts'
import { withContributor } from '#core/record/problem/contributors.ts'
import type { CourseChange, CourseFact } from '#core/record/problem/course-facts.ts'
import type { CourseRequest } from '#core/record/problem/course-state.ts'
import { foldInherited } from '#core/record/problem/fold-inherited.ts'
import { type Measure, type Problem, manifestationsOf, noCloseout } from '#core/record/problem/problem.ts'

const withCourse = (problem: Problem, change: Partial<Problem['course']>): Problem => ({
  ...problem,
  course: { ...problem.course, ...change },
})

const changeRequest = (problem: Problem, id: string, change: Partial<CourseRequest>): Problem =>
  withCourse(problem, {
    requests: problem.course.requests.map((it) => (it.id === id ? { ...it, ...change } : it)),
  })

/** A measure's own deadline moves; the first one it had stands for ever. */
const putOff = (measure: Measure, to: string): Measure =>
  measure.deadline === null
    ? measure
    : {
        ...measure,
        deadline: to,
        extended: {
          original: measure.extended?.original ?? measure.deadline,
          times: (measure.extended?.times ?? 0) + 1,
        },
      }

type Of<Kind extends CourseChange['kind']> = Extract<CourseChange, { kind: Kind }>
type Granted = Extract<CourseFact, { type: 'course.granted' }>

const extended = (problem: Problem, { measure, to, follow }: Of<'extension'>): Problem => {
  const moved = measure === null ? follow : [measure]
  const measures = problem.measures.map((it) => (moved.includes(it.id) ? putOff(it, to) : it))
  if (measure !== null) return { ...problem, measures }
  const original = problem.deadline?.original ?? to
  return withCourse(
    { ...problem, measures, deadline: { original, current: to } },
    { extensions: problem.course.extensions + 1 },
  )
}

const turned = (problem: Problem, change: Of<'class'>, fact: Granted): Problem => {
  const { turns } = problem.course
  const turn = {
    from: change.from,
    to: change.to,
    on: dayInShanghai(fact.recordedAt),
    by: handOf(fact).by,
    deadline: problem.deadline,
  }
  // The first deadline it ever had, also where it was long-term in between.
  const first = problem.deadline?.original ?? turns.find((it) => it.deadline !== null)?.deadline?.original
  const last = problem.deadline ?? turns.findLast((it) => it.deadline !== null)?.deadline
  const { deadline } = change
  // More time is more time, by whatever name it was asked for.
  const putOffNow = deadline !== null && last !== null && last !== undefined && deadline > last.current
  return withCourse(
    {
      ...problem,
      timeClass: change.to,
      deadline: deadline === null ? null : { original: first ?? deadline, current: deadline },
    },
    {
      turns: [...turns, turn],
      recheckOn: change.recheckOn,
      extensions: problem.course.extensions + (putOffNow ? 1 : 0),
    },
  )
}

const replaced = (
  problem: Problem,
  change: Of<'measure'>,
  { reason, standing }: CourseRequest,
  at: string,
) => {
  const old = problem.measures.find((it) => it.id === change.replaces)
  if (!old) return problem
  const { kind: _kind, replaces: _replaces, measure: id, ...rest } = change
  const fresh: Measure = {
    id,
    ...rest,
    marker: null,
    origin: 'plan',
    done: false,
    doneOn: null,
    // What was returned for rework stays so under other words, and so does every promise that hung on it.
    returned: old.returned,
    ...(old.proof ? { proof: old.proof } : {}),
    ...(old.extended ? { extended: old.extended } : {}),
  }
  const own = <Item extends { measure: string }>(it: Item): Item =>
    it.measure === old.id ? { ...it, measure: id } : it
  return withContributor(
    {
      ...problem,
      measures: problem.measures.map((it) => (it.id === old.id ? fresh : it)),
      assignments: problem.assignments.map(own),
      runoffs: problem.runoffs.map(own),
      money: problem.money.map((it) => (it.of === 'measure' && it.id === old.id ? { ...it, id } : it)),
      replaced: [...problem.replaced, { ...old, by: id, reason, at }],
    },
    standing,
  )
}

const ended = (problem: Problem, request: CourseRequest, fact: Granted): Problem => {
  const { change } = request
  const as = change.kind === 'ending' ? change.as : change.kind === 'split' ? 'split' : 'merged'
  const grounds = change.kind === 'ending' ? change.grounds : request.reason
  const receiver = change.kind === 'ending' ? change.receiver : null
  const said = { standing: fact.body.standing, by: fact.actor, at: fact.recordedAt }
  return withCourse(
    { ...problem, step: 'ended', closeout: noCloseout },
    { ended: { as, request: request.id, grounds, receiver, ...said } },
  )
}

const granted = (before: Problem, fact: Granted): Problem => {
  const { standing, request: id } = fact.body
  const said = { standing, by: fact.actor, at: fact.recordedAt }
  const problem = changeRequest(before, id, { outcome: { as: 'granted', reason: null, ...said } })
  const request = problem.course.requests.find((it) => it.id === id)
  if (!request) throw new Error('course.granted without course.asked')
  switch (request.change.kind) {
    case 'extension':
      return extended(problem, request.change)
    case 'class':
      return turned(problem, request.change, fact)
    case 'measure':
      return replaced(problem, request.change, request, fact.recordedAt)
    case 'ending':
    case 'split':
    case 'merge':
      return ended(problem, request, fact)
  }
}

/** The facts that turn a problem's course, and those that say what belongs to it. */
export const foldCourse = (problem: Problem, fact: CourseFact): Problem => {
  const { course } = problem
  const by = fact.actor
  const at = fact.recordedAt
  switch (fact.type) {
    case 'course.asked': {
      const { request: id, standing, reason, change, grants } = fact.body
      const request = { id, standing, reason, change, grants, by, at, consent: null, outcome: null }
      return withCourse(problem, { requests: [...course.requests, request] })
    }
    case 'course.consented': {
      const { request, standing } = fact.body
      return changeRequest(problem, request, { consent: { standing, by, at } })
    }
    case 'course.granted':
      return granted(problem, fact)
    case 'course.refused':
    case 'course.withdrawn': {
      const { request, standing, reason } = fact.body
      const as = fact.type === 'course.refused' ? 'refused' : 'withdrawn'
      return changeRequest(problem, request, { outcome: { as, standing, reason, by, at } })
    }
    case 'problem.resumed':
      return withCourse(
        { ...problem, step: 'registered', plan: { ...problem.plan, approved: null } },
        { ended: null, resumed: course.resumed + 1 },
      )
    case 'problem.inherited':
      return foldInherited(problem, fact)
    case 'manifestations.gained': {
      const manifestations = [...manifestationsOf(problem), ...fact.body.manifestations]
      return withCourse({ ...problem, manifestations }, { gained: [...course.gained, fact.body] })
    }
    case 'long-term.rechecked':
      return withCourse(problem, {
        recheckOn: fact.body.next,
        rechecks: [...course.rechecks, { ...fact.body, by, at }],
      })
    case 'source.added': {
      const { source: id, ...rest } = fact.body
      return withCourse(problem, { sources: [...course.sources, { id, ...rest }] })
    }
    case 'source.removed':
      return withCourse(problem, { sources: course.sources.filter((it) => it.id !== fact.body.source) })
    case 'problem.linked':
      return { ...problem, links: [...problem.links, { ...fact.body, at }] }
  }
}
