import { Button, Modal } from 'antd'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { dropDraft, type listDrafts } from '#contract/drafts.ts'
import { useWrite } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { DayText } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { useTellRefusal } from '../../ui/notice.tsx'

type Row = z.infer<typeof listDrafts.response>['drafts'][number]

/** Documents read but not yet confirmed. */
export const DraftList = ({ rows }: { rows: readonly Row[] }) => {
  const { importing, words, general } = useMessages()
  const { columns } = importing
  const [modal, asking] = Modal.useModal()
  const tell = useTellRefusal()
  const drop = useWrite(dropDraft)
  const ask = (row: Row) => {
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
      {rows.length === 0 ? (
        <p className="soft">{importing.draftsEmpty}</p>
      ) : (
        <div className="table-scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{columns.file}</th>
                <th scope="col">{columns.kind}</th>
                <th scope="col" className="right">
                  {columns.problems}
                </th>
                <th scope="col">{columns.updated}</th>
                <th scope="col">{columns.action}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Link to={paths.draft} params={{ draft: row.id }}>
                      {row.title ?? row.fileName}
                    </Link>
                    {row.title ? <span className="soft file-name">{row.fileName}</span> : null}
                  </td>
                  <td>{words.documentKinds[row.kind]}</td>
                  <td className="right">{row.problems}</td>
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
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  )
}
