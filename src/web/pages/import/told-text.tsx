import { type ReactNode, useEffect, useRef, useState } from 'react'
import { CommittedText } from './committed-text.tsx'
import { useDraftWords } from './words.ts'

/** Words of the draft as they are read; pressed, they can be mended where they stand. */
export const ToldText = ({
  label,
  value,
  lines = false,
  flaw = null,
  className = '',
  empty,
  onCommit,
  onTyped,
  onCut,
  beside,
}: {
  /** Whose words they are, read aloud. */
  label: string
  value: string
  lines?: boolean
  flaw?: string | null
  className?: string
  /** Shown where nothing is said. */
  empty?: string
  onCommit: (text: string) => void
  onTyped?: (text: string) => void
  /** Cuts the text in two at the caret. */
  onCut?: (at: number) => void
  /** Stands below the field while it is open. */
  beside?: ReactNode
}) => {
  const words = useDraftWords()
  // Just added: one wants to type.
  const [editing, setEditing] = useState(value === '' && empty === undefined)
  const shown = useRef<HTMLButtonElement>(null)
  const left = useRef(false)
  useEffect(() => {
    // Whoever leaves by key finds the focus where it was.
    if (!editing && left.current && document.activeElement === document.body) shown.current?.focus()
    left.current = editing
  }, [editing])
  return (
    <span className={`told ${className}`}>
      {editing ? (
        <>
          <CommittedText
            label={label}
            value={value}
            lines={lines}
            flawed={flaw !== null}
            onCommit={onCommit}
            onTyped={onTyped}
            onLeave={() => {
              setEditing(false)
            }}
            onCut={
              onCut &&
              ((at) => {
                setEditing(false)
                onCut(at)
              })
            }
          />
          {beside}
        </>
      ) : (
        <button
          type="button"
          ref={shown}
          className="as-text"
          title={words.mendHere}
          onClick={() => {
            setEditing(true)
          }}
        >
          <span className="only-read">{label} </span>
          {value.trim() === '' ? <span className="soft">{empty ?? words.empty}</span> : value}
        </button>
      )}
      {flaw === null ? null : <span className="field-error">{flaw}</span>}
    </span>
  )
}
