import { type ReactNode, useState } from 'react'

/** Folded away until it is asked for; what is folded is not there at all, so that a long page stays light. */
export const Fold = ({ line, children }: { line: ReactNode; children: ReactNode }) => {
  const [open, setOpen] = useState(false)
  return (
    <details
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{line}</summary>
      {open ? children : null}
    </details>
  )
}
