import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { useDraft } from './use-draft.ts'
import { useDraftWords, useImportWords } from './words.ts'

type Steps = ReturnType<typeof useDraft>
const fewChanges = 3

/** Undo and redo, each with the name of its step; what it changed is shown, and read aloud. */
export const StepButtons = ({ steps, onShow }: { steps: Steps; onShow: (key: string) => void }) => {
  const words = useDraftWords()
  const { undo } = useImportWords().draft
  const { content, last, next } = steps
  const undone = steps.moved === 'undo' ? next : null
  const redone = steps.moved === 'redo' ? last : null
  const said = undone ? words.undone(words.steps[undone]) : redone ? words.redone(words.steps[redone]) : ''
  // By key as well as by button: what the step changed is shown.
  const before = useRef(content)
  const show = useRef(onShow)
  useEffect(() => {
    show.current = onShow
  })
  useEffect(() => {
    const known = new Set(before.current.problems)
    before.current = content
    if (steps.moved === 'edit') return
    const changed = content.problems.filter((it) => !known.has(it) && !it.leftOut)
    if (changed[0] && changed.length <= fewChanges) show.current(changed[0].key)
  }, [content, steps.moved])
  return (
    <>
      <output className="only-read">{said}</output>
      <Button
        disabled={last === null}
        title={last ? words.withKey(words.undoStep(words.steps[last]), 'u') : words.nothingToUndo}
        onClick={steps.undo}
      >
        {undo}
      </Button>
      <Button
        disabled={next === null}
        title={next ? words.withKey(words.redoStep(words.steps[next]), 'Shift+U') : words.nothingToRedo}
        onClick={steps.redo}
      >
        {words.redo}
      </Button>
    </>
  )
}
