import { Button, Input } from 'antd'
import { useState } from 'react'
import type { SubplanRow } from '#contract/subplans.ts'
import { useMessages } from '../../ui/locale.tsx'
import { usePlansWords } from './words.ts'

/** Who has not filed, ready to be pasted into a message; shown to be copied by hand where the browser gives no clipboard. */
export const RemindList = ({ missing }: { missing: readonly SubplanRow[] }) => {
  const { subplans: words } = usePlansWords()
  const { words: terms } = useMessages()
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle')
  const text = missing
    .map((it) => words.remindLine(it.unit.name, terms.list(it.heads), it.carried))
    .join('\n')
  const copy = async (): Promise<void> => {
    if (!window.isSecureContext) {
      setState('shown')
      return
    }
    await navigator.clipboard.writeText(text)
    setState('copied')
  }
  return (
    <div className="plans-bar">
      <Button
        onClick={() => {
          copy().catch(() => {
            setState('shown')
          })
        }}
      >
        {state === 'copied' ? words.reminded : words.remind(missing.length)}
      </Button>
      {state === 'shown' ? (
        <Input.TextArea
          readOnly
          aria-label={words.remind(missing.length)}
          value={text}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onFocus={(event) => {
            event.target.select()
          }}
        />
      ) : null}
    </div>
  )
}
