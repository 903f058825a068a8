import { Select } from 'antd'
import type { GridTable } from '#core/words/lists/ledgers/pasted-table.ts'
import { usePasteWords } from './paste-words.ts'

/** What each column of a paste is taken for, to be corrected one by one; a sample stands where it has no name. */
export const ColumnChoices = <Column extends string>({
  table,
  taken,
  choices,
  onChange,
}: {
  table: GridTable
  taken: readonly Column[]
  choices: readonly { value: Column; label: string }[]
  onChange: (at: number, column: Column) => void
}) => {
  const words = usePasteWords()
  return (
    <fieldset className="lines paste-columns">
      <legend>{words.columns}</legend>
      <div>
        {table.columns.map(({ index, name, samples }) => (
          <div key={index} className="paste-column">
            <b>{words.column(index + 1, name)}</b>
            <span className="soft">{samples[0] ?? ' '}</span>
            <Select<Column>
              aria-label={words.columnOf(index + 1, name)}
              value={taken[index] ?? null}
              options={[...choices]}
              size="small"
              popupMatchSelectWidth={false}
              onChange={(column) => {
                onChange(index, column)
              }}
            />
          </div>
        ))}
      </div>
    </fieldset>
  )
}
