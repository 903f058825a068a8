/**
 * A table without rules: the same gaps run down through several lines.
 *
 *     序号   问题             责任单位
 *     1      河道管护不到位   县水务局
 *     2      会议过多         县委办公室
 */
import type { TextLine } from './text-lines.ts'

export type AlignedTable = { lines: TextLine[]; rows: string[][] | null }

const FEWEST_ROWS = 3

/** Runs of parted lines; `rows` null where the geometry leaves open which words are one row. */
export function alignedTables(lines: readonly TextLine[]): AlignedTable[] {
  const tables: AlignedTable[] = []
  let run: TextLine[] = []
  const close = () => {
    while (run.length > 0 && (run.at(-1)?.parts.length ?? 0) < 2) run.pop()
    if (run.filter((line) => line.parts.length > 1).length >= FEWEST_ROWS) {
      const columns = columnsOf(run)
      if (columns.length > 1) tables.push({ lines: run, rows: rowsOf(run, columns) })
    }
    run = []
  }
  for (const line of lines) {
    const before = run.at(-1)
    const near = before === undefined || line.y - before.y < 3.2 * line.size
    if (!near) close()
    const fits =
      run.length > 0 && line.parts.length === 1 && columnsOf([...run, line]).length >= columnsOf(run).length
    if (line.parts.length > 1) {
      if (run.length > 0 && columnsOf([...run, line]).length < 2) close()
      run.push(line)
    } else if (fits) run.push(line)
    else close()
  }
  close()
  return tables
}

/** Strips that words stand in, with nothing but blank between them. */
function columnsOf(lines: readonly TextLine[]): { x0: number; x1: number }[] {
  const strips: { x0: number; x1: number }[] = []
  const size = lines[0]?.size ?? 10
  for (const { x0, x1 } of lines.flatMap((line) => line.parts).toSorted((a, b) => a.x0 - b.x0)) {
    const last = strips.at(-1)
    if (last !== undefined && x0 < last.x1 + 0.5 * size) last.x1 = Math.max(last.x1, x1)
    else strips.push({ x0, x1 })
  }
  return strips
}

/** One line a row is certain where every line begins in the first column; else only where rows stand further apart. */
function rowsOf(
  lines: readonly TextLine[],
  columns: readonly { x0: number; x1: number }[],
): string[][] | null {
  const [first] = columns
  if (first === undefined) return null
  const begins = (line: TextLine) => (line.parts[0]?.x0 ?? Infinity) <= first.x1
  const steps = lines.slice(1).map((line, i) => ({ step: line.y - (lines[i]?.y ?? 0), begins: begins(line) }))
  const inside = steps.filter((one) => !one.begins).map((one) => one.step)
  const between = steps.filter((one) => one.begins).map((one) => one.step)
  if (lines[0] === undefined || !begins(lines[0])) return null
  if (inside.length > 0 && Math.max(...inside) * 1.15 > Math.min(...between)) return null
  const rows: string[][] = []
  for (const line of lines) {
    const cells = columns.map((column) =>
      line.parts
        .filter((part) => part.x0 < column.x1 && part.x1 > column.x0)
        .map((part) => part.text)
        .join(' '),
    )
    const above = rows.at(-1)
    if (begins(line) || above === undefined) rows.push(cells)
    else for (const [i, cell] of cells.entries()) above[i] = (above[i] ?? '') + cell
  }
  return rows
}
