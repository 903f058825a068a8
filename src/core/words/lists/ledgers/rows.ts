/** Rows of a table, wherever their cells stand: beside each other, or below each other in a table of labels. */
import type { OutlinedDocument, Section, Stretch } from '#core/words/document/outline.ts'

/** `sections`: the block of each cell where it is not `section` itself. */
export type Row = { section: Section; cells: readonly Stretch[]; sections?: readonly Section[] }

export const sectionOf = (row: Row, column: number): Section => row.sections?.[column] ?? row.section

/** The words of a cell as printed; '' for one that is empty or not there. */
export function cellWords(document: OutlinedDocument, row: Row, column: number): string {
  const cell = row.cells[column]
  if (cell === undefined || cell.to <= cell.from) return ''
  return document.said(sectionOf(row, column), cell).trim()
}

/** The cells as they are matched. */
export const foldedCells = (row: Row): string[] =>
  row.cells.map((cell, column) => sectionOf(row, column).block.text.slice(cell.from, cell.to))

export const lineOf = (row: Row): number => row.section.block.line
