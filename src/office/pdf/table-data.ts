// A table as paper.typ takes it: every row as long as there are columns, for Typst would go on with the next row's
// cells, and a row that is not to be parted told from one that must be.

import type { Cell, Table } from '#core/rules/report/paper.ts'
import type { Draws } from '../fonts/drawable.ts'
import { gridWidth } from '../official-format/signature-places.ts'
import { inCell, linesOf, type Piece, piecesOf } from './pieces.ts'

/** Points: the width of the text, the size of its type, the height of a line, and what a row may have in one piece. */
export type TableRoom = { width: number; size: number; tallest: number }
const lineHeight = 1.45
const insets = 8

/** A portrait page and one that lies; 小四 on the first as in the .docx, 五号 on the second. */
export const tableRooms = {
  upright: { width: 442, size: 12, tallest: 300 },
  lying: { width: 700, size: 10.5, tallest: 200 },
} as const satisfies Record<string, TableRoom>

type CellData = { lines: Piece[][]; align: 'start' | 'centre' | 'end'; span: number }

const spanOf = (cell: Cell): number => Math.max(1, Math.floor(cell.span ?? 1))
const spansOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + spanOf(cell), 0)

/** Shares of the width, one for each column; columns that nobody gave a share get a like one. */
function shares(table: Table): number[] {
  const count = Math.max(1, table.head.length, ...table.rows.map(spansOf))
  const given = Array.from({ length: count }, (_, nth) => table.widths[nth] ?? 0)
  const known = given.filter((share) => share > 0)
  const usual = known.length === 0 ? 1 : known.reduce((sum, share) => sum + share, 0) / known.length
  return given.map((share) => (share > 0 ? share : usual))
}

function heightOf(cells: readonly Cell[], widths: readonly number[], room: TableRoom): number {
  const total = widths.reduce((sum, share) => sum + share, 0)
  let column = 0
  return cells.reduce((tallest, cell) => {
    const share = widths.slice(column, column + spanOf(cell)).reduce((sum, own) => sum + own, 0)
    column += spanOf(cell)
    const characters = Math.max(1, Math.floor(((share / total) * room.width - insets) / room.size))
    const lines = cell.text
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(gridWidth(text) / characters)), 0)
    return Math.max(tallest, lines * room.size * lineHeight)
  }, 0)
}

export function tableData(table: Table, room: TableRoom, draws: Draws): object {
  const widths = shares(table)
  const empty: CellData = { lines: [], align: 'start', span: 1 }
  const cellData = (cell: Cell): CellData => ({
    lines: linesOf([{ text: cell.text }]).map((line) => piecesOf(line, inCell, draws, null)),
    align: cell.align ?? 'start',
    span: spanOf(cell),
  })
  return {
    kind: 'table',
    size: room.size,
    widths,
    head:
      table.head.length === 0
        ? []
        : widths.map((_, nth) => piecesOf([{ text: table.head[nth] ?? '' }], inCell, draws, null)),
    rows: table.rows.map((row) => {
      const missing = widths.length - spansOf(row)
      return {
        breakable: heightOf(row, widths, room) > room.tallest,
        cells: [...row.map(cellData), ...Array.from({ length: missing }, () => empty)],
      }
    }),
  }
}
