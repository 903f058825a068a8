import type { Draft } from '#contract/drafts.ts'
import { sheetPlace } from '#core/words/lists/sheet-place.ts'
import { useImportWords } from './words.ts'

/** What the reader was not sure of; each leads to its line. */
export const IssueList = ({
  issues,
  sheets,
  onShow,
}: {
  issues: Draft['issues']
  sheets: NonNullable<Draft['sheets']>
  onShow: (line: number) => void
}) => {
  const importing = useImportWords()
  const where = (line: number): string => {
    const place = sheetPlace(sheets, line)
    return place === null ? importing.draft.line(line) : importing.draft.row(place.sheet, place.row)
  }
  const said = importing.issuesOf as Record<string, ((message: string) => string) | undefined>
  return (
    <ul className="issue-list">
      {issues.map(({ code, message, line }, at) => (
        <li key={`${code}${String(line)}${String(at)}`}>
          {line === null ? null : (
            <button
              type="button"
              className="plain"
              onClick={() => {
                onShow(line)
              }}
            >
              {where(line)}
            </button>
          )}{' '}
          {said[code]?.(message) ?? (message || code)}
        </li>
      ))}
    </ul>
  )
}
