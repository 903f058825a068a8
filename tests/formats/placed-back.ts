/**
 * The lines of a file that was read, as lines of the text it was made from: so that one gold serves every format.
 *
 *     text   3 一、会议过多⏎4 全年压减会议。        file   2 一、会议过多全年压减会议。
 *     what stands behind 会议过多 in line 2 of the file stands in line 4 of the text
 */
import { squash } from '../../samples/reading/agreement.ts'
import type { readingJson } from '#core/words/lists/reading-json.ts'

type Read = ReturnType<typeof readingJson>

/** `read` is what was made of `file`; each of its lines becomes the one of `text` that says the same words. */
export function placedBack(read: Read, file: string, text: string): Read {
  const lineAt = placesOf(file, text)
  const place = () => {
    // Entries of one kind come in the order of the text: of two same words in a line the second is meant next.
    let last = { line: 0, from: 0 }
    return (line: number, words: string): number => {
      const from = last.line === line ? last.from : 0
      const { at, found } = lineAt(line, words, from)
      last = { line, from: found }
      return at
    }
  }
  const told = <T extends { line: number; text: string }>(entries: readonly T[]): T[] => {
    const at = place()
    return entries.map((one) => ({ ...one, line: at(one.line, one.text) }))
  }
  const marker = place()
  const title = place()
  return {
    ...read,
    outline: read.outline.map((node) => ({ ...node, line: marker(node.line, node.marker) })),
    problems: read.problems.map((problem) => ({
      ...problem,
      line: title(problem.line, problem.title),
      manifestations: told(problem.manifestations),
      measures: told(problem.measures),
    })),
    figures: told(read.figures),
    dates: told(read.dates),
    periods: told(read.periods),
  }
}

/** Says for words in a line of the file (behind `from` squashed characters) which line of the text they stand in. */
function placesOf(file: string, text: string) {
  const starts: number[] = []
  let whole = ''
  for (const line of text.split('\n')) {
    starts.push(whole.length)
    whole += squash(line)
  }
  const lines = file.split('\n').map(squash)
  let pointer = 0
  const begins = lines.map((line) => {
    const at = firstPlace(whole, line, pointer)
    if (at === null) return pointer
    pointer = at + line.length
    return at
  })
  return (line: number, words: string, from: number): { at: number; found: number } => {
    const own = lines[line - 1] ?? ''
    const sought = squash(words)
    const found = Math.max(0, own.indexOf(sought, from))
    const offset = (begins[line - 1] ?? 0) + found
    return { at: starts.findLastIndex((start) => start <= offset) + 1, found: found + 1 }
  }
}

/** Whole, or by its first words: a line may go on where the text breaks, or hold what was not in the text. */
function firstPlace(whole: string, line: string, from: number): number | null {
  for (const [length, far] of [
    [line.length, 3000],
    [16, 400],
    [8, 100],
  ] as const) {
    const at = whole.indexOf(line.slice(0, length), from)
    if (at >= 0 && at < from + far) return at
  }
  return null
}
