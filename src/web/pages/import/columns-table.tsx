import { Select } from 'antd'
import { draftFields, keptFields, type LedgerField } from '#core/words/lists/ledgers/field.ts'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Panel } from '../../ui/page.tsx'
import { Tag } from '../../ui/tags.tsx'
import { isDouble, type LedgerColumn, type LedgerTable } from './columns-said.ts'
import { useColumnWords } from './columns-words.ts'

const tones = { sure: 'done', likely: 'busy', guess: 'waiting' } as const

/** One head: each column with its name, what stands in it, what it is taken for, and how surely. */
export const ColumnsTable = ({
  table,
  others,
  fields,
  onChange,
}: {
  table: LedgerTable
  others: readonly LedgerTable[]
  fields: Readonly<Record<string, LedgerField>>
  onChange: (column: number, field: LedgerField) => void
}) => {
  const words = useColumnWords()
  const options = [
    { label: words.inDraft, options: draftFields.map((value) => ({ value, label: words.fields[value] })) },
    {
      label: words.inSource,
      options: (['none', ...keptFields] as const).map((value) => ({ value, label: words.fields[value] })),
    },
  ]
  const nameOf = ({ name, index }: LedgerColumn) => (name.trim() === '' ? words.noName(index + 1) : name)
  const title =
    table.form === 'fields'
      ? words.records(table.rows)
      : words.table(table.sheet, table.firstLine, table.rows)
  return (
    <Panel
      title={title}
      extra={others.length > 0 ? <span className="soft">{words.alike(others.map(nameOfTable))}</span> : null}
    >
      <PlainTable
        className="columns-table"
        rows={table.columns}
        none={words.noMain}
        heads={[words.heads.name, words.heads.samples, words.heads.taken, words.heads.why]}
      >
        {(column) => {
          const field = fields[String(column.index)] ?? column.field
          const changed = field !== column.field
          return (
            <tr key={column.index}>
              <th scope="row">{nameOf(column)}</th>
              <td className="column-samples">
                {column.samples.length === 0 ? (
                  <span className="soft">{words.noSamples}</span>
                ) : (
                  column.samples.map((sample) => <div key={sample}>{sample}</div>)
                )}
              </td>
              <td>
                <Select
                  aria-label={`${words.heads.taken} ${nameOf(column)}`}
                  value={field}
                  options={options}
                  showSearch={{ optionFilterProp: 'label' }}
                  popupMatchSelectWidth={260}
                  virtual={false}
                  listHeight={360}
                  onChange={(value: LedgerField) => {
                    onChange(column.index, value)
                  }}
                />
                {isDouble(table, fields, column.index) ? (
                  <div className="field-error">{words.double(words.fields[field])}</div>
                ) : null}
              </td>
              <td>
                {changed ? null : (
                  <>
                    <Tag tone={tones[column.confidence]}>{words.confidences[column.confidence]}</Tag>
                    <div className="soft">{words.reasons[column.reason]}</div>
                  </>
                )}
              </td>
            </tr>
          )
        }}
      </PlainTable>
    </Panel>
  )
}

const nameOfTable = ({ sheet, firstLine }: LedgerTable): string => (sheet === '' ? String(firstLine) : sheet)
