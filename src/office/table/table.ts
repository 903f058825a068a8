// A list on its way out, whatever the file: columns that know what they hold, and rows in batches.

import type { LightColour } from '#core/record/round/rule-set.ts'

/**
 * What a column holds. `text` is long and wraps; `short` is a word or a number that is none to count with (an id);
 * `day` is `YYYY-MM-DD`; `light` is a word with a colour beside it.
 */
export type ColumnKind = 'text' | 'short' | 'number' | 'day' | 'light'

/** A light in a cell: always its word, the colour only beside it. */
export type LightValue = { word: string; colour: LightColour }

/** Null is an empty cell. */
export type Value = string | number | LightValue | null

export type Row = readonly Value[]

export type Column = {
  head: string
  /** In units of a spreadsheet: one plain numeral; a full-width character takes two. */
  width: number
  kind: ColumnKind
  /** The words that may stand here: offered as a choice to whoever fills the sheet in. */
  allowed?: readonly string[]
  /** On a locked sheet whoever gets it may write here; `most`: how many characters. */
  open?: { most?: number }
  /** Carried along, not shown. */
  hidden?: true
}

/** Rows come in batches: as many as the database hands over at once, and never all of them. */
export type Rows = AsyncIterable<readonly Row[]>
