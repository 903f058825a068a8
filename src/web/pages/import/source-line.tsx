import { Fragment, memo } from 'react'
import type { LineMarks, Piece, Segment } from './source-marks.ts'
import { segmentsOf } from './source-marks.ts'
import { brokenWords, cellsOf } from './source-table.ts'

type Props = {
  number: number
  /** The number shown: of the line, or of the row in its sheet. */
  label: number
  /** The columns of the table that this line is a row of. */
  columns: string | null
  text: string
  marks: LineMarks
  selected: string | null
  issues: readonly string[]
}

/** Plain data of the same shape: marks are made anew with each change, and mostly come out the same. */
const sameRows = <Row extends object>(a: readonly Row[], b: readonly Row[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every((row, at) => {
      const other = b[at] as Record<string, unknown> | undefined
      return other !== undefined && Object.entries(row).every(([name, value]) => other[name] === value)
    }))

const concerns = ({ marks }: LineMarks, selected: string | null): string | null =>
  marks.some((it) => it.problem === selected) ? selected : null

const Broken = ({ words }: { words: string }) =>
  brokenWords(words).map((line, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- lines of one cell: their place is what they are
    <Fragment key={at}>
      {at > 0 ? <br /> : null}
      {line}
    </Fragment>
  ))

const Pieces = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, fine }, at) =>
    fine === null ? (
      // oxlint-disable-next-line react/no-array-index-key -- pieces of one stretch: their place is what they are
      <Broken key={at} words={text} />
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- likewise
      <span key={at} className={`fine-${fine}`}>
        <Broken words={text} />
      </span>
    ),
  )

const Segments = ({ segments, selected }: { segments: readonly Segment[]; selected: string | null }) =>
  segments.map(({ pieces, mark }, at) =>
    mark ? (
      <mark
        key={`${mark.problem}${String(mark.from)}`}
        data-problem={mark.problem}
        className={`mark-${mark.part}${mark.problem === selected ? ' is-selected' : ''}${mark.leftOut ? ' is-left-out' : ''}`}
      >
        <Pieces pieces={pieces} />
      </mark>
    ) : (
      <span key={`plain${String(at)}`}>
        <Pieces pieces={pieces} />
      </span>
    ),
  )

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
    sameRows(a.marks.marks, b.marks.marks) &&
    sameRows(a.marks.fine, b.marks.fine) &&
    concerns(a.marks, a.selected) === concerns(b.marks, b.selected),
)
SourceLine.displayName = 'SourceLine'
