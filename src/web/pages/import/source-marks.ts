import type { DraftProblem } from '#contract/drafts.ts'

/** A stretch of one line of the source that a part of a problem was read from. */
export type Mark = {
  from: number
  to: number
  problem: string
  part: 'title' | 'manifestation' | 'measure'
  leftOut: boolean
}
/** What was recognised within it. */
export type Fine = 'figure' | 'day' | 'unit'
type FineMark = { from: number; to: number; fine: Fine }
export type Piece = { text: string; fine: Fine | null }
export type Segment = { text: string; mark: Mark | null; pieces: Piece[] }
export type LineMarks = { marks: readonly Mark[]; fine: readonly FineMark[] }

type Marked = { line: number; mark: Mark }[]
/** The marks of one problem: they change with it, and with nothing else. */
const ownMarks = new WeakMap<DraftProblem, Marked>()
const ofProblem = (problem: DraftProblem): Marked => {
  const known = ownMarks.get(problem)
  if (known) return known
  const found: Marked = []
  const add = (span: DraftProblem['span'] | null, part: Mark['part']) => {
    if (!span || span.to <= span.from) return
    const mark = { from: span.from, to: span.to, problem: problem.key, part, leftOut: problem.leftOut }
    found.push({ line: span.line, mark })
  }
  add(problem.span, 'title')
  for (const it of problem.manifestations) add(it.span, 'manifestation')
  for (const it of problem.measures) add(it.span, 'measure')
  ownMarks.set(problem, found)
  return found
}

type FineFound = { line: number; mark: FineMark }[]
const ownFine = new WeakMap<DraftProblem, { lines: readonly string[]; found: FineFound }>()

/** Where words stand in a line, from a place on; where they stand twice, behind the one found before. */
const wordsIn = (
  line: string,
  words: readonly string[],
  from: number,
  to: number,
  fine: Fine,
): FineMark[] => {
  let at = from
  return words.flatMap((text) => {
    if (text.trim() === '') return []
    const next = line.indexOf(text, at)
    const found = next === -1 ? line.indexOf(text, from) : next
    if (found === -1 || found + text.length > to) return []
    at = found + text.length
    return [{ from: found, to: found + text.length, fine }]
  })
}

const digits = /[\d０-９][\d０-９,，.．]*[万亿千百]*[余多]?/u
const numerals = /[〇零一二两三四五六七八九十百千万亿]+[余多]?/gu

/** 新增学位2700个, 举办观摩两次: the number with its unit; a figure is kept with the words around it. */
const numberIn = (text: string, unit: string): string => {
  const [printed] = digits.exec(text) ?? []
  if (printed !== undefined)
    return unit !== '' && text.includes(`${printed}${unit}`) ? `${printed}${unit}` : printed
  // In words only a numeral before its unit is a number: 第一, 一是 are none.
  const said = unit === '' ? [] : [...text.matchAll(numerals)].map(([it]) => `${it}${unit}`)
  return said.find((it) => text.includes(it)) ?? ''
}

const fineOf = (problem: DraftProblem, lines: readonly string[]): FineFound => {
  const known = ownFine.get(problem)
  if (known?.lines === lines) return known.found
  const found: FineFound = []
  const look = (number: number, words: readonly string[], from: number, to: number, fine: Fine) => {
    const line = lines[number - 1] ?? ''
    for (const mark of wordsIn(line, words, from, to, fine)) found.push({ line: number, mark })
  }
  for (const { span, figures, units, deadlineWords } of problem.measures) {
    if (!span) continue
    look(
      span.line,
      figures.map((it) => numberIn(it.text, it.unit)),
      span.from,
      span.to,
      'figure',
    )
    // Unit and day of a measure stand behind it as often as in it: （责任单位：…；完成时限：…）
    const end = lines[span.line - 1]?.length ?? 0
    look(
      span.line,
      units.map((it) => it.words),
      span.from,
      end,
      'unit',
    )
    look(span.line, deadlineWords === null ? [] : [deadlineWords], span.from, end, 'day')
  }
  const { duty } = problem
  const names = [duty.leadLeader, duty.leadUnit, ...duty.coUnits, duty.handler].flatMap((it) =>
    it === null ? [] : [it.words],
  )
  if (names.length > 0 || duty.deadlineWords !== null) {
    const last = Math.max(problem.span.line, ...problem.measures.map((it) => it.span?.line ?? 0)) + 6
    for (let number = problem.span.line; number <= Math.min(last, problem.span.line + 40); number += 1) {
      const end = lines[number - 1]?.length ?? 0
      look(number, names, 0, end, 'unit')
      look(number, duty.deadlineWords === null ? [] : [duty.deadlineWords], 0, end, 'day')
    }
  }
  ownFine.set(problem, { lines, found })
  return found
}

/** The marks of each line (1-based), in their order: what begins first wins, figures, days and units lie within. */
export const marksOf = (
  problems: readonly DraftProblem[],
  lines: readonly string[] = [],
): ReadonlyMap<number, LineMarks> => {
  const of = new Map<number, { marks: Mark[]; fine: FineMark[] }>()
  const at = (line: number) => {
    const known = of.get(line)
    if (known) return known
    const made = { marks: [], fine: [] }
    of.set(line, made)
    return made
  }
  for (const problem of problems) {
    for (const { line, mark } of ofProblem(problem)) at(line).marks.push(mark)
    for (const { line, mark } of fineOf(problem, lines)) at(line).fine.push(mark)
  }
  for (const { marks, fine } of of.values()) {
    marks.sort((a, b) => a.from - b.from || b.to - a.to)
    fine.sort((a, b) => a.from - b.from || b.to - a.to)
  }
  return of
}

/** A stretch of a line cut at what was recognised in it; the pieces joined are the stretch. */
const piecesOf = (line: string, from: number, to: number, fine: readonly FineMark[]): Piece[] => {
  const pieces: Piece[] = []
  let at = from
  for (const mark of fine) {
    const [begin, end] = [Math.max(mark.from, at), Math.min(mark.to, to)]
    if (end <= begin) continue
    if (begin > at) pieces.push({ text: line.slice(at, begin), fine: null })
    pieces.push({ text: line.slice(begin, end), fine: mark.fine })
    at = end
  }
  if (at < to) pieces.push({ text: line.slice(at, to), fine: null })
  return pieces
}

/** A line cut at its marks; the segments joined are the line. */
export const segmentsOf = (line: string, { marks, fine }: LineMarks): Segment[] => {
  const segments: Segment[] = []
  let at = 0
  const add = (from: number, to: number, mark: Mark | null) => {
    segments.push({ text: line.slice(from, to), mark, pieces: piecesOf(line, from, to, fine) })
    at = to
  }
  for (const mark of marks) {
    const from = Math.max(mark.from, at)
    const to = Math.min(mark.to, line.length)
    if (to <= from) continue
    if (from > at) add(at, from, null)
    add(from, to, mark)
  }
  if (at < line.length) add(at, line.length, null)
  return segments
}
