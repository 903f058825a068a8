import type { Draft } from '#contract/drafts.ts'
import { sheetPlace } from '#core/words/lists/sheet-place.ts'
import { useImportWords } from './words.ts'

/** A button that names a line of the source, or the row of its sheet, and leads there. `line` is 1-based. */
export const PlaceInSource = ({
  line,
  sheets,
  onShow,
}: {
  line: number
  sheets: NonNullable<Draft['sheets']>
  onShow: (line: number) => void
}) => {
  const words = useImportWords().draft
  const place = sheetPlace(sheets, line)
  return (
    <button
      type="button"
      className="plain"
      onClick={() => {
        onShow(line)
      }}
    >
      {place === null ? words.line(line) : words.row(place.sheet, place.row)}
    </button>
  )
}
