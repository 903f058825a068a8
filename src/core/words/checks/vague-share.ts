/**
 * A share told in words that the two figures before it do not make.
 *
 *     24个村中有18个村收回场所,占八成以上        60个项目,专家重复的有33个,不足半数        占三分之一
 *                                ~~~~~~~~ ≥80 %                            ~~~~~~~~ <50 %    ~~~~~~~~ 33.3 %
 */
import { lastBelow } from '#core/words/figures/last-below.ts'
import { flowsOf, type Flow, type Placed } from './flow.ts'
import type { Contradiction } from './hint.ts'
import { quoteOf, type Material } from './material.ts'
import { isOneUnit } from './tally.ts'

const DIGITS = '一二三四五六七八九'
const SAID =
  /(超过|超|高于|近|将近|接近|不足|不到|低于|约)?(?:([一二三四五六七八九])分之([一二三四五六七八九])|(半数|一半|过半)|([一二三四五六七八九])成(半)?)(以上|以下|多|左右)?/gu

/** Shares of 0…1 the words allow. */
type Bounds = { least: number; most: number; at: number; end: number; words: string }

/** A whole percent or two of grace: such words are rounded. */
const GRACE = 0.025

export function vagueShares({ sentences }: Material): Contradiction[] {
  return flowsOf(sentences).flatMap((flow) => sharesIn(flow.text).flatMap((said) => wrongIn(flow, said)))
}

function sharesIn(text: string): Bounds[] {
  return [...text.matchAll(SAID)].flatMap((match): Bounds[] => {
    const { index } = match
    const [words, lead = '', below, above, half, tenths, more, tail = ''] = match
    const before = text.slice(Math.max(0, index - 6), index)
    // 七成新, 六成熟 say how a thing is; only what is told as a share is one.
    if (
      !/(?:占|率为?|率达|度为|达到?|比例为?|[,有为])$/u.test(before) ||
      /^[新熟本效分]/u.test(text.slice(index + words.length))
    )
      return []
    const value =
      half !== undefined
        ? 0.5
        : tenths !== undefined
          ? (DIGITS.indexOf(tenths) + 1) / 10 + (more === undefined ? 0 : 0.05)
          : (DIGITS.indexOf(above ?? '一') + 1) / (DIGITS.indexOf(below ?? '一') + 1)
    const isAbove = /超|高于/u.test(lead) || tail === '以上' || half === '过半'
    const isBelow = /不足|不到|低于/u.test(lead) || tail === '以下'
    const isNear = /近|约/u.test(lead) || tail === '左右' || tail === '多'
    const wide = isNear ? 0.08 : half === undefined ? 0.01 : GRACE
    return [
      {
        least: isAbove ? value - 0.002 : isBelow ? 0 : value - wide,
        most: isAbove ? 1 : isBelow ? value + 0.002 : value + (tail === '多' ? 0.1 : wide),
        at: index,
        end: index + words.length,
        words,
      },
    ]
  })
}

const REACH = 80
const MOST_NEAR = 12

/** The nearest figure before the words and the nearest larger one of its unit; if any pair makes the share, it is right. */
function wrongIn({ text, figures }: Flow, said: Bounds): Contradiction[] {
  const last = lastBelow(figures, said.at, ({ at }) => at)
  const near = figures
    .slice(Math.max(0, last - MOST_NEAR), last + 1)
    .filter(
      (one) =>
        one.end <= said.at && said.at - one.end < REACH && one.told.kind !== 'percent' && one.told.amount > 0,
    )
  const part = near[near.length - 1]
  if (part === undefined || said.at - part.end > CLOSE || /[;。]/u.test(text.slice(part.end, said.at)))
    return []
  const wholes = near.filter(
    (one) => one !== part && isOneUnit(one.told, part.told) && one.told.amount > part.told.amount,
  )
  const whole = wholes[wholes.length - 1]
  if (whole === undefined || [part, whole].some(({ told }) => told.approx || told.role !== 'result'))
    return []
  const fits = (a: Placed, b: Placed) =>
    a.told.amount / b.told.amount >= said.least && a.told.amount / b.told.amount <= said.most
  if (
    near.some((a) =>
      near.some((b) => a !== b && isOneUnit(a.told, b.told) && (fits(a, b) || isRestOf(a, b, said))),
    )
  )
    return []
  const { sentence } = part.told
  const from = sentence.text.indexOf(said.words, part.told.end)
  return [
    {
      code: 'impossible-percentage',
      severity: 'high',
      places: [
        quoteOf(whole.told),
        sentence.quote(part.told.clauseFrom, from < 0 ? part.told.end : from + said.words.length),
      ],
      sum: `${part.told.value}÷${whole.told.value}=${((100 * part.told.amount) / whole.told.amount).toFixed(1)}%`,
    },
  ]
}

const CLOSE = 24

const isRestOf = (a: Placed, b: Placed, { least, most }: Bounds) => {
  const share = 1 - a.told.amount / b.told.amount
  return share >= least && share <= most
}
