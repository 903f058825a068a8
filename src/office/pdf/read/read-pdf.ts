/**
 * A .pdf as lines of text: paragraphs put together again, tables as rows, what runs from page to page left out.
 */
import type { ReadingIssue } from '#core/words/lists/draft.ts'
import { tableLines } from '#office/docx/table.ts'
import { Unreadable } from '#office/unreadable.ts'
import { takeFootnotes } from './footnotes.ts'
import { measureOf, measuresOf } from './measure.ts'
import { openPdf } from './open-pdf.ts'
import { flowOf, linedPage, type PageFlow } from './page-flow.ts'
import type { PdfPage } from './page-parts.ts'
import { type Measure, paragraphsOf, type PlacedTextLine } from './paragraphs.ts'
import { continueRow, type RuledTable, rowWords } from './ruled-tables.ts'
import { takeRunningHeads } from './running-heads.ts'
import type { TextLine } from './text-lines.ts'

/** `pages[i]`: the page that line i+1 begins on. */
export type PdfRead = { lines: string[]; pages: number[]; issues: ReadingIssue[] }

/** @throws Unreadable `scanned` for pages without text, and those of `openPdf` */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const pages = await openPdf(bytes)
  requireText(pages)
  const lined = pages.map(linedPage)
  const heads = takeRunningHeads(lined)
  const measures = measuresOf(lined)
  const notes = lined.map((page, i) => takeFootnotes(page, measures[i]?.size ?? 0))
  const flows = lined.map(flowOf)
  const writer = new Writer()
  for (const [i, measure] of measures.entries()) {
    const flow = flows[i]
    if (flow !== undefined) writer.page(i + 1, flow, measure)
  }
  const { lines, pages: places } = writer.finish()
  const lineOfPage = (page: number) => Math.max(1, places.findIndex((one) => one >= page) + 1)
  const issues: ReadingIssue[] = []
  const tell = (code: ReadingIssue['code'], message: string, page = 1) =>
    issues.push({ code, message: message.slice(0, 80), line: lineOfPage(page) })
  if (heads.length > 0) tell('running-heads', heads.slice(0, 4).join('；'))
  const silent = pages.filter((page) => page.pieces.length === 0 && page.drawn)
  if (silent.length > 0) tell('pages-without-text', runsOf(silent), silent[0]?.number)
  const lost = pages.filter((page) => page.lost > 0)
  if (lost.length > 0) tell('letters-lost', runsOf(lost), lost[0]?.number)
  const unseen = pages.filter((page) => page.unseen)
  if (unseen.length > 0) tell('text-recognised', runsOf(unseen), unseen[0]?.number)
  for (const page of pages.filter(({ turned }) => turned.length > 0).slice(0, 20))
    tell('text-turned', page.turned.join(' '), page.number)
  const told = notes.flatMap((one, i) => one.map((words) => ({ words, page: i + 1 })))
  for (const { words, page } of told.slice(0, MOST_NOTES)) tell('footnotes', words, page)
  if (told.length > MOST_NOTES) tell('footnotes', `+${told.length - MOST_NOTES}`, told[MOST_NOTES]?.page)
  for (const [i, flow] of flows.entries()) {
    if (flow.columns > 1) tell('columns-read', String(i + 1), i + 1)
    for (const words of flow.unsure) tell('table-unsure', words, i + 1)
  }
  return { lines, pages: places, issues }
}

const mean = (pages: readonly PdfPage[]) => pages.reduce((sum, page) => sum + page.lost, 0) / pages.length

const MOST_NOTES = 20
const LETTER = /[\p{L}\p{N}]/u

function requireText(pages: readonly PdfPage[]) {
  const text = pages.flatMap((page) => [...page.pieces.map((piece) => piece.text), ...page.turned]).join('')
  if (pages.some((page) => page.lost > 0) && (!LETTER.test(text) || mean(pages) > 0.3))
    throw new Unreadable('no-letters')
  if (!LETTER.test(text)) throw new Unreadable(pages.some((page) => page.drawn) ? 'scanned' : 'empty')
  const letters = text.match(/[\p{L}\p{N}\p{Co}\ufffd]/gu)?.length ?? 0
  const unknown = text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0
  if (unknown > 0.2 * letters) throw new Unreadable('no-letters')
}

/** 2、5–7 */
function runsOf(pages: readonly PdfPage[]): string {
  const runs: [number, number][] = []
  for (const { number } of pages) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、')
}

class Writer {
  private readonly lines: string[] = []
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
    for (const { text, page } of paragraphsOf(this.text)) this.put(text, page)
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

  private put(text: string, page: number) {
    if (text.trim() === '') return
    this.lines.push(text.trimEnd())
    this.pages.push(page)
  }

  finish() {
    this.endText()
    this.endTable()
    return { lines: this.lines, pages: this.pages }
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
