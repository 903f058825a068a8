import type { Draft } from '#contract/drafts.ts'
import { PlaceInSource } from './place-in-source.tsx'
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
  const said = importing.issuesOf as Record<string, ((message: string) => string) | undefined>
  return (
    <ul className="issue-list">
      {issues.map(({ code, message, line }, at) => (
        <li key={`${code}${String(line)}${String(at)}`}>
          {line === null ? null : <PlaceInSource line={line} sheets={sheets} onShow={onShow} />}{' '}
          {said[code]?.(message) ?? (message || code)}
        </li>
      ))}
    </ul>
  )
}
