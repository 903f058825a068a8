import { Button, Modal } from 'antd'
import { type DraftRow, dropDraft } from '#contract/drafts.ts'
import { useWrite } from '../../api/query.ts'
import { DayText } from '../../ui/days.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { DocumentCells, useDocumentHeads } from './document-cells.tsx'
import { useTellRefusal } from '../../ui/notice.tsx'
import { useImportWords } from './words.ts'

/** Documents read but not yet confirmed. */
export const DraftList = ({ rows }: { rows: readonly DraftRow[] }) => {
  const { general } = useMessages()
  const importing = useImportWords()
  const { columns } = importing
  const [modal, asking] = Modal.useModal()
  const tell = useTellRefusal()
  const drop = useWrite(dropDraft)
  const ask = (row: DraftRow) => {
    modal.confirm({
      title: importing.dropAsk,
      content: importing.dropHelp,
      okText: importing.discard,
      cancelText: general.buttons.cancel,
      onOk: () => drop.mutateAsync({ params: { id: row.id } }).catch(tell),
    })
  }
  return (
    <Panel title={importing.drafts}>
      {asking}
      <PlainTable
        rows={rows}
        none={importing.draftsEmpty}
        heads={[...useDocumentHeads(), columns.updated, columns.action]}
      >
        {(row) => (
          <tr key={row.id}>
            <DocumentCells row={row} draft={row.id} />
            <td>
              <DayText day={row.updatedAt} />
            </td>
            <td>
              <Button
                size="small"
                onClick={() => {
                  ask(row)
                }}
              >
                {importing.discard}
              </Button>
            </td>
          </tr>
        )}
      </PlainTable>
    </Panel>
  )
}
