import { memo } from 'react'
import { type Mark, segmentsOf } from './source-marks.ts'

type Props = {
  number: number
  text: string
  marks: readonly Mark[]
  selected: string | null
  issues: readonly string[]
}

const same = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length &&
  a.every((it, at) => {
    const other = b[at]
    return (
      other !== undefined &&
      it.from === other.from &&
      it.to === other.to &&
      it.problem === other.problem &&
      it.part === other.part &&
      it.leftOut === other.leftOut
    )
  })

const concerns = (marks: readonly Mark[], selected: string | null): string | null =>
  marks.some((it) => it.problem === selected) ? selected : null

/** One line of the source with what was read from it marked. */
export const SourceLine = memo(
  ({ number, text, marks, selected, issues }: Props) => (
    <div className="source-row">
      <span className="source-number" aria-hidden="true">
        {number}
      </span>
      <p data-line={number} className="source-text">
        {segmentsOf(text, marks).map(({ text: part, mark }, at) =>
          mark ? (
            <mark
              key={`${mark.problem}${String(mark.from)}`}
              data-problem={mark.problem}
              className={`mark-${mark.part}${mark.problem === selected ? ' is-selected' : ''}${mark.leftOut ? ' is-left-out' : ''}`}
            >
              {part}
            </mark>
          ) : (
            <span key={`plain${String(at)}`}>{part}</span>
          ),
        )}
      </p>
      {issues.length === 0 ? null : (
        <ul className="source-issues">
          {issues.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
      )}
    </div>
  ),
  (a, b) =>
    a.text === b.text &&
    a.issues === b.issues &&
    same(a.marks, b.marks) &&
    concerns(a.marks, a.selected) === concerns(b.marks, b.selected),
)
SourceLine.displayName = 'SourceLine'
