import { headed } from '../../ui/headed.ts'
import type { Heading } from './draft-edits.ts'
import { ToldText } from './told-text.tsx'
import { useImportWords } from './words.ts'

/** The heading of a group in the proposal; pressed, its words can be mended in place. */
export const GroupTitle = ({ group, onRename }: { group: Heading; onRename: (title: string) => void }) => {
  const { group: label } = useImportWords().draft
  const marker = headed({ marker: group.marker, title: '' })
  return (
    <h4 className="group-title">
      {marker}
      <ToldText
        label={label}
        value={group.title}
        empty={label}
        onCommit={(typed) => {
          if (typed.trim() !== '') onRename(typed.trim())
        }}
      />
    </h4>
  )
}
