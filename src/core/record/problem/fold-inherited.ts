import { withContributor } from '#core/record/problem/contributors.ts'
import type { ProblemInherited } from '#core/record/problem/course-facts.ts'
import { joinedPredecessors } from '#core/record/problem/predecessors.ts'
import type { Measure, Problem } from '#core/record/problem/problem.ts'

const both = (some: string[], others: string[]): string[] => [...new Set([...some, ...others])]

const earlier = (a: string, b: string): string => (a < b ? a : b)

const burdened = (measures: Measure[], came: ProblemInherited['body']['measures']): Measure[] =>
  measures.map((it) => {
    const burden = came.find(({ measure }) => measure === it.id)
    if (!burden) return it
    const { returned, extended } = burden
    return { ...it, returned, ...(extended === null ? {} : { extended }) }
  })

/** What came from another number stands beside what was there: of two limits the stricter, of two burdens both. */
export const foldInherited = (problem: Problem, { body }: ProblemInherited): Problem => {
  const { deadline: own, timeClass, course } = problem
  const { deadline: came } = body
  // Of two deadlines the earlier one stands: under another number nobody has more time.
  const deadline =
    own && came
      ? { original: earlier(own.original, came.original), current: earlier(own.current, came.current) }
      : (own ?? came)
  const limited = timeClass === null || (timeClass === 'long-term' && body.timeClass !== null)
  const rechecks = [course.recheckOn, body.recheckOn].flatMap((it) => it ?? [])
  const joined = body.contributors.reduce(withContributor, {
    ...problem,
    timeClass: limited ? body.timeClass : timeClass,
    deadline,
    measures: burdened(problem.measures, body.measures),
    money: problem.money.map((it) => {
      const before = body.recovered.find((one) => one.of === it.of && one.id === it.id)
      return before ? { ...it, before: { value: before.value, unit: before.unit } } : it
    }),
    turnedDown: [...problem.turnedDown, ...body.turnedDown],
    returns: problem.returns + body.returns,
    leaders: both(problem.leaders, body.leaders),
    predecessors: joinedPredecessors(problem.predecessors, body.predecessors),
  })
  return {
    ...joined,
    course: {
      ...course,
      inherited: course.inherited || (body.fixed && deadline !== null),
      extensions: Math.max(course.extensions, body.extensions),
      turns: [...course.turns, ...body.turns],
      recheckOn: rechecks.toSorted()[0] ?? null,
    },
  }
}
