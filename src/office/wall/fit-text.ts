// Text into a box: first at full size on as few lines as will do, then smaller, then in more lines, then –
// for titles only – cut with «…». Names are never cut: they shrink as far as it takes.

import { atomsOf, breakLines, leastWidth, type Atom, type Grip } from './break-lines.ts'
import { oneLine, widthOf } from './text-width.ts'

/** Height of a line, in em of its size; the em box of a glyph fills 1.14 of it at most. */
export const lineHeight = 1.24

/** A word is cut rather than the type made smaller than this share. */
const wordsWorth = 0.88
/** Below this share of its size a title gives up its quotes and Latin words, then its end. */
const smallestShare = 0.45

export type Fitted = { lines: string[]; size: number }

/** The width (em) a title asks for on that many lines, weighing a smaller type against a cut word. */
export function titleWidth(atoms: Atom[], lines: number): number {
  const cutting = leastWidth(atoms, lines, false)
  const sparing = leastWidth(atoms, lines, true)
  return sparing * wordsWorth <= cutting ? sparing : cutting
}

type Room = { width: number; height: number; size: number; lines: number }

function fitAtoms(atoms: Atom[], room: Room): Fitted {
  let best: Fitted = { lines: [], size: 0 }
  for (let lines = 1; lines <= room.lines; lines += 1) {
    const tallest = room.height / (lines * lineHeight)
    const size = Math.min(room.size, tallest, room.width / titleWidth(atoms, lines))
    if (size <= best.size * 1.02) continue
    const broken = breakLines(atoms, lines, room.width / size)
    if (broken) best = { lines: broken, size }
  }
  return best
}

/** One line, shrunk until it fits the width. */
export function fitLine(text: string, width: number, size: number): Fitted {
  const clean = oneLine(text)
  if (clean === '') return { lines: [], size }
  return { lines: [clean], size: Math.min(size, width / widthOf(clean)) }
}

/** A name over at most `room.lines` lines: whole, at whatever size that takes. */
export function fitName(text: string, room: Room): Fitted {
  const clean = oneLine(text)
  if (clean === '') return { lines: [], size: room.size }
  const whole = fitAtoms(atomsOf(clean), room)
  if (whole.size >= room.size * smallestShare) return whole
  const loose = fitAtoms(atomsOf(clean, 'loose'), room)
  return loose.size > whole.size ? loose : whole
}

/**
 * A title: as `fitName`, but never below the smallest share, nor below `least` where that is more; what does not fit
 * then ends in «…».
 */
export function fitTitle(text: string, room: Room, least = 0): Fitted {
  const clean = oneLine(text)
  if (clean === '') return { lines: [], size: room.size }
  const floor = Math.min(room.size, Math.max(room.size * smallestShare, least))
  const grips: Grip[] = ['whole', 'loose']
  for (const grip of grips) {
    const fitted = fitAtoms(atomsOf(clean, grip), room)
    if (fitted.size >= floor) return fitted
  }
  const lines = Math.max(1, Math.floor(room.height / (floor * lineHeight)))
  return {
    lines: cutLines(atomsOf(clean, 'loose'), Math.min(lines, room.lines + 1), room.width / floor),
    size: floor,
  }
}

// What holds together but is wider than a line comes apart into characters.
function apart(atom: Atom, width: number): Atom[] {
  if (atom.width <= width) return [atom]
  return Array.from(atom.text, (text, index) => ({
    ...atom,
    text,
    width: widthOf(text),
    blankBefore: atom.blankBefore && index === 0,
  }))
}

// Greedy filling of the lines there are; the last one keeps room for the ellipsis.
function cutLines(atoms: Atom[], lines: number, width: number): string[] {
  const filled: string[] = []
  let rest = atoms.flatMap((atom) => apart(atom, width - 1))
  for (let line = 1; line <= lines && rest.length > 0; line += 1) {
    const limit = line === lines ? width - 1 : width
    let text = ''
    let taken = 0
    for (const atom of rest) {
      const longer = text + (text !== '' && atom.blankBefore ? ' ' : '') + atom.text
      if (widthOf(longer) > limit) break
      text = longer
      taken += 1
    }
    rest = rest.slice(taken)
    filled.push(line === lines && rest.length > 0 ? `${text}…` : text)
  }
  return filled.filter((text) => text !== '')
}
