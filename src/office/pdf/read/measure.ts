/** Where a column of text begins and ends, and how its lines follow one another: taken from the lines themselves. */
import type { Measure } from './paragraphs.ts'
import type { TextLine } from './text-lines.ts'

export function measureOf(lines: readonly TextLine[]): Measure {
  const size = mostCommon(lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length]))
  const body = lines.filter((line) => Math.abs(line.size - size) <= 0.12 * size)
  const few = Math.max(2, Math.ceil(0.04 * body.length))
  const left = firstShared(
    body.map((line) => line.x0).toSorted((a, b) => a - b),
    3,
    few,
  )
  // A stop or comma may hang over the edge.
  const whole = body.filter((line) => !/[，。、；：！？”’）》」]$/u.test(line.text))
  const ends = (whole.length >= 4 ? whole : body).map((line) => -line.x1)
  const right = -firstShared(
    ends.toSorted((a, b) => a - b),
    1.2 * size,
    few,
  )
  const steps = body.flatMap((line, i): [number, number][] => {
    const step = line.y - (body[i - 1]?.y ?? Infinity)
    return step > 0.8 * size && step < 4 * size ? [[Math.round(step * 2) / 2, 1]] : []
  })
  return { left, right, size, step: mostCommon(steps) || 1.5 * size }
}

/** The first of these that is shared by some of the others, give or take. */
function firstShared(sorted: readonly number[], give: number, few: number): number {
  for (const [i, value] of sorted.entries()) {
    const last = sorted[i + few - 1]
    if (last !== undefined && last - value <= give) return value
  }
  return sorted[0] ?? 0
}

function mostCommon(values: readonly [number, number][]): number {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}
