import { Input } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

const quiet = 700

/** One goes on where the words end. */
const atItsEnd = (control: { focus: (how: { cursor: 'end' }) => void } | null): void => {
  control?.focus({ cursor: 'end' })
}

/**
 * A text that is told to the draft when one stops typing or leaves it, and not with each key: a draft of hundreds of
 * problems is not drawn again for every letter.
 */
export const CommittedText = ({
  value,
  label,
  lines,
  flawed,
  onCommit,
  onTyped,
  onLeave,
  onCut,
}: {
  value: string
  label: string
  /** More than one line may be typed. */
  lines?: boolean
  flawed?: boolean
  onCommit: (text: string) => void
  onTyped?: ((text: string) => void) | undefined
  /** Escape, or the field is left. */
  onLeave: () => void
  /** Ctrl+Enter, with the place of the caret. */
  onCut?: ((at: number) => void) | undefined
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
  const pressed = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const cut = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (cut && onCut) {
      event.preventDefault()
      const at = event.currentTarget.selectionStart ?? 0
      commit()
      onCut(at)
    } else if (event.key === 'Escape' || (event.key === 'Enter' && !lines)) {
      event.stopPropagation()
      onLeave()
    }
  }
  const shared = {
    'aria-label': label,
    'aria-invalid': flawed ?? false,
    size: 'small' as const,
    value: text,
    ref: atItsEnd,
    onBlur: () => {
      commit()
      onLeave()
    },
    onKeyDown: pressed,
  }
  return lines ? (
    <Input.TextArea
      {...shared}
      autoSize={{ minRows: 1, maxRows: 14 }}
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
