import { numeralName } from '#core/words/figures/chinese-numeral.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { Heading } from '#core/rules/report/paper.ts'

/** A problem under its heading, at the level where it stands. */
export type Placed = { problem: Problem; heading: Heading; marker: string }
export type PlacedGroup = { heading: Heading | null; problems: Placed[] }
export type PlacedAspect = { heading: Heading; marker: string; title: string; groups: PlacedGroup[] }

/** What imports without an aspect come under. */
const noAspect = '其他问题'

const heading = (level: Heading['level'], marker: string, title: string): Heading => ({
  kind: 'heading',
  level,
  text: `${marker}${title}`,
})

/** Problems that follow each other under one group; one without a group stands alone. */
const runsOfGroups = (problems: readonly Problem[]): { title: string | null; problems: Problem[] }[] => {
  const runs: { title: string | null; problems: Problem[] }[] = []
  for (const problem of problems) {
    const title = problem.group?.title ?? null
    const last = runs.at(-1)
    if (last && title !== null && last.title === title) last.problems.push(problem)
    else runs.push({ title, problems: [problem] })
  }
  return runs
}

/**
 * 「一、」 for each aspect, 「（一）」 for each group or problem in it, 「1.」 for a problem within a group. Every problem
 * keeps its place in the order it comes in.
 */
export const placed = (problems: readonly Problem[]): PlacedAspect[] =>
  [...Map.groupBy(problems, (it) => it.aspect.ordinal).values()].map((of, at) => {
    const title = of[0]?.aspect.title.trim() || noAspect
    const marker = `${numeralName(at + 1)}、`
    return {
      heading: heading(1, marker, title),
      marker,
      title,
      groups: runsOfGroups(of).map((run, place): PlacedGroup => {
        const second = `（${numeralName(place + 1)}）`
        if (run.title === null)
          return {
            heading: null,
            problems: run.problems.map((problem) => ({
              problem,
              marker: second,
              heading: heading(2, second, problem.title),
            })),
          }
        return {
          heading: heading(2, second, run.title),
          problems: run.problems.map((problem, n) => ({
            problem,
            marker: `${n + 1}.`,
            heading: heading(3, `${n + 1}.`, problem.title),
          })),
        }
      }),
    }
  })
