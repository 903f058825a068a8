/** Where a column of text begins and ends, and how its lines follow one another: taken from the lines themselves. */
import { beginsWithMarker, type Measure } from './paragraphs.ts'
import type { TextLine } from './text-lines.ts'

export type MeasuredPage = { width: number; lines: TextLine[] }

const FEW_LINES = 12

/** One for each page: from its own lines where they reach an edge, else from those of all pages of its width. */
export function measuresOf(pages: readonly MeasuredPage[]): Measure[] {
  const wholes = new Map<number, Measure>()
  const widthOf = (page: MeasuredPage) => Math.round(page.width / 10)
  for (const page of pages)
    if (!wholes.has(widthOf(page))) {
      const alike = pages.filter((one) => widthOf(one) === widthOf(page))
      wholes.set(
        widthOf(page),
        measureOf(
          alike.map((one) => one.lines),
          page.width,
        ).measure,
      )
    }
  return pages.map((page) => {
    const whole = wholes.get(widthOf(page))
    const own = measureOf([page.lines], page.width)
    if (whole === undefined) return own.measure
    const { left, right } = own.measure
    return page.lines.length >= FEW_LINES && own.reached ? { ...whole, left, right } : whole
  })
}

/** `reached`: enough lines end at one edge to know it; else the margins are taken for equal. */
export function measureOf(
  pages: readonly (readonly TextLine[])[],
  width: number,
): { measure: Measure; reached: boolean } {
  const lines = pages.flat()
  const size = mostCommon(lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length]))
  const body = lines.filter((line) => Math.abs(line.size - size) <= 0.12 * size)
  const few = Math.max(2, Math.ceil(0.04 * body.length))
  const left = firstShared(
    body.map((line) => line.x0),
    3,
    few,
  )
  // A stop or comma may hang over the edge.
  const whole = body.filter((line) => !/[，。、；：！？”’）》」]$/u.test(line.text))
  const ends = (whole.length >= 4 ? whole : body).map((line) => -line.x1)
  const right = -firstShared(ends, 1.2 * size, few)
  const near = body.filter((line) => Math.abs(line.x1 - right) <= 2 * size).length
  const beyond = body.filter((line) => line.x1 > right + 2 * size).length
  const reached = near >= Math.max(3, 0.25 * body.length) && beyond <= 0.05 * body.length
  const most = body.reduce((edge, line) => Math.max(edge, line.x1), right)
  const steps = pages.flatMap((page) => stepsOf(page, size))
  const step = mostCommon(steps.map((one) => [one, 1])) || 1.5 * size
  const setIn = body.filter((line) => line.x0 - left > 1.2 * size && line.x0 - left < 3 * size).length
  const apart = apartFrom(steps, step)
  // Few paragraphs may be set in where each fills pages; one that begins flush left tells that they need not be.
  const isShort = (line: TextLine) => line.x1 < right - 2 * size
  const isFlush = (line: TextLine) => line.x0 - left <= 1.2 * size
  const begunFlush = body.filter((line, i) => isFlush(line) && i > 0 && isShort(body[i - 1] ?? line))
  // Items of a list that stand flush left between paragraphs that are set in.
  const flushItems = begunFlush.filter((line) => beginsWithMarker(line.text)).length > 1
  return {
    measure: {
      left,
      right: reached ? right : Math.max(most - size, width - left),
      size,
      step,
      widest: apart === null ? 1.45 * step : (step + apart) / 2,
      marked:
        apart !== null ||
        (!flushItems && (setIn >= 0.12 * body.length || (setIn > 0 && begunFlush.length === 0))),
    },
    reached,
  }
}

/** The step between paragraphs, where it is a usual one and greater than that between lines. */
function apartFrom(steps: readonly number[], step: number): number | null {
  const greater = steps.filter((one) => one > 1.12 * step && one < 3 * step)
  if (greater.length < Math.max(3, 0.08 * steps.length)) return null
  const usual = mostCommon(greater.map((one) => [one, 1]))
  return greater.filter((one) => Math.abs(one - usual) <= 1).length >= 0.5 * greater.length ? usual : null
}

const stepsOf = (lines: readonly TextLine[], size: number): number[] =>
  lines.flatMap((line, i) => {
    const step = line.y - (lines[i - 1]?.y ?? Infinity)
    return step > 0.8 * size && step < 4 * size ? [Math.round(step * 2) / 2] : []
  })

/** The least of these that some of the others share, give or take. */
function firstShared(values: readonly number[], give: number, few: number): number {
  const sorted = values.toSorted((a, b) => a - b)
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
