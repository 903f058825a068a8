import type { OutlinedDocument, Section, Stretch } from '#core/words/document/outline.ts'
import { isDitto } from './cell-words.ts'
import type { LedgerColumn } from './field.ts'
import { cellWords, type Row, sectionOf } from './rows.ts'

/** A cell with its words; where it says 〃, the cell above that is meant. */
export type Placed = { section: Section; cell: Stretch; words: string }

/**
 * The cells of a row by the place of their column, 同上 and 〃 looked up in the row above; null for those without words.
 * Columns without name and words are not among `columns`, so places may be missing.
 */
export function placedCells(
  document: OutlinedDocument,
  columns: readonly LedgerColumn[],
  row: Row,
  above: readonly (Placed | null)[],
): (Placed | null)[] {
  const placed: (Placed | null)[] = row.cells.map(() => null)
  for (const { index, field } of columns) {
    const cell = row.cells[index]
    const words = field === 'none' ? '' : cellWords(document, row, index)
    if (cell === undefined || words === '') continue
    placed[index] = isDitto(words) ? (above[index] ?? null) : { section: sectionOf(row, index), cell, words }
  }
  return placed
}
