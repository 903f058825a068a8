import type { ProblemRow } from '#contract/problems.ts'
import { Deadline } from './days.tsx'
import { Light } from './light.tsx'
import { StepTag } from './tags.tsx'

/** By when: a cell of every table of problems. */
export const DeadlineCell = ({ row }: { row: ProblemRow }) => (
  <td>
    <Deadline
      deadline={row.deadline}
      longTerm={row.timeClass === 'long-term'}
      over={row.step === 'closed' || row.step === 'ended'}
    />
  </td>
)

/** The light and the step of a problem, the last two cells of its row in the lists. */
export const StandingCells = ({ row }: { row: ProblemRow }) => (
  <>
    <td>
      <Light light={row.light} />
    </td>
    <td>
      <StepTag step={row.step} />
    </td>
  </>
)
