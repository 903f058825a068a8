/**
 * A block: one paragraph, ready for matching, each character of which knows its place in the source.
 *
 *     （一） 學思用    有差距问题      as given, perhaps over two lines of a PDF
 *     (一)学思用有差距问题            block.text: folded, spaces between Chinese characters gone
 */
import type { Span } from '#core/words/figures/found.ts'
import { lastBelow } from '#core/words/figures/last-below.ts'
import type { Line, Source } from './source.ts'

type Stretch = { from: number; to: number }

export type Block = {
  /** folded text without the spaces that mean nothing */
  text: string
  /** for each character of `text` its offset in the source */
  at: Uint32Array
  line: number
  lastLine: number
  /** the cells of a table row, offsets into `text`; null for a paragraph */
  cells: Stretch[] | null
}

const SPACE = 0x20
const isPrintable = (code: number) => code > SPACE && code < 0x7f

/** Joins the given lines into one block; `folded` is the whole source folded. */
export function blockOf(folded: string, lines: Line[]): Block {
  const places = new Uint32Array(lines.reduce((sum, line) => sum + line.to - line.from, 0))
  const text = wordsOf(folded, lines, places, 0)
  return {
    text,
    at: places.length === text.length ? places : places.subarray(0, text.length),
    line: lines[0]?.number ?? 1,
    lastLine: lines.at(-1)?.number ?? 1,
    cells: null,
  }
}

/** The words of the lines as one text; the place of each character goes to `places`, the first one to `first`. */
export function wordsOf(
  folded: string,
  lines: readonly Stretch[],
  places: Uint32Array,
  first: number,
): string {
  let text = ''
  let size = first
  let gap: number | null = null
  /** the last character so far: to ask the growing text for it would put it together anew each time */
  let last = 0
  for (const line of lines) {
    const words = folded.slice(line.from, line.to)
    for (let i = 0; i < words.length;) {
      if (words.charCodeAt(i) === SPACE) {
        gap ??= line.from + i
        i++
        continue
      }
      if (gap !== null && keepsGap(size - first <= 2 ? text : '', last, words.charCodeAt(i))) {
        text += ' '
        places[size++] = gap
      }
      gap = null
      const stop = words.indexOf(' ', i)
      const end = stop < 0 ? words.length : stop
      text += i === 0 && end === words.length ? words : words.slice(i, end)
      last = words.charCodeAt(end - 1)
      for (; i < end; i++) places[size++] = line.from + i
    }
  }
  return text
}

/** A space means something between Latin words, and behind a bare number at the head (1 工作情况): it makes the heading. `head`: the text as long as it is that short. */
function keepsGap(head: string, last: number, next: number): boolean {
  return (isPrintable(next) && isPrintable(last)) || /^\d+$/u.test(head)
}

/** A part of a block, as a block of its own. */
export function sliceOf(block: Block, from: number, to: number, lineAt: (offset: number) => number): Block {
  const at = block.at.subarray(from, to)
  const first = at[0] ?? block.at[from] ?? 0
  const last = at.at(-1) ?? first
  return {
    text: block.text.slice(from, to),
    at,
    line: at.length === 0 ? block.line : lineAt(first),
    lastLine: at.length === 0 ? block.line : lineAt(last),
    cells: null,
  }
}

/** Where a stretch of a block stands in the source. An empty stretch has equal ends. */
export function spanOf(block: Block, from: number, to: number, lineAt: (offset: number) => number): Span {
  if (to <= from) {
    const place = block.at[from] ?? (block.at.at(-1) ?? -1) + 1
    return { line: block.line, lastLine: block.line, from: place, to: place }
  }
  const first = block.at[from] ?? 0
  const last = block.at[to - 1] ?? first
  if (block.line === block.lastLine)
    return { line: block.line, lastLine: block.line, from: first, to: last + 1 }
  return { line: lineAt(first), lastLine: lineAt(last), from: first, to: last + 1 }
}

/** The words of a stretch as printed: original characters, line breaks of wrapped lines taken out. */
export function saidIn(source: Source, block: Block, from: number, to: number): string {
  if (to <= from) return ''
  const first = block.at[from] ?? 0
  const last = block.at[to - 1] ?? first
  const words = source.text.slice(first, last + 1)
  return words.includes('\n')
    ? words
        .split('\n')
        .map((line) => line.trim())
        .join('')
    : words.trim()
}

/** A function from offsets of the source to line numbers. */
export function lineFinder(lines: Line[]): (offset: number) => number {
  return (offset) =>
    lines[
      Math.max(
        0,
        lastBelow(lines, offset, ({ from }) => from),
      )
    ]?.number ?? 1
}
