/**
 * text → passages → sentences with figures. Lines inside one passage of the outline were only wrapped and are joined.
 *
 *     排查隐患商铺46家,责令限        one passage, one sentence
 *     期整改43家。罚款9万元。        the second sentence
 */
import { fold } from '#core/words/figures/fold.ts'
import type { Figure } from '#core/words/figures/found.ts'
import type { Quoted } from './hint.ts'
import type { Sentence, Told } from './material.ts'

/** A sentence with more figures is a table or an attack; each is held against those behind it. */
const MOST_FIGURES = 80

export type Place = { part: Sentence['part']; problem: number }

type Piece = { at: number; from: number; to: number; line: number }

/**
 * `wrapped` are the 1-based lines that carry on the line above; `placeAt` says where an offset of the source stands.
 * `figures` come in reading order with offsets into the source. `cuts` are offsets, ascending, at which something new
 * begins in mid-sentence: 针对甲问题,…;针对乙问题,….
 */
export function sentencesTold(
  source: string,
  wrapped: ReadonlySet<number>,
  figures: readonly Figure[],
  placeAt: (offset: number) => Place,
  cuts: readonly number[] = [],
): Sentence[] {
  const folded = fold(source)
  const told: Sentence[] = []
  let next = 0
  let passage = 0
  let cut = 0
  for (const pieces of passagesOf(source, wrapped)) {
    const text = pieces.map((piece) => folded.slice(piece.from, piece.to)).join('')
    passage++
    let previous: Sentence | null = null
    const [start, stop] = [sourceOffset(pieces, 0), sourceOffset(pieces, text.length)]
    while (cut < cuts.length && (cuts[cut] ?? 0) <= start) cut++
    const within: number[] = []
    for (; cut < cuts.length && (cuts[cut] ?? 0) < stop; cut++)
      within.push(textOffset(pieces, cuts[cut] ?? 0))
    for (const { from, to } of stretches(text, within)) {
      const first = sourceOffset(pieces, from)
      const sentence: Sentence = {
        text: text.slice(from, to),
        body: 0,
        previous,
        passage,
        ...placeAt(first),
        figures: [],
        quote: (a, b) => quoted(source, pieces, from + a, from + b),
      }
      const last = sourceOffset(pieces, to - 1)
      while (next < figures.length && (figures[next]?.span.from ?? 0) <= last) {
        const figure = figures[next++]
        if (figure === undefined || figure.span.from < first) continue
        const at = textOffset(pieces, figure.span.from) - from
        const end = textOffset(pieces, figure.span.to) - from
        if (end > at && end <= sentence.text.length && sentence.figures.length < MOST_FIGURES)
          sentence.figures.push(toldOf(figure, sentence, at, end))
      }
      for (const figure of sentence.figures) findClause(figure)
      told.push(sentence)
      previous = sentence
    }
  }
  return told
}

function passagesOf(source: string, wrapped: ReadonlySet<number>): Piece[][] {
  const passages: Piece[][] = []
  let from = 0
  for (let line = 1; from <= source.length; line++) {
    const end = source.indexOf('\n', from)
    const to = end < 0 ? source.length : end
    let [start, stop] = [from, to]
    while (start < stop && /\s/u.test(source.charAt(start))) start++
    while (stop > start && /\s/u.test(source.charAt(stop - 1))) stop--
    const open = passages[passages.length - 1]
    const before = open?.[open.length - 1]
    if (wrapped.has(line) && open !== undefined && before !== undefined)
      open.push({ at: before.at + before.to - before.from, from: start, to: stop, line })
    else passages.push([{ at: 0, from: start, to: stop, line }])
    from = to + 1
  }
  return passages
}

/** Up to a stop, closing quotes included; cells of a table end a sentence too. */
function stretches(text: string, cuts: number[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  let from = 0
  const ends = [...text.matchAll(/[。!?\t][”’)》]*/gu)].map((stop) => stop.index + stop[0].length)
  for (const to of [...ends, ...cuts].sort((a, b) => a - b)) {
    if (to - from > 1) found.push({ from, to })
    from = to
  }
  if (text.length > from) found.push({ from, to: text.length })
  return found
}

function toldOf(figure: Figure, sentence: Sentence, at: number, end: number): Told {
  const scale = /^(?:[十百千]?[万亿]|[十百千])+(?=.)/u.exec(figure.unit)?.[0] ?? ''
  return {
    at,
    end,
    clauseFrom: 0,
    clauseTo: sentence.text.length,
    value: figure.value,
    unit: figure.unit,
    base: figure.unit.slice(scale.length),
    amount: figure.value * scaleOf(scale),
    kind: figure.kind,
    approx: figure.approx,
    comparison: figure.comparison,
    period: figure.period,
    role: figure.role,
    sentence,
  }
}

const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

const scaleOf = (scale: string) => [...scale].reduce((product, word) => product * (SCALES[word] ?? 1), 1)

/** No clause is longer: text without any stop is searched no further for one, figure after figure. */
const LONGEST_CLAUSE = 200

const BETTERED = /(?:整治|改造|规范|整合|优化|扩容|治理)(?:提升|升级)$/u
const PLANNED = /计划|预计|预期|拟|将|力争|前/u

/** Commas between digits belong to the number and end no clause. */
function findClause(figure: Told) {
  const { text } = figure.sentence
  const isBreak = (at: number) =>
    /[,;:。!?]/u.test(text.charAt(at)) &&
    !(text.charAt(at) === ',' && /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1)))
  const least = Math.max(0, figure.at - LONGEST_CLAUSE)
  let from = figure.at
  while (from > least && !isBreak(from - 1)) from--
  const most = Math.min(text.length, figure.end + LONGEST_CLAUSE)
  let to = figure.end
  while (to < most && !isBreak(to)) to++
  figure.clauseFrom = from
  figure.clauseTo = to
  // A check accuses: a plan is one only where its own clause says so.
  if (figure.role === 'plan' && !PLANNED.test(text.slice(from, figure.at))) figure.role = 'result'
  // 关停取缔41家、整治提升36家: an act like its neighbours, and no growth by 36.
  if (figure.comparison?.base === null && BETTERED.test(text.slice(from, figure.at))) figure.comparison = null
}

function sourceOffset(pieces: readonly Piece[], at: number): number {
  let found = pieces[0]
  for (const piece of pieces) if (piece.at <= at) found = piece
  return found === undefined ? 0 : Math.min(found.from + at - found.at, found.to)
}

function textOffset(pieces: readonly Piece[], offset: number): number {
  for (const piece of pieces) if (offset <= piece.to) return piece.at + Math.max(0, offset - piece.from)
  const last = pieces[pieces.length - 1]
  return last === undefined ? 0 : last.at + last.to - last.from
}

function quoted(source: string, pieces: readonly Piece[], at: number, end: number): Quoted {
  const from = sourceOffset(pieces, at)
  const to = Math.max(from, sourceOffset(pieces, end - 1) + 1)
  const line = pieces.find((piece) => from <= piece.to)?.line ?? 1
  return {
    line,
    from,
    to,
    text: source
      .slice(from, to)
      .replace(/\s*\n\s*/gu, '')
      .trim(),
  }
}
