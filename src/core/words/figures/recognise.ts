/**
 * What a writer's words hold, while they are being typed.
 *
 *     8月以来培训32人次,印发《接待管理办法》,9月底前完成公示。
 *     ~~~~~~~   ~~~~~~      ~~~~~~~~~~~~~~  ~~~~~~~
 *
 * The web app runs this too, in browsers as old as Chrome 88: no .at() and no findLast() in this folder.
 */
import type { FigureFound } from './figure.ts'
import { fold } from './fold.ts'
import type { Day, DocumentUse } from './found.ts'
import { readPassage } from './passage.ts'
import type { Written } from './period-phrase.ts'

export type Recognised = {
  figures: (FigureFound & { text: string })[]
  documents: { title: string; use: DocumentUse; start: number; end: number }[]
  dates: { text: string; iso: Day; deadline: boolean; start: number; end: number }[]
}

/** Longer text is cut: chips are for what a person types. */
const LONGEST = 20_000

/**
 * Figures, documents and dates of a short text; offsets are into `text`. `today` (`YYYY-MM-DD`) tells which year
 * words such as 9月底前 or 今年 mean; without it they are left out.
 */
export function recognise(text: string, today: Day | null = null): Recognised {
  const folded = fold(text.slice(0, LONGEST))
  const written: Written = {
    year: today === null ? null : Number(today.slice(0, 4)),
    month: today === null ? 12 : Number(today.slice(5, 7)),
  }
  const found = readPassage(folded, written)
  return {
    figures: found.figures.map((one) => ({ ...one, text: text.slice(one.start, one.end) })),
    documents: found.documents.map((one) => ({
      title: text.slice(one.from, one.to),
      use: one.use,
      start: one.from,
      end: one.to,
    })),
    dates: found.dates.map(({ from, to, iso, deadline }) => ({
      text: text.slice(from, to),
      iso,
      deadline,
      start: from,
      end: to,
    })),
  }
}
