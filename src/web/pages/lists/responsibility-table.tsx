import { Fragment } from 'react'
import type { ProblemRow } from '#contract/problems.ts'
import { ProblemLink } from '../../ui/list-link.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Name } from '../../ui/names.tsx'
import { DeadlineCell, StandingCells } from '../../ui/standing-cells.tsx'

type Group = { leader: { id: string; name: string } | null; post: string | null; problems: ProblemRow[] }

/** Leaders and what they answer for: one body a leader, as the merged cells of the paper list. */
export const ResponsibilityTable = ({ groups }: { groups: readonly Group[] }) => {
  const { lists, words, general } = useMessages()
  const { columns, responsibility } = lists
  return (
    <div className="list-scroll responsibility">
      <table className="list-table">
        <thead>
          <tr>
            <th scope="col" className="col-number">
              {columns.number}
            </th>
            <th scope="col">{columns.problem}</th>
            <th scope="col" className="col-unit">
              {columns.unit}
            </th>
            <th scope="col" className="col-co">
              {columns.co}
            </th>
            <th scope="col" className="col-leader">
              {columns.handler}
            </th>
            <th scope="col" className="col-deadline">
              {columns.deadline}
            </th>
            <th scope="col" className="col-light">
              {columns.light}
            </th>
            <th scope="col" className="col-step">
              {columns.step}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ leader, post, problems }) => (
            <Fragment key={leader?.id ?? 'none'}>
              {leader ? (
                <tr className="leader-row">
                  <th colSpan={8} scope="colgroup">
                    <span className="leader-name">{leader.name}</span>
                    {post ? <span className="soft">{post}</span> : null}
                    <span className="soft">
                      {responsibility.tally(
                        problems.length,
                        problems.filter((it) => it.step === 'closed').length,
                      )}
                    </span>
                  </th>
                </tr>
              ) : null}
              {problems.map((row) => (
                <tr key={row.id}>
                  <td className="number">{row.number}</td>
                  <th scope="row" className="problem-cell">
                    <ProblemLink id={row.id}>{row.shortTitle}</ProblemLink>
                  </th>
                  <td>
                    <Name of={row.leadUnit} />
                  </td>
                  <td className="soft">
                    {row.coUnits.length === 0 ? '—' : words.list(row.coUnits.map((it) => it.name))}
                  </td>
                  <td>{row.handler?.name ?? <span className="soft">{general.nobody}</span>}</td>
                  <DeadlineCell row={row} />
                  <StandingCells row={row} />
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
