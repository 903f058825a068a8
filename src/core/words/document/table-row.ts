/**
 * A row of a table, its cells parted by tabs, as spreadsheets paste them and as our readers flatten tables.
 *
 *     1⇥党建责任制落实不到位⇥修订制度,每季度研究1次⇥县教育局⇥2024年6月底前
 */
import { blockOf, type Block } from './block.ts'
import type { Line } from './source.ts'

/** `text` is the folded source, `raw` the source as given (fold turns a tab into a space). */
export function rowOf(folded: string, raw: string, line: Line): Block {
  const characters: string[] = []
  const places: number[] = []
  const cells: { from: number; to: number }[] = []
  let from = line.from
  while (from <= line.to) {
    const tab = raw.indexOf('\t', from)
    const to = tab < 0 || tab > line.to ? line.to : tab
    const cell = blockOf(folded, [{ number: line.number, from, to }])
    const start = characters.length
    for (let i = 0; i < cell.text.length; i++) {
      characters.push(cell.text.charAt(i))
      places.push(cell.at[i] ?? from)
    }
    cells.push({ from: start, to: characters.length })
    if (to >= line.to) break
    characters.push('\t')
    places.push(to)
    from = to + 1
  }
  return {
    text: characters.join(''),
    at: Uint32Array.from(places),
    line: line.number,
    lastLine: line.number,
    cells,
  }
}

/** Two cells with something in them make a row; a lone leading tab is an indent. */
export function isRow(raw: string): boolean {
  return raw.includes('\t') && raw.split('\t').filter((cell) => cell.trim() !== '').length >= 2
}
