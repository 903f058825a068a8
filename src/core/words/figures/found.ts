/**
 * What can be found in a stretch of text: figures, documents 《》, dates, periods.
 * All of it is plain data with positions, so that a screen can mark the words in the source.
 */

/**
 * A place in the source text. `from` and `to` are offsets in UTF-16 units into the whole source
 * (`source.slice(from, to)` is the text meant); `line` and `lastLine` are 1-based.
 */
export type Span = { line: number; lastLine: number; from: number; to: number }

/** A calendar day `YYYY-MM-DD` as the text says it, not checked against any clock. */
export type Day = string

/** Both ends inclusive; null is an open end (8月以来 has no `to`). */
export type Period = { from: Day | null; to: Day | null }

export type FigureKind = 'count' | 'people' | 'households' | 'money' | 'percent' | 'area' | 'length' | 'other'

/** result: reached; plan: 计划, 预计; target: a goal; baseline: where it started; content: what a paper contains; scale: a size in passing. */
export type FigureRole = 'result' | 'target' | 'baseline' | 'plan' | 'content' | 'scale'

export type Comparison = {
  text: string
  direction: 'up' | 'down' | 'improve'
  by: number | null
  unit: string | null
  base: string | null
}

/** A number with a unit. `value` is in the unit written: 453.5 万元 stays 453.5 and 万元. */
export type Figure = {
  id: string
  /** the words of the clause that carry the number: 新增学位2700个 */
  text: string
  value: number
  unit: string
  kind: FigureKind
  /** what is counted, as far as the words say: 新增学位 */
  indicator: string
  approx: boolean
  comparison: Comparison | null
  period: Period | null
  scope: string | null
  role: FigureRole
  /** the digits and the unit alone, for marking in the source */
  span: Span
}

export type DocumentUse =
  | 'issued'
  | 'implemented'
  | 'studied'
  | 'revised'
  | 'compiled'
  | 'cited'
  | 'served'
  | 'signed'

export type NamedKind = 'unit' | 'post' | 'person'

/** A unit, a post or a person that the text names; names as printed. */
export type NamedMention = { text: string; kind: NamedKind; span: Span }

/** A document named in 《》, marks included in `title`. */
export type DocumentMention = { title: string; use: DocumentUse; span: Span }

/** A day, or a date deadline (6月底前 is the last day of June). */
export type DateMention = { text: string; iso: Day; deadline: boolean; span: Span }

export type PeriodMention = { text: string; from: Day | null; to: Day | null; span: Span }
