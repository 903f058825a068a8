import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { dropTemplate, listTemplates } from '#contract/templates.ts'
import { useRead, useWrite } from '../../api/query.ts'
import { DayText } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { Panel } from '../../ui/page.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { Loaded } from '../../ui/states.tsx'
import { AddTemplate } from './add-template.tsx'
import { TemplateFields } from './template-fields.tsx'
import { usePaperWords } from './words.ts'

const Drop = ({ name, drop }: { name: string; drop: () => void }) => {
  const { general } = useMessages()
  const words = usePaperWords()
  return (
    <Popconfirm
      title={words.dropAsk(name)}
      okText={words.drop}
      cancelText={general.buttons.cancel}
      onConfirm={drop}
    >
      <Button size="small">{words.drop}</Button>
    </Popconfirm>
  )
}

/** What the office keeps of its own forms: add, drop, and which fields a template can name. */
export const OwnTemplates = () => {
  const words = usePaperWords()
  const { columns } = words
  const read = useRead(listTemplates)
  const drop = useWrite(dropTemplate)
  const done = useNotice()
  const [adding, setAdding] = useState(false)
  return (
    <Panel
      title={words.own}
      extra={
        <Button
          onClick={() => {
            setAdding(true)
          }}
        >
          {words.add}
        </Button>
      }
    >
      <RefusalAlert error={drop.error} />
      <Loaded of={read} lines={2}>
        {({ templates }) => (
          <PlainTable
            rows={templates}
            none={words.ownNone}
            heads={[
              columns.name,
              columns.kind,
              columns.file,
              columns.addedBy,
              columns.addedAt,
              columns.action,
            ]}
          >
            {(row) => (
              <tr key={row.id}>
                <td>{row.name}</td>
                <td>{words.ownKinds[row.kind]}</td>
                <td>{row.fileName}</td>
                <td>{row.addedBy}</td>
                <td>
                  <DayText day={row.addedAt} />
                </td>
                <td>
                  <Drop
                    name={row.name}
                    drop={() => {
                      drop.mutate(
                        { params: { id: row.id } },
                        {
                          onSuccess: () => {
                            done(words.dropped(row.name))
                          },
                        },
                      )
                    }}
                  />
                </td>
              </tr>
            )}
          </PlainTable>
        )}
      </Loaded>
      <TemplateFields />
      {adding ? (
        <AddTemplate
          close={() => {
            setAdding(false)
          }}
        />
      ) : null}
    </Panel>
  )
}
