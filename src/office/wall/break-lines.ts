// Where a Chinese title may be broken, and where it is best broken.
//   对“关键少数”监督宽松软  →  对“关键少数”  |  监督宽松软
// Never: inside “ ”, before 、，。）”, after （“, within a Latin word or a number. Rather not: within a word.

import { widthOf } from './text-width.ts'
import { wordStarts } from './word-starts.ts'

/** The smallest piece that stays together; `opensWord` tells a good place to start a line. */
export type Atom = { text: string; width: number; blankBefore: boolean; opensWord: boolean }

/** How strictly pieces hold together: `whole` keeps quotes and Latin words; `loose` breaks anywhere legal. */
export type Grip = 'whole' | 'loose'

const notAtStart = /^[、，。．；：？！…—～·’”）】》〉」』〕］｝％‰℃々,.;:?!)\]}%]/u
const notAtEnd = /[（【《〈「『〔［｛“‘([{￥¥$#]$/u
const latinRun = /[!#-~\u00c0-\u024f\u0370-\u04ff]+/uy
const figureUnit = /^[年月日号个项条家件起名万亿元人次]/u
const blankWidth = widthOf(' ')

type Piece = { text: string; at: number; blankBefore: boolean; quoted: boolean }

// Pieces before gluing: a Latin run or one character, and whether it continues inside quotation marks.
function piecesOf(text: string, grip: Grip): Piece[] {
  const closing = new Map<number, boolean>()
  const opened: { mark: string; at: number }[] = []
  let straightOpen = -1
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]
    if (mark === '“' || mark === '‘') opened.push({ mark, at })
    else if (mark === '”' || mark === '’') {
      const match = opened.findLastIndex((open) => open.mark === (mark === '”' ? '“' : '‘'))
      if (match >= 0)
        for (let inside = (opened[match]?.at ?? 0) + 1; inside <= at; inside += 1) closing.set(inside, true)
      if (match >= 0) opened.length = match
    } else if (mark === '"') {
      if (straightOpen < 0) straightOpen = at
      else {
        for (let inside = straightOpen + 1; inside <= at; inside += 1) closing.set(inside, true)
        straightOpen = -1
      }
    }
  }
  const pieces: Piece[] = []
  let blankBefore = false
  for (let at = 0; at < text.length;) {
    if (text[at] === ' ') {
      blankBefore = true
      at += 1
      continue
    }
    latinRun.lastIndex = at
    const run = grip === 'whole' ? latinRun.exec(text)?.[0] : undefined
    const piece = run ?? String.fromCodePoint(text.codePointAt(at) ?? 32)
    pieces.push({ text: piece, at, blankBefore, quoted: grip === 'whole' && closing.has(at) })
    blankBefore = false
    at += piece.length
  }
  return pieces
}

function holdsTo(before: Piece, after: Piece): boolean {
  if (after.quoted || /^\p{M}/u.test(after.text)) return true
  if (notAtEnd.test(before.text) || notAtStart.test(after.text)) return true
  return !after.blankBefore && /[0-9]$/u.test(before.text) && figureUnit.test(after.text)
}

/** The pieces of one line of clean text that a line break must not cut. */
export function atomsOf(text: string, grip: Grip = 'whole'): Atom[] {
  const starts = wordStarts(text)
  const atoms: Atom[] = []
  let last: Piece | undefined
  for (const piece of piecesOf(text, grip)) {
    const atom = atoms.at(-1)
    if (last && atom && holdsTo(last, piece)) {
      const joined = piece.blankBefore ? ` ${piece.text}` : piece.text
      atom.text += joined
      atom.width += widthOf(joined)
    } else {
      const opensWord = piece.blankBefore || starts.has(piece.at)
      atoms.push({ text: piece.text, width: widthOf(piece.text), blankBefore: piece.blankBefore, opensWord })
    }
    last = piece
  }
  return atoms
}

/** The text of atoms `from` up to, not including, `to`. */
function lineText(atoms: Atom[], from: number, to: number): string {
  return atoms
    .slice(from, to)
    .map((atom, index) => (index > 0 && atom.blankBefore ? ` ${atom.text}` : atom.text))
    .join('')
}

function lineWidth(atoms: Atom[], from: number, to: number): number {
  let width = 0
  for (let index = from; index < to; index += 1) {
    const atom = atoms[index]
    if (atom) width += atom.width + (index > from && atom.blankBefore ? blankWidth : 0)
  }
  return width
}

type Cost = (from: number, to: number) => number

// The cheapest way to cut the atoms into at most `lines` lines: classic dynamic programme over the last break.
function cheapestBreaks(atoms: Atom[], lines: number, cost: Cost, join: (a: number, b: number) => number) {
  const total = atoms.length
  let best: { cost: number; breaks: number[] }[] = [{ cost: 0, breaks: [] }]
  for (let index = 1; index <= total; index += 1) best[index] = { cost: Infinity, breaks: [] }
  let answer = { cost: Infinity, breaks: [] as number[] }
  for (let line = 1; line <= lines; line += 1) {
    const next = Array.from({ length: total + 1 }, () => ({ cost: Infinity, breaks: [] as number[] }))
    for (let to = 1; to <= total; to += 1) {
      for (let from = to - 1; from >= 0; from -= 1) {
        const before = best[from]
        const target = next[to]
        if (!before || !target || before.cost === Infinity) continue
        const whole = join(before.cost, cost(from, to))
        if (whole < target.cost) next[to] = { cost: whole, breaks: [...before.breaks, to] }
      }
    }
    const end = next[total]
    if (end && end.cost < answer.cost) answer = end
    best = next
  }
  return answer
}

/** The least width (em) in which the atoms fit `lines` lines; `wordsOnly` breaks at words alone. */
export function leastWidth(atoms: Atom[], lines: number, wordsOnly: boolean): number {
  if (atoms.length === 0) return 0
  const cost: Cost = (from, to) =>
    wordsOnly && from > 0 && !atoms[from]?.opensWord ? Infinity : lineWidth(atoms, from, to)
  return cheapestBreaks(atoms, lines, cost, Math.max).cost
}

/** Exactly `lines` lines (fewer if there are fewer atoms) of at most `width` em, balanced; null: do not fit. */
export function breakLines(atoms: Atom[], lines: number, width: number): string[] | null {
  if (atoms.length === 0) return []
  const ideal = lineWidth(atoms, 0, atoms.length) / lines
  const cost: Cost = (from, to) => {
    const own = lineWidth(atoms, from, to)
    if (own > width + 1e-6) return Infinity
    const uneven = ((own - ideal) / ideal) ** 2
    const cutsWord = from > 0 && !atoms[from]?.opensWord ? 0.5 : 0
    const orphan = lines > 1 && own < 1.9 ? 1 : 0
    return uneven + cutsWord + orphan
  }
  const { breaks, cost: found } = cheapestBreaks(atoms, lines, cost, (a, b) => a + b)
  if (found === Infinity) return null
  return breaks.map((to, index) => lineText(atoms, breaks[index - 1] ?? 0, to))
}
