import type { ActInput } from '#contract/acts.ts'
import type { courseActs } from '#contract/acts/course.ts'
import type { Choices, Speech } from './random-inputs.ts'

type Makers = {
  [Name in keyof typeof courseActs]: (speech: Speech, c: Choices) => ActInput<Name>
}

/** Inputs for the changes of course, mostly plausible. */
export const courseInputs: Makers = {
  'link-problems': ({ county, problem }, c) => ({
    problem: problem.id,
    other: c.pick(county.problems),
    how: c.pick(['recurrence-of', 'carried-from']),
    note: '表述相近',
  }),
}
