import { Fragment, Suspense, lazy } from 'react'
import type { ProblemRow } from '#contract/problems.ts'
import { ProblemLink } from '../../ui/list-link.tsx'
import { headed } from '../../ui/headed.ts'
import { useMessages } from '../../ui/locale.tsx'
import { Name, Units } from '../../ui/names.tsx'
import { DeadlineCell, StandingCells } from '../../ui/standing-cells.tsx'
import { SortHead, type Sorting } from './sort-head.tsx'

const CourseMarks = lazy(async () => ({ default: (await import('../../ui/course-marks.tsx')).CourseMarks }))

/** Something of its course has to be said in the list. */
const isMarked = ({
  ended,
  extensions,
  turnedLongTerm,
  recheckOn,
  foundBy,
  asked,
  ...row
}: ProblemRow): boolean =>
  Boolean(ended ?? turnedLongTerm ?? recheckOn) ||
  Boolean(row.reboundedAs ?? row.reboundOf ?? row.carriedTo ?? row.carriedFrom) ||
  extensions + foundBy.length + asked.length > 0

const heads = (rows: readonly ProblemRow[], at: number): { aspect: boolean; group: boolean } => {
  const [before, row] = [rows[at - 1], rows[at]]
  const aspect = before?.aspect.ordinal !== row?.aspect.ordinal || before?.aspect.title !== row?.aspect.title
  return { aspect, group: aspect || before?.group !== row?.group }
}

const Row = ({
  row,
  chosen,
  onChoose,
}: {
  row: ProblemRow
  chosen: boolean
  onChoose: ((row: ProblemRow, chosen: boolean) => void) | null
}) => {
  const { lists } = useMessages()
  return (
    <tr className={chosen ? 'is-chosen' : undefined}>
      {onChoose ? (
        <td className="choose">
          <input
            type="checkbox"
            className="tick"
            checked={chosen}
            aria-label={lists.choose(row.number)}
            onChange={(event) => {
              onChoose(row, event.target.checked)
            }}
          />
        </td>
      ) : null}
      <td className="number">{row.number}</td>
      <th scope="row" className="problem-cell">
        <ProblemLink id={row.id}>{row.shortTitle}</ProblemLink>
        {row.title === row.shortTitle ? null : <span className="soft problem-words">{row.title}</span>}
        {isMarked(row) ? (
          <Suspense>
            <CourseMarks row={row} />
          </Suspense>
        ) : null}
      </th>
      <td>
        <Name of={row.leadLeader} />
      </td>
      <td>
        <Units lead={row.leadUnit} co={row.coUnits} />
      </td>
      <DeadlineCell row={row} />
      <td className="right tally">
        {row.measures.total === 0 ? (
          <span className="soft">—</span>
        ) : (
          `${String(row.measures.done)}/${String(row.measures.total)}`
        )}
      </td>
      <StandingCells row={row} />
    </tr>
  )
}

/** The problem list as officials know it: aspect, then its problems. In another order the aspects fall away. */
export const ProblemTable = ({
  rows,
  chosen,
  sorting,
  onChoose,
  onChoosePage,
}: {
  rows: readonly ProblemRow[]
  chosen: ReadonlyMap<string, ProblemRow>
  sorting: Sorting
  /** Null where nothing can be done with a selection. */
  onChoose: ((row: ProblemRow, chosen: boolean) => void) | null
  onChoosePage: (chosen: boolean) => void
}) => {
  const { lists } = useMessages()
  const { columns } = lists
  const all = rows.length > 0 && rows.every((it) => chosen.has(it.id))
  const grouped = sorting.sort === undefined
  const width = onChoose ? 9 : 8
  return (
    <div className="list-scroll">
      <table className="list-table problem-table">
        <thead>
          <tr>
            {onChoose ? (
              <th scope="col" className="choose">
                <input
                  type="checkbox"
                  className="tick"
                  checked={all}
                  ref={(it) => {
                    if (it) it.indeterminate = !all && rows.some((row) => chosen.has(row.id))
                  }}
                  aria-label={lists.choosePage}
                  onChange={(event) => {
                    onChoosePage(event.target.checked)
                  }}
                />
              </th>
            ) : null}
            <SortHead by={undefined} label={columns.number} {...sorting} className="col-number" />
            <th scope="col">{columns.problem}</th>
            <th scope="col" className="col-leader">
              {columns.leader}
            </th>
            <th scope="col" className="col-unit">
              {columns.unit}
            </th>
            <SortHead by="deadline" label={columns.deadline} {...sorting} className="col-deadline" />
            <th scope="col" className="col-tally right">
              {columns.measures}
            </th>
            <SortHead by="light" label={columns.light} {...sorting} className="col-light" />
            <th scope="col" className="col-step">
              {columns.step}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const head = grouped ? heads(rows, at) : { aspect: false, group: false }
            return (
              <Fragment key={row.id}>
                {head.aspect && row.aspect.title !== '' ? (
                  <tr className="aspect-row">
                    <th colSpan={width} scope="colgroup">
                      {headed(row.aspect)}
                    </th>
                  </tr>
                ) : null}
                {head.group && row.group !== null ? (
                  <tr className="group-row">
                    <th colSpan={width} scope="colgroup">
                      {row.group}
                    </th>
                  </tr>
                ) : null}
                <Row row={row} chosen={chosen.has(row.id)} onChoose={onChoose} />
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
