/** Tables: the head repeated on each page, rows not parted unless one alone would fill half a page. */
import {
  AlignmentType,
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Cell, Table as PaperTable } from '#core/rules/report/paper.ts'
import { FONT } from '#office/official-format/fonts.ts'
import { printableLines } from '#office/official-format/printable.ts'
import { widthOf } from '#office/wall/text-width.ts'
import { line } from './paragraphs.ts'
import { textRun, type RunStyle } from './runs.ts'

/** `height` of the text on a page and `width`, in twips; `size` of the type in half points. */
export type TableRoom = { width: number; height: number; size: number }

const CELL_MARGIN = 60
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const ALIGNMENT = { start: AlignmentType.LEFT, centre: AlignmentType.CENTER, end: AlignmentType.RIGHT }

export function table(source: PaperTable, room: TableRoom): Table {
  const widths = columnWidths(source, room.width)
  const head = source.head.length === 0 ? [] : [headRow(source.head, widths, room)]
  return new Table({
    width: { size: room.width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 20, bottom: 20 },
    borders: {
      top: RULE,
      bottom: RULE,
      left: RULE,
      right: RULE,
      insideHorizontal: RULE,
      insideVertical: RULE,
    },
    rows: [...head, ...source.rows.map((row) => bodyRow(row, widths, room))],
  })
}

/** Shares of the width in twips; columns nobody gave a share get a like one. */
export function columnWidths(source: PaperTable, width: number): number[] {
  const spans = source.rows.map((row) => row.reduce((sum, cell) => sum + Math.max(1, cell.span ?? 1), 0))
  const count = Math.max(1, source.head.length, ...spans)
  const given = Array.from({ length: count }, (_, i) => source.widths[i] ?? 0)
  const known = given.filter((share) => share > 0)
  const usual = known.length === 0 ? 1 : known.reduce((sum, share) => sum + share, 0) / known.length
  const shares = given.map((share) => (share > 0 ? share : usual))
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.floor((share / total) * width))
}

const lineHeight = (size: number): number => Math.round(size * 10 * 1.5)

function headRow(head: readonly string[], widths: readonly number[], room: TableRoom): TableRow {
  const style: RunStyle = { font: FONT.first, size: room.size, spacing: null }
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: widths.map((width, i) => tableCell({ text: head[i] ?? '', align: 'centre' }, width, 1, style)),
  })
}

function bodyRow(cells: readonly Cell[], widths: readonly number[], room: TableRoom): TableRow {
  const style: RunStyle = { font: FONT.text, size: room.size, spacing: null }
  const children: TableCell[] = []
  let column = 0
  let tallest = 0
  for (const cell of cells) {
    const span = Math.max(1, cell.span ?? 1)
    const width = widths.slice(column, column + span).reduce((sum, own) => sum + own, 0)
    children.push(tableCell(cell, width, span, style))
    tallest = Math.max(tallest, cellHeight(cell, width, room.size))
    column += span
  }
  if (column < widths.length)
    children.push(
      tableCell(
        { text: '' },
        widths.slice(column).reduce((sum, own) => sum + own, 0),
        widths.length - column,
        style,
      ),
    )
  return new TableRow({ cantSplit: tallest < room.height / 2, children })
}

/** About how high a cell is; lines of a narrow column break early. */
function cellHeight(cell: Cell, width: number, size: number): number {
  const room = Math.max(1, Math.floor((width - 2 * CELL_MARGIN) / (size * 10)))
  const lines = printableLines(cell.text).reduce((sum, text) => sum + Math.ceil(widthOf(text) / room), 0)
  return Math.max(1, lines) * lineHeight(size)
}

function tableCell(cell: Cell, width: number, span: number, style: RunStyle): TableCell {
  const texts = printableLines(cell.text)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span > 1 ? { columnSpan: span } : {}),
    children: (texts.length === 0 ? [''] : texts).map((text) =>
      line(
        text === '' ? [] : [textRun(text, style)],
        { alignment: ALIGNMENT[cell.align ?? 'start'], line: lineHeight(style.size) },
        style,
      ),
    ),
  })
}
