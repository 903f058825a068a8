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

const STOP = /[。;:!?”》)…]$/u

/** Width in full characters: two half-width ones are one. */
function widthOf(text: string): number {
  let width = 0
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 0.5 : 1
  return width
}

/** Groups of lines that are one paragraph each; blank lines are dropped. `wrapped` tells whether any were joined. */
export function paragraphsOf<T extends LineText>(lines: T[]): { groups: T[][]; wrapped: boolean } {
  const filled = lines.filter((line) => line.text !== '')
  const width = pageWidth(filled)
  if (width === null) return { groups: filled.map((line) => [line]), wrapped: false }
  const margin = filled.reduce((least, line) => Math.min(least, line.indent), Infinity)
  const groups: T[][] = []
  let previous: T | null = null
  for (const line of filled) {
    const group = groups.at(-1)
    const goesOn =
      previous !== null &&
      (line.number === previous.number + 1 ||
        (line.number === previous.number + 2 && line.indent <= margin)) &&
      widthOf(previous.text) >= width - 3 &&
      !previous.text.includes('\t') &&
      !isBoilerplate(previous.text) &&
      !isBoilerplate(line.text) &&
      line.indent < previous.indent + 2 &&
      (markerOf(line.text) === null || (FIGURE_HEAD.test(line.text) && !STOP.test(previous.text)))
    if (goesOn && group !== undefined) group.push(line)
    else groups.push([line])
    previous = line
  }
  return { groups, wrapped: groups.length < filled.length }
}

/** The width lines are broken at, or null when the document is not hard-wrapped. */
function pageWidth(lines: LineText[]): number | null {
  const widths = lines.map((line) => widthOf(line.text)).filter((width) => width >= 12)
  if (widths.length < 6) return null
  const most = widths.reduce((a, b) => Math.max(a, b), 0)
  if (most > 90) return null
  const sorted = [...widths].sort((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? most
  const full = lines.filter((line) => Math.abs(widthOf(line.text) - width) <= 2.5)
  const open = full.filter((line) => !STOP.test(line.text)).length
  return full.length >= 0.4 * widths.length && open >= 0.5 * full.length ? width : null
}
