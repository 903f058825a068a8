/**
 * Text as a page's operations set it: the words of `showText` with their places.
 *
 *     1 0 0 1 79 562 Tm   /F1 16 Tf   0.4 Tc   [位。抽查 -250 5 -250 个镇] TJ
 *                                               ~~~~~~      ~      ~~~~    three runs
 */
import { type Matrix, numbersIn, times } from './matrix.ts'

/** `scale`: what a width of 1 is worth in units of the type's size. */
export type Font = { scale: number; vertical: boolean }
/** `matrix`: from the run's own place and direction to the page; `apart`: a blank was set before it. */
export type TextRun = {
  text: string
  matrix: Matrix
  width: number
  size: number
  vertical: boolean
  apart: boolean
}

export type TextState = {
  line: Matrix
  at: Matrix
  font: Font
  size: number
  leading: number
  letterGap: number
  wordGap: number
  stretch: number
  rise: number
  mode: number
  /** the last thing set was a blank */
  apart: boolean
}
/** A glyph, or a gap in thousandths of the type's size. */
export type Word = number | { unicode?: string; width?: number; isSpace?: boolean } | null

const start: Matrix = [1, 0, 0, 1, 0, 0]
export const noText: TextState = {
  line: start,
  at: start,
  font: { scale: 0.001, vertical: false },
  size: 0,
  leading: 0,
  letterGap: 0,
  wordGap: 0,
  stretch: 1,
  rise: 0,
  mode: 0,
  apart: false,
}

/** The state after an operation that sets text up; the same state for all others. */
export function startText(
  text: TextState,
  operation: string,
  args: readonly unknown[],
  fontOf: (name: string) => Font,
): TextState {
  const [first, second] = args
  const number = typeof first === 'number' && Number.isFinite(first) ? first : 0
  switch (operation) {
    case 'beginText':
      return { ...text, line: start, at: start }
    case 'setFont':
      return typeof first === 'string' ? { ...text, font: fontOf(first), size: Number(second) || 0 } : text
    case 'setTextMatrix': {
      const matrix = numbersIn(args)
      return matrix.length === 6 ? { ...text, line: matrix, at: matrix } : text
    }
    case 'moveText':
      return moved(text, number, Number(second) || 0)
    case 'setLeadingMoveText':
      return moved({ ...text, leading: Number(second) || 0 }, number, Number(second) || 0)
    case 'setLeading':
      return { ...text, leading: -number }
    case 'nextLine':
      return moved(text, 0, text.leading)
    case 'setCharSpacing':
      return { ...text, letterGap: number }
    case 'setWordSpacing':
      return { ...text, wordGap: number }
    case 'setHScale':
      return { ...text, stretch: number / 100 }
    case 'setTextRise':
      return { ...text, rise: number }
    case 'setTextRenderingMode':
      return { ...text, mode: number }
    default:
      return text
  }
}

function moved(text: TextState, x: number, y: number): TextState {
  const line = times(text.line, [1, 0, 0, 1, x, y])
  return { ...text, line, at: line }
}

/** Adds the runs of one `showText`; returns the state behind it. A blank ends a run, and so does a gap. */
export function showGlyphs(
  runs: TextRun[],
  glyphs: readonly Word[],
  page: Matrix,
  text: TextState,
): TextState {
  const { font, size, stretch } = text
  const scale = Math.abs(size)
  const whole = times(page, text.at)
  const [a = 1, b = 0, c = 0, d = 1] = whole
  const across = Math.hypot(a, b)
  let x = 0
  let words = ''
  let from = 0
  let to = 0
  let { apart } = text
  const end = () => {
    if (words !== '')
      runs.push({
        text: words,
        matrix: times(whole, [1, 0, 0, 1, from, text.rise]),
        width: (to - from) * across,
        size: scale * Math.hypot(c, d),
        vertical: font.vertical,
        apart,
      })
    if (words !== '') apart = false
    words = ''
  }
  for (const glyph of glyphs) {
    if (glyph === null) continue
    if (typeof glyph === 'number') {
      x -= (glyph / 1000) * scale * stretch
      continue
    }
    const said = glyph.unicode ?? ''
    const wide = Math.abs(glyph.width ?? 0) * font.scale * scale * stretch
    if (said.trim() === '' || (words !== '' && Math.abs(x - to) > 0.1 * scale)) end()
    if (said !== '' && said.trim() === '') apart = true
    if (said.trim() !== '') {
      if (words === '') from = x
      words += said
      to = x + wide
    }
    x += wide + (text.letterGap + (glyph.isSpace === true ? text.wordGap : 0)) * stretch
  }
  end()
  return { ...text, apart, at: times(text.at, [1, 0, 0, 1, x, 0]) }
}
