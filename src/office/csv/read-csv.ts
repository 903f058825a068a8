/**
 * Text with delimiters as a plain table, by RFC 4180.
 *
 *     序号,问题,整改措施
 *     1,"会议多、
 *     文件长","压减会议，少印""简报"""        a quoted cell may hold commas, line ends and doubled quotes
 */
import { type Grid, type GridIssue, type GridRow, MOST_COLUMNS, MOST_ROWS } from '#office/grid.ts'

/** The comma of Chinese text (，) is no delimiter. */
const DELIMITERS = ['\t', ',', ';'] as const
type Delimiter = (typeof DELIMITERS)[number]

/**
 * What makes a spreadsheet run a cell, behind the apostrophe our own writer (and others) put before it: the
 * apostrophe goes, the words stay words.
 */
const NEUTRALISED = /^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/u

/** `number` of a row is the line of the file it begins on. */
export function readCsv(text: string, delimiter: Delimiter = delimiterOf(text)): Grid {
  const records = recordsOf(text.replace(/^\ufeff/u, ''), delimiter)
  const width = commonWidth(records.rows)
  const issues: GridIssue[] = []
  for (const { number, cells } of records.rows)
    if (cells.length !== width && cells.length > 1 && issues.length < 50)
      issues.push({ code: 'row-ragged', message: `${cells.length}/${width}`, row: number })
  if (records.open !== null) issues.push({ code: 'quote-open', message: '', row: records.open })
  if (records.cut > 0) issues.push({ code: 'rows-cut', message: String(records.cut), row: null })
  return { name: '', rows: records.rows, issues }
}

/** The first that parts all rows alike, else the one that parts most of them; a comma when none does. */
export function delimiterOf(text: string): Delimiter {
  const sample = text.slice(0, 64_000)
  let best: Delimiter = ','
  let most = 0
  for (const delimiter of DELIMITERS) {
    const rows = recordsOf(sample, delimiter).rows.slice(0, 50)
    const width = commonWidth(rows)
    const even = rows.filter(({ cells }) => cells.length === width).length
    if (width >= 2 && rows.length >= 2 && even === rows.length) return delimiter
    const points = width < 2 ? 0 : even * Math.min(width, 30)
    if (points > most) {
      most = points
      best = delimiter
    }
  }
  return best
}

function commonWidth(rows: readonly GridRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows)
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  let best = 1
  for (const [width, count] of counts) if (count > (counts.get(best) ?? 0)) best = width
  return best
}

/** `open`: the line of a quote that is never closed; `cut`: line ends behind the last row that was read. */
function recordsOf(
  text: string,
  delimiter: Delimiter,
): { rows: GridRow[]; open: number | null; cut: number } {
  const rows: GridRow[] = []
  let cells: string[] = []
  let line = 1
  let begun = 1
  let open: number | null = null
  let at = 0
  const endRow = () => {
    if (cells.some((cell) => cell.trim() !== ''))
      rows.push({ number: begun, cells: cells.slice(0, MOST_COLUMNS) })
    cells = []
  }
  while (at < text.length) {
    if (rows.length >= MOST_ROWS) return { rows, open, cut: countBreaks(text.slice(at)) }
    if (cells.length === 0) begun = line
    const cell = text.charAt(at) === '"' ? quoted(text, at) : bare(text, at, delimiter)
    if (cell.open) open = line
    line += countBreaks(text.slice(at, cell.end))
    cells.push(cell.words.replace(NEUTRALISED, ''))
    at = cell.end
    // What stands behind a closing quote belongs to the cell, as spreadsheets read it.
    if (at < text.length && !isEnd(text.charAt(at), delimiter)) {
      const rest = bare(text, at, delimiter)
      cells.push(`${cells.pop() ?? ''}${rest.words}`)
      at = rest.end
    }
    if (at >= text.length) break
    if (text.charAt(at) === delimiter) {
      at++
      if (at >= text.length) cells.push('')
      continue
    }
    if (text.charAt(at) === '\r' && text.charAt(at + 1) === '\n') at++
    at++
    line++
    endRow()
  }
  endRow()
  return { rows, open, cut: 0 }
}

type CellRead = { words: string; end: number; open: boolean }

function quoted(text: string, from: number): CellRead {
  const pieces: string[] = []
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) return { words: `${pieces.join('')}${text.slice(at)}`, end: text.length, open: true }
    pieces.push(text.slice(at, close))
    if (text.charAt(close + 1) !== '"') return { words: pieces.join(''), end: close + 1, open: false }
    pieces.push('"')
    at = close + 2
  }
}

function bare(text: string, from: number, delimiter: Delimiter): CellRead {
  let end = from
  while (end < text.length && !isEnd(text.charAt(end), delimiter)) end++
  return { words: text.slice(from, end), end, open: false }
}

const isEnd = (character: string, delimiter: Delimiter) =>
  character === delimiter || character === '\n' || character === '\r'

const countBreaks = (text: string) => text.match(/\r\n?|\n/gu)?.length ?? 0
