// A paragraph as Typst gets it: pieces of text. A piece may be held together (a year is not broken over lines), or
// be one of those into which a word is cut that no line can hold.

import { type Draws, drawable } from '../fonts/drawable.ts'
import type { Run } from '#core/rules/report/paper.ts'

/**
 * `t` text, `b` bold, `l` where it leads, `k` kept on one line, `j` may be cut off from the piece before it. Only what
 * is true is there.
 */
export type Piece = { t: string; b?: true; l?: string; k?: true; j?: true }

// «2026年», «11月», «5号»: 数字、年份不能回行.
const held = /\d{1,8}[年月日号]/gu
/** A word of so many characters fits a line of 28, in a table's cell perhaps not. */
export type Fits = { longest: number; part: number }
export const inLine: Fits = { longest: 40, part: 4 }
export const inCell: Fits = { longest: 8, part: 3 }

/** Only a path of the ledger's own pages is led to. */
const ownPath = /^\/(?![/\\])[^\s\p{Cc}\\]*$/u

// Words of other scripts than Han break at blanks alone; one that no line holds is cut into parts.
function cutLong(text: string, fits: Fits): Piece[] {
  const pieces: Piece[] = []
  const long = new RegExp(`[^\\s\\u2e80-\\uffff\\u{20000}-\\u{3ffff}]{${fits.longest + 1},}`, 'gu')
  let at = 0
  for (const match of text.matchAll(long)) {
    if (match.index > at) pieces.push({ t: text.slice(at, match.index) })
    const characters = [...match[0]]
    for (let from = 0; from < characters.length; from += fits.part)
      pieces.push({ t: characters.slice(from, from + fits.part).join(''), j: true })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ t: text.slice(at) })
  return pieces
}

/** @param address before the paths of sources («https://zg.example»); null: no links */
export function piecesOf(runs: readonly Run[], fits: Fits, draws: Draws, address: string | null): Piece[] {
  return runs.flatMap((run) => {
    const style: Omit<Piece, 't'> = {
      ...(run.bold ? { b: true as const } : {}),
      ...(address !== null && run.source !== undefined && ownPath.test(run.source)
        ? { l: `${address}${run.source}` }
        : {}),
    }
    const text = drawable(run.text, draws)
    const pieces: Piece[] = []
    let at = 0
    for (const match of text.matchAll(held)) {
      if (match.index > at) pieces.push(...cutLong(text.slice(at, match.index), fits))
      pieces.push({ t: match[0], k: true })
      at = match.index + match[0].length
    }
    pieces.push(...cutLong(text.slice(at), fits))
    return pieces.filter((piece) => piece.t !== '').map((piece) => ({ ...piece, ...style }))
  })
}

/** Whatever a paragraph holds of line breaks is several paragraphs. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    const [first = '', ...rest] = run.text.split(/\r\n|[\n\r\u2028\u2029]/u)
    lines.at(-1)?.push({ ...run, text: first })
    for (const text of rest) lines.push([{ ...run, text }])
  }
  return lines.filter((line) => line.some((run) => run.text !== ''))
}
