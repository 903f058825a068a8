import { Button } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import type { listDrafts } from '#contract/drafts.ts'
import { useAct } from '../../api/query.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { DayText } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { Tag } from '../../ui/tags.tsx'

type Row = z.infer<typeof listDrafts.response>['imports'][number]

/** What was confirmed; an import can be withdrawn while nothing was built on it. */
export const ImportList = ({ rows, mayWithdraw }: { rows: readonly Row[]; mayWithdraw: boolean }) => {
  const { importing, words } = useMessages()
  const { columns } = importing
  const withdraw = useAct('withdraw-import')
  const [asked, setAsked] = useState<string | null>(null)
  return (
    <Panel title={importing.imports}>
      {rows.length === 0 ? (
        <p className="soft">{importing.importsEmpty}</p>
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
                <th scope="col">{columns.confirmed}</th>
                <th scope="col">{columns.by}</th>
                <th scope="col">{columns.state}</th>
                {mayWithdraw ? <th scope="col">{columns.action}</th> : null}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    {row.title ?? row.fileName}
                    {row.title ? <span className="soft file-name">{row.fileName}</span> : null}
                  </td>
                  <td>{words.documentKinds[row.kind]}</td>
                  <td className="right">{row.problems}</td>
                  <td>
                    <DayText day={row.confirmedAt} />
                  </td>
                  <td>{row.by}</td>
                  <td>{row.withdrawn ? <Tag>{importing.withdrawn}</Tag> : importing.inForce}</td>
                  {mayWithdraw ? (
                    <td>
                      {row.withdrawn ? null : (
                        <Button
                          size="small"
                          onClick={() => {
                            withdraw.reset()
                            setAsked(row.id)
                          }}
                        >
                          {importing.withdraw}
                        </Button>
                      )}
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asked === null ? null : (
        <AskReason
          title={importing.withdraw}
          help={importing.withdrawHelp}
          label={importing.withdrawReason}
          pending={withdraw.isPending}
          error={withdraw.error}
          onReason={(reason) => {
            withdraw.mutate(
              { import: asked, reason },
              {
                onSuccess: () => {
                  setAsked(null)
                },
              },
            )
          }}
          onCancel={() => {
            setAsked(null)
          }}
        />
      )}
    </Panel>
  )
}
