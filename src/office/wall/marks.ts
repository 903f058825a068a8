// Small makers of marks, so that every text carries its measured box from the moment it is placed.

import type { Box, LightMark, Paint, PlainMark, RectMark, TextMark } from './scene.ts'
import type { WallLight } from './chart.ts'
import { lineHeight, type Fitted } from './fit-text.ts'
import { widthOf } from './text-width.ts'

/** Of its size, a glyph rises so far above the baseline and falls so far below it, at most. */
const ascent = 0.9
const descent = 0.24

type TextStyle = {
  role: string
  size: number
  anchor?: 'start' | 'middle' | 'end'
  face?: 'serif' | 'sans'
  bold?: boolean
  paint?: Paint
  home: Box
  /** Blocks only: an opening mark at the start of a line stands out to the left. */
  hang?: boolean
}

/** One line of text at a baseline. */
export function textAt(text: string, x: number, baseline: number, style: TextStyle): TextMark {
  const { role, size, home, anchor = 'start', face = 'sans', bold = false, paint = 'ink' } = style
  const width = widthOf(text) * size
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const box = { x: left, y: baseline - ascent * size, width, height: (ascent + descent) * size }
  return { kind: 'text', role, text, x, baseline, size, anchor, face, bold, paint, box, home }
}

/** Where the baseline of a line goes whose middle stands at `middle`. */
export function centredBaseline(middle: number, size: number): number {
  return middle + 0.36 * size
}

// An opening mark has its ink at the right of its square; moved out by this much, the line begins flush.
export const hanging = 0.42

/** Fitted lines under each other in a box, as a block at its top, middle or bottom. */
export function textBlock(
  fitted: Fitted,
  box: Box,
  align: 'top' | 'middle' | 'bottom',
  style: Omit<TextStyle, 'size'>,
): TextMark[] {
  const leading = fitted.size * lineHeight
  const free = box.height - leading * fitted.lines.length
  const top = box.y + (align === 'top' ? 0 : align === 'middle' ? free / 2 : free)
  const anchor = style.anchor ?? 'start'
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width : box.x + box.width / 2
  return fitted.lines.map((line, index) =>
    textAt(
      line,
      style.hang && /^[“‘（《【「]/u.test(line) ? x - hanging * fitted.size : x,
      centredBaseline(top + leading * (index + 0.5), fitted.size),
      { ...style, size: fitted.size },
    ),
  )
}

export function rect(box: Box, fill: RectMark['fill'], more: Partial<RectMark> = {}): RectMark {
  return { kind: 'rect', box, fill, ...more }
}

export function lightAt(light: WallLight | null, cx: number, cy: number, radius: number): LightMark {
  return { kind: 'light', light: light && { shape: light.shape, colour: light.colour }, cx, cy, radius }
}

export function right(box: Box): number {
  return box.x + box.width
}

export function bottom(box: Box): number {
  return box.y + box.height
}

/** What a row is made of: a mark drawn at its left edge, and its width, both for a type size of 1. */
export type RowPart = { width: number; draw: (x: number, middle: number, size: number) => PlainMark[] }

/** Width of parts with a gap between each two, at type size 1. */
export function rowWidth(parts: RowPart[], gap: number): number {
  return parts.reduce((sum, part) => sum + part.width, 0) + Math.max(0, parts.length - 1) * gap
}

/** Draws parts from left to right around one middle line. */
export function drawRow(parts: RowPart[], gap: number, x: number, middle: number, size: number): PlainMark[] {
  const marks: PlainMark[] = []
  let left = x
  for (const part of parts) {
    marks.push(...part.draw(left, middle, size))
    left += (part.width + gap) * size
  }
  return marks
}

/** A row part that is text; `scale` is its size against the row's, `anchor` its place in the estimated width. */
export function textPart(text: string, style: Omit<TextStyle, 'size'>, scale = 1): RowPart {
  const width = widthOf(text) * scale
  const along = { start: 0, middle: 0.5, end: 1 }[style.anchor ?? 'start']
  return {
    width,
    draw: (x, middle, size) => {
      const type = size * scale
      return [textAt(text, x + width * size * along, centredBaseline(middle, type), { ...style, size: type })]
    },
  }
}

/** A row part that is a light; `scale` is its diameter against the type size. */
export function lightPart(light: WallLight | null, scale = 1.15): RowPart {
  return {
    width: scale,
    draw: (x, middle, size) => [lightAt(light, x + (scale / 2) * size, middle, (scale / 2) * size)],
  }
}
