import type { OutlinedDocument, Section, Stretch } from '#core/words/document/outline.ts'
import { isDitto } from './cell-words.ts'
import type { LedgerColumn } from './field.ts'
import { cellWords, type Row, sectionOf } from './rows.ts'

/** A cell with its words; where it says 〃, the cell above that is meant. */
export type Placed = { section: Section; cell: Stretch; words: string }

/** The cells of a row, 同上 and 〃 looked up in the row above; null for those without words. */
export function placedCells(
  document: OutlinedDocument,
  columns: readonly LedgerColumn[],
  row: Row,
  above: readonly (Placed | null)[],
): (Placed | null)[] {
  return columns.map(({ index, field }) => {
    const cell = row.cells[index]
    const words = field === 'none' ? '' : cellWords(document, row, index)
    if (cell === undefined || words === '') return null
    if (isDitto(words)) return above[index] ?? null
    return { section: sectionOf(row, index), cell, words }
  })
}
