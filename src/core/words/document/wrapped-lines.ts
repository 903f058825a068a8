/**
 * Lines broken at the edge of a page are put together again.
 *
 *     (一)理论学习不够深入。市委高度重视,专题研究整     full line, no stop: goes on
 *     改工作3次。                                       short line with a stop: ends
 *         对尚未完成的任务挂账督办,确保                 set in further than the lines above: begins
 *
 * Only where the whole document looks so: most long lines of one width, ending without a stop.
 */
import { isBoilerplate } from './boilerplate.ts'
import { markerOf } from './marker-reader.ts'
import { UNIT_SOURCE } from '#core/words/figures/units.ts'
import type { Line } from './source.ts'

/** `indent`: characters of blank before the first word. */
export type LineText = Line & { text: string; indent: number }

/** 恢复河道岸线 / 6.2公里: a number with its measure word at the head of a line is no item there. */
const FIGURE_HEAD = new RegExp(`^\\d+\\.\\d+(?:[万亿%]|${UNIT_SOURCE})`, 'u')

/** A quote or bracket alone ends no sentence. */
const SENTENCE_STOP = /[。;:!?…][”》)]*$/u
const STOP = /[。;:!?”》)…]$/u

/** How long a line is: some writers break by its width on paper, some by the number of its characters. */
type Measure = (text: string) => number

/** Width in full characters: two half-width ones are one. */
const widthOf: Measure = (text) => {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 0.5 : 1
  return width
}
const lengthOf: Measure = (text) => text.length

type Page = { measure: Measure; width: number; full: number }

/** Groups of lines that are one paragraph each; `filled` holds no blank lines. */
export function paragraphsOf<T extends LineText>(filled: T[]): T[][] {
  const margin = filled.reduce((least, line) => Math.min(least, line.indent), Infinity)
  const indented = tellsByIndent(filled, margin)
  const page = pageOf(filled, indented ? FEW_FULL : MANY_FULL)
  if (page === null) return filled.map((line) => [line])
  const { measure, width } = page
  const groups: T[][] = []
  let previous: T | null = null
  for (const line of filled) {
    const group = groups.at(-1)
    const goesOn =
      previous !== null &&
      (line.number === previous.number + 1 ||
        (line.number === previous.number + 2 && line.indent <= margin)) &&
      isFull(measure(previous.text), width, indented && line.indent <= margin && !STOP.test(previous.text)) &&
      !previous.text.includes('\t') &&
      !isBoilerplate(previous.text) &&
      !isBoilerplate(line.text) &&
      line.indent < previous.indent + 2 &&
      (!indented || line.indent <= margin + 1) &&
      mayGoOn(line.text, previous.text, indented)
    if (goesOn && group !== undefined) group.push(line)
    else groups.push([line])
    previous = line
  }
  return groups
}

/** Behind an open line 6.2公里 is no item; where paragraphs are set in, nothing at the margin is, nor 二是 or ② behind a stop. */
function mayGoOn(text: string, before: string, indented: boolean): boolean {
  const marker = markerOf(text)
  if (marker === null) return true
  if ((indented ? SENTENCE_STOP : STOP).test(before))
    return indented && (marker.kind === 'ordinal' || marker.kind === 'circled')
  return indented || FIGURE_HEAD.test(text)
}

/** A line may end a little early; where paragraphs are set in, one without a stop may end much earlier. */
const isFull = (length: number, width: number, certain: boolean) =>
  length >= (certain ? 0.6 * width : width - 3)

/** Many lines at the margin and many set in: only those set in begin a paragraph. */
function tellsByIndent(lines: LineText[], margin: number): boolean {
  const set = lines.filter((line) => line.indent >= margin + 2).length
  return set >= 0.2 * lines.length && lines.length - set >= 0.2 * lines.length
}

/** The share of full lines; where indents tell paragraphs apart, fewer will do. */
const MANY_FULL = 0.4
const FEW_FULL = 0.2
/** In full characters; a half-width one is half of one. */
const WIDEST = 90

/** How wide the page is by the measure that fits better, or null when the document is not hard-wrapped. */
function pageOf(lines: LineText[], share: number): Page | null {
  // As wide as no page by either measure.
  if (lines.some((line) => line.text.length > 2 * WIDEST)) return null
  const [byWidth, byLength] = [pageBy(lines, widthOf, share), pageBy(lines, lengthOf, share)]
  if (byWidth === null || byLength === null) return byWidth ?? byLength
  return byLength.full > byWidth.full ? byLength : byWidth
}

function pageBy(lines: LineText[], measure: Measure, share: number): Page | null {
  const widths = lines.map((line) => measure(line.text)).filter((width) => width >= 12)
  if (widths.length < 6) return null
  const most = widths.reduce((a, b) => Math.max(a, b), 0)
  if (most > WIDEST) return null
  const sorted = [...widths].sort((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? most
  const full = lines.filter((line) => Math.abs(measure(line.text) - width) <= 2.5)
  const open = full.filter((line) => !STOP.test(line.text)).length
  if (full.length < share * widths.length || open < 0.5 * full.length) return null
  return { measure, width, full: lines.filter((line) => Math.abs(measure(line.text) - width) <= 1).length }
}
