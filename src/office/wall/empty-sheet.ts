// A ledger without any problem: no empty columns, one calm panel that says what to do first.

import type { WallChart } from './chart.ts'
import { fitName, lineHeight } from './fit-text.ts'
import { bottom, rect, textBlock } from './marks.ts'
import type { Box, PlainMark } from './scene.ts'
import { layoutSeal } from './seal.ts'

export function layoutEmptySheet(chart: WallChart, area: Box, unit: number): PlainMark[] {
  const steps = chart.words.emptySteps
  const width = Math.min(area.width * 0.8, 96 * unit)
  const stepHeight = Math.min(6 * unit, (area.height - 14 * unit) / Math.max(1, steps.length))
  const height = 12 * unit + stepHeight * steps.length
  const panel = {
    x: area.x + (area.width - width) / 2,
    y: area.y + (area.height - height) / 2,
    width,
    height,
  }
  const headline = {
    x: panel.x + 6 * unit,
    y: panel.y + 3 * unit,
    width: width - 12 * unit,
    height: 6 * unit,
  }
  const fitted = fitName(chart.words.emptyTitle, {
    width: headline.width,
    height: headline.height,
    size: 3.6 * unit,
    lines: 2,
  })
  const marks: PlainMark[] = [
    rect(panel, 'card', { stroke: 'hairline', strokeWidth: 0.12 * unit, radius: 0.4 * unit }),
    ...textBlock(fitted, headline, 'top', { role: 'empty title', face: 'serif', bold: true, home: panel }),
  ]
  steps.forEach((step, index) => {
    const row = { ...headline, y: bottom(headline) + stepHeight * index, height: stepHeight }
    const side = Math.min(3 * unit, stepHeight * 0.7)
    const seal = { x: row.x, y: row.y + (stepHeight - side) / 2, width: side, height: side }
    const text = { ...row, x: row.x + side + 1.2 * unit, width: row.width - side - 1.2 * unit }
    const size = Math.min(2.2 * unit, stepHeight / lineHeight)
    marks.push(...layoutSeal(String(index + 1), seal, false))
    const line = fitName(step, { width: text.width, height: stepHeight, size, lines: 2 })
    marks.push(...textBlock(line, text, 'middle', { role: 'empty step', home: panel }))
  })
  return marks
}
