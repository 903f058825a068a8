import { Drawer } from 'antd'
import type { QueryOf } from '#contract/route.ts'
import { listTrendRows } from '#contract/trend.ts'
import { useRead } from '../../../api/query.ts'
import { useDayWords } from '../../../ui/days.tsx'
import { ProblemLink } from '../../../ui/list-link.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { Name } from '../../../ui/names.tsx'
import { PlainTable } from '../../../ui/plain-table.tsx'
import { Loaded } from '../../../ui/states.tsx'
import { StepTag } from '../../../ui/tags.tsx'
import { useTrendWords } from './words.ts'

/** A number that was pressed: what it counts, and how it is called. */
export type Opened = QueryOf<typeof listTrendRows> & { title: string }
export type Open = (opened: Opened) => void

/** A number that opens its rows; nothing to open behind a nought. */
export const CountButton = ({
  count,
  label,
  tone = '',
  onOpen,
}: {
  count: number | null
  label: string
  tone?: string
  onOpen: () => void
}) =>
  count === null ? null : count === 0 ? (
    <span className="soft">0</span>
  ) : (
    <button type="button" className={`trend-count ${tone}`} onClick={onOpen}>
      <span className="only-read">{label} </span>
      {count}
    </button>
  )

/** The problems behind a number, by the rule that counted them. */
export const RowsDrawer = ({
  round,
  opened: { title, ...query },
  onClose,
}: {
  round: string
  opened: Opened
  onClose: () => void
}) => {
  const { rows: words } = useTrendWords()
  const { steps } = useMessages().words
  const { dayText } = useDayWords()
  const read = useRead(listTrendRows, { params: { id: round }, query })
  return (
    <Drawer open title={title} size={760} onClose={onClose}>
      <Loaded of={read} lines={6}>
        {({ rows, total }) => {
          const moved = rows.some((it) => it.from !== null || it.to !== null)
          const dated = rows.some((it) => it.on !== null)
          return (
            <>
              <p className="soft">{words.count(total, rows.length)}</p>
              <PlainTable
                rows={rows.map((row, at) => ({ ...row, key: `${row.problem.id} ${String(at)}` }))}
                none={words.none}
                heads={[
                  words.problem,
                  words.unit,
                  dated ? words.on : null,
                  moved ? words.move : null,
                  words.step,
                  words.deadline,
                ]}
              >
                {({ key, problem, unit, leader, step, deadline, on, from, to }) => (
                  <tr key={key}>
                    <td>
                      <ProblemLink id={problem.id}>
                        <span className="number">{problem.number}</span> {problem.shortTitle}
                      </ProblemLink>
                    </td>
                    <td>
                      {unit?.name}
                      <span className="soft second">
                        <Name of={leader} />
                      </span>
                    </td>
                    {dated ? <td>{on === null ? '' : dayText(on)}</td> : null}
                    {moved ? (
                      <td>
                        {from === null ? words.start : steps[from]} →{' '}
                        {to === null ? words.elsewhere : steps[to]}
                      </td>
                    ) : null}
                    <td>
                      <StepTag step={step} />
                    </td>
                    <td>{dayText(deadline)}</td>
                  </tr>
                )}
              </PlainTable>
            </>
          )
        }}
      </Loaded>
    </Drawer>
  )
}
