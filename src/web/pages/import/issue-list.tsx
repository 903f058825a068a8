import type { Draft, DraftProblem } from '#contract/drafts.ts'
import { sheetPlace } from '#core/words/lists/sheet-place.ts'
import { problemAt } from './draft-edits.ts'
import { useImportWords } from './words.ts'

/** How many issues lie within each problem, by its key. */
export const issuesByProblem = (
  problems: readonly DraftProblem[],
  issues: Draft['issues'],
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { line } of issues) {
    const within = line === null ? null : problemAt(problems, { line, from: Number.MAX_SAFE_INTEGER })
    if (within) counts.set(within.key, (counts.get(within.key) ?? 0) + 1)
  }
  return counts
}

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
