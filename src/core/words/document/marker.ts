/**
 * What opens a paragraph: the kinds of numbers and labels. Which level one stands for is decided by its company
 * (nesting.ts), never by its looks alone.
 */
import type { FieldName } from './field-label.ts'

export type MarkerKind =
  | 'caption'
  | 'division'
  | 'chapter'
  | 'aspect'
  | 'item'
  | 'label'
  | 'series'
  | 'subseries'
  | 'plain'
  | 'numbered'
  | 'decimal'
  | 'decimals'
  | 'sub'
  | 'half'
  | 'circled'
  | 'bullet'
  | 'dash'
  | 'nth'
  | 'ordinal'
  | 'field'

/**
 * `length`: characters of the block up to where the title starts; `end`: where the marker itself ends.
 * `number` is null for kinds that do not count.
 */
export type Marker = {
  kind: MarkerKind
  number: number | null
  end: number
  length: number
  /** the words of a field label */
  label?: string
  /** what the label stands for, where its words alone do not say so */
  field?: FieldName
  /** where the title ends, a bracket behind it */
  titleEnd?: number
  /** a problem's own label behind a number: 1.反馈问题:… */
  opens?: boolean
  /** a field label behind a number, its colon apart: 2.整改措施:… */
  inner?: { from: number; to: number }
}

/** The usual order of levels, used only where the document's own order says nothing. */
export const USUAL_RANK: Record<MarkerKind, number> = {
  caption: 0.5,
  division: 0,
  chapter: 1,
  aspect: 2,
  item: 3,
  label: 4,
  series: 4,
  subseries: 4.6,
  plain: 4,
  numbered: 5,
  decimal: 6,
  decimals: 6.5,
  sub: 7,
  half: 8,
  circled: 9,
  bullet: 9.5,
  dash: 9.7,
  nth: 4.5,
  ordinal: 10,
  field: 6,
}

/** A marker from the match of a pattern whose whole is the marker with what separates it from the title. */
export function markerFrom(
  kind: MarkerKind,
  match: RegExpExecArray | null,
  number: number | null,
): Marker | null {
  if (match === null) return null
  const separator = /[,:、. ]*$/u.exec(match[0])?.[0].length ?? 0
  const keeps = kind === 'chapter' || kind === 'numbered' || kind === 'half'
  return {
    kind,
    number,
    end: keeps ? match[0].trimEnd().length : match[0].length - separator,
    length: match[0].length,
  }
}
