/**
 * A row of a table, its cells parted by tabs, as spreadsheets paste them and as our readers flatten tables.
 *
 *     1⇥党建责任制落实不到位⇥修订制度,每季度研究1次⇥县教育局⇥2024年6月底前
 */
import { blockOf, wordsOf, type Block } from './block.ts'
import type { Line } from './source.ts'

/** `text` is the folded source, `raw` the source as given (fold turns a tab into a space). */
export function rowOf(folded: string, raw: string, line: Line): Block {
  const places = new Uint32Array(line.to - line.from)
  const cells: { from: number; to: number }[] = []
  let text = ''
  let from = line.from
  while (from <= line.to) {
    const tab = raw.indexOf('\t', from)
    const to = tab < 0 || tab > line.to ? line.to : tab
    const start = text.length
    if (to > from) text += wordsOf(folded, [{ from, to }], places, start)
    cells.push({ from: start, to: text.length })
    if (to >= line.to) break
    places[text.length] = to
    text += '\t'
    from = to + 1
  }
  return {
    text,
    at: places.subarray(0, text.length),
    line: line.number,
    lastLine: line.number,
    cells,
  }
}

/** A row whose cells stood on lines of their own; a cell of several lines is one text. */
export function rowOfLines(folded: string, cells: readonly (readonly Line[])[]): Block {
  const characters: string[] = []
  const places: number[] = []
  const stretches: { from: number; to: number }[] = []
  for (const lines of cells) {
    const cell = blockOf(folded, [...lines])
    const from = characters.length
    characters.push(...cell.text)
    places.push(...cell.at)
    stretches.push({ from, to: characters.length })
    characters.push('\t')
    places.push((cell.at.at(-1) ?? lines[0]?.from ?? 0) + 1)
  }
  characters.pop()
  places.pop()
  const [first, last] = [cells[0]?.[0], cells.at(-1)?.at(-1)]
  return {
    text: characters.join(''),
    at: Uint32Array.from(places),
    line: first?.number ?? 1,
    lastLine: last?.number ?? 1,
    cells: stretches,
  }
}

/**
 * Two cells with something in them make a row; a lone leading tab is an indent, and words before nothing but tabs a
 * heading. One cell between empty ones (⇥⇥3.通报情况⇥) goes on with the row above.
 */
export function isRow(raw: string): boolean {
  if (!raw.includes('\t')) return false
  const cells = raw.split('\t')
  const filled = cells.filter((cell) => cell.trim() !== '').length
  return filled >= 2 || (filled === 1 && cells.length >= 3 && cells[0]?.trim() === '')
}
