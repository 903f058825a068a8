/**
 * The ruled lines of a page: strokes, and rectangles filled so thin that they are lines.
 *
 *     100 200 m 400 200 l S          a line
 *     100 200 300 0.5 re f           the same, as word processors write it
 *     100 200 300 80 re S            a box: four lines
 */
import { type Matrix, placed } from './matrix.ts'
import type { Rule } from './page-parts.ts'

const THIN = 2.5
const SHORTEST = 4

/** Steps of a path in the parser's own numbers, and how many numbers follow each. */
const [MOVE, LINE, CLOSE] = [0, 1, 4]
const TAKES: Record<number, number> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }

/** Each part of a path that lies in one thin strip is a rule; a box gives a rule a side. */
export function addRules(rules: Rule[], path: readonly number[], matrix: Matrix, stroked: boolean) {
  let points: [number, number][] = []
  const end = () => {
    const box = boxOf(points)
    if (points.length > 1 && isThin(box)) rules.push(box)
    else if (stroked || isBox(points))
      for (let i = 1; i < points.length; i++) {
        const side = boxOf(points.slice(i - 1, i + 1))
        if (isThin(side)) rules.push(side)
      }
    points = []
  }
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? -1
    const takes = TAKES[step]
    if (takes === undefined) return
    if (step === MOVE) end()
    if (step === CLOSE && points[0] !== undefined) points.push(points[0])
    else if (step === MOVE || step === LINE) points.push(placed(matrix, path[at + 1] ?? 0, path[at + 2] ?? 0))
    at += 1 + takes
  }
  end()
}

function boxOf(points: readonly [number, number][]): Rule {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity }
  for (const [x, y] of points) {
    box.x0 = Math.min(box.x0, x)
    box.y0 = Math.min(box.y0, y)
    box.x1 = Math.max(box.x1, x)
    box.y1 = Math.max(box.y1, y)
  }
  return box
}

const isThin = ({ x0, y0, x1, y1 }: Rule) =>
  Math.min(x1 - x0, y1 - y0) <= THIN && Math.max(x1 - x0, y1 - y0) >= SHORTEST

/** A filled rectangle: a shaded cell, whose edges are as good as ruled ones. */
const isBox = (points: readonly [number, number][]) => points.length === 5 || points.length === 4
