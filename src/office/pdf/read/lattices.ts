/**
 * Ruled tables: where lying and standing rules cross, a lattice of cells.
 *
 *     ┌──┬─────┐      x: 3 places, y: 3 places
 *     │  ├─────┤      the left cell reaches over two rows, because the rule between them ends at it
 *     └──┴─────┘
 */
import type { Rule } from './page-parts.ts'

/** `down` and `across`: how many rows and columns the cell takes. */
export type LatticeCell = Rule & { row: number; column: number; down: number; across: number }
export type Lattice = Rule & { rows: number; columns: number; cells: LatticeCell[] }

type Strip = { at: number; from: number; to: number }

const NEAR = 3
const MOST_STRIPS = 1500
const MOST_CELLS = 20_000

/** From the top down. What has fewer than two columns is no table. */
export function latticesOf(rules: readonly Rule[]): Lattice[] {
  const isLying = (rule: Rule) => rule.x1 - rule.x0 >= rule.y1 - rule.y0
  const lying = stripsOf(
    rules.filter(isLying).map(({ x0, x1, y0, y1 }) => ({ at: (y0 + y1) / 2, from: x0, to: x1 })),
  )
  const standing = stripsOf(
    rules
      .filter((rule) => !isLying(rule))
      .map(({ x0, x1, y0, y1 }) => ({ at: (x0 + x1) / 2, from: y0, to: y1 })),
  )
  if (lying.length > MOST_STRIPS || standing.length > MOST_STRIPS) return []
  return connected(lying, standing)
    .map(([rows, columns]) => latticeOf(rows, columns))
    .filter((lattice) => lattice !== null)
    .toSorted((a, b) => a.y0 - b.y0)
}

/** Pieces of one rule become one: word processors draw the border of each cell by itself. */
function stripsOf(pieces: readonly Strip[]): Strip[] {
  const strips: Strip[] = []
  let level: Strip[] = []
  const sorted = pieces.toSorted((a, b) => a.at - b.at)
  const close = () => {
    for (const piece of level.toSorted((a, b) => a.from - b.from)) {
      const last = strips.at(-1)
      if (last !== undefined && last.at === piece.at && piece.from <= last.to + NEAR)
        last.to = Math.max(last.to, piece.to)
      else strips.push({ ...piece })
    }
    level = []
  }
  for (const piece of sorted) {
    const [first] = level
    if (first !== undefined && piece.at - first.at > NEAR) close()
    level.push({ ...piece, at: level[0]?.at ?? piece.at })
  }
  close()
  return strips
}

const reaches = (strip: Strip, at: number) => strip.from - NEAR <= at && at <= strip.to + NEAR

/** Rules that cross or touch each other, directly or through others. */
function connected(lying: readonly Strip[], standing: readonly Strip[]): [Strip[], Strip[]][] {
  const groups: [Strip[], Strip[]][] = []
  const [freeRows, freeColumns] = [new Set(lying), new Set(standing)]
  for (const first of standing) {
    if (!freeColumns.delete(first)) continue
    const group: [Strip[], Strip[]] = [[], [first]]
    const waiting: [Strip, boolean][] = [[first, true]]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [strip, stands] = next
      for (const other of stands ? freeRows : freeColumns)
        if (reaches(strip, other.at) && reaches(other, strip.at)) {
          ;(stands ? freeRows : freeColumns).delete(other)
          group[stands ? 0 : 1].push(other)
          waiting.push([other, !stands])
        }
    }
    groups.push(group)
  }
  return groups
}

/** The places of rules, and the ends of those that cross them where the outermost rule is missing. */
function placesOf(strips: readonly Strip[], crossing: readonly Strip[]): number[] {
  const places = strips.map((strip) => strip.at).toSorted((a, b) => a - b)
  const found: number[] = []
  const ends = crossing.flatMap(({ from, to }) => [from, to])
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  if (least < (places[0] ?? 0) - 2 * NEAR) found.push(least)
  for (const place of places) if (found.length === 0 || place - (found.at(-1) ?? 0) > NEAR) found.push(place)
  if (most > (found.at(-1) ?? 0) + 2 * NEAR) found.push(most)
  return found
}

function latticeOf(lying: readonly Strip[], standing: readonly Strip[]): Lattice | null {
  if (lying.length === 0) return null
  const xs = placesOf(standing, lying)
  const ys = placesOf(lying, standing)
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 2 || rows < 1 || columns * rows > MOST_CELLS) return null
  const rule = (strips: readonly Strip[], at: number, middle: number) =>
    strips.some(
      (strip) => Math.abs(strip.at - at) <= NEAR && strip.from - NEAR < middle && middle < strip.to + NEAR,
    )
  const middle = (places: readonly number[], i: number) => ((places[i] ?? 0) + (places[i + 1] ?? 0)) / 2
  const isOpenRight = (row: number, column: number) =>
    column + 1 < columns && !rule(standing, xs[column + 1] ?? 0, middle(ys, row))
  const isOpenBelow = (row: number, column: number) =>
    row + 1 < rows && !rule(lying, ys[row + 1] ?? 0, middle(xs, column))
  const cells: LatticeCell[] = []
  const taken = new Set<number>()
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue
      let [across, down] = [1, 1]
      while (isOpenRight(row, column + across - 1) && !taken.has(row * columns + column + across)) across++
      while (isOpenBelow(row + down - 1, column)) down++
      for (let r = row; r < row + down; r++)
        for (let c = column; c < column + across; c++) taken.add(r * columns + c)
      const [x0 = 0, x1 = 0] = [xs[column], xs[column + across]]
      const [y0 = 0, y1 = 0] = [ys[row], ys[row + down]]
      cells.push({ row, column, down, across, x0, y0, x1, y1 })
    }
  return {
    x0: xs[0] ?? 0,
    x1: xs.at(-1) ?? 0,
    y0: ys[0] ?? 0,
    y1: ys.at(-1) ?? 0,
    rows,
    columns,
    cells,
  }
}
