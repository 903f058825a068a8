// One card: light, number and deadline above; the short title; leader and unit below; a strip of measures.

import type { MeasureState, WallCard, WallWords } from './chart.ts'
import { badgeWidth, lightDiameter, mostTitleLines, rowGap, type CardStyle } from './card-style.ts'
import { fitName, fitTitle, lineHeight } from './fit-text.ts'
import {
  bottom,
  centredBaseline,
  drawRow,
  hanging,
  lightPart,
  rect,
  right,
  rowWidth,
  textAt,
  textBlock,
  textPart,
  type RowPart,
} from './marks.ts'
import type { Box, CardMark, Paint, PlainMark } from './scene.ts'
import { oneLine, widthOf } from './text-width.ts'

type Ends = { left: RowPart[]; last: RowPart | null }

// A row with something at its left and something at its right end; too long, it shrinks as one.
function twoEnds(ends: Ends, box: Box, size: number): PlainMark[] {
  const leftWidth = rowWidth(ends.left, rowGap)
  const lastWidth = ends.last?.width ?? 0
  const wanted = leftWidth + lastWidth + (leftWidth > 0 && lastWidth > 0 ? 2 * rowGap : 0)
  const fitted = wanted > 0 ? Math.min(size, box.width / wanted) : size
  const middle = box.y + box.height / 2
  const marks = drawRow(ends.left, rowGap, box.x, middle, fitted)
  if (ends.last) marks.push(...ends.last.draw(right(box) - lastWidth * fitted, middle, fitted))
  return marks
}

type WordStyle = { role: string; paint: Paint; bold?: boolean; anchor?: 'start' | 'end'; home: Box }

function wordPart(text: string, style: WordStyle): RowPart[] {
  const clean = oneLine(text)
  return clean === '' ? [] : [textPart(clean, style)]
}

function badgePart(word: string, home: Box): RowPart[] {
  const clean = oneLine(word)
  if (clean === '') return []
  const scale = 0.86
  return [
    {
      width: badgeWidth(clean),
      draw: (x, middle, size) => {
        const type = size * scale
        const box = { x, y: middle - type * 0.64, width: badgeWidth(clean) * size, height: type * 1.28 }
        const text = textAt(clean, x + box.width / 2, centredBaseline(middle, type), {
          role: 'badge',
          size: type,
          anchor: 'middle',
          bold: true,
          paint: 'onSeal',
          home,
        })
        return [rect(box, 'seal', { radius: type * 0.16 }), text]
      },
    },
  ]
}

const stripLooks: Record<MeasureState, { fill: Paint; stroke?: Paint }> = {
  done: { fill: 'stripDone' },
  open: { fill: 'stripOpen' },
  late: { fill: 'stripLateFill', stroke: 'stripLate' },
}

function segment(state: MeasureState, box: Box): PlainMark {
  const look = stripLooks[state]
  if (!look.stroke) return rect(box, look.fill)
  // Hollow with a red edge: late is told from done and open without colour, too.
  const edge = Math.min(box.height * 0.3, box.width * 0.3)
  const inner = {
    x: box.x + edge / 2,
    y: box.y + edge / 2,
    width: box.width - edge,
    height: box.height - edge,
  }
  return rect(inner, look.fill, { stroke: look.stroke, strokeWidth: edge })
}

/** The strip of measures: one segment each; too many to tell apart, one part per state. */
export function measureStrip(measures: MeasureState[], box: Box): PlainMark[] {
  const gap = box.height * 0.45
  const each = (box.width - gap * (measures.length - 1)) / measures.length
  if (each >= box.height * 0.9) {
    return measures.map((state, index) =>
      segment(state, { ...box, x: box.x + index * (each + gap), width: each }),
    )
  }
  const states: MeasureState[] = ['done', 'late', 'open']
  const parts = states.map((state) => ({
    state,
    count: measures.filter((measure) => measure === state).length,
  }))
  const shown = parts.filter((part) => part.count > 0)
  const free = box.width - gap * (shown.length - 1)
  let x = box.x
  return shown.map(({ state, count }) => {
    const width = (free * count) / measures.length
    const mark = segment(state, { ...box, x, width })
    x += width + gap
    return mark
  })
}

function nameRows(card: WallCard, style: CardStyle, box: Box, home: Box): PlainMark[] {
  const { space } = style
  const height = space.row * style.meta
  const leader = wordPart(card.leader, { role: 'leader', paint: 'ink', bold: true, home })
  const second = { ...box, y: bottom(box) - height, height }
  if (style.form === 'one') {
    const asked = widthOf(oneLine(card.leader)) + widthOf(oneLine(card.unit)) + 2 * rowGap
    // Names so long that one row would become tiny: leader and unit above each other, half a row each.
    if (style.meta * asked > box.width * 1.9) {
      const half = { ...second, height: height / 2 }
      const room = { width: box.width, height: height / 2, size: style.meta, lines: 1 }
      const lower = { ...half, y: half.y + height / 2 }
      return [
        ...textBlock(fitName(card.leader, room), half, 'middle', { role: 'leader', bold: true, home }),
        ...textBlock(fitName(card.unit, room), lower, 'middle', { role: 'unit', paint: 'soft', home }),
      ]
    }
    return twoEnds(
      {
        left: leader,
        last: wordPart(card.unit, { role: 'unit', paint: 'soft', anchor: 'end', home })[0] ?? null,
      },
      second,
      style.meta,
    )
  }
  const first = { ...second, y: second.y - height }
  const state = wordPart(card.state, { role: 'state', paint: 'soft', anchor: 'end', home })[0] ?? null
  const unit = fitName(card.unit, { width: box.width, height, size: style.meta, lines: 2 })
  return [
    ...twoEnds({ left: leader, last: state }, first, style.meta),
    ...textBlock(unit, second, 'middle', { role: 'unit', paint: 'soft', home }),
  ]
}

/** What a screen reader says for the whole card. */
function spoken(card: WallCard, words: WallWords): string {
  const light = card.light?.word ?? words.noLight
  const rebound = card.rebound ? words.rebound : ''
  const parts = [
    card.number,
    card.shortTitle,
    light,
    card.state,
    rebound,
    card.deadline,
    card.leader,
    card.unit,
  ]
  return parts
    .map(oneLine)
    .filter((part) => part !== '')
    .join('，')
}

/** Draws one problem into its box. Texts never leave the box nor touch each other, whatever they say. */
export function layoutCard(card: WallCard, box: Box, style: CardStyle, words: WallWords): CardMark {
  const { space, title, meta, least } = style
  const alarm = card.light?.alarm ?? false
  const inside = { x: box.x + space.side * title, width: box.width - 2 * space.side * title }
  const topRow = { ...inside, y: box.y + space.top * title, height: space.firstRow * meta }
  const strip = {
    ...inside,
    y: bottom(box) - (space.foot + space.strip) * title,
    height: space.strip * title,
  }
  const nameHeight = space.row * meta * (style.form === 'one' ? 1 : 2)
  const names = { ...inside, y: strip.y - space.stripGap * title - nameHeight, height: nameHeight }
  const titleTop = bottom(topRow) + space.gap * title
  const titleBox = { ...inside, y: titleTop, height: names.y - space.gap * title - titleTop }

  const left = [
    lightPart(card.light, lightDiameter),
    ...wordPart(card.number, { role: 'number', paint: 'ink', bold: true, home: box }),
    ...(card.rebound ? badgePart(words.rebound, box) : []),
    ...(style.form === 'one' ? wordPart(card.state, { role: 'state', paint: 'soft', home: box }) : []),
  ]
  const due = alarm ? 'sealText' : 'ink'
  const deadline =
    wordPart(card.deadline, { role: 'deadline', paint: due, bold: true, anchor: 'end', home: box })[0] ?? null
  const lines = Math.max(mostTitleLines, Math.floor(titleBox.height / (title * lineHeight)))
  const height = titleBox.height + 2 * space.give * title
  const fitted = fitTitle(card.shortTitle, { width: inside.width, height, size: title, lines }, least)

  // An opening quote may hang into the side of the card where that is wide enough for it.
  const hang = space.side > hanging
  const marks: PlainMark[] = [
    rect(box, alarm ? 'cardAlarm' : 'card', {
      stroke: alarm ? 'frameAlarm' : 'hairline',
      strokeWidth: title * (alarm ? 0.12 : 0.05),
      radius: title * 0.14,
      dashed: card.light === null,
    }),
    ...twoEnds({ left, last: deadline }, topRow, meta),
    ...textBlock(fitted, titleBox, 'middle', { role: 'card title', bold: true, hang, home: box }),
    ...nameRows(card, style, names, box),
    ...(card.measures.length > 0 ? measureStrip(card.measures, strip) : []),
  ]
  return {
    kind: 'card',
    box,
    number: oneLine(card.number),
    href: card.href,
    label: spoken(card, words),
    marks,
  }
}
