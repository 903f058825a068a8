/**
 * A table whose cells were each set on a line of their own, as web pages and PDFs lose their frames.
 *
 *     序号                 the heads: from 序号 down to the first 1
 *     反馈问题
 *     整改措施
 *     1                    a row: as many lines as there are heads
 *     污水溢流入海。
 *     1.扩建处理厂。
 *     2.改造混接点。       a line more that goes on counting belongs to the cell above
 */
import { fieldTitled } from './field-label.ts'
import type { LineText } from './wrapped-lines.ts'

const SERIAL = /^(?:序号|编号|项目编号|问题序号)$/u
const LONGEST_HEAD = 14
const MOST_HEADS = 16
const GOES_ON = /^(?:[2-9]|1\d)[.、)](?!\d)|^\((?:[2-9]|1\d)\)|^[②-⑳]/u

/** For each row (the heads are the first) its cells, each one or more lines. */
export type FlatRow = LineText[][]

/** Tables among the lines (blank ones left out before), by the index of their first line and the one behind their last. */
export function flattenedIn(lines: LineText[]): { from: number; to: number; rows: FlatRow[] }[] {
  const tables: { from: number; to: number; rows: FlatRow[] }[] = []
  for (let i = 0; i < lines.length; i++) {
    const heads = SERIAL.test(lines[i]?.text ?? '') ? headsFrom(lines, i) : null
    if (heads === null) continue
    const rows: FlatRow[] = [heads.map((line) => [line])]
    let at = i + heads.length
    for (let row = rowFrom(lines, at, heads.length, 0); row !== null;) {
      rows.push(row.cells)
      at = row.to
      row = rowFrom(lines, at, heads.length, row.number)
    }
    if (rows.length < 2) continue
    tables.push({ from: i, to: at, rows })
    i = at - 1
  }
  return tables
}

function headsFrom(lines: LineText[], from: number): LineText[] | null {
  const heads: LineText[] = []
  for (let i = from; i < lines.length && heads.length <= MOST_HEADS; i++) {
    const line = lines[i]
    if (line === undefined || line.text.length > LONGEST_HEAD || /[。;,\t]/u.test(line.text)) return null
    if (line.text === '1') break
    heads.push(line)
  }
  const known = heads.filter((line) => fieldTitled(line.text) !== null).length
  return heads.length >= 3 && heads.length <= MOST_HEADS && known >= 2 ? heads : null
}

/** A number may be lost, not more in a row. */
const MOST_LOST = 3

/** The row at `at`, whose number follows `before`. */
function rowFrom(
  lines: LineText[],
  at: number,
  width: number,
  before: number,
): { cells: FlatRow; to: number; number: number } | null {
  const words = lines[at]?.text ?? ''
  const number = /^\d{1,4}$/u.test(words) ? Number(words) : 0
  if (number <= before || number > before + 1 + MOST_LOST) return null
  const cells: FlatRow = []
  let to = at
  while (to < lines.length) {
    const line = lines[to]
    if (line === undefined || line.text.includes('\t')) break
    const cell = cells.at(-1)
    if (cell !== undefined && cells.length > 1 && GOES_ON.test(line.text)) cell.push(line)
    else if (cells.length === width) break
    else cells.push([line])
    to++
  }
  return cells.length === width ? { cells, to, number } : null
}
