import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Labelled } from '../../ui/field.tsx'

const quiet = 700

/**
 * A text that is told to the draft when one stops typing or leaves it, and not with each key: a draft of hundreds of
 * problems is not drawn again for every letter.
 */
export const CommittedText = ({
  value,
  onCommit,
  labelled,
  lines,
  onTyped,
}: {
  value: string
  onCommit: (text: string) => void
  labelled: Labelled | { 'aria-label': string; 'aria-invalid'?: boolean }
  /** More than one line may be typed. */
  lines?: boolean
  onTyped?: (text: string) => void
}) => {
  const [text, setText] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const told = useRef(value)
  useEffect(() => {
    // Changed from outside: undone, merged, loaded.
    if (value !== told.current) {
      told.current = value
      setText(value)
      onTyped?.(value)
    }
  }, [value, onTyped])
  const pending = useRef<string | null>(null)
  const commit = () => {
    if (timer.current) clearTimeout(timer.current)
    const typed = pending.current
    pending.current = null
    if (typed === null || typed === told.current) return
    told.current = typed
    onCommit(typed)
  }
  const latest = useRef(commit)
  useEffect(() => {
    latest.current = commit
  })
  // Folded away while something is still pending: it is told first.
  useEffect(
    () => () => {
      latest.current()
    },
    [],
  )
  const typed = (next: string) => {
    setText(next)
    onTyped?.(next)
    pending.current = next
    if (timer.current) clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      latest.current()
    }, quiet)
  }
  const shared = {
    ...labelled,
    value: text,
    onBlur: commit,
  }
  return lines ? (
    <Input.TextArea
      {...shared}
      autoSize={{ minRows: 1, maxRows: 12 }}
      onChange={(event) => {
        typed(event.target.value)
      }}
    />
  ) : (
    <Input
      {...shared}
      onChange={(event) => {
        typed(event.target.value)
      }}
    />
  )
}
