import { Button } from 'antd'
import { useState } from 'react'
import { type SubplanRow, listSubplans } from '#contract/subplans.ts'
import { useRead } from '../../api/query.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { Tag } from '../../ui/tags.tsx'
import { RemindList } from './remind-list.tsx'
import { SubplanDrawer } from './subplan-drawer.tsx'
import { usePlansWords } from './words.ts'

const tones = { filed: 'waiting', returned: 'alarm', approved: 'done' } as const

/** Which units owe a sub-plan, those without one first. */
export const SubplansTab = ({ round }: { round: string }) => {
  const { subplans: words } = usePlansWords()
  const [opened, setOpened] = useState<string | null>(null)
  const read = useRead(listSubplans, { params: { id: round } })
  return (
    <Loaded of={read} lines={10}>
      {({ units, mayJudge }) => {
        const missing = units.filter((it) => it.state === null)
        return units.length === 0 ? (
          <Empty title={words.none} help={words.noneHelp} />
        ) : (
          <>
            {mayJudge && missing.length > 0 ? <RemindList missing={missing} /> : null}
            <PlainTable
              rows={units}
              none={words.none}
              heads={[words.unit, words.head, words.state, words.covers, words.filed, '']}
            >
              {(row) => (
                <Row
                  key={row.unit.id}
                  row={row}
                  onOpen={() => {
                    setOpened(row.unit.id)
                  }}
                />
              )}
            </PlainTable>
            {opened ? (
              <SubplanDrawer
                key={opened}
                round={round}
                unit={opened}
                onClose={() => {
                  setOpened(null)
                }}
              />
            ) : null}
          </>
        )
      }}
    </Loaded>
  )
}

const Row = ({ row, onOpen }: { row: SubplanRow; onOpen: () => void }) => {
  const { subplans: words } = usePlansWords()
  const { words: terms } = useMessages()
  const { dayText } = useDayWords()
  const files = row.mine && (row.state === null || row.state === 'returned')
  return (
    <tr>
      <td>{row.unit.name}</td>
      <td>{terms.list(row.heads)}</td>
      <td>
        {row.state === null ? (
          <Tag tone="alarm">{words.missing}</Tag>
        ) : (
          <Tag tone={tones[row.state]}>{words.states[row.state]}</Tag>
        )}
      </td>
      <td className={row.state !== null && row.covered < row.carried ? 'late' : undefined}>
        {words.coversOf(row.covered, row.carried)}
      </td>
      <td>{row.filedAt === null ? '' : dayText(row.filedAt)}</td>
      <td className="right">
        <Button size="small" type={files ? 'primary' : 'default'} onClick={onOpen}>
          {files ? (row.state === null ? words.file : words.again) : words.look}
          <span className="only-read"> {row.unit.name}</span>
        </Button>
      </td>
    </tr>
  )
}
