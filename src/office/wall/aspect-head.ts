// The head of one aspect: its marker as a small seal, its name, and how its problems stand.

import type { WallAspect, WallChart, WallLight } from './chart.ts'
import { fitName, lineHeight } from './fit-text.ts'
import { bottom, drawRow, lightPart, rect, rowWidth, textBlock, textPart, type RowPart } from './marks.ts'
import type { Box, PlainMark } from './scene.ts'
import { layoutSeal } from './seal.ts'
import { oneLine } from './text-width.ts'

/** Heights in units: rule, its distance, the name on one or two lines, the counts, the distance to the cards. */
const rule = 0.22
const afterRule = 0.55
const nameSize = { one: 2.3, two: 1.85 }
const countsHeight = 1.9
const afterHead = 0.5

/** Height of all heads of a sheet whose longest name takes `lines` lines. */
export function headHeight(unit: number, lines: 1 | 2): number {
  const name = lines === 1 ? nameSize.one * lineHeight : nameSize.two * lineHeight * 2
  return (rule + afterRule + name + countsHeight + afterHead) * unit
}

export function aspectName(aspect: WallAspect): string {
  return oneLine(aspect.shortTitle) === '' ? oneLine(aspect.title) : oneLine(aspect.shortTitle)
}

function sameLight(one: WallLight | null, other: WallLight | null): boolean {
  if (!one || !other) return one === other
  return one.shape === other.shape && one.colour === other.colour && one.word === other.word
}

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
  const inner = box.height - (rule + afterRule + afterHead) * unit
  const marker = oneLine(aspect.marker)
  const sealSide = Math.min(3.3 * unit, box.width * 0.3)
  const sealWidth = marker === '' ? 0 : sealSide
  marks.push(
    ...layoutSeal(marker, { x: box.x, y: top + 0.1 * unit, width: sealWidth, height: sealSide }, false),
  )
  const left = box.x + (sealWidth > 0 ? sealWidth + 0.7 * unit : 0)
  const name = { x: left, y: top, width: box.x + box.width - left, height: inner - countsHeight * unit }
  const size = (lines === 1 ? nameSize.one : nameSize.two) * unit
  const fitted = fitName(aspectName(aspect), { width: name.width, height: name.height, size, lines })
  marks.push(...textBlock(fitted, name, 'middle', { role: 'aspect', face: 'serif', bold: true, home: box }))
  const parts = countParts(aspect, chart, box)
  if (parts.length > 0) {
    const countSize = Math.min(1.5 * unit, name.width / rowWidth(parts, 0.8))
    marks.push(...drawRow(parts, 0.8, left, bottom(name) + (countsHeight * unit) / 2, countSize))
  } else {
    const room = { width: name.width, height: countsHeight * unit, size: 1.4 * unit, lines: 1 }
    const row = { ...name, y: bottom(name), height: countsHeight * unit }
    marks.push(
      ...textBlock(fitName(chart.words.emptyAspect, room), row, 'middle', {
        role: 'aspect count',
        paint: 'soft',
        home: box,
      }),
    )
  }
  return marks
}
