// A seal: one to four characters in a red square or upright rectangle, as a stamp sets them.

import { fitLine } from './fit-text.ts'
import { centredBaseline, rect, textAt } from './marks.ts'
import type { Box, PlainMark } from './scene.ts'
import { oneLine, widthOf } from './text-width.ts'

// «一» alone; «整改» one above the other; «第一方面» two by two; anything longer or Latin on one line.
function rowsOf(text: string): string[] {
  const characters = [...text]
  if (characters.length < 2 || characters.length > 4 || widthOf(text) < characters.length) return [text]
  return characters.length === 2
    ? characters
    : [characters.slice(0, 2).join(''), characters.slice(2).join('')]
}

/** Draws the seal into the box; `framed` adds the thin inner line of a large one. Empty text: nothing. */
export function layoutSeal(text: string, box: Box, framed: boolean): PlainMark[] {
  const clean = oneLine(text)
  if (clean === '') return []
  const rows = rowsOf(clean)
  const edge = Math.min(box.width, box.height) * (framed ? 0.15 : 0.1)
  const width = box.width - 2 * edge
  const rowHeight = (box.height - 2 * edge) / rows.length
  const size = Math.min(...rows.map((row) => fitLine(row, width, rowHeight / 1.16).size), width)
  const marks: PlainMark[] = [rect(box, 'seal', { radius: Math.min(box.width, box.height) * 0.07 })]
  if (framed) {
    const inset = edge * 0.42
    const frame = {
      x: box.x + inset,
      y: box.y + inset,
      width: box.width - 2 * inset,
      height: box.height - 2 * inset,
    }
    marks.push(rect(frame, 'none', { stroke: 'onSeal', strokeWidth: edge * 0.13, radius: box.width * 0.04 }))
  }
  rows.forEach((row, index) => {
    const middle = box.y + edge + rowHeight * (index + 0.5)
    marks.push(
      textAt(row, box.x + box.width / 2, centredBaseline(middle, size), {
        role: 'seal',
        size,
        anchor: 'middle',
        face: 'serif',
        bold: true,
        paint: 'onSeal',
        home: box,
      }),
    )
  })
  return marks
}
