// The second sheet: leaders down, deadlines across. Who answers for what, and when, in one look.

import { atomsOf, leastWidth } from './break-lines.ts'
import type { WallCard, WallChart, WallMatrix } from './chart.ts'
import { layoutEmptySheet } from './empty-sheet.ts'
import { fitName, fitTitle, lineHeight } from './fit-text.ts'
import { footerHeight, layoutFooter } from './footer.ts'
import { layoutHeader } from './header.ts'
import { frameOf, sceneOf } from './layout.ts'
import { bottom, lightAt, rect, textBlock } from './marks.ts'
import type { Box, CardMark, Mark, PlainMark, WallScene } from './scene.ts'
import type { WallSize } from './sizes.ts'
import { oneLine } from './text-width.ts'

/** Most lines an entry may take, and the type it is tried in, in units: the largest that fits wins. */
const mostLines = 2
const largest = 2
const smallest = 0.5
const step = 0.97

/** In em of the entry's type: the light with the gap after it, the sides of a cell, and what stands between entries. */
const lightRoom = 1.5
const side = 0.5
const between = 0.45

/** In units: the column of names, and the row of deadlines. */
const nameWidth = 11
const headHeight = 3.2

type Entry = { card: WallCard; text: string; lines: number }
/** A cell holds one to three stacks beside each other. */
type Cell = Entry[][]
type Plan = { size: number; widths: number[]; rows: { height: number; cells: Cell[] }[] }

/** Most stacks side by side in one cell. */
const mostStacks = 3

const textOf = (card: WallCard): string => oneLine(`${card.number} ${card.shortTitle}`)

/** How many lines a text needs in that many em; null: more than there may be. */
const linesIn = (text: string, width: number): number | null => {
  const atoms = atomsOf(text, 'loose')
  for (let lines = 1; lines <= mostLines; lines += 1)
    if (leastWidth(atoms, lines, false) <= width) return lines
  return null
}

/** Columns with much in them get more room, up to twice that of the others. */
const widthsOf = ({ columns, rows }: WallMatrix, whole: number): number[] => {
  const weights = columns.map((_, at) =>
    Math.min(2, Math.max(1, Math.sqrt(Math.max(...rows.map((row) => row.cells[at]?.length ?? 0))))),
  )
  const sum = weights.reduce((all, it) => all + it, 0)
  return weights.map((it) => (it / sum) * whole)
}

const stackHeight = (stack: readonly Entry[], size: number): number =>
  stack.reduce((sum, it) => sum + (it.lines * lineHeight + between) * size, between * size)
const heightOf = (cell: Cell, size: number): number =>
  Math.max(0, ...cell.map((stack) => stackHeight(stack, size)))

/** The cards in so many stacks of one cell, read down each; null: a text does not fit. */
const stacked = (cards: readonly WallCard[], stacks: number, em: number, least: boolean): Cell | null => {
  const entries = cards.map((card): Entry | null => {
    const text = textOf(card)
    const lines = linesIn(text, em / stacks - 2 * side - lightRoom) ?? (least ? mostLines : null)
    return lines === null ? null : { card, text, lines }
  })
  if (entries.includes(null)) return null
  const each = Math.ceil(entries.length / stacks)
  return Array.from({ length: stacks }, (_, at) =>
    entries.slice(at * each, (at + 1) * each).filter((it) => it !== null),
  )
}

/** As few stacks as give the lowest cell. */
const cellOf = (cards: readonly WallCard[], em: number, size: number, least: boolean): Cell | null => {
  let best: Cell | null = null
  for (let stacks = 1; stacks <= Math.min(mostStacks, Math.max(1, cards.length)); stacks += 1) {
    const cell = stacked(cards, stacks, em, least)
    if (cell && (best === null || heightOf(cell, size) < heightOf(best, size) * 0.99)) best = cell
  }
  return best
}

/** Everything at one size; null: it does not fit. At the least size it always does, for texts shrink then. */
const planAt = (
  matrix: WallMatrix,
  area: Box,
  widths: number[],
  size: number,
  least: boolean,
): Plan | null => {
  const rows: Plan['rows'] = []
  for (const row of matrix.rows) {
    const cells = row.cells.map((cards, at) => cellOf(cards, (widths[at] ?? 0) / size, size, least))
    if (cells.includes(null)) return null
    const whole = cells.filter((it) => it !== null)
    const height = Math.max(2 * lineHeight * size, ...whole.map((cell) => heightOf(cell, size)))
    rows.push({ height, cells: whole })
  }
  const asked = rows.reduce((sum, it) => sum + it.height, 0)
  if (asked > area.height && !least) return null
  // What is left over goes to all rows alike; at the least size they are pressed together instead.
  const share = asked > area.height ? area.height / asked : Math.min(1.6, area.height / asked)
  return { size, widths, rows: rows.map((it) => ({ ...it, height: it.height * share })) }
}

const planOf = (matrix: WallMatrix, area: Box, unit: number): Plan | null => {
  const widths = widthsOf(matrix, area.width)
  for (let size = largest * unit; size > smallest * unit; size *= step) {
    const plan = planAt(matrix, area, widths, size, false)
    if (plan) return plan
  }
  return planAt(matrix, area, widths, smallest * unit, true)
}

const entryMark = ({ card, text }: Entry, box: Box, size: number): CardMark => {
  const alarm = card.light?.alarm ?? false
  const line = Math.min(size * lineHeight, box.height)
  const inside = {
    x: box.x + lightRoom * size,
    y: box.y,
    width: box.width - lightRoom * size,
    height: box.height,
  }
  const fitted = fitTitle(text, { width: inside.width, height: box.height, size, lines: mostLines })
  const marks: PlainMark[] = [
    ...(alarm ? [rect(box, 'cardAlarm', { radius: size * 0.14 })] : []),
    lightAt(card.light, box.x + 0.7 * size, box.y + line / 2, Math.min(size, line) * 0.5),
    ...textBlock(fitted, inside, 'top', { role: 'card title', bold: alarm, home: box }),
  ]
  const label = [card.number, card.shortTitle, card.light?.word ?? '', card.leader, card.unit, card.deadline]
  return {
    ...{ kind: 'card', box, number: oneLine(card.number), href: card.href, marks },
    label: label.map(oneLine).filter(Boolean).join('，'),
  }
}

const cellMarks = (cell: Cell, box: Box, size: number): Mark[] => {
  const scale = Math.min(1, box.height / heightOf(cell, size))
  const width = box.width / cell.length
  return cell.flatMap((stack, nth) => {
    let y = box.y + between * size * scale
    return stack.map((entry) => {
      const height = entry.lines * lineHeight * size * scale
      const at = { x: box.x + nth * width + side * size, y, width: width - 2 * side * size, height }
      y += height + between * size * scale
      return entryMark(entry, at, size)
    })
  })
}

const gridMarks = (matrix: WallMatrix, plan: Plan, area: Box, unit: number): Mark[] => {
  const marks: Mark[] = []
  const thin = { stroke: 'hairline', strokeWidth: 0.06 * unit } as const
  let x = area.x
  for (const [at, width] of plan.widths.entries()) {
    const head = { x, y: area.y - headHeight * unit, width, height: headHeight * unit }
    const words = fitName(matrix.columns[at] ?? '', {
      ...{ width: width - unit, height: head.height, size: 1.7 * unit, lines: 2 },
    })
    marks.push(
      ...textBlock(words, head, 'middle', { role: 'column', bold: true, anchor: 'middle', home: head }),
    )
    x += width
  }
  let y = area.y
  for (const [at, row] of plan.rows.entries()) {
    const name = { x: area.x - nameWidth * unit, y, width: nameWidth * unit, height: row.height }
    marks.push(rect({ ...name, width: name.width + area.width }, 'none', thin))
    const words = fitName(matrix.rows[at]?.name ?? '', {
      ...{ width: name.width - unit, height: row.height, size: 1.9 * unit, lines: 2 },
    })
    const inside = { ...name, x: name.x + 0.5 * unit, width: name.width - unit }
    marks.push(...textBlock(words, inside, 'middle', { role: 'leader', bold: true, home: name }))
    x = area.x
    for (const [column, width] of plan.widths.entries()) {
      const box = { x, y, width, height: row.height }
      if (column > 0) marks.push(rect({ ...box, width: 0.06 * unit }, 'hairline'))
      marks.push(...cellMarks(row.cells[column] ?? [], box, plan.size))
      x += width
    }
    y += row.height
  }
  return marks
}

/** Lays the matrix out on a sheet. Never throws at its data; no text leaves its cell or touches another. */
export function layoutMatrix(chart: WallChart, matrix: WallMatrix, size: WallSize): WallScene {
  const frame = frameOf(size)
  const { unit, sheet, margin } = frame
  const header = layoutHeader(chart, frame)
  const whole = {
    x: margin,
    y: header.bottom,
    width: sheet.width - 2 * margin,
    height: sheet.height - footerHeight * unit - 0.5 * margin - header.bottom - 0.6 * unit,
  }
  const area = {
    x: whole.x + nameWidth * unit,
    y: whole.y + headHeight * unit,
    width: whole.width - nameWidth * unit,
    height: bottom(whole) - whole.y - headHeight * unit,
  }
  const plan = matrix.rows.length === 0 ? null : planOf(matrix, area, unit)
  const marks: Mark[] = [
    ...header.marks,
    ...(plan ? gridMarks(matrix, plan, area, unit) : layoutEmptySheet(chart, whole, unit)),
    ...layoutFooter(chart, frame),
  ]
  return sceneOf(chart, size, marks, plan?.size ?? 0)
}
