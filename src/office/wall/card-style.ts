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

/** Sizes in scene units: card title, everything else, and the share of empty space at the edges. */
export type CardStyle = { form: CardForm; title: number; meta: number; titleLines: number }

/** The fixed distances of a card, in em of its title (t) or of its other text (m). */
export const cardSpace = { side: 0.5, top: 0.36, row: 1.3, gap: 0.22, strip: 0.2, stripGap: 0.18, foot: 0.42 }
/** Gaps in a row of small text, in em of it. */
export const rowGap = 0.42
export const lightDiameter = 1.15

/** What a card asks for, in em, worked out once for all the sizes tried. */
export type CardNeeds = { title: number[]; top: Record<CardForm, number>; names: Record<CardForm, number> }

const mostTitleLines = 3
/** 挂图简称 are ≤ 14 characters; what asks for more per line is its own fault and shrinks alone. */
const fairTitle = [14.5, 8, 6]
const fairTop = 13.5
const fairNames = 15

function side(first: string, second: string): number {
  const [left, other] = [widthOf(oneLine(first)), widthOf(oneLine(second))]
  return left + other + (left > 0 && other > 0 ? 2 * rowGap : 0)
}

/** Width of the badge that says 反弹, in em of the small text. */
export function badgeWidth(word: string): number {
  return (widthOf(oneLine(word)) + 0.5) * 0.86
}

export function cardNeeds(card: WallCard, reboundWord: string): CardNeeds {
  const atoms = atomsOf(oneLine(card.shortTitle))
  const title = fairTitle.map((fair, index) => Math.min(fair, titleWidth(atoms, index + 1)))
  const badge = card.rebound ? badgeWidth(reboundWord) + rowGap : 0
  const mark = lightDiameter + rowGap + badge
  const state = widthOf(oneLine(card.state)) + rowGap
  const top = mark + side(card.number, card.deadline)
  return {
    title,
    top: { one: Math.min(fairTop, top + state), two: Math.min(fairTop, top) },
    names: {
      one: Math.min(fairNames, side(card.leader, card.unit)),
      two: Math.min(fairNames, Math.max(side(card.leader, card.state), widthOf(oneLine(card.unit)))),
    },
  }
}

// Of the sizes each card could take, the one that nine cards in ten reach.
function nearlyAll(sizes: number[]): number {
  const sorted = [...sizes].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.08)] ?? 0
}

/** Height of everything but the title, in em of the title when small text is `share` of it. */
export function fixedHeight(form: CardForm, share: number): number {
  const { top, row, gap, strip, stripGap, foot } = cardSpace
  return top + row * share + gap + gap + row * share * (form === 'one' ? 1 : 2) + stripGap + strip + foot
}

/** The best style for cards of that size, and how good it is (larger is better). */
export function bestStyle(
  needs: CardNeeds[],
  width: number,
  height: number,
  most: number,
): { style: CardStyle; score: number } {
  let best = { style: { form: 'one', title: 0, meta: 0, titleLines: 1 } as CardStyle, score: 0 }
  for (const form of ['one', 'two'] as const) {
    for (let share = 0.5; share < 0.8; share += 0.04) {
      for (let lines = 1; lines <= mostTitleLines; lines += 1) {
        const tallest = height / (fixedHeight(form, share) + lines * lineHeight)
        const byTitle = needs.map((need) => width / ((need.title[lines - 1] ?? 1) + 2 * cardSpace.side))
        const byTop = needs.map((need) => width / (need.top[form] * share + 2 * cardSpace.side))
        const byNames = needs.map((need) => width / (need.names[form] * share + 2 * cardSpace.side))
        const title = Math.min(most, tallest, nearlyAll(byTitle), nearlyAll(byTop), nearlyAll(byNames))
        const score = title * share ** 0.4
        if (score > best.score)
          best = { style: { form, title, meta: title * share, titleLines: lines }, score }
      }
    }
  }
  return best
}
