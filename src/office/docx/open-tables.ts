/**
 * The tables a reader of document.xml stands in, the innermost last; one in a cell of another becomes its paragraphs.
 *
 *     <w:tbl> <w:tr> <w:tc> <w:vMerge w:val="restart"/> … </w:tc> <w:tc> <w:gridSpan w:val="2"/> … </w:tc> </w:tr> </w:tbl>
 */
import { tableLines, type Cell, type PlacedLine, type Row } from './table.ts'

type Table = { rows: Row[]; row: Row | null; cell: Cell | null; rowDeleted: boolean }

export class OpenTables {
  private readonly tables: Table[] = []
  private count = 0

  /** The cell that is being filled, null outside of any. */
  get cell(): Cell | null {
    return this.tables.at(-1)?.cell ?? null
  }

  open(name: string, attribute: (name: string) => string | null) {
    const table = this.tables.at(-1)
    const { cell } = this
    if (name === 'tbl') this.tables.push({ rows: [], row: null, cell: null, rowDeleted: false })
    else if (name === 'tr' && table !== undefined) {
      table.row = []
      table.rowDeleted = false
    } else if (name === 'tc' && table !== undefined) table.cell = { paragraphs: [], span: 1, merge: 'none' }
    else if (name === 'gridSpan' && cell !== null) cell.span = Math.max(1, Number(attribute('val') ?? 1) || 1)
    else if (name === 'vMerge' && cell !== null) cell.merge = attribute('val') === 'restart' ? 'start' : 'on'
  }

  /** Tracked changes took the row away that is being read. */
  deleteRow() {
    const table = this.tables.at(-1)
    if (table !== undefined) table.rowDeleted = true
  }

  /** The lines of the outermost table once it ends, else none. */
  close(name: string): PlacedLine[] {
    const table = this.tables.at(-1)
    if (table === undefined) return []
    if (name === 'tc' && table.cell !== null) {
      table.row?.push(table.cell)
      table.cell = null
    } else if (name === 'tr' && table.row !== null) {
      if (!table.rowDeleted) table.rows.push(table.row)
      table.row = null
    } else if (name === 'tbl') {
      this.tables.pop()
      this.count++
      const lines = tableLines(table.rows, this.count)
      const outer = this.cell
      if (outer === null) return lines
      for (const line of lines) outer.paragraphs.push(line.text)
    }
    return []
  }
}
