// How large the type on the cards can be, for a card of a given size. All cards share one style, so that the
// wall looks calm; a card that asks for more than its neighbours shrinks by itself.

import type { WallCard } from './chart.ts'
import { atomsOf, leastWidth } from './break-lines.ts'
import { lineHeight, titleWidth } from './fit-text.ts'
import { oneLine, widthOf } from './text-width.ts'

/**
 * `one`: light, number, state … deadline | title | leader … unit.
 * `two`: light, number … deadline | title | leader … state | unit – for narrow cards.
 */
export type CardForm = 'one' | 'two'

/** The distances of a card, in em of its title (rows: of its other text). */
export type CardSpace = {
  side: number
  top: number
  firstRow: number
  row: number
  gap: number
  give: number
  strip: number
  stripGap: number
  foot: number
}

/**
 * Sizes in scene units: card title, and everything else on a card; `least` is the smallest a title may become before
 * its end is cut off.
 */
export type CardStyle = { form: CardForm; space: CardSpace; title: number; meta: number; least: number }

/** A title with more lines than its neighbours may take `give` from the gap above and the gap below it. */
const easySpace: CardSpace = {
  side: 0.5,
  top: 0.36,
  firstRow: 1.5,
  row: 1.3,
  gap: 0.34,
  give: 0.2,
  strip: 0.2,
  stripGap: 0.28,
  foot: 0.44,
}
/** For a sheet so full that titles would become too small to read. */
const tightSpace: CardSpace = {
  ...easySpace,
  side: 0.34,
  top: 0.26,
  firstRow: 1.46,
  row: 1.24,
  gap: 0.2,
  give: 0.1,
  stripGap: 0.2,
  foot: 0.3,
}
/** So much larger the type must become to be worth it. */
const tightness = 0.96
/** Gaps in a row of small text, in em of it. */
export const rowGap = 0.42
export const lightDiameter = 1.45

/**
 * What cards ask for, in em: a title on one, two, three lines; the same with words broken wherever it takes (`tight`);
 * the two rows of small text in either form.
 */
export type CardNeeds = {
  title: number[]
  tight: number[]
  top: Record<CardForm, number>
  names: Record<CardForm, number>
}

const forms: CardForm[] = ['one', 'two']
/** On how many lines a title may always be tried. */
export const mostTitleLines = 3
/** 挂图简称 are ≤ 14 characters; what asks for more per line shrinks alone and does not make the wall smaller. */
const longestFair = 14.5
const fairTitle = [longestFair, 9.6, 7]
const fairTop = 13.5
const fairNames = 16

function bothEnds(first: string, second: string): number {
  const [left, other] = [widthOf(oneLine(first)), widthOf(oneLine(second))]
  return left + other + (left > 0 && other > 0 ? 2 * rowGap : 0)
}

/** Width of the badge that says 反弹, in em of the small text. */
export function badgeWidth(word: string): number {
  return (widthOf(oneLine(word)) + 0.5) * 0.86
}

function cardNeeds(card: WallCard, reboundWord: string): CardNeeds {
  const atoms = atomsOf(oneLine(card.shortTitle))
  const title = fairTitle.map((fair, index) => Math.min(fair, titleWidth(atoms, index + 1)))
  const badge = card.rebound ? badgeWidth(reboundWord) + rowGap : 0
  const mark = lightDiameter + rowGap + badge
  const state = widthOf(oneLine(card.state)) + rowGap
  const top = mark + bothEnds(card.number, card.deadline)
  return {
    title,
    tight: fairTitle.map((_, index) => leastWidth(atoms, index + 1, false)),
    top: { one: Math.min(fairTop, top + state), two: Math.min(fairTop, top) },
    names: {
      one: Math.min(fairNames, bothEnds(card.leader, card.unit)),
      two: Math.min(fairNames, Math.max(bothEnds(card.leader, card.state), widthOf(oneLine(card.unit)))),
    },
  }
}

// Width is shared by text and side space; so a larger need is a smaller type, and shares of cards are shares of needs.
function share(needs: CardNeeds[], portion: number): CardNeeds {
  const at = (values: number[]) => {
    const sorted = [...values].sort((a, b) => a - b)
    return sorted[Math.max(0, Math.ceil(sorted.length * portion) - 1)] ?? 0
  }
  const of = (form: CardForm, row: 'top' | 'names') => at(needs.map((need) => need[row][form]))
  return {
    title: fairTitle.map((_, index) => at(needs.map((need) => need.title[index] ?? 0))),
    tight: [],
    top: { one: of('one', 'top'), two: of('two', 'top') },
    names: { one: of('one', 'names'), two: of('two', 'names') },
  }
}

/** What nearly all cards ask for (the sheet's style follows it), and every different title's needs. */
export type SheetNeeds = { usual: CardNeeds; titles: TitleNeeds[] }
type TitleNeeds = Pick<CardNeeds, 'title' | 'tight'>

export function sheetNeeds(cards: WallCard[], reboundWord: string): SheetNeeds {
  const needs = cards.map((card) => cardNeeds(card, reboundWord))
  const key = ({ title, tight }: TitleNeeds) => [...title, ...tight].map((width) => width.toFixed(1)).join()
  const different = new Map(needs.map((need) => [key(need), need]))
  return { usual: share(needs, 0.92), titles: [...different.values()] }
}

// The size the most demanding title ends up with, each on as many lines as serve it best; and the share that need not
// be cut to stay at `least`, of those no longer than they should be (the longer ones may be cut). Asked thousands of times for one sheet: no lists are made.
function titlesAt(titles: TitleNeeds[], style: number, width: number, height: number, least: number) {
  let smallest = style
  let [fair, whole] = [0, 0]
  const sizeOn = (widths: number[]): number => {
    let size = 0
    for (let line = 1; line <= widths.length; line += 1)
      size = Math.max(size, Math.min(width / (widths[line - 1] ?? 0), height / (line * lineHeight)))
    return size
  }
  for (const { title, tight } of titles) {
    const size = sizeOn(title)
    if ((tight[0] ?? 0) <= longestFair) {
      fair += 1
      if (sizeOn(tight) >= least) whole += 1
    }
    if (size < smallest) smallest = size
  }
  return { smallest: Math.max(least, smallest), whole: fair === 0 ? 1 : whole / fair }
}

/** Height of everything but the title, in em of the title when small text is `portion` of it. */
function fixedHeight(form: CardForm, space: CardSpace, portion: number): number {
  const { top, firstRow, row, gap, strip, stripGap, foot } = space
  const rows = firstRow + row * (form === 'one' ? 1 : 2)
  return top + rows * portion + 2 * gap + stripGap + strip + foot
}

/**
 * Titles are never above `largest`; below `readable` (small text: `readableSmall`) only where all else fails. Below
 * `least` no title goes for its own length: its end is cut off instead. 0: there is no such limit.
 */
export type TypeLimits = { largest: number; readable: number; readableSmall: number; least: number }

/** Of small text, in em of the title: as large as titles leave it, and what it comes down to where they need the room. */
const portions = { least: 0.38, easy: 0.5, most: 0.8, step: 0.04 }
/** Titles that nobody can read from where one stands weigh more than anything else. */
const belowLeast = 0.02

/**
 * The best style for cards of that size, with its score (larger is better): first the usual title, then the
 * smallest one, then the small text.
 */
export function bestStyle(
  needs: SheetNeeds,
  width: number,
  height: number,
  limits: TypeLimits,
): { style: CardStyle; score: number } {
  const none: CardStyle = { form: 'one', space: easySpace, title: 0, meta: 0, least: 0 }
  let best = { style: none, score: 0 }
  for (const space of [easySpace, tightSpace]) {
    if (best.style.title >= limits.readable) break
    const from = space === tightSpace ? portions.least : portions.easy
    for (const form of forms) {
      for (let portion = from; portion < portions.most; portion += portions.step) {
        for (const lines of [1, 2, 3]) {
          const option = styleOf(needs, width, height, limits, { space, form, portion, lines })
          if (option.score > best.score) best = option
        }
      }
    }
  }
  return best
}

type Option = { space: CardSpace; form: CardForm; portion: number; lines: number }

function styleOf(
  needs: SheetNeeds,
  width: number,
  height: number,
  limits: TypeLimits,
  { space, form, portion, lines }: Option,
): { style: CardStyle; score: number } {
  const sizeFor = (asked: number, scale = 1) => width / (asked * scale + 2 * space.side)
  const tallest = height / (fixedHeight(form, space, portion) + lines * lineHeight)
  const rows = Math.min(sizeFor(needs.usual.top[form], portion), sizeFor(needs.usual.names[form], portion))
  const most = Math.min(limits.largest, tallest, rows)
  const usual = Math.min(most, sizeFor(needs.usual.title[lines - 1] ?? 0))
  // Where the usual title would come out too small, it is the type that stays and the end of the title that goes.
  const title = usual < limits.least ? Math.min(most, limits.least) : usual
  const innerWidth = width - 2 * space.side * title
  const innerHeight = height - (fixedHeight(form, space, portion) - 2 * space.give) * title
  const least = Math.min(title, limits.least)
  const { smallest, whole } = titlesAt(needs.titles, title, innerWidth, innerHeight, least)
  const meta = title * portion
  const legible =
    Math.min(1, smallest / limits.readable) ** 4 *
    Math.min(1, meta / limits.readableSmall) *
    (title < limits.least ? belowLeast : 1) *
    whole ** 2 *
    (space === tightSpace ? tightness : 1)
  const score = title ** 0.75 * smallest ** 0.25 * portion ** 0.35 * legible
  return { style: { form, space, title, meta, least }, score }
}
