/**
 * The flow of page after page as lines: what the end of a page cut in two, a paragraph or a table, is put together.
 */
import { tableLines } from '#office/docx/table.ts'
import { type IndentedLine, withIndents } from '#office/indents.ts'
import { measureOf } from './measure.ts'
import type { PageFlow } from './page-flow.ts'
import { type Measure, paragraphsOf, type PlacedTextLine } from './paragraphs.ts'
import { continueRow, type RuledTable, rowWords } from './ruled-tables.ts'
import type { TextLine } from './text-lines.ts'

export class FlowWriter {
  private readonly lines: IndentedLine[] = []
  private readonly pages: number[] = []
  private text: PlacedTextLine[] = []
  private table: { table: RuledTable; page: number } | null = null
  private tables = 0

  page(page: number, { parts, columns }: PageFlow, measure: Measure) {
    const byColumn = new Map<number, TextLine[]>()
    for (const part of parts)
      if (part.kind === 'line') byColumn.set(part.column, [...(byColumn.get(part.column) ?? []), part.line])
    const measures = new Map(
      [...byColumn].map(([column, lines]) => [column, columns > 1 ? columnMeasure(lines) : measure]),
    )
    for (const [at, part] of parts.entries()) {
      if (part.kind === 'line') {
        this.endTable()
        const own = measures.get(part.column) ?? measure
        this.text.push({ ...part.line, page, column: part.column, measure: own })
      } else if (part.kind === 'aligned') {
        this.endText()
        this.endTable()
        for (const row of part.rows) this.put(row.join('\t'), page)
      } else if (at === 0 && this.table !== null && isSameTable(this.table.table, part.table))
        this.goOn(part.table)
      else {
        this.endText()
        this.endTable()
        this.table = { table: part.table, page }
      }
    }
  }

  /** The part of a table on the next page: its head repeated there goes, a row cut in two is put together. */
  private goOn(table: RuledTable) {
    const open = this.table?.table
    if (open === undefined) return
    const [head] = open.rows
    const rows = [...table.rows]
    if (head !== undefined && rows[0] !== undefined && rowWords(head) === rowWords(rows[0])) rows.shift()
    const [first] = rows
    const above = open.rows.at(-1)
    if (first !== undefined && above !== undefined && isSecondHalf(above, first)) {
      continueRow(above, first)
      rows.shift()
    }
    open.rows.push(...rows)
  }

  private endText() {
    for (const { text, page, setIn } of paragraphsOf(this.text)) this.put(text, page, setIn)
    this.text = []
  }

  private endTable() {
    if (this.table === null) return
    const { table, page } = this.table
    this.table = null
    this.endText()
    this.tables++
    for (const { text } of tableLines(table.rows, this.tables)) this.put(text, page)
  }

  private put(text: string, page: number, setIn = false) {
    if (text.trim() === '') return
    this.lines.push({ text: text.trimEnd(), setIn })
    this.pages.push(page)
  }

  finish() {
    this.endText()
    this.endTable()
    return { lines: withIndents(this.lines), pages: this.pages }
  }
}

/** A column's edges are its own: nothing is known of the margins beside it. */
const columnMeasure = (lines: readonly TextLine[]): Measure => measureOf([lines], 0).measure

const isSameTable = (above: RuledTable, below: RuledTable): boolean =>
  above.xs.length === below.xs.length && above.xs.every((x, i) => Math.abs(x - (below.xs[i] ?? 0)) < 6)

/** Nothing in its first cell, and a sentence above that has not ended where this row goes on. */
function isSecondHalf(above: RuledTable['rows'][number], below: RuledTable['rows'][number]): boolean {
  if (below.length !== above.length || (below[0]?.paragraphs.length ?? 0) > 0) return false
  const begun = below.flatMap((cell, i) =>
    cell.paragraphs.length > 0 ? [above[i]?.paragraphs.at(-1) ?? ''] : [],
  )
  return begun.some((words) => words !== '' && !/[。；！？;.!?]$/u.test(words))
}
