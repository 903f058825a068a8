import type { Issue } from './draft-issues.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useDesk } from './desk.ts'
import { useDraftWords, useImportWords } from './words.ts'

/** A issue in one sentence. */
export const useIssueWords = (): ((issue: Issue) => string) => {
  const { issues } = useDraftWords()
  const { dayText } = useDayWords()
  const { issuesOf } = useImportWords()
  const said = issuesOf as Record<string, ((message: string) => string) | undefined>
  return (issue) => {
    switch (issue.why) {
      case 'reading':
        return said[issue.code]?.(issue.message) ?? (issue.message || issue.code)
      case 'unknown-name':
        return issues.unknownName(issue.words)
      case 'day-missing':
        return issues.dayMissing(issue.words)
      case 'day-early':
        return issues.dayEarly(issue.days.map(dayText), dayText(issue.feedbackOn))
      case 'contradiction':
        return issues.contradiction
      case 'flaw':
        return issues.flaw
      case 'heading-like':
        return issues.headingLike
      case 'same-title':
        return issues.sameTitle
      case 'run-on':
        return issues.runOn
    }
  }
}

/** Why one problem is to be looked at; each reason leads to its line. */
export const IssueLines = ({ issues }: { issues: readonly Issue[] }) => {
  const say = useIssueWords()
  const words = useImportWords().draft
  const desk = useDesk()
  if (issues.length === 0) return null
  return (
    <ul className="issues">
      {issues.map((it, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- reasons of one problem, worked out anew together
        <li key={at}>
          {say(it)}
          {'line' in it ? (
            <>
              {' '}
              <button
                type="button"
                className="plain"
                onClick={() => {
                  desk.showLine(it.line)
                }}
              >
                {words.line(it.line)}
              </button>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
