/** The words of a page into the cells of its ruled tables; what is left over is running text. */
import { CELL_BREAK } from '#core/words/lists/cell-parts.ts'
import type { Row } from '#office/docx/table.ts'
import type { Lattice, LatticeCell } from './lattices.ts'
import type { Piece } from './page-parts.ts'
import { paragraphsOf } from './paragraphs.ts'
import { textLines } from './text-lines.ts'

/** `xs`: where its columns begin, for the part of it on the next page. */
export type RuledTable = { y0: number; y1: number; xs: number[]; rows: Row[] }

/** Inside a cell, left and right of its words. */
const PADDING = 5

export function ruledTables(
  pieces: readonly Piece[],
  lattices: readonly Lattice[],
): { tables: RuledTable[]; rest: Piece[] } {
  const words = new Map<LatticeCell, Piece[]>()
  const rest: Piece[] = []
  for (const piece of pieces) {
    const cell = cellAt(lattices, piece)
    if (cell === null) rest.push(piece)
    else words.set(cell, [...(words.get(cell) ?? []), piece])
  }
  const filled = (lattice: Lattice) => lattice.cells.filter((cell) => words.has(cell))
  // A frame around a page or a picture is no table: its words are text.
  const isTable = (lattice: Lattice) =>
    filled(lattice).length >= 2 && new Set(filled(lattice).map((cell) => cell.column)).size >= 2
  for (const lattice of lattices)
    if (!isTable(lattice)) for (const cell of lattice.cells) rest.push(...(words.get(cell) ?? []))
  const tables = lattices.filter(isTable).map((lattice) => ({
    y0: lattice.y0,
    y1: lattice.y1,
    xs: columnsOf(lattice),
    rows: rowsOf(lattice, (cell) => cellParagraphs(cell, words.get(cell) ?? [])),
  }))
  return { tables, rest }
}

function cellAt(lattices: readonly Lattice[], piece: Piece): LatticeCell | null {
  const x = piece.x + piece.width / 2
  const y = piece.y - 0.35 * piece.size
  const holds = (one: { x0: number; y0: number; x1: number; y1: number }) =>
    one.x0 <= x && x < one.x1 && one.y0 <= y && y < one.y1
  const lattice = lattices.find(holds)
  return lattice?.cells.find(holds) ?? null
}

const columnsOf = (lattice: Lattice): number[] =>
  [...new Set(lattice.cells.flatMap((cell) => [Math.round(cell.x0), Math.round(cell.x1)]))].toSorted(
    (a, b) => a - b,
  )

function rowsOf(lattice: Lattice, paragraphs: (cell: LatticeCell) => string[]): Row[] {
  const rows = Array.from({ length: lattice.rows }, (): [number, Row[number]][] => [])
  for (const cell of lattice.cells) {
    const { row, column, down, across } = cell
    const merge = down > 1 ? 'start' : 'none'
    rows[row]?.push([column, { paragraphs: paragraphs(cell), span: across, merge }])
    for (let below = row + 1; below < row + down; below++)
      rows[below]?.push([column, { paragraphs: [], span: across, merge: 'on' }])
  }
  const sorted = rows.map((row) => row.toSorted((a, b) => a[0] - b[0]).map(([, cell]) => cell))
  return sorted.filter((row) => row.some((cell) => cell.paragraphs.length > 0))
}

function cellParagraphs(cell: LatticeCell, pieces: readonly Piece[]): string[] {
  const lines = textLines(pieces)
  const [first] = lines
  if (first === undefined) return []
  const left = Math.min(...lines.map((line) => line.x0))
  const steps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0))
  const step = Math.min(...steps, 2 * first.size)
  // Words in the middle of a cell end where they would if they began at its edge.
  const placed = lines.map((line) => {
    const set = Math.min(line.x0 - cell.x0, cell.x1 - line.x1)
    const shift = set > PADDING + 0.3 * line.size && line.x0 - left > 0.3 * line.size ? line.x0 - left : 0
    return {
      ...line,
      x0: line.x0 - shift,
      x1: line.x1 - shift,
      page: 0,
      column: 0,
      measure: {
        left,
        right: Math.max(cell.x1 - (left - cell.x0), ...lines.map(({ x1 }) => x1 - 0.1)),
        size: line.size,
        step,
        widest: 1.45 * step,
        marked: false,
      },
    }
  })
  return paragraphsOf(placed).map((one) => one.text)
}

/** A row that a page's end cut in two: the words of its second half follow those of the first. */
export function continueRow(above: Row, below: Row) {
  for (const [i, cell] of below.entries()) {
    const over = above[i]
    const last = over?.paragraphs.at(-1)
    const [first, ...others] = cell.paragraphs
    if (over === undefined || first === undefined) continue
    if (last === undefined) over.paragraphs.push(first, ...others)
    else over.paragraphs.splice(-1, 1, last + first, ...others)
  }
}

export const rowWords = (row: Row): string => row.map((cell) => cell.paragraphs.join(CELL_BREAK)).join('\t')
