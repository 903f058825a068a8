/**
 * Words on one base line become a line; a wide gap parts it.
 *
 *     牵头单位：县水务局          时限：2024年6月底
 *     ~~~~~~~~~~~~~~~~~~          ~~~~~~~~~~~~~~~~~     two parts of one line
 */
import type { Piece } from './page-parts.ts'

export type Part = { text: string; x0: number; x1: number }
export type TextLine = { parts: Part[]; text: string; x0: number; x1: number; y: number; size: number }

/** In units of the type's size. */
const PART_GAP = 1.3
const BLANK_GAP = 0.6
const LATIN_GAP = 0.12
const SET_GAP = 0.1

/** From the top down, and from the left. */
export function textLines(pieces: readonly Piece[]): TextLine[] {
  const lines: Piece[][] = []
  let open: { pieces: Piece[]; y: number; size: number }[] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    open = open.filter((line) => piece.y - line.y <= 1.2 * line.size)
    const line = open.find(
      (one) =>
        Math.abs(piece.y - one.y) <= 0.4 * Math.max(one.size, piece.size) && !overlaps(one.pieces, piece),
    )
    if (line === undefined) {
      const begun = [piece]
      lines.push(begun)
      open.push({ pieces: begun, y: piece.y, size: piece.size })
    } else {
      line.pieces.push(piece)
      if (piece.size > line.size) Object.assign(line, { size: piece.size, y: piece.y })
    }
  }
  return lines.map(lineOf).toSorted((a, b) => a.y - b.y || a.x0 - b.x0)
}

/** Bold is sometimes printed as the same letters twice, a hair apart. */
const overlaps = (pieces: readonly Piece[], piece: Piece) =>
  pieces.some(
    (one) =>
      Math.min(one.x + one.width, piece.x + piece.width) - Math.max(one.x, piece.x) >
        0.6 * Math.min(one.width, piece.width) && one.text !== piece.text,
  )

function lineOf(pieces: Piece[]): TextLine {
  const sorted = pieces.toSorted((a, b) => a.x - b.x)
  const size = mainSize(pieces)
  const y = sorted.find((one) => one.size >= 0.9 * size)?.y ?? 0
  const parts: Part[] = []
  let before: Piece | null = null
  for (const piece of sorted) {
    if (before !== null && before.text === piece.text && Math.abs(before.x - piece.x) < 0.3 * size) continue
    const last = parts.at(-1)
    const text = raisedText(piece, size, y, last?.text ?? '')
    if (text === '') {
      if (last !== undefined) last.x1 = Math.max(last.x1, piece.x + piece.width)
      continue
    }
    const gap = last === undefined ? Infinity : piece.x - last.x1
    if (last === undefined || gap > PART_GAP * size)
      parts.push({ text, x0: piece.x, x1: piece.x + piece.width })
    else {
      last.text += blankBetween(last.text, text, gap / size, piece.apart) + text
      last.x1 = Math.max(last.x1, piece.x + piece.width)
    }
    before = piece
  }
  return {
    parts,
    text: parts.map((part) => part.text).join(' '),
    x0: parts[0]?.x0 ?? 0,
    x1: parts.at(-1)?.x1 ?? 0,
    y,
    size,
  }
}

/** The greatest size that many of the letters have. */
function mainSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>()
  let all = 0
  for (const { size, text } of pieces) {
    const rounded = Math.round(size * 4) / 4
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
    all += text.length
  }
  return Math.max(...[...letters].filter(([, count]) => count >= 0.3 * all).map(([size]) => size), 1)
}

/** m² stays what it is; a raised number elsewhere is the mark of a note. */
function raisedText({ text, size, y }: Piece, usual: number, base: number, before: string): string {
  if (size > 0.78 * usual || base - y < 0.15 * usual) return text
  if (/[m米里]$/u.test(before) && /^[23]$/u.test(text)) return text === '2' ? '²' : '³'
  return /^[[(（〔【]?(?:\d{1,2}|[①-⑳*†])[\])）〕】]?$/u.test(text) ? '' : text
}

/** `apart`: the page sets a blank there, which a program that only moves on does not. */
const blankBetween = (a: string, b: string, gap: number, apart: boolean) =>
  gap > BLANK_GAP ||
  (apart && gap > SET_GAP) ||
  (gap > LATIN_GAP && /[\w,.;:%)]$/u.test(a) && /^[\w(]/u.test(b))
    ? ' '
    : ''
