/**
 * Ledgers and lists laid out as tables.
 *
 *     lines ─ tablesIn ─ columnsOf ─ TableReader ─ mergeSheets → problems
 *
 *     序号⇥反馈问题⇥整改措施⇥责任单位⇥整改时限          head: known by its names
 *     一、作风建设方面                                     a row of one cell: the aspect of those below
 *     1⇥会议过多⇥1.压减会议。2.合并文件。⇥县府办⇥6月底前   one problem, two measures
 *
 * What is not understood is said: columns, rows left out or joined, tables without a known head.
 */
import type { OutlinedDocument } from '#core/words/document/outline.ts'
import { fold } from '#core/words/figures/fold.ts'
import type { ReadingIssue, SourceNotes } from '#core/words/lists/draft.ts'
import { cellsRead } from './column-cells.ts'
import { columnsOf, MOST_SAMPLES } from './columns.ts'
import { type ColumnMapping, isHeld, type LedgerTable } from './field.ts'
import { coloursCalled, fillsByLine, legendIn } from './fills.ts'
import { headerHash } from './header-hash.ts'
import { mergeSheets, type SheetProblem } from './merge-sheets.ts'
import { type LedgerProblem, mainOf, TableReader } from './read-table.ts'
import { isNoProblem } from './no-problem-row.ts'
import { cellWords, foldedCells, lineOf, type Row } from './rows.ts'
import { type Table, tablesIn } from './tables.ts'

export type LedgerRead = { problems: LedgerProblem[]; issues: ReadingIssue[]; tables: LedgerTable[] }

/** `mapping`: what a person said of the columns of tables with the same head; `year`: the document's. */
export function ledgerIn(
  document: OutlinedDocument,
  year: number | null,
  notes: SourceNotes,
  mapping: ColumnMapping = {},
): LedgerRead {
  const { tables, loose, headless } = tablesIn(document, notes.sheets)
  const issues: ReadingIssue[] = [
    ...loose.map(({ words, line }): ReadingIssue => ({
      code: 'row-skipped',
      message: words.slice(0, 40),
      line,
    })),
    ...headless.map(({ name, line }): ReadingIssue => ({ code: 'no-header', message: name, line })),
  ]
  const fills = fillsByLine(notes.fills ?? [])
  const found: SheetProblem[] = []
  const told: LedgerTable[] = []
  for (const table of tables) {
    const described = describe(document, table, mapping)
    told.push(described)
    const main = mainOf(described.columns)
    const line = described.firstLine
    if (main === null || !isHeld(main)) {
      issues.push({ code: 'no-header', message: table.names.filter(Boolean).join('、').slice(0, 40), line })
      continue
    }
    const words = table.entries.flatMap((entry) => (entry.kind === 'row' ? [] : [entry.words]))
    const colours = coloursCalled([...table.about, ...words, ...cellsOf(document, table)])
    table.entries = table.entries.filter((entry) => {
      const legend = entry.kind === 'row' ? legendOf(document, entry.row, fills) : null
      if (legend !== null) colours[legend.colour] = legend.meaning
      return legend === null
    })
    const context = {
      document,
      year: yearOf(table, year),
      unit: unitOf(table, described),
      caption: table.caption,
      fills,
      colours,
    }
    const read = new TableReader(context, described.columns, main, table)
    for (const problem of read.problems) found.push({ sheet: table.sheet, problem })
    issues.push(...read.issues, ...columnIssues(described, main))
  }
  const merged = mergeSheets(found)
  return { problems: merged.problems, issues: [...issues, ...merged.issues], tables: alike(told) }
}

function describe(document: OutlinedDocument, table: Table, mapping: ColumnMapping): LedgerTable {
  const all = table.entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row] : []))
  const rows = all.filter((row) => !isNoProblem(foldedCells(row)))
  const width = all.reduce((most, row) => Math.max(most, row.cells.length), table.names.length)
  const names = Array.from({ length: width }, (_, i) => table.names[i] ?? '')
  const looked = spread(rows)
  const samples = names.map((_, column) => looked.map((row) => cellWords(document, row, column)))
  const hash = headerHash(names)
  const columns = columnsOf(names, samples, mapping[hash]).filter(
    ({ name, index }) => name.trim() !== '' || all.some((row) => cellWords(document, row, index) !== ''),
  )
  return {
    form: table.form,
    sheet: table.sheet,
    firstLine: table.headLines[0] ?? 1,
    headLines: table.headLines,
    headerHash: hash,
    columns,
    rows: rows.length,
  }
}

/** Some rows from all over the table, the first among them. */
function spread(rows: readonly Row[]): Row[] {
  const step = Math.max(1, Math.floor(rows.length / MOST_SAMPLES))
  return rows.filter((_, i) => i % step === 0).slice(0, MOST_SAMPLES)
}

/** Short cells that speak of colours: a legend may stand in a row of its own. */
function cellsOf(document: OutlinedDocument, table: Table): string[] {
  const rows = table.entries.flatMap((entry) => (entry.kind === 'row' ? [entry.row] : []))
  return [...rows.slice(0, 2), ...rows.slice(-4)]
    .filter((row) => /[绿黄红]/u.test(row.section.block.text))
    .flatMap((row) => row.cells.map((_, column) => cellWords(document, row, column)))
}

function legendOf(document: OutlinedDocument, row: Row, fills: ReturnType<typeof fillsByLine>) {
  const own = fills.get(lineOf(row))
  return own === undefined
    ? null
    : legendIn(
        row.cells.map((_, column) => cellWords(document, row, column)),
        own,
      )
}

/** 填报日期：2026年3月 dates what has no year of its own. */
function yearOf(table: Table, year: number | null): number | null {
  const said = /(?<!\d)(20\d{2})[年./-]/u.exec(fold(table.about.join(' ')))?.[1]
  return said === undefined ? year : Number(said)
}

/** 责任单位：县教育局 above a table that has no column for it, or the unit its sheet is called by. */
function unitOf(table: Table, { columns }: LedgerTable): string | null {
  if (columns.some(({ field }) => field === 'leadUnit' || field === 'unitOrPerson' || field === 'coUnits'))
    return null
  for (const words of table.about) {
    const said =
      /^(?:整改|责任|填报|报送|被巡察|被检查|被审计)?(?:单位|部门)(?:名称)?(?:\(盖章\)|\(公章\))?:(.{2,40})$/u.exec(
        fold(words).replace(/\s/gu, ''),
      )?.[1]
    if (said !== undefined) return said.replace(/(?:填报|填表|报送|日期|时间|单位:).*$/u, '')
  }
  return isUnit(table.sheet) ? table.sheet.trim() : null
}

/** A sheet for each unit, called by its name. */
const isUnit = (sheet: string) => {
  const name = fold(sheet).trim()
  return name.length >= 3 && cellsRead([name, name]).kind === 'units'
}

function columnIssues({ columns, firstLine: line }: LedgerTable, main: string): ReadingIssue[] {
  const issues: ReadingIssue[] = []
  const tell = (code: ReadingIssue['code'], message: string) => issues.push({ code, message, line })
  for (const { field, confidence, name, index } of columns) {
    const said = name.trim() === '' ? `第${index + 1}列` : name
    if (field === 'none') tell('column-unknown', said)
    else if (!isHeld(field)) tell('column-not-read', said)
    else if (confidence === 'guess') tell('column-ambiguous', said)
  }
  if (main !== 'problem') {
    const named = columns.find(({ field }) => field === main)
    if (named !== undefined && named.confidence !== 'guess') tell('column-ambiguous', named.name)
  }
  return issues
}

/** Tables of one form are told as one: sixty records, or a head on every page. */
function alike(tables: readonly LedgerTable[]): LedgerTable[] {
  const by = new Map<string, LedgerTable>()
  for (const table of tables) {
    const key = `${table.sheet}\n${table.form}\n${table.headerHash}`
    const known = by.get(key)
    if (known === undefined) by.set(key, { ...table, headLines: [...table.headLines] })
    else {
      known.headLines.push(...table.headLines)
      known.rows += table.rows
    }
  }
  return [...by.values()]
}
