import type { Step } from '#core/record/problem/problem.ts'
import { type Cell, runsOf } from '#core/rules/rows-of-rights.ts'
import type { rights } from '#messages/zh/rights.ts'

/** Steps in words: three and more that follow each other by their first and last. */
export const saySteps = (
  steps: Cell['steps'],
  names: Record<Step, string>,
  { always, run, at, comma }: Pick<typeof rights, 'always' | 'run' | 'at' | 'comma'>,
): string => {
  if (steps === 'any') return always
  const said = runsOf(steps).flatMap(({ from, to, length }) =>
    length === 1 ? [names[from]] : length === 2 ? [names[from], names[to]] : [run(names[from], names[to])],
  )
  return at(said.join(comma))
}
