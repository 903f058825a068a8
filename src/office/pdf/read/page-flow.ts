/** A page as what stands on it from the top down: lines of text and tables. */
import { alignedTables } from './aligned-tables.ts'
import { columnsIn } from './column-text.ts'
import { latticesOf } from './lattices.ts'
import type { PdfPage, Piece } from './page-parts.ts'
import { type RuledTable, ruledTables } from './ruled-tables.ts'
import type { PageLines } from './running-heads.ts'
import { type TextLine, textLines } from './text-lines.ts'

export type FlowPart =
  | { kind: 'line'; line: TextLine; column: number }
  | { kind: 'ruled'; table: RuledTable }
  | { kind: 'aligned'; rows: string[][] }
/** `columns`: how many the page is set in; `unsure`: a table that stayed lines, by its first words. */
export type PageFlow = { parts: FlowPart[]; columns: number; unsure: string[] }

export type LinedPage = PageLines & { width: number; pieces: Piece[]; tables: RuledTable[] }

export function linedPage(page: PdfPage): LinedPage {
  const { tables, rest } = ruledTables(page.pieces, latticesOf(page.rules))
  return { width: page.width, height: page.height, pieces: rest, tables, lines: textLines(rest) }
}

/** After the running heads have been taken out of its lines. */
export function flowOf({ lines, pieces, tables }: LinedPage): PageFlow {
  const kept = pieces.filter((piece) => lines.some((line) => Math.abs(line.y - piece.y) < 0.6 * line.size))
  const columns = columnsIn(lines, kept)
  const unsure: string[] = []
  const parts: { y: number; part: FlowPart }[] = []
  if (columns !== null) {
    const flow = columns.flatMap((column, at) =>
      column.map((line): FlowPart => ({ kind: 'line', line, column: at })),
    )
    const ruled = tables.map((table): FlowPart => ({ kind: 'ruled', table }))
    return { parts: [...flow, ...ruled], columns: columns.length, unsure }
  }
  const aligned = alignedTables(lines)
  const inTable = new Set<TextLine>()
  for (const { lines: own, rows } of aligned) {
    if (rows === null) unsure.push(own[0]?.text ?? '')
    else {
      for (const line of own) inTable.add(line)
      parts.push({ y: own[0]?.y ?? 0, part: { kind: 'aligned', rows } })
    }
  }
  for (const table of tables) parts.push({ y: table.y0, part: { kind: 'ruled', table } })
  for (const line of lines)
    if (!inTable.has(line)) parts.push({ y: line.y, part: { kind: 'line', line, column: 0 } })
  return { parts: parts.toSorted((a, b) => a.y - b.y).map(({ part }) => part), columns: 1, unsure }
}
