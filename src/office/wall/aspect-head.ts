// The head of one aspect: its marker as a small seal, its name, and how its problems stand.

import type { WallAspect, WallChart, WallLight } from './chart.ts'
import { atomsOf } from './break-lines.ts'
import { fitLine, fitName, fitTitle, titleWidth } from './fit-text.ts'
import {
  bottom,
  drawRow,
  lightPart,
  rect,
  right,
  rowWidth,
  textBlock,
  textPart,
  type RowPart,
} from './marks.ts'
import type { Box, PlainMark } from './scene.ts'
import { layoutSeal } from './seal.ts'
import { oneLine } from './text-width.ts'

/** Heights in units: rule, its distance, the name on one or two lines, the counts, the distance to the cards. */
const rule = 0.22
const afterRule = 0.6
const nameHeight = { 1: 2.7, 2: 3.5 }
const nameSize = { 1: 2.2, 2: 1.7 }
const countsHeight = 2.1
const afterHead = 0.5

/** Height of all heads of a sheet whose longest name takes `lines` lines. */
export function headHeight(unit: number, lines: 1 | 2): number {
  return (rule + afterRule + nameHeight[lines] + countsHeight + afterHead) * unit
}

/** Width a name has beside its seal, of a head that wide. */
function nameWidth(aspect: WallAspect, width: number, unit: number, lines: 1 | 2): number {
  const seal = oneLine(aspect.marker) === '' ? 0 : Math.min(nameHeight[lines] * unit, width * 0.3)
  return width - (seal > 0 ? seal + 0.6 * unit : 0)
}

/** How much of its full size the name keeps in a head that wide; more than 1 where there is room left. */
export function nameShare(aspect: WallAspect, width: number, unit: number, lines: 1 | 2): number {
  const asked = titleWidth(atomsOf(aspectName(aspect)), lines) * nameSize[lines] * unit
  return asked === 0 ? 1 : nameWidth(aspect, width, unit, lines) / asked
}

export function aspectName(aspect: WallAspect): string {
  return oneLine(aspect.shortTitle) === '' ? oneLine(aspect.title) : oneLine(aspect.shortTitle)
}

function sameLight(one: WallLight | null, other: WallLight | null): boolean {
  if (!one || !other) return one === other
  return one.shape === other.shape && one.colour === other.colour && one.word === other.word
}

const countGap = 0.75

// Only lights that occur: a row of zeros says nothing from three metres.
function countParts(aspect: WallAspect, chart: WallChart, home: Box): RowPart[] {
  return chart.totals.flatMap(({ light }) => {
    const count = aspect.problems.filter((problem) => sameLight(problem.light, light)).length
    if (count === 0) return []
    const parts = [lightPart(light, 1), textPart(String(count), { role: 'aspect count', bold: true, home })]
    return [
      {
        width: rowWidth(parts, 0.35),
        draw: (x: number, middle: number, size: number) => drawRow(parts, 0.35, x, middle, size),
      },
    ]
  })
}

/** Draws the head into a box of `headHeight`. */
export function layoutAspectHead(
  aspect: WallAspect,
  chart: WallChart,
  box: Box,
  unit: number,
  lines: 1 | 2,
): PlainMark[] {
  const marks: PlainMark[] = [rect({ ...box, height: rule * unit }, 'seal')]
  const top = box.y + (rule + afterRule) * unit
  const width = nameWidth(aspect, box.width, unit, lines)
  const height = nameHeight[lines] * unit
  const sealSide = Math.min(height, box.width * 0.3)
  const seal = { x: box.x, y: top + (height - sealSide) / 2, width: sealSide, height: sealSide }
  marks.push(...layoutSeal(aspect.marker, seal, false))

  const name = { x: right(box) - width, y: top, width, height }
  const single = fitLine(aspectName(aspect), width, nameSize[1] * unit)
  // Smaller than that nobody reads it from where one stands: then its end goes, and the list has it whole.
  const fitted =
    single.size >= nameSize[2] * 1.05 * unit
      ? single
      : fitTitle(aspectName(aspect), { width, height, size: nameSize[lines] * unit, lines })
  marks.push(...textBlock(fitted, name, 'middle', { role: 'aspect', face: 'serif', bold: true, home: box }))

  const counts = { ...box, y: bottom(name), height: countsHeight * unit }
  const parts = countParts(aspect, chart, box)
  if (parts.length > 0) {
    const size = Math.min(1.5 * unit, box.width / rowWidth(parts, countGap))
    return [...marks, ...drawRow(parts, countGap, counts.x, counts.y + counts.height / 2, size)]
  }
  const none = fitName(chart.words.emptyAspect, { ...counts, size: 1.4 * unit, lines: 1 })
  return [...marks, ...textBlock(none, counts, 'middle', { role: 'aspect count', paint: 'soft', home: box })]
}
