import { useDayWords } from '../../../ui/days.tsx'
import { PlainTable } from '../../../ui/plain-table.tsx'
import { CountButton } from './rows-drawer.tsx'
import { useTrendWords } from './words.ts'

/** What a chart draws, as a table: a row a day, a column for each line, and every number opens. */
export const DaysTable = <Name extends string>({
  columns,
  rows,
  onOpen,
}: {
  columns: readonly { name: Name; label: string }[]
  rows: readonly { day: string; counts: Readonly<Record<Name, number | null>> }[]
  onOpen: (name: Name, day: string) => void
}) => {
  const words = useTrendWords()
  const { dayText } = useDayWords()
  return (
    <PlainTable
      rows={rows}
      none={words.empty}
      className="trend-table"
      heads={[words.day, ...columns.map(({ label }) => ({ label, right: true }))]}
    >
      {({ day, counts }) => (
        <tr key={day}>
          <th scope="row">{dayText(day)}</th>
          {columns.map(({ name, label }) => (
            <td key={name} className="right">
              <CountButton
                count={counts[name]}
                label={label}
                onOpen={() => {
                  onOpen(name, day)
                }}
              />
            </td>
          ))}
        </tr>
      )}
    </PlainTable>
  )
}
