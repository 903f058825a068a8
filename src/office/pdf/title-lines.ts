// A title of several lines is broken where words begin, into a trapezoid (上长下短) as GB/T 9704 asks: lines of clearly
// different length, never a brick, never an hourglass.
//   关于澜川市委巡视整改   →   关于澜川市委巡视整改进展
//   进展情况的报告             情况的报告

import { atomsOf } from '../wall/break-lines.ts'
import { widthOf } from '../wall/text-width.ts'

const mostLines = 5

type Cut = { lines: string[]; cost: number }

/** How far the widths are from a trapezoid whose upper lines are a little longer; lines below the first two thirds. */
function unlike(widths: number[], total: number): number {
  const count = widths.length
  const mean = total / count
  return widths.reduce((cost, width, nth) => {
    const wanted = mean * (1 + (0.14 * (count - 1 - 2 * nth)) / Math.max(1, count - 1))
    const before = widths[nth - 1] ?? Infinity
    const grows = width >= before ? 0.35 + (width - before) / mean : 0
    return cost + ((width - wanted) / mean) ** 2 + grows
  }, 0)
}

/**
 * The lines of a title.
 * @param text one line, clean
 * @param width em of the title's type that a line has
 */
export function titleLines(text: string, width: number): string[] {
  if (widthOf(text) <= width) return [text]
  const atoms = atomsOf(text)
  const widths = atoms.map((atom, nth) => atom.width + (nth > 0 && atom.blankBefore ? 0.3 : 0))
  const sums = widths.reduce<number[]>((list, each) => [...list, (list.at(-1) ?? 0) + each], [0])
  const span = (from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0)
  const textOf = (from: number, to: number): string =>
    atoms
      .slice(from, to)
      .map((atom, nth) => (nth > 0 && atom.blankBefore ? ` ${atom.text}` : atom.text))
      .join('')
  const total = span(0, atoms.length)
  for (let count = Math.max(2, Math.ceil(total / width)); count <= mostLines; count += 1) {
    let best: Cut | null = null
    const near = (total / count) * 0.45
    const cut = (breaks: number[]): void => {
      const from = breaks.at(-1) ?? 0
      const left = count - breaks.length
      if (left === 1) {
        if (span(from, atoms.length) > width) return
        const edges = [0, ...breaks, atoms.length]
        const spans = edges.slice(1).map((to, nth) => span(edges[nth] ?? 0, to))
        const cutsWords = breaks.filter((at) => !atoms[at]?.opensWord).length
        const cost = unlike(spans, total) + cutsWords * 0.3
        if (cost < (best?.cost ?? Infinity))
          best = { cost, lines: edges.slice(1).map((to, nth) => textOf(edges[nth] ?? 0, to)) }
        return
      }
      for (let to = from + 1; to < atoms.length; to += 1) {
        const own = span(from, to)
        if (own > width) break
        // Lines far from the mean make no trapezoid; the search stays small.
        if (Math.abs(own - total / count) <= near) cut([...breaks, to])
      }
    }
    cut([])
    const found = best as Cut | null
    if (found) return found.lines
  }
  // Longer than any title: the lines break where they are full.
  return [text]
}
