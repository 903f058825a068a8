import type { ProblemRow } from '#contract/problems.ts'
import { Light } from '../../ui/light.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Name, Units } from '../../ui/names.tsx'
import { Panel } from '../../ui/page.tsx'
import { DeadlineCell } from '../../ui/standing-cells.tsx'
import { StepTag } from '../../ui/tags.tsx'

/** Red first, at most ten. */
export const Pressing = ({ rows }: { rows: ProblemRow[] }) => {
  const { overview: words } = useMessages()
  const { columns } = words
  return (
    <Panel title={words.pressingTitle}>
      {rows.length === 0 ? (
        <p className="soft">{words.pressingNone}</p>
      ) : (
        <div className="scroll-x">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{columns.light}</th>
                <th scope="col">{columns.problem}</th>
                <th scope="col">{columns.unit}</th>
                <th scope="col">{columns.deadline}</th>
                <th scope="col">{columns.step}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
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
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}
