import type { DraftProblem } from '#contract/drafts.ts'

/** A stretch of one line of the source that a part of a problem was read from. */
export type Mark = {
  from: number
  to: number
  problem: string
  part: 'title' | 'manifestation' | 'measure'
  leftOut: boolean
}
export type Segment = { text: string; mark: Mark | null }

/** The marks of each line (1-based), in their order, without overlaps: what begins first wins. */
export const marksOf = (problems: readonly DraftProblem[]): ReadonlyMap<number, Mark[]> => {
  const lines = new Map<number, Mark[]>()
  const add = (span: DraftProblem['span'] | null, problem: DraftProblem, part: Mark['part']) => {
    if (!span || span.to <= span.from) return
    const mark = { from: span.from, to: span.to, problem: problem.key, part, leftOut: problem.leftOut }
    const known = lines.get(span.line)
    if (known) known.push(mark)
    else lines.set(span.line, [mark])
  }
  for (const problem of problems) {
    add(problem.span, problem, 'title')
    for (const it of problem.manifestations) add(it.span, problem, 'manifestation')
    for (const it of problem.measures) add(it.span, problem, 'measure')
  }
  for (const marks of lines.values()) marks.sort((a, b) => a.from - b.from || b.to - a.to)
  return lines
}

/** A line cut at its marks; the segments joined are the line. */
export const segmentsOf = (line: string, marks: readonly Mark[]): Segment[] => {
  const segments: Segment[] = []
  let at = 0
  for (const mark of marks) {
    const from = Math.max(mark.from, at)
    const to = Math.min(mark.to, line.length)
    if (to <= from) continue
    if (from > at) segments.push({ text: line.slice(at, from), mark: null })
    segments.push({ text: line.slice(from, to), mark })
    at = to
  }
  if (at < line.length) segments.push({ text: line.slice(at), mark: null })
  return segments
}
