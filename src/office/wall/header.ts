// The head of the sheet: seal, title and day above a thick and a thin red line (文武线), and the totals.

import type { WallChart } from './chart.ts'
import { fitName, lineHeight } from './fit-text.ts'
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
import { oneLine, widthOf } from './text-width.ts'

/** The sheet and the module all distances are multiples of (about a hundredth of its height). */
export type Frame = { unit: number; sheet: Box; margin: number }

const groupGap = 2.2
const partGap = 0.38

type Anchor = 'start' | 'end'

function word(text: string, role: string, home: Box, scale: number, anchor: Anchor = 'start'): RowPart[] {
  const clean = oneLine(text)
  return clean === '' ? [] : [textPart(clean, { role, paint: 'soft', anchor, home }, scale)]
}

function figure(value: string, home: Box): RowPart {
  return textPart(value, { role: 'total', bold: true, face: 'serif', anchor: 'middle', home }, 1.55)
}

function group(parts: RowPart[]): RowPart {
  return {
    width: rowWidth(parts, partGap),
    draw: (x, middle, size) => drawRow(parts, partGap, x, middle, size),
  }
}

// «● 24 已销号  ◆ 26 办理中 …  60 个问题 | 措施已报完成 210/300 ▬▬▬▬»
function totalGroups(chart: WallChart, home: Box): RowPart[] {
  const lights = chart.totals.map(({ light, count }) =>
    group([
      lightPart(light, 1.35),
      figure(String(count), home),
      ...word(light?.word ?? chart.words.noLight, 'legend', home, 0.9),
    ]),
  )
  const problems = chart.aspects.reduce((sum, aspect) => sum + aspect.problems.length, 0)
  const { done, total } = chart.measures
  const bar: RowPart = {
    width: 9,
    draw: (x, middle, size) => {
      const whole = { x, y: middle - size * 0.28, width: 9 * size, height: size * 0.56 }
      const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0
      return [rect(whole, 'stripOpen'), rect({ ...whole, width: whole.width * share }, 'stripDone')]
    },
  }
  return [
    ...lights,
    group([figure(String(problems), home), ...word(chart.words.problems, 'legend', home, 0.9)]),
    group([
      ...word(chart.words.measuresDone, 'legend', home, 0.9, 'end'),
      figure(`${done}/${total}`, home),
      bar,
    ]),
  ]
}

/** Width of the totals in em of their type. */
function totalsWidth(chart: WallChart, home: Box): number {
  return rowWidth(totalGroups(chart, home), groupGap)
}

// Light groups from the left, the measures' bar flush right; too long, all shrink together.
function layoutTotals(chart: WallChart, box: Box, size: number): PlainMark[] {
  const groups = totalGroups(chart, box)
  const fitted = Math.min(size, box.width / rowWidth(groups, groupGap))
  const middle = box.y + box.height / 2
  const last = groups.at(-1)
  const marks = drawRow(groups.slice(0, -1), groupGap, box.x, middle, fitted)
  if (last) marks.push(...last.draw(right(box) - last.width * fitted, middle, fitted))
  return marks
}

// «数据截至2026年11月23日» above «距集中整改期满 21 天», flush right. Its width is what it needs, up to `most`.
function layoutDay(chart: WallChart, box: Box, unit: number): { marks: PlainMark[]; width: number } {
  const day = { role: 'day', paint: 'soft', anchor: 'end', home: box } as const
  const countdown = chart.countdown
  if (!countdown) {
    const fitted = fitName(chart.asOfText, { width: box.width, height: box.height, size: 2 * unit, lines: 2 })
    const width = Math.max(0, ...fitted.lines.map(widthOf)) * fitted.size
    return { marks: textBlock(fitted, box, 'middle', day), width }
  }
  const parts = [
    ...word(countdown.before, 'countdown', box, 1, 'end'),
    textPart(
      String(countdown.days),
      { role: 'countdown', bold: true, face: 'serif', paint: 'sealText', anchor: 'middle', home: box },
      2,
    ),
    ...word(countdown.after, 'countdown', box, 1, 'end'),
  ]
  const asked = rowWidth(parts, 0.4)
  const size = Math.min(2 * unit, box.width / asked)
  const upper = { ...box, height: box.height * 0.4 }
  const lowerMiddle = box.y + box.height * 0.68
  const fitted = fitName(chart.asOfText, {
    width: box.width,
    height: upper.height,
    size: 1.8 * unit,
    lines: 1,
  })
  const dayWidth = Math.max(0, ...fitted.lines.map(widthOf)) * fitted.size
  const row = drawRow(parts, 0.4, right(box) - asked * size, lowerMiddle, size)
  return {
    marks: [...textBlock(fitted, upper, 'middle', day), ...row],
    width: Math.max(dayWidth, asked * size),
  }
}

/** Draws the head; `bottom` is where the aspects may begin. */
export function layoutHeader(chart: WallChart, frame: Frame): { marks: PlainMark[]; bottom: number } {
  const { unit, sheet, margin } = frame
  const band = { x: margin, y: margin, width: sheet.width - 2 * margin, height: 7.8 * unit }
  const sealText = oneLine(chart.words.seal)
  const sealWidth = sealText === '' ? 0 : ([...sealText].length === 2 ? 4.9 : 8) * unit
  const marks: PlainMark[] = layoutSeal(chart.words.seal, { ...band, width: sealWidth }, true)

  const dayWidth = band.width * 0.3
  const day = layoutDay(chart, { ...band, x: right(band) - dayWidth, width: dayWidth }, unit)
  marks.push(...day.marks)

  const titleLeft = band.x + (sealWidth > 0 ? sealWidth + 1.6 * unit : 0)
  const between = right(band) - day.width - 3 * unit - titleLeft
  const totalsSize = 2 * unit
  const totalsRoom = totalsWidth(chart, sheet) * totalsSize
  const subtitle = oneLine(chart.subtitle)
  const titleHeight = subtitle === '' ? band.height : band.height * 0.7
  const wantedTitle = widthOf(oneLine(chart.title)) * 4.6 * unit
  const empty = chart.aspects.every((aspect) => aspect.problems.length === 0)
  // On a very wide screen the totals stand beside the title and leave the height to the cards.
  const beside = !empty && wantedTitle + totalsRoom + 6 * unit <= between
  const titleWidth = beside ? between - totalsRoom - 6 * unit : between
  const titleBox = { x: titleLeft, y: band.y, width: titleWidth, height: titleHeight }
  const title = fitName(chart.title, {
    width: titleWidth,
    height: titleHeight,
    size: Math.min(4.6 * unit, titleHeight / lineHeight),
    lines: 2,
  })
  marks.push(
    ...textBlock(title, titleBox, 'middle', { role: 'title', face: 'serif', bold: true, home: band }),
  )
  const subtitleBox = { ...titleBox, y: bottom(titleBox), height: band.height - titleHeight }
  const subtitleFitted = fitName(subtitle, {
    width: titleWidth,
    height: subtitleBox.height,
    size: 1.9 * unit,
    lines: 1,
  })
  marks.push(
    ...textBlock(subtitleFitted, subtitleBox, 'middle', { role: 'subtitle', paint: 'soft', home: band }),
  )

  const ruleTop = bottom(band) + 1.1 * unit
  marks.push(rect({ ...band, y: ruleTop, height: 0.42 * unit }, 'seal'))
  marks.push(rect({ ...band, y: ruleTop + 0.68 * unit, height: 0.1 * unit }, 'seal'))
  const below = ruleTop + 0.8 * unit
  if (empty) return { marks, bottom: below }
  if (beside) {
    const box = { ...band, x: titleLeft + titleWidth + 3 * unit, width: totalsRoom + 0.01 }
    marks.push(...layoutTotals(chart, box, totalsSize))
    return { marks, bottom: below + 1.2 * unit }
  }
  const box = { ...band, y: below + 0.45 * unit, height: 3.9 * unit }
  marks.push(...layoutTotals(chart, box, totalsSize))
  return { marks, bottom: bottom(box) + 0.4 * unit }
}
