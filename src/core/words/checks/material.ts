/**
 * What the checks look at: sentences with their figures and with the problem they stand under.
 *
 *     排查隐患商铺46家,责令限期整改43家,罚款138.2万元。
 *     ~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~~~ ~~~~~~~~~~~~~~
 *     a clause with    one more         and one more       ~ one sentence
 *     its figure
 */
import type { Comparison, Day, FigureKind, FigureRole, Period } from '#core/words/figures/found.ts'
import type { Quoted } from './hint.ts'

/** A figure inside its sentence: `at` and `end` are offsets into the sentence, as are the ends of its clause. */
export type Told = {
  at: number
  end: number
  clauseFrom: number
  clauseTo: number
  value: number
  unit: string
  /** the unit without its scale: 万元 → 元 */
  base: string
  /** the value in the unit without scale */
  amount: number
  kind: FigureKind
  approx: boolean
  comparison: Comparison | null
  period: Period | null
  role: FigureRole
  sentence: Sentence
}

/** `part`: under a problem, in the frame of the document (preamble, summary), or in what it announces for later. */
export type Sentence = {
  /** folded; lines that were only wrapped are joined */
  text: string
  /** index into `problems`; -1 outside of them */
  problem: number
  part: 'problem' | 'frame' | 'ahead'
  /** where the title of the problem ends in it; 0 in a sentence that holds none of it */
  body: number
  /** the sentence before it in the same passage */
  previous: Sentence | null
  /** sentences of one passage have one number */
  passage: number
  figures: Told[]
  /** quotes the stretch of this sentence from the source */
  quote: (from: number, to: number) => Quoted
}

/** What the sentence says beside the title of its problem. */
export const saidIn = ({ text, body }: Sentence): string => text.slice(body)

export type Subject = {
  id: string
  line: number
  title: string
  /** its sentences, those that are title alone left out */
  sentences: Sentence[]
  measures: number
}

export type Material = {
  sentences: Sentence[]
  problems: Subject[]
  feedbackOn: Day | null
  /** whether the text tells what was done; a plan and a feedback do not */
  reports: boolean
}

/** The clause of a figure, quoted; where clauses are long, the end that holds the figure. */
export function quoteOf(figure: Told): Quoted {
  const { sentence, at, end, clauseFrom, clauseTo } = figure
  const when = clauseFrom === 0 ? null : WHEN.exec(sentence.text.slice(0, clauseFrom))
  const from = when === null ? Math.max(clauseFrom, at - LONGEST_BEFORE) : when.index + (when[1] ?? '').length
  return sentence.quote(from, Math.min(clauseTo, end + LONGEST_BEHIND))
}

/** 1-10月,全县立案62件: the stretch of time before the comma belongs to what is quoted. */
const WHEN =
  /(^|[,;。:])(?:截至|今年|去年|上半年|下半年|\d)[^,;。:]{0,14}(?:月|年|日|以来|季度|底|份|半年),$/u
const LONGEST_BEFORE = 40
const LONGEST_BEHIND = 24

/** Words of the clause before the figure, not before the figure that comes first in it. */
export function wordsBefore({ sentence, at, clauseFrom }: Told): string {
  let from = clauseFrom
  for (const one of sentence.figures) if (one.end <= at && one.end > from) from = one.end
  return sentence.text.slice(from, at)
}

/** The last two characters of those words, '' where they are no word: what is counted, as far as it is told so. */
export const nounBefore = (figure: Told): string => /\p{Script=Han}{2}$/u.exec(wordsBefore(figure))?.[0] ?? ''

/** Words of the clause behind the figure, up to the next figure. */
export function wordsBehind({ sentence, end, clauseTo }: Told): string {
  let to = clauseTo
  for (const one of sentence.figures) if (one.at >= end && one.at < to) to = one.at
  return sentence.text.slice(end, to)
}

export const clauseOf = ({ sentence, clauseFrom, clauseTo }: Told): string =>
  sentence.text.slice(clauseFrom, clauseTo)

/** Reached, exact and no mere change: what can be added and compared. */
export const isPlain = (figure: Told): boolean =>
  figure.role === 'result' && !figure.approx && figure.comparison === null && figure.unit !== '名次'
