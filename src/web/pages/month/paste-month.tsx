import '../lists/bulk.css'
import { Button, Drawer } from 'antd'
import { useCallback, useMemo } from 'react'
import type { MonthRow } from '#contract/work.ts'
import {
  type MonthFlaw,
  type MonthItem,
  monthColumns,
  monthColumnsTaken,
  type PastedEntry,
  pastedMonth,
} from '#core/rules/progress/pasted-month.ts'
import type { GridTable } from '#core/words/lists/ledgers/pasted-table.ts'
import type { Paste } from '#messages/zh/paste.ts'
import { useSession } from '../../api/query.ts'
import { ColumnChoices } from '../../ui/column-choices.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PasteField } from '../../ui/paste-field.tsx'
import { PasteTable } from '../../ui/paste-table.tsx'
import { usePasteWords } from '../../ui/paste-words.ts'
import { Tag } from '../../ui/tags.tsx'
import { usePastedTable } from '../../ui/use-pasted-table.ts'
import { useKept } from '../problem/kept.ts'
import { isWritten, keyOf, sharedFrom } from './month-draft.ts'
import type { MonthDraft } from './use-month-draft.ts'

type Props = { unit: string; rows: readonly MonthRow[]; draft: MonthDraft; onClose: () => void }

/** A month out of a spreadsheet: rows are matched with the items of the page and filled in there; nothing is sent. */
export const PasteMonth = ({ unit, rows, draft, onClose }: Props) => {
  const { month: words } = usePasteWords()
  const { general } = useMessages()
  const notice = useNotice()
  const today = useSession().data?.today ?? ''
  const kept = useKept(`month.${unit}.pasted`)
  const { entries, change } = draft
  const items = useMemo(
    () =>
      rows.map((row): MonthItem => {
        const key = keyOf(row)
        const written = isWritten(entries[key]) || sharedFrom(rows, entries, key) !== null
        return { key, number: row.problem.number, text: row.text, written, held: row.openBelow.length > 0 }
      }),
    [rows, entries],
  )
  const takenFor = useCallback((table: GridTable) => monthColumnsTaken(table, items), [items])
  const { table, cut, columns, say } = usePastedTable(kept.text, takenFor)
  const pasted = useMemo(() => pastedMonth(table.rows, columns, items, today), [table, columns, items, today])
  const able = pasted.filter((it) => it.flaws.length === 0)
  const tally = able.length === 0 ? words.nothing : words.tally(able.length, pasted.length - able.length)
  const fill = () => {
    for (const { item, text, completes } of able) {
      if (item === null) continue
      const from = sharedFrom(rows, entries, item.key)
      if (from !== null) {
        const also = (entries[keyOf(from)]?.also ?? []).filter((it) => it !== item.key)
        change(keyOf(from), { also })
      }
      change(item.key, { text, completes, ties: {} })
    }
    notice(words.filled(able.length))
    // What did not match is there again the next time.
    if (able.length === pasted.length) kept.forget()
    onClose()
  }
  return (
    <Drawer open title={words.title} size={960} onClose={onClose} footer={null}>
      <div className="bulk">
        <p className="drawer-lead">{words.lead}</p>
        <PasteField value={kept.text} onChange={kept.write} cut={cut} recalled={kept.recalled} />
        {table.rows.length === 0 ? null : (
          <>
            <ColumnChoices
              table={table}
              taken={columns}
              choices={monthColumns.map((value) => ({ value, label: words.as[value] }))}
              onChange={say}
            />
            <p className="bulk-tally">
              <b>{columns.includes('text') ? tally : words.noText}</b>
            </p>
            <Rows pasted={pasted} />
          </>
        )}
        <div className="form-foot bulk-foot">
          {pasted.length === 0 ? null : (
            <Button type="primary" disabled={able.length === 0} onClick={fill}>
              {words.go(able.length)}
            </Button>
          )}
          <Button onClick={onClose}>{general.buttons.close}</Button>
        </div>
      </div>
    </Drawer>
  )
}

const flawSaid = (flaw: MonthFlaw, { flaws }: Paste['month']): string => {
  switch (flaw.code) {
    case 'no-item':
      return flaws[flaw.code](flaw.words)
    case 'several-items':
      return flaws[flaw.code](flaw.number, flaw.count)
    case 'too-long':
      return flaws[flaw.code](flaw.most)
    case 'twice':
      return flaws[flaw.code](flaw.row)
    case 'no-name':
    case 'no-words':
      return flaws[flaw.code]
  }
}

const Rows = ({ pasted }: { pasted: readonly PastedEntry[] }) => {
  const { row: rowWord, month: words } = usePasteWords()
  return (
    <PasteTable heads={[rowWord, ...Object.values(words.heads)]} widths={[48, '30%', null, '30%']}>
      {pasted.map(({ row, named, item, text, completes, flaws, hints }) => (
        <tr key={row}>
          <td className="number">{row}</td>
          <th scope="row">
            {item === null ? (
              <span className="late">{named}</span>
            ) : (
              <>
                <span className="number">{item.number}</span> {item.text}
              </>
            )}
          </th>
          <td>
            <span className="paste-words">{text}</span>
            {completes ? (
              <p>
                <Tag tone="done">{words.completes}</Tag>
              </p>
            ) : null}
          </td>
          <td>
            <Tag tone={flaws.length === 0 ? 'busy' : 'waiting'}>
              {flaws.length === 0 ? words.can : words.cannot}
            </Tag>
            {flaws.map((it) => (
              <p key={it.code}>{flawSaid(it, words)}</p>
            ))}
            {hints.map((it) => (
              <p key={it} className="soft">
                {words.hints[it]}
              </p>
            ))}
          </td>
        </tr>
      ))}
    </PasteTable>
  )
}
