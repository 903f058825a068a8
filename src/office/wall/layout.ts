// From data to a finished layout: head, aspects with their columns of cards, foot.

import type { WallAspect, WallChart } from './chart.ts'
import { headHeight, layoutAspectHead, nameShare } from './aspect-head.ts'
import { layoutCard } from './card.ts'
import { bestStyle, sheetNeeds, type CardStyle } from './card-style.ts'
import { layoutEmptySheet } from './empty-sheet.ts'
import { footerHeight, layoutFooter } from './footer.ts'
import { gridPlans, type Band, type GridPlan } from './grid.ts'
import { layoutHeader, type Frame } from './header.ts'
import { bottom, rect } from './marks.ts'
import { textsOf, type Box, type Mark, type WallScene } from './scene.ts'
import type { WallSize } from './sizes.ts'
import { oneLine } from './text-width.ts'

/** User units to a millimetre or pixel; see scene.ts for the reason. */
const precision = 10
/** The largest card title, and how far cards may grow beyond what their type needs, in units. */
const largestTitle = 3
/** What can be read from three metres on A0: 10 mm, with a little to spare. */
const readableTitle = 1.32
/** 10 mm on A0 and in proportion on other papers: smaller titles nobody can read from where one stands. */
const leastTitle = 1.27
/** The small text of a card, on the smallest screen just 9 px. */
const readableSmall = 1.17
const widestCard = 30
const tallestCard = 24
/** A card in a short column may be so much taller than its neighbours, to fill the sheet. */
const stretch = 1.3
/** One band of columns is the easiest to read: a second must give this much larger type. */
const anotherBand = 0.97

export function frameOf(size: WallSize): Frame {
  const sheet = { x: 0, y: 0, width: size.width * precision, height: size.height * precision }
  const unit = Math.min(sheet.height / 100, sheet.width / 150)
  return { unit, sheet, margin: 1.8 * unit }
}

type Chosen = { plan: GridPlan; style: CardStyle; headLines: 1 | 2; gap: number; aspectGap: number }

// On a screen one can come close, point and click; there a long title shrinks rather than lose its end.
const leastOn = (size: WallSize, unit: number): number => (size.unit === 'mm' ? leastTitle * unit : 0)

// All divisions of the area, with heads of one line and of two; the one with the largest type wins.
function chooseGrid(chart: WallChart, area: Box, unit: number, least: number): Chosen | null {
  const { aspects } = chart
  const cards = aspects.flatMap((aspect) => aspect.problems)
  const limits = {
    largest: largestTitle * unit,
    readable: readableTitle * unit,
    readableSmall: readableSmall * unit,
    least,
  }
  const needs = sheetNeeds(cards, chart.words.rebound)
  let best: (Chosen & { score: number }) | null = null
  for (const headLines of [1, 2] as const) {
    const gap = Math.min(0.8, 6 / Math.sqrt(cards.length)) * unit
    const aspectGap = gap * 2.4
    const counts = aspects.map((aspect) => aspect.problems.length)
    const plans = gridPlans({
      counts,
      width: area.width,
      height: area.height,
      headHeight: headHeight(unit, headLines),
      gap,
      aspectGap,
    })
    for (const plan of plans) {
      const heads = headsShare(aspects, plan, unit, headLines, gap)
      const width = Math.min(plan.cardWidth, widestCard * unit)
      const height = Math.min(plan.cardHeight, tallestCard * unit)
      const { style, score } = bestStyle(needs, width, height, limits)
      // A name that shrinks a little weighs little; one that nobody can read is worth another line or other columns.
      const weighed = score * (heads >= 0.9 ? 1 : 0.7 + 0.24 * heads) * anotherBand ** (plan.bands.length - 1)
      if (weighed > (best?.score ?? 0)) best = { plan, style, headLines, gap, aspectGap, score: weighed }
    }
  }
  return best
}

/** How much of its full size the worst of the names keeps, 1 at most. */
function headsShare(aspects: WallAspect[], plan: GridPlan, unit: number, lines: 1 | 2, gap: number): number {
  const shares = plan.bands.flatMap((band) =>
    band.columns.map((columns, index) => {
      const aspect = aspects[band.first + index]
      const width = columns * cardWidthIn(band, unit) + (columns - 1) * gap
      return aspect ? nameShare(aspect, width, unit, lines) : 1
    }),
  )
  return Math.min(1, ...shares)
}

// Cards are no wider than their type needs, unless they nearly fill the sheet anyway.
function cardWidthIn(band: Band, unit: number): number {
  const columns = band.columns.reduce((sum, share) => sum + share, 0)
  return columns < 4 ? Math.min(band.cardWidth, widestCard * unit) : band.cardWidth
}

function layoutBand(
  chart: WallChart,
  aspects: WallAspect[],
  band: Band,
  area: Box,
  chosen: Chosen,
  unit: number,
): Mark[] {
  const { style, headLines, gap, aspectGap, plan } = chosen
  const width = cardWidthIn(band, unit)
  const head = headHeight(unit, headLines)
  const marks: Mark[] = []
  let x = area.x
  band.columns.forEach((columns, index) => {
    const aspect = aspects[band.first + index]
    if (!aspect) return
    const whole = columns * width + (columns - 1) * gap
    marks.push(
      ...layoutAspectHead(aspect, chart, { x, y: area.y, width: whole, height: head }, unit, headLines),
    )
    const rows = Math.max(1, Math.ceil(aspect.problems.length / columns))
    const free = (area.height - head - (rows - 1) * gap) / rows
    const height = Math.min(free, plan.cardHeight * stretch, tallestCard * unit)
    aspect.problems.forEach((problem, nth) => {
      const [row, column] = [Math.floor(nth / columns), nth % columns]
      const box = { x: x + column * (width + gap), y: area.y + head + row * (height + gap), width, height }
      marks.push(layoutCard(problem, box, style, chart.words))
    })
    if (index > 0) {
      marks.push(
        rect(
          { x: x - aspectGap / 2 - 0.03 * unit, y: area.y, width: 0.06 * unit, height: area.height },
          'hairline',
        ),
      )
    }
    x += whole + aspectGap
  })
  return marks
}

/**
 * Lays the chart out on a sheet. Never throws at its data: whatever the texts and however many the problems,
 * no text leaves its card or touches another; what grows smaller instead is told in `smallest`.
 */
export function layoutWall(chart: WallChart, size: WallSize): WallScene {
  const frame = frameOf(size)
  const { unit, sheet, margin } = frame
  const header = layoutHeader(chart, frame)
  const marks: Mark[] = [...header.marks]
  const area = {
    x: margin,
    y: header.bottom,
    width: sheet.width - 2 * margin,
    height: sheet.height - footerHeight * unit - 0.5 * margin - header.bottom - 0.6 * unit,
  }
  const empty = chart.aspects.every((aspect) => aspect.problems.length === 0)
  const chosen = empty ? null : chooseGrid(chart, area, unit, leastOn(size, unit))
  if (chosen) {
    let top = area.y
    for (const band of chosen.plan.bands) {
      const rows = band.rows * chosen.plan.cardHeight + (band.rows - 1) * chosen.gap
      const box = { ...area, y: top, height: headHeight(unit, chosen.headLines) + rows }
      marks.push(...layoutBand(chart, chart.aspects, band, box, chosen, unit))
      top = bottom(box) + chosen.aspectGap
    }
  } else {
    marks.push(...layoutEmptySheet(chart, area, unit))
  }
  marks.push(...layoutFooter(chart, frame))

  return sceneOf(chart, size, marks, chosen?.style.title ?? 0)
}

/** The finished scene around its marks, with the smallest type in it measured. */
export function sceneOf(
  chart: Pick<WallChart, 'language' | 'title'>,
  size: WallSize,
  marks: Mark[],
  cardTitle: number,
): WallScene {
  const scene: WallScene = {
    language: oneLine(chart.language),
    title: oneLine(chart.title),
    width: size.width * precision,
    height: size.height * precision,
    printedWidth: `${size.width}${size.unit === 'mm' ? 'mm' : ''}`,
    printedHeight: `${size.height}${size.unit === 'mm' ? 'mm' : ''}`,
    marks,
    smallest: { cardTitle: Infinity, text: Infinity },
    cardTitle: cardTitle / precision,
  }
  for (const text of textsOf(scene)) {
    scene.smallest.text = Math.min(scene.smallest.text, text.size / precision)
    if (text.role !== 'card title') continue
    scene.smallest.cardTitle = Math.min(scene.smallest.cardTitle, text.size / precision)
  }
  return scene
}
