/**
 * Tables of a page: those that hold data become rows, those that only lay a page out are walked through.
 */
import { CELL_BREAK } from '#core/words/lists/cell-parts.ts'
import { MOST_COLUMNS } from '#office/grid.ts'
import { attribute, isElement, type PageElement } from './parse-page.ts'
import { isHidden, isSilent } from './shown.ts'

const MOST_ROWS = 20_000
const LONGEST_CELL = 12

/** The rows of a table itself, not of tables in its cells. */
export function rowsOf(table: PageElement): PageElement[][] {
  const rows: PageElement[][] = []
  const visit = (element: PageElement) => {
    for (const child of element.childNodes) {
      if (!isElement(child) || isHidden(child)) continue
      if (child.tagName === 'tr')
        rows.push(
          child.childNodes
            .filter(isElement)
            .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
            .filter((cell) => !isHidden(cell)),
        )
      else if (['thead', 'tbody', 'tfoot'].includes(child.tagName)) visit(child)
    }
  }
  visit(table)
  return rows
}

/**
 * Data: two rows and two columns at least, most rows with two cells that say something, no table in a cell, no cell
 * with whole texts or a heading of the page in it.
 */
export function isDataTable(table: PageElement, linesOf: (cell: PageElement) => string[]): boolean {
  const rows = rowsOf(table)
  if (rows.length < 2 || holds(table, (element) => element !== table && element.tagName === 'table'))
    return false
  if (holds(table, ({ tagName }) => tagName === 'h1' || tagName === 'article')) return false
  let wide = 0
  let filled = 0
  for (const cells of rows.slice(0, 400)) {
    const lines = cells.map((cell) => linesOf(cell))
    if (lines.some((one) => one.length > LONGEST_CELL)) return false
    const said = lines.filter((one) => one.length > 0).length
    if (said > 0) filled++
    if (said >= 2) wide++
  }
  return wide >= 2 && 2 * wide >= filled
}

function holds(element: PageElement, wanted: (element: PageElement) => boolean): boolean {
  return (
    wanted(element) ||
    element.childNodes.some((node) => isElement(node) && !isSilent(node) && holds(node, wanted))
  )
}

/** Rows as lines: cells parted by tabs, a cell over several rows repeated in each, one over several columns once. */
export function tableLines(table: PageElement, linesOf: (cell: PageElement) => string[]): string[] {
  /** what hangs down into the next rows: by column, the words and in how many rows more */
  let above = new Map<number, { words: string; left: number }>()
  return rowsOf(table)
    .slice(0, MOST_ROWS)
    .flatMap((row): string[] => {
      const cells: string[] = []
      const below = new Map<number, { words: string; left: number }>()
      const hanging = () => {
        for (let one = above.get(cells.length); one !== undefined; one = above.get(cells.length)) {
          if (one.left > 1) below.set(cells.length, { words: one.words, left: one.left - 1 })
          cells.push(one.words)
        }
      }
      let own = 0
      for (const cell of row) {
        hanging()
        if (cells.length >= MOST_COLUMNS) break
        const words = linesOf(cell)
          .map((line) => line.replaceAll('\t', ' '))
          .join(CELL_BREAK)
        const wide = spanOf(cell, 'colspan', MOST_COLUMNS - cells.length)
        const tall = spanOf(cell, 'rowspan', MOST_ROWS)
        if (words !== '') own++
        for (let i = 0; i < wide; i++) {
          const said = i === 0 ? words : ''
          if (tall > 1) below.set(cells.length, { words: said, left: tall - 1 })
          cells.push(said)
        }
      }
      hanging()
      above = below
      if (own === 0) return []
      const filled = cells.filter((cell) => cell !== '')
      const [only] = filled
      const isHeading = filled.length === 1 && only === cells[0]
      return isHeading ? (only ?? '').split(CELL_BREAK) : [cells.join('\t')]
    })
}

/** rowspan="0" is all that are left. */
function spanOf(cell: PageElement, name: 'colspan' | 'rowspan', most: number): number {
  const said = Number.parseInt(attribute(cell, name) ?? '1', 10)
  if (said === 0 && name === 'rowspan') return most
  return Math.max(1, Math.min(Number.isFinite(said) ? said : 1, most))
}
