/**
 * A page set in two or three columns is read column by column.
 *
 *     整改以来，县委……      存在的问题主要是……      a gap that runs down the page, full lines of prose
 *     先后召开会议……        一是责任压得不实……      on both sides of it
 */
import type { Piece } from './page-parts.ts'
import { type TextLine, textLines } from './text-lines.ts'

/** Columns narrower than this are those of a table. */
const NARROWEST = 11
const FEWEST_LINES = 6

/** The lines of each column, what stands above or below all of them first and last; null where there is one column. */
export function columnsIn(lines: readonly TextLine[], pieces: readonly Piece[]): TextLine[][] | null {
  const gap = gapDown(lines)
  if (gap === null) return null
  const isAcross = (line: TextLine) => line.parts.some((part) => part.x0 < gap && gap < part.x1)
  const first = lines.findIndex((line) => !isAcross(line) && line.parts.length > 1)
  const last = lines.findLastIndex((line) => !isAcross(line))
  const [above, below] = [lines.slice(0, first), lines.slice(last + 1)]
  const [top, foot] = [above.at(-1)?.y ?? -Infinity, below[0]?.y ?? Infinity]
  const between = pieces.filter((piece) => piece.y > top + 1 && piece.y < foot - 1)
  const left = textLines(between.filter((piece) => piece.x + piece.width / 2 < gap))
  const right = textLines(between.filter((piece) => piece.x + piece.width / 2 >= gap))
  return [above, left, right, below].filter((column) => column.length > 0)
}

/** The middle of a gap with prose on both sides of it, for most lines of the page. */
function gapDown(lines: readonly TextLine[]): number | null {
  const parted = lines.filter((line) => line.parts.length > 1)
  if (parted.length < FEWEST_LINES || parted.length < 0.5 * lines.length) return null
  for (const line of parted.slice(0, 12))
    for (const [i, part] of line.parts.entries()) {
      const next = line.parts[i + 1]
      if (next === undefined) continue
      const gap = (part.x1 + next.x0) / 2
      if (isProse(lines, parted, gap)) return gap
    }
  return null
}

function isProse(lines: readonly TextLine[], parted: readonly TextLine[], gap: number): boolean {
  const across = lines.filter((line) =>
    line.parts.some((part) => part.x0 < gap + 2 && gap - 2 < part.x1),
  ).length
  if (across > 0.3 * lines.length) return false
  const sides = parted.filter(
    (line) => line.parts.length === 2 && line.parts.every((part) => part.x1 < gap || part.x0 > gap),
  )
  if (sides.length < 0.7 * parted.length) return false
  const wide = (at: 0 | 1) => {
    const widths = sides.map(({ parts, size }) => ((parts[at]?.x1 ?? 0) - (parts[at]?.x0 ?? 0)) / size)
    return widths.filter((width) => width >= NARROWEST).length >= 0.7 * widths.length
  }
  return wide(0) && wide(1)
}
