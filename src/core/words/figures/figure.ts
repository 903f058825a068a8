/**
 * Figures of a passage: every number with a unit that says something, with what it counts and when.
 *
 *     1-10月,全市新增学位2700个,同比增长6.1%,形成十个方面39项措施
 *                     ~~~~~~         ~~~~     ~~~~~~~~ ~~~~
 *
 * Days, periods, titles in 《》, set phrases and names are taken out first.
 */
import { clauseAround, comparisonIn, indicatorOf, roleOf, scopeIn } from './clause.ts'
import { numeralValue } from './chinese-numeral.ts'
import { countedIn, percentWordsIn, type Counted } from './counted.ts'
import { countedInWords } from './counted-in-words.ts'
import { fixedPhrasesIn, quotesIn } from './fixed-phrase.ts'
import { periodReader } from './figure-period.ts'
import type { Figure, FigureRole } from './found.ts'
import { masked, type Stretch } from './masks.ts'
import type { PeriodFound } from './period-phrase.ts'
import { ranksIn } from './rank.ts'
import { kindOfUnit } from './units.ts'

/** A figure with offsets into the passage instead of a place in a document. */
export type FigureFound = Omit<Figure, 'id' | 'span' | 'text'> & {
  start: number
  end: number
  /** the clause that carries the number */
  clause: Stretch
}

/** What tells time or is a title, and therefore no figure. */
export type NoFigures = { titles: Stretch[]; days: Stretch[]; deadlines: Stretch[]; periods: PeriodFound[] }

/** No numeral, no figure. */
const NUMERALS = /[\d一二三四五六七八九十百千万亿两半]/u

export type Around = {
  /** stretches that hold no figures: a marker, a telephone number */
  except?: Stretch[]
  /** what a number is meant as where its words do not say: plan in a plan; result unless told */
  usual?: FigureRole
  /** the same for parts of the text: the cells of a table */
  parts?: (Stretch & { usual: FigureRole })[]
}

/** `text` is folded. */
export function figuresIn(text: string, known: NoFigures, around: Around = {}): FigureFound[] {
  if (!NUMERALS.test(text)) return []
  const { titles, periods } = known
  const times = periods.map((one) => ({ from: one.start, to: one.end }))
  const outside = [...titles, ...known.days, ...known.deadlines, ...times, ...(around.except ?? [])]
  const plain = masked(text, outside)
  const quotes = quotesIn(text)
  const digits = masked(plain, [
    ...fixedPhrasesIn(plain),
    ...quotes.filter((quote) => /^“[\d、,]*”$/u.test(text.slice(quote.from, quote.to))),
  ])
  const words = masked(digits, quotes)
  const counted: Counted[] = [
    ...countedIn(digits),
    ...percentWordsIn(digits, numeralValue),
    ...countedInWords(words),
    ...ranksIn(plain),
  ]
  if (counted.length === 0) return []
  counted.sort((a, b) => a.from - b.from || a.to - b.to)
  const usualAt = (at: number) =>
    around.parts?.find((part) => at >= part.from && at < part.to)?.usual ?? around.usual ?? 'result'
  const periodAt = periodReader(text, periods)
  const timeless = masked(text, times)
  const found: FigureFound[] = []
  let floor = 0
  for (const one of counted) {
    const clause = clauseAround(text, one.from, one.to, floor)
    const shares = clause.before === '' && found.length > 0 && text.charAt(one.from - 1) === '、'
    const sibling = shares ? found[found.length - 1] : undefined
    const kind =
      one.unit.endsWith('户') && /^(?:企业|单位|商户|市场主体)/u.test(clause.after)
        ? 'count'
        : kindOfUnit(one.unit)
    const role = sibling?.role ?? roleOf(clause, one.unit, text.slice(one.to, one.to + 24), usualAt(one.from))
    found.push({
      clause: { from: clause.from, to: clause.to },
      value: one.value,
      unit: one.unit,
      kind: one.unit === '名次' ? 'other' : kind,
      indicator:
        sibling?.indicator ??
        indicatorOf(timeless === text ? clause : clauseAround(timeless, one.from, one.to, floor)),
      approx: one.approx,
      comparison: sibling?.comparison ?? comparisonIn(clause, one.value, one.unit),
      period: periodAt(one.from, role === 'baseline'),
      scope: scopeIn(clause),
      role,
      start: one.from,
      end: one.to,
    })
    floor = one.to
  }
  return found
}
