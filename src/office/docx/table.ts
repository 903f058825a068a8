/**
 * Tables become lines: one row, its cells parted by tabs. A cell merged downwards repeats the words above it;
 * a table that only lays out a page (one column, or whole texts in its cells) becomes plain paragraphs.
 */
import { CELL_BREAK } from '#core/words/lists/cell-parts.ts'

export type Cell = { paragraphs: string[]; span: number; merge: 'none' | 'start' | 'on' }
export type Row = Cell[]

/** `row` is 1-based within its table, null for a paragraph. */
export type PlacedLine = { text: string; table: number | null; row: number | null }

const LONGEST_CELL = 12

export function tableLines(rows: Row[], table: number): PlacedLine[] {
  const widest = Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + cell.span, 0)))
  const layout = widest < 2 || rows.some((row) => row.some((cell) => cell.paragraphs.length > LONGEST_CELL))
  const above: string[] = []
  return rows.flatMap((row, i): PlacedLine[] => {
    if (layout)
      return row.flatMap((cell) =>
        cell.paragraphs.map((text) => ({ text: untabbed(text), table, row: i + 1 })),
      )
    const cells: string[] = []
    for (const cell of row) {
      const column = cells.length
      const own = cell.paragraphs.map(untabbed).join(CELL_BREAK)
      const text = cell.merge === 'on' && own === '' ? (above[column] ?? '') : own
      above[column] = text
      cells.push(text)
      for (let n = 1; n < Math.min(cell.span, 64); n++) cells.push('')
    }
    return [{ text: cells.join('\t'), table, row: i + 1 }]
  })
}

const untabbed = (text: string) => text.replaceAll('\t', ' ')
