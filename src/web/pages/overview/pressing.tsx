import type { ProblemRow } from '#contract/problems.ts'
import { Light } from '../../ui/light.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Name, Units } from '../../ui/names.tsx'
import { Panel } from '../../ui/page.tsx'
import { DeadlineCell } from '../../ui/standing-cells.tsx'
import { StepTag } from '../../ui/tags.tsx'
import { useOverviewWords } from './words.ts'

/** Red first, at most ten. */
export const Pressing = ({ rows }: { rows: ProblemRow[] }) => {
  const words = useOverviewWords()
  const { columns } = words
  return (
    <Panel title={words.pressingTitle}>
      <PlainTable
        rows={rows}
        none={words.pressingNone}
        heads={[columns.light, columns.problem, columns.unit, columns.deadline, columns.step]}
      >
        {(row) => (
          <tr key={row.id}>
            <td>
              <Light light={row.light} />
            </td>
            <td>
              <ProblemLink id={row.id}>
                <span className="number">{row.number}</span> {row.shortTitle}
              </ProblemLink>
            </td>
            <td>
              <Units lead={row.leadUnit} co={row.coUnits} />
              <span className="soft second">
                <Name of={row.leadLeader} />
              </span>
            </td>
            <DeadlineCell row={row} />
            <td>
              <StepTag step={row.step} />
            </td>
          </tr>
        )}
      </PlainTable>
    </Panel>
  )
}
