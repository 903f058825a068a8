/**
 * The words of a page with their places, upright: the direction most of them run in is taken for the page's own.
 */
import { type Matrix, placed, times } from './matrix.ts'
import type { PdfPage, Piece, Rule } from './page-parts.ts'
import { plainLetters } from './plain-letters.ts'
import { emsOf } from './widths.ts'

export type TextItem = { str?: string; width: number; height: number; transform: number[] }
type View = { view: Matrix; width: number; height: number }
type Raw = { text: string; matrix: number[]; width: number; size: number; quarter: number | null }

/** Turns by quarters, as matrices over a page of that width and height. */
const turns = (width: number, height: number): Matrix[] => [
  [1, 0, 0, 1, 0, 0],
  [0, -1, 1, 0, 0, width],
  [-1, 0, 0, -1, width, height],
  [0, 1, -1, 0, height, 0],
]

export function piecesOf(
  items: readonly TextItem[],
  rules: readonly Rule[],
  { view, width, height }: View,
): Pick<PdfPage, 'pieces' | 'rules' | 'turned' | 'width' | 'height'> {
  const raw = items.flatMap((item): Raw[] => {
    const said = item.str ?? ''
    if (said.trim() === '') return []
    const matrix = times(view, item.transform)
    const [a = 0, b = 0, c = 0, d = 0] = matrix
    const size = Math.hypot(c, d)
    if (![a, b, size, item.width].every(Number.isFinite) || size < 0.5) return []
    return wordsIn(said, Math.abs(item.width), size).map(({ text, from, width: wide }) => ({
      text,
      matrix: times(matrix, [1, 0, 0, 1, from / Math.hypot(a, b), 0]),
      width: wide,
      size,
      quarter: quarterOf(a, b),
    }))
  })
  const letters = [0, 0, 0, 0]
  for (const { quarter, text } of raw)
    if (quarter !== null) letters[quarter] = (letters[quarter] ?? 0) + text.length
  const main = Math.max(0, letters.indexOf(Math.max(...letters)))
  const turn = turns(width, height)[main] ?? []
  const pieces = raw
    .filter(({ quarter }) => quarter === main)
    .map((one): Piece => {
      const [, , , , e = 0, f = 0] = one.matrix
      const [x, y] = placed(turn, e, f)
      return { text: one.text, x, y, width: one.width, size: one.size }
    })
  return {
    pieces,
    rules: rules.map((rule) => turnedRule(rule, turn)),
    turned: raw.filter(({ quarter }) => quarter !== main).map(({ text }) => text.trim()),
    width: main % 2 === 0 ? width : height,
    height: main % 2 === 0 ? height : width,
  }
}

/** 0 from left to right, 1 downwards, 2 upside down, 3 upwards; null for what runs askew. */
function quarterOf(a: number, b: number): number | null {
  const angle = (Math.atan2(b, a) * 2) / Math.PI
  const nearest = Math.round(angle)
  return Math.abs(angle - nearest) > 0.06 ? null : (nearest + 4) % 4
}

function turnedRule({ x0, y0, x1, y1 }: Rule, turn: Matrix): Rule {
  const [a, b] = placed(turn, x0, y0)
  const [c, d] = placed(turn, x1, y1)
  return { x0: Math.min(a, c), y0: Math.min(b, d), x1: Math.max(a, c), y1: Math.max(b, d) }
}

/** Blanks at both ends and wide gaps inside are places, not words: a table or an indent set with the space bar. */
function wordsIn(said: string, width: number, size: number): { text: string; from: number; width: number }[] {
  const whole = emsOf(said)
  const scale = whole === 0 ? 0 : width / whole
  const words: { text: string; from: number; width: number }[] = []
  for (const match of said.matchAll(/\S+(?:\s\S+)*/gu)) {
    const text = plainLetters(match[0])
    const from = emsOf(said.slice(0, match.index)) * scale
    const last = words.at(-1)
    if (text.trim() === '') continue
    if (last !== undefined && from - last.from - last.width < 0.6 * size) {
      last.text += ` ${text}`
      last.width = from + emsOf(match[0]) * scale - last.from
    } else words.push({ text, from, width: emsOf(match[0]) * scale })
  }
  return words
}
