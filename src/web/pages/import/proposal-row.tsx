import { memo } from 'react'
import type { DraftProblem } from '#contract/drafts.ts'
import { Tag } from '../../ui/tags.tsx'
import { type Heading, mend } from './draft-edits.ts'
import { flawsOf } from './draft-flaws.ts'
import { ProblemForm } from './problem-form.tsx'
import type { Edit } from './use-draft.ts'
import { useImportWords } from './words.ts'

export type ProposalRowProps = {
  problem: DraftProblem
  selected: boolean
  /** Issues of the reader within its lines. */
  issues: number
  mergeable: boolean
  /** Only for the selected one: the others do not depend on them. */
  aspects: readonly Heading[]
  groups: readonly Heading[]
  onSelect: (key: string | null) => void
  edit: (edit: Edit) => void
}

/** One proposed problem: a line of it, and its form while it is selected. */
export const ProposalRow = memo(
  ({ problem, selected, issues, mergeable, aspects, groups, onSelect, edit }: ProposalRowProps) => {
    const words = useImportWords().draft
    const { key, marker, title, shortTitle, leftOut, measures, manifestations } = problem
    const flawed = flawsOf(problem).length > 0
    return (
      <li
        data-proposal={key}
        className={`proposal${selected ? ' is-selected' : ''}${leftOut ? ' is-left-out' : ''}`}
      >
        <div className="proposal-line">
          <button
            type="button"
            className="proposal-open"
            aria-expanded={selected}
            onClick={() => {
              onSelect(selected ? null : key)
            }}
          >
            <span className="proposal-title">
              {marker ? <b>{marker}</b> : null} {title}
            </span>
            <span className="proposal-facts soft">
              {shortTitle === title ? null : <span className="proposal-short">{shortTitle}</span>}
              {manifestations.length > 0 ? (
                <span>{words.manifestationCount(manifestations.length)}</span>
              ) : null}
              {measures.length > 0 ? <span>{words.measureCount(measures.length)}</span> : null}
              {issues > 0 ? <Tag tone="waiting">{words.issues(issues)}</Tag> : null}
              {flawed ? <Tag tone="alarm">{words.flawEmpty}</Tag> : null}
              {leftOut ? <Tag>{words.leftOut}</Tag> : null}
            </span>
          </button>
          <button
            type="button"
            className="plain"
            onClick={() => {
              edit((all) => mend(all, key, { leftOut: !leftOut }))
            }}
          >
            {leftOut ? words.putBack : words.leaveOut}
            <span className="only-read"> {shortTitle}</span>
          </button>
        </div>
        {selected ? (
          <ProblemForm
            problem={problem}
            aspects={aspects}
            groups={groups}
            mergeable={mergeable}
            edit={edit}
          />
        ) : null}
      </li>
    )
  },
  (a, b) =>
    a.problem === b.problem &&
    a.selected === b.selected &&
    a.issues === b.issues &&
    a.mergeable === b.mergeable &&
    (!b.selected || (a.aspects === b.aspects && a.groups === b.groups)) &&
    a.onSelect === b.onSelect &&
    a.edit === b.edit,
)
ProposalRow.displayName = 'ProposalRow'
