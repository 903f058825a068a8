/**
 * A .pdf as lines of text: paragraphs put together again, tables as rows, what runs from page to page left out.
 */
import type { ReadingIssue } from '#core/words/lists/draft.ts'
import { Unreadable } from '#office/unreadable.ts'
import { FlowWriter } from './flow-writer.ts'
import { takeFootnotes } from './footnotes.ts'
import { measuresOf } from './measure.ts'
import { openPdf } from './open-pdf.ts'
import { flowOf, linedPage, type PageFlow } from './page-flow.ts'
import type { PdfPage } from './page-parts.ts'
import { takeRunningHeads } from './running-heads.ts'

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
  const writer = new FlowWriter()
  for (const [i, measure] of measures.entries()) {
    const flow = flows[i]
    if (flow !== undefined) writer.page(i + 1, flow, measure)
  }
  const { lines, pages: places } = writer.finish()
  const lineOfPage = (page: number) => Math.max(1, places.findIndex((one) => one >= page) + 1)
  return { lines, pages: places, issues: issuesOf({ pages, heads, notes, flows }, lineOfPage) }
}

type Seen = { pages: PdfPage[]; heads: string[]; notes: string[][]; flows: PageFlow[] }

/** What was left out, guessed or could not be read, each at the line its page begins on. */
function issuesOf(
  { pages, heads, notes, flows }: Seen,
  lineOfPage: (page: number) => number,
): ReadingIssue[] {
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
  return issues
}

const meanLost = (pages: readonly PdfPage[]) => pages.reduce((sum, page) => sum + page.lost, 0) / pages.length

const MOST_NOTES = 20
const LETTER = /[\p{L}\p{N}]/u

function requireText(pages: readonly PdfPage[]) {
  const text = pages.flatMap((page) => [...page.pieces.map((piece) => piece.text), ...page.turned]).join('')
  if (pages.some((page) => page.lost > 0) && (!LETTER.test(text) || meanLost(pages) > 0.3))
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
