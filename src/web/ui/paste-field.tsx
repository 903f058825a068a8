import './paste.css'
import { Input } from 'antd'
import type { ClipboardEvent } from 'react'
import { cellsPasted } from '#core/words/document/clean-paste.ts'
import { mostGridRows } from '#core/words/document/pasted-grid.ts'
import { Field, focusNow } from './field.tsx'
import { usePasteWords } from './paste-words.ts'

/** Where a block of cells is pasted. Its text can be typed in and mended; rows are read from it as it stands. */
export const PasteField = ({
  value,
  onChange,
  cut,
  recalled,
}: {
  value: string
  onChange: (value: string) => void
  /** There are more rows than are read. */
  cut: boolean
  /** It was there from before. */
  recalled: boolean
}) => {
  const words = usePasteWords()
  const pasted = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { clipboardData: given, currentTarget: area } = event
    const cells = cellsPasted({ html: given.getData('text/html'), plain: given.getData('text/plain') })
    if (cells === '') return
    event.preventDefault()
    onChange(`${value.slice(0, area.selectionStart)}${cells}${value.slice(area.selectionEnd)}`)
  }
  return (
    <>
      <Field label={words.field} hint={words.fieldHint} error={cut ? words.cut(mostGridRows) : null}>
        {(labelled) => (
          <Input.TextArea
            {...labelled}
            ref={value === '' ? focusNow : null}
            className="paste-text"
            value={value}
            autoSize={{ minRows: 3, maxRows: 4 }}
            spellCheck={false}
            wrap="off"
            onPaste={pasted}
            onChange={(event) => {
              onChange(event.target.value)
            }}
          />
        )}
      </Field>
      {recalled && value !== '' ? <p className="soft paste-kept">{words.kept}</p> : null}
    </>
  )
}
