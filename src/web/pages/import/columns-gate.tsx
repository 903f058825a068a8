import { type ReactNode, useState } from 'react'
import type { Draft } from '#contract/drafts.ts'
import { asksForColumns } from './columns-said.ts'
import { ColumnsStep } from './columns-step.tsx'
import { useColumnWords } from './columns-words.ts'

/** Columns first where they are not sure; else the lists, with a way to the columns. */
export const ColumnsGate = ({
  draft,
  onRead,
  children,
}: {
  draft: Draft
  /** The draft as it lies on the desk by now. */
  onRead: (draft: Draft) => void
  children: (way: ReactNode) => ReactNode
}) => {
  const words = useColumnWords()
  const [open, setOpen] = useState(() => asksForColumns(draft))
  const { columns } = draft
  const close = (read: Draft) => {
    onRead(read)
    setOpen(false)
    // The columns may have been scrolled to their end; the lists begin at their head.
    window.scrollTo({ top: 0 })
  }
  if (columns === undefined || columns.tables.length === 0) return children(null)
  if (open) return <ColumnsStep draft={draft} columns={columns} onDone={close} onLeave={close} />
  return children(
    <span>
      {columns.by === 'reader' ? null : `${columns.by === 'remembered' ? words.remembered : words.chosen} `}
      <button
        type="button"
        className="plain"
        onClick={() => {
          setOpen(true)
        }}
      >
        {words.check}
      </button>
    </span>,
  )
}
