/**
 * What a check may say: a hint to a person with the places quoted, never a verdict.
 *
 *     排查隐患商铺46家,责令限期整改43家      unexplained-gap, medium
 *     ~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~~~      46-43=3
 *     a place          another               the sum that shows it
 */

/** A place quoted. `from` and `to` are offsets into the source, `line` is 1-based; `text` stands there literally. */
export type Quoted = { line: number; text: string; from: number; to: number }

export const contradictionCodes = [
  'conflicting-figures',
  'double-reporting',
  'unexplained-gap',
  'part-exceeds-whole',
  'impossible-percentage',
  'unit-mismatch',
  'missing-total',
  'provisional-as-done',
  'start-as-done',
  'plan-as-result',
] as const
export type ContradictionCode = (typeof contradictionCodes)[number]

/** high: on the face of the text; medium: cannot be reconciled from the text; low: worth a question */
export const severities = ['high', 'medium', 'low'] as const
export type Severity = (typeof severities)[number]

export type Contradiction = {
  code: ContradictionCode
  severity: Severity
  /** one place or two, in reading order */
  places: Quoted[]
  /** the arithmetic in digits, `7+6=13>12`; null where words are compared */
  sum: string | null
}

export const doubtCodes = ['paper', 'unproven', 'before-feedback'] as const
export type DoubtCode = (typeof doubtCodes)[number]

/** `problem` is the id in the draft, `title` its short title; `places` are the words that raise the doubt. */
export type Doubt = { code: DoubtCode; problem: string; line: number; title: string; places: Quoted[] }

export const gapCodes = ['no-deadline', 'no-unit', 'no-measure'] as const
export type GapCode = (typeof gapCodes)[number]

export type Gap = { code: GapCode; problem: string; line: number; title: string }

export type Checked = { contradictions: Contradiction[]; doubts: Doubt[]; gaps: Gap[] }
