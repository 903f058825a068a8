import { Fragment } from 'react'
import type { MeasureRow } from '#contract/problems.ts'
import { Deadline, useDayWords } from '../../ui/days.tsx'
import { Light } from '../../ui/light.tsx'
import { ProblemLink } from '../../ui/list-link.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Name } from '../../ui/names.tsx'
import { StepTag, Tag } from '../../ui/tags.tsx'
import type { MeasureSearch } from './search.ts'
import { SortHead, type Sorting } from './sort-head.tsx'

const Row = ({
  row,
  withProblem,
  ordinal,
}: {
  row: MeasureRow
  withProblem: boolean
  ordinal: number | null
}) => {
  const { lists, words } = useMessages()
  const { dayText } = useDayWords()
  return (
    <tr>
      <td className="number">
        {withProblem ? (
          <ProblemLink id={row.problem.id}>{row.problem.number}</ProblemLink>
        ) : (
          (row.marker ?? ordinal)
        )}
      </td>
      <th scope="row" className="problem-cell">
        <span className="measure-words">{row.text}</span>
        {row.origin === 'reported' ? <Tag>{words.importedUnverified}</Tag> : null}
      </th>
      <td>{row.units.length === 0 ? <Name of={null} /> : words.list(row.units.map((it) => it.name))}</td>
      <td>
        <Deadline
          deadline={row.deadline === null ? null : { original: row.deadline, current: row.deadline }}
          over={row.done}
        />
      </td>
      <td className="soft">
        {lists.measures.progressCount(row.progress)}
        {row.lastProgressAt ? (
          <span className="second">{lists.measures.last(dayText(row.lastProgressAt))}</span>
        ) : null}
      </td>
      <td>
        <Light light={row.light} />
      </td>
      <td>
        {row.done ? <Tag tone="done">{lists.done}</Tag> : <span className="soft">{lists.notDone}</span>}
      </td>
    </tr>
  )
}

/** Which measure of its problem a row is; unknown where the problem began on the page before. */
const ordinalOf = (rows: readonly MeasureRow[], at: number, firstPage: boolean): number | null => {
  let first = at
  while (first > 0 && rows[first - 1]?.problem.id === rows[at]?.problem.id) first -= 1
  return first === 0 && !firstPage ? null : at - first + 1
}

/** The task list: measures under their problems; by deadline each for itself. */
export const MeasureTable = ({
  rows,
  firstPage,
  sorting,
}: {
  rows: readonly MeasureRow[]
  firstPage: boolean
  sorting: Sorting<MeasureSearch['sort']>
}) => {
  const { columns, filters } = useMessages().lists
  const grouped = sorting.sort === undefined
  return (
    <div className="list-scroll">
      <table className="list-table measure-table">
        <thead>
          <tr>
            <SortHead by={undefined} label={columns.number} {...sorting} className="col-number" />
            <th scope="col">{columns.measure}</th>
            <th scope="col" className="col-unit">
              {columns.units}
            </th>
            <SortHead by="deadline" label={columns.deadline} {...sorting} className="col-deadline" />
            <th scope="col" className="col-unit">
              {columns.progress}
            </th>
            <th scope="col" className="col-light">
              {columns.light}
            </th>
            <th scope="col" className="col-step">
              {filters.done}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={row.id}>
              {grouped && rows[at - 1]?.problem.id !== row.problem.id ? (
                <tr className="aspect-row">
                  <th colSpan={7} scope="colgroup">
                    <span className="number">{row.problem.number}</span>{' '}
                    <ProblemLink id={row.problem.id}>{row.problem.shortTitle}</ProblemLink>{' '}
                    <StepTag step={row.problem.step} />{' '}
                    {row.leadLeader ? (
                      <span className="soft leader-beside">{row.leadLeader.name}</span>
                    ) : null}
                  </th>
                </tr>
              ) : null}
              <Row row={row} withProblem={!grouped} ordinal={ordinalOf(rows, at, firstPage)} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
