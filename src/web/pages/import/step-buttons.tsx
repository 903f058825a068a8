import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { StepName, useDraft } from './use-draft.ts'
import { useDraftWords, useImportWords } from './words.ts'

type Steps = ReturnType<typeof useDraft>
const fewChanges = 3

/** Undo and redo, each with the name of its step; what it changed is shown, and read aloud. */
export const StepButtons = ({ steps, onShow }: { steps: Steps; onShow: (key: string) => void }) => {
  const words = useDraftWords()
  const { undo } = useImportWords().draft
  const { content, last, next } = steps
  const [said, setSaid] = useState('')
  // By key as well as by button: what counts is that the step went from one side to the other.
  const before = useRef({ last, next, content })
  const show = useRef(onShow)
  useEffect(() => {
    show.current = onShow
  })
  useEffect(() => {
    const was = before.current
    before.current = { last, next, content }
    if (was.content === content) return
    const undone = steps.moved === 'undo' ? next : null
    const redone = steps.moved === 'redo' ? last : null
    const step: StepName | null = undone ?? redone
    if (step === null) {
      setSaid('')
      return
    }
    setSaid(undone ? words.undone(words.steps[step]) : words.redone(words.steps[step]))
    const known = new Set(was.content.problems)
    const changed = content.problems.filter((it) => !known.has(it) && !it.leftOut)
    if (changed[0] && changed.length <= fewChanges) show.current(changed[0].key)
  }, [content, last, next, steps.moved, words])
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
