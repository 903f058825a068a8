/**
 * The words of a page with their places, upright: the direction most of them run in is taken for the page's own.
 */
import { type Matrix, placed } from './matrix.ts'
import type { PdfPage, Piece, Rule } from './page-parts.ts'
import { plainLetters } from './plain-letters.ts'
import type { TextRun } from './text-runs.ts'

type Raw = TextRun & { quarter: number | null }

/** Turns by quarters, as matrices over a page of that width and height. */
const turns = (width: number, height: number): Matrix[] => [
  [1, 0, 0, 1, 0, 0],
  [0, -1, 1, 0, 0, width],
  [-1, 0, 0, -1, width, height],
  [0, 1, -1, 0, height, 0],
]

export function piecesOf(
  runs: readonly TextRun[],
  rules: readonly Rule[],
  { width, height }: { width: number; height: number },
): Pick<PdfPage, 'pieces' | 'rules' | 'turned' | 'width' | 'height'> {
  const raw = runs.flatMap((run): Raw[] => {
    const text = plainLetters(run.text).trim()
    const [a = 0, b = 0] = run.matrix
    if (text === '' || ![...run.matrix, run.size, run.width].every(Number.isFinite) || run.size < 0.5)
      return []
    return [{ ...run, text, quarter: run.vertical ? null : quarterOf(a, b) }]
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
      return { text: one.text, x, y, width: one.width, size: one.size, apart: one.apart }
    })
  return {
    pieces,
    rules: rules.map((rule) => turnedRule(rule, turn)),
    turned: raw.filter(({ quarter }) => quarter !== main).map(({ text }) => text),
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
