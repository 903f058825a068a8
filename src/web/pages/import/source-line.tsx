import { Fragment, memo } from 'react'
import { type Mark, type Segment, segmentsOf } from './source-marks.ts'
import { brokenWords, cellsOf } from './source-table.ts'

type Props = {
  number: number
  /** The number shown: of the line, or of the row in its sheet. */
  label: number
  /** The columns of the table that this line is a row of. */
  columns: string | null
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

const Segments = ({ segments, selected }: { segments: readonly Segment[]; selected: string | null }) =>
  segments.map(({ text: part, mark }, at) =>
    mark ? (
      <mark
        key={`${mark.problem}${String(mark.from)}`}
        data-problem={mark.problem}
        className={`mark-${mark.part}${mark.problem === selected ? ' is-selected' : ''}${mark.leftOut ? ' is-left-out' : ''}`}
      >
        <Broken words={part} />
      </mark>
    ) : (
      <span key={`plain${String(at)}`}>
        <Broken words={part} />
      </span>
    ),
  )

const Broken = ({ words }: { words: string }) =>
  brokenWords(words).map((line, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- lines of one cell: their place is what they are
    <Fragment key={at}>
      {at > 0 ? <br /> : null}
      {line}
    </Fragment>
  ))

/** The tab between two cells stays in the text, so that places in the line are the same for whoever selects. */
const Cells = ({ text, marks, selected }: Pick<Props, 'text' | 'marks' | 'selected'>) =>
  cellsOf(text, marks).map((segments, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- cells of one row: their place is what they are
    <span key={at} className="source-cell">
      {at > 0 ? <span className="source-tab">{'\t'}</span> : null}
      <Segments segments={segments} selected={selected} />
    </span>
  ))

/** One line of the source with what was read from it marked. */
export const SourceLine = memo(
  ({ number, label, columns, text, marks, selected, issues }: Props) => (
    <div className="source-row">
      <span className="source-number" aria-hidden="true">
        {label}
      </span>
      {columns === null ? (
        <p data-line={number} className="source-text">
          <Segments segments={segmentsOf(text, marks)} selected={selected} />
        </p>
      ) : (
        <p data-line={number} className="source-text is-table-row" style={{ gridTemplateColumns: columns }}>
          <Cells text={text} marks={marks} selected={selected} />
        </p>
      )}
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
    a.label === b.label &&
    a.columns === b.columns &&
    a.issues === b.issues &&
    same(a.marks, b.marks) &&
    concerns(a.marks, a.selected) === concerns(b.marks, b.selected),
)
SourceLine.displayName = 'SourceLine'
