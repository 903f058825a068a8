import { Button } from 'antd'
import type { DraftProblem } from '#contract/drafts.ts'
import { addManifestation, mend, most, splitAt } from './draft-edits.ts'
import type { Edit, StepName } from './use-draft.ts'
import type { Change } from './use-draft.ts'
import type { Selected } from './use-selection-in.ts'
import { useImportWords } from './words.ts'

/** What can be made of the words selected in the source. */
export const SelectionBar = ({
  selected,
  target,
  edit,
}: {
  selected: Selected
  target: DraftProblem | null
  edit: Edit
}) => {
  const words = useImportWords().draft
  const { place, text } = selected
  const apply = (step: StepName, change: Change) => {
    edit(step, change)
    document.getSelection()?.removeAllRanges()
  }
  return (
    <div className="selection-bar" role="toolbar" aria-label={words.selected(text.slice(0, 20))}>
      <span className="selection-text">
        {words.selected(text.length > 24 ? `${text.slice(0, 24)}…` : text)}
      </span>
      <Button
        size="small"
        type="primary"
        onClick={() => {
          apply('split', (all) => splitAt(all, place, text))
        }}
      >
        {words.splitHere} <kbd>s</kbd>
      </Button>
      {target ? (
        <>
          <Button
            size="small"
            onClick={() => {
              apply('add', (all) => addManifestation(all, target.key, text, place))
            }}
          >
            {words.asManifestation}
          </Button>
          <Button
            size="small"
            onClick={() => {
              apply('mend', (all) => mend(all, target.key, { title: text.slice(0, most.title), span: place }))
            }}
          >
            {words.asTitle}
          </Button>
        </>
      ) : null}
    </div>
  )
}
