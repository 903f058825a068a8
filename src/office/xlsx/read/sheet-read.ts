import type { FillColour } from '#core/words/lists/ledgers/fills.ts'
import type { GridIssue } from '#office/grid.ts'

/** Rows and columns from 0, both ends belong to it. */
export type Merge = { startRow: number; endRow: number; startCol: number; endCol: number }

/** A worksheet whatever file it came from: the words of its rows by their number, from 0, and what is known of them. */
export type SheetRead = {
  name: string
  rows: Map<number, string[]>
  merges: Merge[]
  hiddenRows: Set<number>
  hiddenColumns: Set<number>
  fills: Map<number, [number, FillColour][]>
  formulas: Map<number, number[]>
  /** flaws of cells */
  issues: GridIssue[]
  /** rows left out */
  cut: number
}

export const emptySheet = (name: string): SheetRead => ({
  name,
  rows: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  fills: new Map(),
  formulas: new Map(),
  issues: [],
  cut: 0,
})
