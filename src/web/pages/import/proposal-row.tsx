import { memo } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { Tag } from '../../ui/tags.tsx'
import { useDesk } from './desk.ts'
import { useIssueWords } from './issue-lines.tsx'
import type { Issue } from './draft-issues.ts'
import type { Heading } from './draft-edits.ts'
import { putBack } from './draft-moves.ts'
import { ProblemCard } from './problem-card.tsx'
import { useDraftWords, useImportWords } from './words.ts'

/** What depends on the problems around it; only the selected one is told. */
export type Around = {
  mergeable: boolean
  lowerable: boolean
  up: boolean
  down: boolean
  aspects: readonly Heading[]
  groups: readonly Heading[]
}

export type Standing = 'accepted' | 'sure' | 'with-issues' | 'left-out'

const signs: Record<Standing, string> = { accepted: '✓', sure: '○', 'with-issues': '△', 'left-out': '×' }

type Props = {
  problem: DraftProblem
  standing: Standing
  issues: readonly Issue[]
  around: Around | null
  onSelect: (key: string | null) => void
}

const sameIssues = (a: readonly Issue[], b: readonly Issue[]): boolean =>
  a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b))

/** One proposed problem: a line of it with how it stands, and all of it while it is selected. */
export const ProposalRow = memo(
  ({ problem, standing, issues, around, onSelect }: Props) => {
    const words = useImportWords().draft
    const { standings, because } = useDraftWords()
    const say = useIssueWords()
    const desk = useDesk()
    const { key, marker, title, shortTitle, leftOutReason, measures, manifestations } = problem
    const selected = around !== null
    const [first] = issues
    return (
      <li
        data-proposal={key}
        data-tells={problem.span.line}
        className={`proposal is-${standing}${selected ? ' is-selected' : ''}`}
      >
        <button
          type="button"
          className="proposal-open"
          aria-expanded={selected}
          onClick={() => {
            onSelect(selected ? null : key)
          }}
        >
          <span className="standing" title={standings[standing]}>
            <span aria-hidden="true">{signs[standing]}</span>
            <span className="only-read">{standings[standing]}</span>
          </span>
          <span className="proposal-words">
            <span className="proposal-title">
              {marker ? <b>{marker}</b> : null} {selected ? shortTitle : title}
            </span>
            {selected ? null : (
              <span className="proposal-facts soft">
                {shortTitle === title ? null : <span className="proposal-short">{shortTitle}</span>}
                {manifestations.length > 0 ? (
                  <span>{words.manifestationCount(manifestations.length)}</span>
                ) : null}
                {measures.length > 0 ? <span>{words.measureCount(measures.length)}</span> : null}
                {standing === 'with-issues' && first ? (
                  <span className="proposal-issue">{because(say(first), issues.length)}</span>
                ) : null}
                {standing === 'left-out' ? <Tag>{leftOutReason || words.leftOut}</Tag> : null}
              </span>
            )}
          </span>
        </button>
        {around ? (
          standing === 'left-out' ? (
            <p className="card-foot">
              <button
                type="button"
                className="plain"
                onClick={() => {
                  desk.edit('put-back', (all) => putBack(all, key))
                }}
              >
                {words.putBack}
                <span className="only-read"> {shortTitle}</span>
              </button>
            </p>
          ) : (
            <ProblemCard problem={problem} standing={standing} issues={issues} around={around} />
          )
        ) : null}
      </li>
    )
  },
  (a, b) =>
    a.problem === b.problem &&
    a.standing === b.standing &&
    sameIssues(a.issues, b.issues) &&
    a.around === b.around &&
    a.onSelect === b.onSelect,
)
ProposalRow.displayName = 'ProposalRow'
