import { Button } from 'antd'
import { useState } from 'react'
import type { ImportRow } from '#contract/imports.ts'
import { useAct } from '../../api/query.ts'
import { AskReason } from '../../ui/ask-reason.tsx'
import { DayText } from '../../ui/days.tsx'
import { PlainTable } from '../../ui/plain-table.tsx'
import { Panel } from '../../ui/page.tsx'
import { DocumentCells, useDocumentHeads } from './document-cells.tsx'
import { Tag } from '../../ui/tags.tsx'
import { useImportWords } from './words.ts'

/** What was confirmed; an import can be withdrawn while nothing was built on it. */
export const ImportList = ({ rows, mayWithdraw }: { rows: readonly ImportRow[]; mayWithdraw: boolean }) => {
  const importing = useImportWords()
  const { columns } = importing
  const withdraw = useAct('withdraw-import')
  const [asked, setAsked] = useState<string | null>(null)
  return (
    <Panel title={importing.imports}>
      <PlainTable
        rows={rows}
        none={importing.importsEmpty}
        heads={[
          ...useDocumentHeads(),
          columns.confirmed,
          columns.by,
          columns.state,
          mayWithdraw ? columns.action : null,
        ]}
      >
        {(row) => (
          <tr key={row.id}>
            <DocumentCells row={row} />
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
        )}
      </PlainTable>
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
