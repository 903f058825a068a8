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
import { daysIn } from './date-phrase.ts'
import { deadlinesIn } from './deadline-phrase.ts'
import { titlesIn } from './document-title.ts'
import { fixedPhrasesIn, quotesIn } from './fixed-phrase.ts'
import { periodReader } from './figure-period.ts'
import type { Figure } from './found.ts'
import { masked, type Stretch } from './masks.ts'
import { periodsIn, type PeriodFound, type Written } from './period-phrase.ts'
import { ranksIn } from './rank.ts'
import { kindOfUnit } from './units.ts'

/** A figure with offsets into the passage instead of a place in a document. */
export type FigureFound = Omit<Figure, 'id' | 'span'> & { start: number; end: number }

/** `text` is folded. `except` are stretches that hold no figures: markers, addresses, telephone numbers. */
export function figuresIn(
  text: string,
  written: Written,
  except: Stretch[] = [],
  periods: PeriodFound[] = periodsIn(text, written),
): FigureFound[] {
  const titles = titlesIn(text)
  const withoutTitles = masked(text, titles)
  const times = periods.map((one) => ({ from: one.start, to: one.end }))
  const year = written.year ?? 2000
  const outside = [...titles, ...daysIn(text, year), ...deadlinesIn(text, year), ...times, ...except]
  const digits = masked(withoutTitles, [
    ...outside,
    ...fixedPhrasesIn(withoutTitles),
    ...quotesIn(withoutTitles).filter((quote) => /^“[\d、,]*”$/u.test(text.slice(quote.from, quote.to))),
  ])
  const words = masked(digits, quotesIn(withoutTitles))
  const counted: Counted[] = [
    ...countedIn(digits),
    ...percentWordsIn(digits, numeralValue),
    ...countedInWords(words),
    ...ranksIn(masked(text, outside)),
  ].sort((a, b) => a.from - b.from || a.to - b.to)
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
    found.push({
      text: text.slice(clause.from, clause.to),
      value: one.value,
      unit: one.unit,
      kind: one.unit === '名次' ? 'other' : kind,
      indicator: sibling?.indicator ?? indicatorOf(clauseAround(timeless, one.from, one.to, floor)),
      approx: one.approx,
      comparison: sibling?.comparison ?? comparisonIn(clause, one.value, one.unit),
      period: periodAt(one.from),
      scope: scopeIn(clause),
      role: sibling?.role ?? roleOf(clause, one.unit),
      start: one.from,
      end: one.to,
    })
    floor = one.to
  }
  return found
}
