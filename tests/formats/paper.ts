/**
 * A sample text as what a word processor would hold: paragraphs, and where the text is a ledger its table.
 *
 *     序号⇥问题⇥措施        序号 ⏎ 问题 ⏎ 措施 ⏎ 1 ⏎ 会议过多 ⏎ 压减        both become a row of a table
 */
export type Block =
  | { kind: 'title' | 'heading' | 'text' | 'as-typed'; text: string }
  | { kind: 'table'; rows: string[][] }

const HEADING = /^[一二三四五六七八九十]{1,3}[、.]/u
const LONGEST_TITLE = 60
/** Lines of a text that was wrapped by hand: many, and hardly one longer than this. */
const WRAPPED = 36

/** `ruled`: the cells of a flattened table, one a line from 序号 on, become a table again. */
export function paperOf(text: string, ruled = false): Block[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const typed = isWrapped(lines)
  const table = ruled ? flattened(lines) : null
  const blocks: Block[] = []
  for (const [i, line] of lines.entries()) {
    if (table !== null && i >= table.from && i < table.to) {
      if (i === table.from) blocks.push({ kind: 'table', rows: table.rows })
      continue
    }
    const last = blocks.at(-1)
    if (line.includes('\t')) {
      if (last?.kind === 'table') last.rows.push(line.split('\t'))
      else blocks.push({ kind: 'table', rows: [line.split('\t')] })
    } else if (i === 0 && line.length <= LONGEST_TITLE) blocks.push({ kind: 'title', text: line.trim() })
    else if (typed) blocks.push({ kind: 'as-typed', text: line })
    else blocks.push({ kind: HEADING.test(line.trim()) ? 'heading' : 'text', text: line.trim() })
  }
  return blocks
}

const isWrapped = (lines: readonly string[]) =>
  lines.length > 20 &&
  lines.filter((line) => line.length <= WRAPPED).length > 0.95 * lines.length &&
  lines.filter((line) => line.length > WRAPPED - 6).length > 0.4 * lines.length

/** Where the table stands that begins with the line 序号 and counts its rows on lines of their own; null where none does. */
function flattened(lines: readonly string[]): { from: number; to: number; rows: string[][] } | null {
  const from = lines.findIndex((line) => line.trim() === '序号')
  const first = lines.findIndex((line, i) => i > from && line.trim() === '1')
  if (from < 0 || first < 0) return null
  const width = first - from
  const rows = [lines.slice(from, first)]
  let at = first
  while (/^\d{1,3}$/u.test(lines[at]?.trim() ?? '')) {
    let end = at + 1
    while (end < lines.length && end < at + width && !/^\d{1,3}$/u.test(lines[end]?.trim() ?? '')) end++
    const cells = lines.slice(at, end)
    rows.push([...cells, ...Array.from({ length: width - cells.length }, () => '')])
    at = end
  }
  return { from, to: at, rows: rows.map((cells) => cells.map((cell) => cell.trim())) }
}
