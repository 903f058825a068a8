import { memo } from 'react'
import type { Coverage } from '#contract/coverage.ts'
import { ProblemLink } from '../../ui/list-link.tsx'
import type { Only } from './search.ts'
import { usePlansWords } from './words.ts'

type Cell = Coverage['cells'][number]

/** What a cell shows: ● leads, ○ co-operates, and how many measures and shares; a mark where a share waits. */
const sign = ({ lead, co, measures, shares }: Cell): string => {
  const count = measures + shares
  return `${lead ? '●' : co ? '○' : ''}${count > 0 ? String(count) : ''}`
}

const isMarked = (cell: Cell, only: Only | null): boolean =>
  cell.waiting > 0 || (only === 'asGiven' && cell.asGiven > 0)

const CellButton = ({
  cell,
  number,
  unit,
  onOpen,
}: {
  cell: Cell
  number: string
  unit: { id: string; name: string }
  onOpen: (cell: { problem: string; unit: string }) => void
}) => {
  const words = usePlansWords()
  const says = `${words.coverage.open(number, unit.name)}: ${words.cell(cell)}`
  return (
    <button
      type="button"
      aria-label={says}
      title={says}
      onClick={() => {
        onOpen({ problem: cell.problem, unit: unit.id })
      }}
    >
      {sign(cell)}
    </button>
  )
}

/** Pixels, as in plans.css: with them the table is as wide as its columns. */
const headWidth = 236
const columnWidth = 26

/**
 * The matrix as one table in a box that scrolls by itself: the heads stay, and the page does not move sideways. A column is
 * two characters wide, its unit written downwards.
 */
export const CoverageMatrix = memo(
  ({
    shown: { problems, units, cells },
    only,
    onOpen,
  }: {
    shown: Coverage
    only: Only | null
    onOpen: (cell: { problem: string; unit: string }) => void
  }) => {
    const { coverage } = usePlansWords()
    const byProblem = Map.groupBy(cells, (it) => it.problem)
    const columns = new Map(units.map((it, at) => [it.id, at]))
    return (
      <>
        <p className="matrix-legend soft">
          <span>● {coverage.legend.lead}</span>
          <span>○ {coverage.legend.co}</span>
          <span>
            <b>3</b> {coverage.legend.measures} + {coverage.legend.shares}
          </span>
          <span>
            <i className="cell-waits">3</i> {coverage.legend.waiting}
          </span>
          <span>
            <i className="plan-open" /> {coverage.notApprovedMark}
          </span>
          <span>{coverage.counts(problems.length, units.length)}</span>
        </p>
        <section className="matrix" aria-label={coverage.title}>
          <table style={{ width: headWidth + units.length * columnWidth }}>
            <thead>
              <tr>
                <th scope="col" className="matrix-corner">
                  {coverage.problem}
                </th>
                {units.map((it) => (
                  <th key={it.id} scope="col" title={it.name} className="matrix-unit">
                    <span>{it.name}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {problems.map((problem) => {
                const row: (Cell | undefined)[] = Array.from({ length: units.length })
                for (const cell of byProblem.get(problem.id) ?? []) {
                  const at = columns.get(cell.unit)
                  if (at !== undefined) row[at] = cell
                }
                return (
                  <tr key={problem.id}>
                    <th scope="row" title={`${problem.number} ${problem.shortTitle}`}>
                      <span className="number">{problem.number}</span>{' '}
                      <ProblemLink id={problem.id}>{problem.shortTitle}</ProblemLink>
                      {problem.approved ? null : <i className="plan-open" title={coverage.notApproved} />}
                    </th>
                    {units.map((unit, at) => (
                      <td
                        key={unit.id}
                        className={row[at] && isMarked(row[at], only) ? 'cell-waits' : undefined}
                      >
                        {row[at] ? (
                          <CellButton cell={row[at]} number={problem.number} unit={unit} onOpen={onOpen} />
                        ) : null}
                      </td>
                    ))}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      </>
    )
  },
)
