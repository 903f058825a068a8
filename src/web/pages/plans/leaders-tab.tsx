import { type LeaderLoad, readLeaders } from '#contract/coverage.ts'
import { useRead } from '../../api/query.ts'
import { ListLink } from '../../ui/list-link.tsx'
import { Name } from '../../ui/names.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Loaded } from '../../ui/states.tsx'
import { usePlansWords } from './words.ts'

const days = { near: 15, quiet: 30 } as const

/** Leaders in the order of rank; every number opens its problems. */
export const LeadersTab = ({ round }: { round: string }) => {
  const words = usePlansWords()
  const { leaders } = words
  const read = useRead(readLeaders, { params: { id: round }, query: days })
  return (
    <Loaded of={read} lines={8}>
      {({ leaders: rows }) => (
        <>
          <p className="soft leaders-note">{leaders.note}</p>
          <PlainTable
            rows={rows}
            none={words.emptyTitle}
            heads={[
              leaders.leader,
              ...[
                leaders.open,
                leaders.late,
                leaders.near(days.near),
                leaders.quiet(days.quiet),
                leaders.closed,
              ].map((label) => ({ label, right: true })),
            ]}
          >
            {(row) => <Row key={row.leader?.id ?? ''} row={row} round={round} />}
          </PlainTable>
        </>
      )}
    </Loaded>
  )
}

const Row = ({ row, round }: { row: LeaderLoad; round: string }) => {
  const { leaders } = usePlansWords()
  const leader = row.leader?.id
  const number = (value: number, asked: object, tone = '') => (
    <td className="right">
      {value === 0 || leader === undefined ? (
        <span className={value === 0 ? 'soft' : ''}>{value}</span>
      ) : (
        <ListLink asked={{ round, leader, ...asked }} className={tone} label={row.leader?.name ?? ''}>
          {value}
        </ListLink>
      )}
    </td>
  )
  return (
    <tr>
      <td>
        {row.leader ? <Name of={row.leader} /> : <span className="soft">{leaders.nobody}</span>}
        {row.post ? <span className="soft second">{row.post}</span> : null}
      </td>
      {number(row.open, { run: 'open' })}
      {number(row.late, { run: 'late' }, 'late')}
      {number(row.near, { run: 'near', days: days.near })}
      {number(row.quiet, { run: 'quiet', days: days.quiet })}
      {number(row.closed, { step: 'closed' })}
    </tr>
  )
}
