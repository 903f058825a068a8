// How large the type on the cards can be, for a card of a given size. All cards share one style, so that the
// wall looks calm; a card that asks for more than its neighbours shrinks by itself.

import type { WallCard } from './chart.ts'
import { atomsOf } from './break-lines.ts'
import { lineHeight, titleWidth } from './fit-text.ts'
import { oneLine, widthOf } from './text-width.ts'

/**
 * `one`: light, number, state … deadline | title | leader … unit.
 * `two`: light, number … deadline | title | leader … state | unit – for narrow cards.
 */
export type CardForm = 'one' | 'two'

/** Sizes in scene units: card title, and everything else on a card. */
export type CardStyle = { form: CardForm; title: number; meta: number }

/**
 * The distances of a card, in em of its title (rows: of its other text). A title with more lines than its
 * neighbours may take `give` from the gap above and the gap below it.
 */
export const cardSpace = {
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
/** Gaps in a row of small text, in em of it. */
export const rowGap = 0.42
export const lightDiameter = 1.45

/** What cards ask for, in em: a title on one, two, three lines; the two rows of small text in either form. */
export type CardNeeds = { title: number[]; top: Record<CardForm, number>; names: Record<CardForm, number> }

const forms: CardForm[] = ['one', 'two']
/** On how many lines a title may always be tried. */
export const mostTitleLines = 3
/** 挂图简称 are ≤ 14 characters; what asks for more per line shrinks alone and does not make the wall smaller. */
const fairTitle = [14.5, 9.6, 7]
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
    top: { one: of('one', 'top'), two: of('two', 'top') },
    names: { one: of('one', 'names'), two: of('two', 'names') },
  }
}

/** What nearly all cards ask for (the sheet's style follows it), and every different title's needs. */
export type SheetNeeds = { usual: CardNeeds; titles: number[][] }

export function sheetNeeds(cards: WallCard[], reboundWord: string): SheetNeeds {
  const needs = cards.map((card) => cardNeeds(card, reboundWord))
  const different = new Map(
    needs.map((need) => [need.title.map((width) => width.toFixed(1)).join(), need.title]),
  )
  return { usual: share(needs, 0.92), titles: [...different.values()] }
}

// The size the most demanding title ends up with, each on as many lines as serve it best.
function smallestTitle(titles: number[][], style: number, width: number, height: number): number {
  return titles.reduce((smallest, asked) => {
    const sizes = asked.map((em, index) => Math.min(width / em, height / ((index + 1) * lineHeight)))
    return Math.min(smallest, Math.max(...sizes))
  }, style)
}

/** Height of everything but the title, in em of the title when small text is `portion` of it. */
function fixedHeight(form: CardForm, portion: number): number {
  const { top, firstRow, row, gap, strip, stripGap, foot } = cardSpace
  const rows = firstRow + row * (form === 'one' ? 1 : 2)
  return top + rows * portion + 2 * gap + stripGap + strip + foot
}

/** Titles are never above `largest`; below `readable` (small text: `readableSmall`) only where all else fails. */
export type TypeLimits = { largest: number; readable: number; readableSmall: number }

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
  let best: { style: CardStyle; score: number } = {
    style: { form: 'one', title: 0, meta: 0 },
    score: 0,
  }
  for (const form of forms) {
    for (let portion = 0.5; portion < 0.8; portion += 0.04) {
      for (const lines of [1, 2, 3]) {
        const sizeFor = (asked: number, scale = 1) => width / (asked * scale + 2 * cardSpace.side)
        const tallest = height / (fixedHeight(form, portion) + lines * lineHeight)
        const rows = Math.min(
          sizeFor(needs.usual.top[form], portion),
          sizeFor(needs.usual.names[form], portion),
        )
        const title = Math.min(limits.largest, tallest, rows, sizeFor(needs.usual.title[lines - 1] ?? 0))
        const inner = {
          width: width - 2 * cardSpace.side * title,
          height: height - (fixedHeight(form, portion) - 2 * cardSpace.give) * title,
        }
        const smallest = smallestTitle(needs.titles, title, inner.width, inner.height)
        const legible =
          Math.min(1, smallest / limits.readable) ** 4 * Math.min(1, (title * portion) / limits.readableSmall)
        const score = title ** 0.75 * smallest ** 0.25 * portion ** 0.35 * legible
        if (score > best.score) best = { style: { form, title, meta: title * portion }, score }
      }
    }
  }
  return best
}
