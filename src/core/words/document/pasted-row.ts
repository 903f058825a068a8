/** A line break inside a cell: the readers take it for one, and it does not end the row. */
export const cellBreak = '\u2028'
const mostColumns = 100

type Hanging = { words: string; left: number }

const spanIn = (attributes: string, name: 'rowspan' | 'colspan'): number => {
  const said = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'iu').exec(attributes)?.[1] ?? '1')
  return Math.max(1, Math.min(said, name === 'colspan' ? mostColumns : 9999))
}

/** The rows of a table as they come token by token: cells over several rows are repeated, breaks in a cell kept. */
export class PastedTable {
  private above = new Map<number, Hanging>()
  private below = new Map<number, Hanging>()
  private cells: string[] = []
  private cell: { words: string; wide: number; tall: number } | null = null

  beginRow() {
    this.cells = []
    this.cell = null
    this.below = new Map()
  }

  beginCell(attributes: string) {
    this.endCell()
    this.hang()
    this.cell = { words: '', wide: spanIn(attributes, 'colspan'), tall: spanIn(attributes, 'rowspan') }
  }

  write(text: string) {
    if (this.cell) this.cell.words += text
  }

  /** The row as a line, its cells parted by tabs. */
  endRow(): string {
    this.endCell()
    this.hang()
    this.above = this.below
    return this.cells.join('\t')
  }

  private endCell() {
    if (!this.cell) return
    const { wide, tall } = this.cell
    const words = this.cell.words
      .split(cellBreak)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(cellBreak)
    for (let at = 0; at < wide && this.cells.length < mostColumns; at++) {
      const said = at === 0 ? words : ''
      if (tall > 1) this.below.set(this.cells.length, { words: said, left: tall - 1 })
      this.cells.push(said)
    }
    this.cell = null
  }

  /** What hangs down from the rows above into the columns that come next. */
  private hang() {
    for (let one = this.above.get(this.cells.length); one; one = this.above.get(this.cells.length)) {
      if (one.left > 1) this.below.set(this.cells.length, { words: one.words, left: one.left - 1 })
      this.cells.push(one.words)
    }
  }
}
