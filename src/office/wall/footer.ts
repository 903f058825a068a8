// The foot of the sheet: how to read the strips, who made it, and the root of the journal it was drawn from.

import type { MeasureState, WallChart } from './chart.ts'
import { measureStrip } from './card.ts'
import type { Frame } from './header.ts'
import { drawRow, right, rowWidth, textAt, centredBaseline, textPart, type RowPart } from './marks.ts'
import type { Box, PlainMark } from './scene.ts'
import { oneLine, widthOf } from './text-width.ts'

export const footerHeight = 2.4

function legendPart(state: MeasureState, label: string, home: Box): RowPart {
  const text = textPart(oneLine(label), { role: 'legend', paint: 'soft', home })
  return {
    width: 1.9 + text.width,
    draw: (x, middle, size) => [
      ...measureStrip([state], { x, y: middle - size * 0.17, width: 1.5 * size, height: 0.34 * size }),
      ...text.draw(x + 1.9 * size, middle, size),
    ],
  }
}

/** Draws the foot at the bottom edge of the sheet, all of it on one line. */
export function layoutFooter(chart: WallChart, frame: Frame): PlainMark[] {
  const { unit, sheet, margin } = frame
  const box = {
    x: margin,
    y: sheet.height - 0.5 * margin - footerHeight * unit,
    width: sheet.width - 2 * margin,
    height: footerHeight * unit,
  }
  const states: MeasureState[] = ['done', 'open', 'late']
  const anyMeasure = chart.aspects.some((aspect) =>
    aspect.problems.some((problem) => problem.measures.length > 0),
  )
  const legend = anyMeasure
    ? states
        .filter((state) => oneLine(chart.words.measure[state]) !== '')
        .map((state) => legendPart(state, chart.words.measure[state], box))
    : []
  const root = chart.rootHash ? oneLine(`${chart.words.rootHash} ${chart.rootHash}`) : ''
  const maker = oneLine([oneLine(chart.footer), root].filter((part) => part !== '').join('　'))
  const legendWidth = rowWidth(legend, 1.4)
  const asked = legendWidth + widthOf(maker) + 3
  const size = Math.min(1.3 * unit, box.width / asked)
  const middle = box.y + box.height / 2
  const marks = drawRow(legend, 1.4, box.x, middle, size)
  if (maker !== '') {
    marks.push(
      textAt(maker, right(box), centredBaseline(middle, size), {
        role: 'footer',
        size,
        anchor: 'end',
        paint: 'soft',
        home: sheet,
      }),
    )
  }
  return marks
}
