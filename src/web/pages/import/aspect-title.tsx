import { Input } from 'antd'
import { useState } from 'react'
import { focusNow } from '../../ui/field.tsx'
import { headed } from '../../ui/headed.ts'
import { useMessages } from '../../ui/locale.tsx'
import type { Heading } from './draft-edits.ts'
import { useImportWords } from './words.ts'

/** The heading of an aspect in the proposal; its words can be mended in place. */
export const AspectTitle = ({
  aspect,
  count,
  onRename,
}: {
  aspect: Heading
  count: number
  onRename: (title: string) => void
}) => {
  const { general } = useMessages()
  const importing = useImportWords()
  const [typed, setTyped] = useState<string | null>(null)
  const done = () => {
    if (typed !== null && typed.trim() !== '' && typed.trim() !== aspect.title) onRename(typed.trim())
    setTyped(null)
  }
  return (
    <div className="aspect-title">
      {typed === null ? (
        <>
          <h3 title={headed(aspect)}>
            <span className="aspect-words">{headed(aspect) || importing.draft.noAspect}</span>{' '}
            <span className="soft aspect-count">{count}</span>
          </h3>
          <button
            type="button"
            className="plain"
            onClick={() => {
              setTyped(aspect.title)
            }}
          >
            {general.buttons.edit}
            <span className="only-read"> {aspect.title}</span>
          </button>
        </>
      ) : (
        <Input
          ref={focusNow}
          aria-label={importing.draft.aspect}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
          }}
          onPressEnter={done}
          onBlur={done}
        />
      )}
    </div>
  )
}
