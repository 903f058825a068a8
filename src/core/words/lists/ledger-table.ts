/**
 * Ledgers and lists laid out as tables.
 *
 *     序号⇥反馈问题⇥整改措施⇥责任单位⇥整改时限          header: known by its column names
 *     一、作风建设方面                                     a row of one cell: the aspect of those below
 *     1⇥会议过多⇥1.压减会议。2.合并文件。⇥县府办⇥6月底前   one problem, two measures
 *     ⇥⇥3.通报情况。⇥县督查室⇥长期坚持                     a merged cell: the same problem goes on
 *
 * What is not understood is said: unknown columns, rows left out or joined, tables without a known header.
 */
import type { OutlinedDocument, Section, Stretch } from '#core/words/document/outline.ts'
import type { Span } from '#core/words/figures/found.ts'
import { CELL_BREAK, partsOf } from './cell-parts.ts'
import type { DraftDuty, ReadingIssue, ReadingIssueCode, SourceSheet } from './draft.ts'
import { noDuty, tellDuty, tellUnitOrPerson } from './duty.ts'
import { type Column, goesOnWithHead, type Head, headsOf, isHead, joinedHeads } from './ledger-columns.ts'
import { isNoProblem } from './ledger-row.ts'
import { fillDuty, type Told } from './under-problem.ts'

export type LedgerProblem = {
  marker: string | null
  aspect: string | null
  group: string | null
  title: string
  titleSpan: Span
  span: Span
  manifestations: Told[]
  measures: Told[]
  duty: DraftDuty
  status: string | null
  progress: string | null
  evidence: string | null
}

export type LedgerRead = { problems: LedgerProblem[]; issues: ReadingIssue[] }

/** `heading`: the row of one cell above; `above`: the row just read was the head, which may have a second row. */
type Table = { heads: Head[]; line: number; heading: string | null; above: boolean }
type Row = { section: Section; cells: Stretch[]; heads: Head[] }

const HEADING =
  /^(?:(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]).{2,60}|.{2,30}方面(?:的?(?:突出|主要)?问题)?)$/u

/** Reads every table with a header; `sheets` tells where the tables of a workbook begin. */
export function ledgerIn(
  document: OutlinedDocument,
  year: number | null,
  sheets: readonly SourceSheet[] = [],
): LedgerRead {
  const reader = new LedgerReader(document, year)
  let at = 0
  for (const section of document.sections) {
    for (
      let next = sheets[at];
      next !== undefined && next.firstLine <= section.block.line;
      next = sheets[++at]
    )
      reader.beginSheet(next)
    if (section.block.cells === null) reader.line(section)
    else reader.row(section, section.block.cells)
  }
  return reader.finish()
}

class LedgerReader {
  private readonly problems: LedgerProblem[] = []
  private readonly issues: ReadingIssue[] = []
  private readonly document: OutlinedDocument
  private readonly year: number | null
  private table: Table | null = null
  /** the problem that a row below may go on with; none across tables and headings */
  private last: LedgerProblem | null = null
  private sheet: { name: string; line: number; rows: number; known: boolean } | null = null

  constructor(document: OutlinedDocument, year: number | null) {
    this.document = document
    this.year = year
  }

  beginSheet({ name, firstLine }: SourceSheet) {
    this.endTable()
    this.endSheet()
    this.sheet = { name, line: firstLine, rows: 0, known: false }
  }

  finish(): LedgerRead {
    this.endTable()
    this.endSheet()
    return { problems: this.problems, issues: this.issues }
  }

  line({ block, role, ...section }: Section) {
    if (this.table === null) return
    this.table.above = false
    if (role === 'body' && HEADING.test(block.text)) {
      const whole = { from: 0, to: block.text.length }
      this.table.heading = this.document.said({ block, role, ...section }, whole)
      this.last = null
    } else if (block.text.length >= 2) this.tell('row-skipped', block.text.slice(0, 20), block.line)
  }

  row(section: Section, cells: Stretch[]) {
    if (this.sheet !== null) this.sheet.rows++
    const heads = headsOf(cells.map((cell) => this.words(section, cell)))
    const { table } = this
    const { line } = section.block
    if (table?.above === true && goesOnWithHead(table.heads, heads))
      this.table = { ...table, heads: joinedHeads(table.heads, heads) }
    else if (isHead(heads)) {
      this.endTable()
      this.table = { heads, line, heading: table?.heading ?? null, above: true }
      if (this.sheet !== null) this.sheet.known = true
    } else if (table !== null) {
      table.above = false
      this.problemRow({ section, cells, heads: table.heads }, table)
    }
  }

  private problemRow(row: Row, table: Table) {
    const { section, cells } = row
    const folded = cells.map((cell) => section.block.text.slice(cell.from, cell.to))
    if (isNoProblem(folded)) {
      this.tell('row-skipped', folded.find((cell) => cell !== '') ?? '', section.block.line)
      return
    }
    const main = mainOf(row.heads)
    const said = (column: Column) => this.words(section, cellOf(row, column))
    const title = said(main).replaceAll(CELL_BREAK, '')
    const marker = said('seq') || null
    const { last } = this
    const goesOn = last !== null && (title === '' || title === last.title)
    if (!goesOn && (title === '' || folded.filter((cell) => cell !== '').length < 2)) {
      this.tell('row-skipped', folded.find((cell) => cell !== '') ?? '', section.block.line)
      return
    }
    if (goesOn && marker !== null && marker !== last.marker)
      this.tell('rows-joined', marker, section.block.line)
    const problem = goesOn ? last : this.newProblem(row, main, table, title, marker)
    this.last = problem
    this.fill(problem, row, main, goesOn)
  }

  private newProblem(
    row: Row,
    main: Column,
    table: Table,
    title: string,
    marker: string | null,
  ): LedgerProblem {
    const { section } = row
    const said = (column: Column) => this.words(section, cellOf(row, column))
    const span = this.document.span(section, { from: 0, to: section.block.text.length })
    const cell = cellOf(row, main)
    const hasAspects = row.heads.some((head) => head.column === 'aspect')
    const problem: LedgerProblem = {
      marker,
      aspect: said('aspect') || (hasAspects ? (this.last?.aspect ?? null) : table.heading),
      group: said('group') || null,
      title,
      titleSpan: cell === undefined ? span : this.document.span(section, cell),
      span,
      manifestations: [],
      measures: [],
      duty: noDuty(),
      status: null,
      progress: null,
      evidence: null,
    }
    this.problems.push(problem)
    return problem
  }

  private fill(problem: LedgerProblem, row: Row, main: Column, goesOn: boolean) {
    const { section, heads, cells } = row
    const span = this.document.span(section, { from: 0, to: section.block.text.length })
    problem.span = { ...problem.span, to: span.to, lastLine: span.lastLine }
    const duty = this.dutyOf(row)
    for (const [i, { column }] of heads.entries()) {
      const cell = cells[i]
      const words = this.words(section, cell)
      if (cell === undefined || words === '') continue
      if (column === 'status') problem.status = joined(problem.status, words, '；')
      else if (column === 'result') problem.progress = joined(problem.progress, words, '\n')
      else if (column === 'evidence') problem.evidence = joined(problem.evidence, words, '；')
      else if (column === 'manifestation' && main === 'problem')
        addNew(problem.manifestations, this.parts(section, cell, noDuty()))
      else if (column === 'measures' && main !== 'measures')
        addNew(problem.measures, this.parts(section, cell, duty))
    }
    if (goesOn) fillDuty(problem.duty, duty)
    else problem.duty = duty
  }

  private dutyOf({ section, heads, cells }: Row): DraftDuty {
    const duty = noDuty()
    for (const [i, { column }] of heads.entries()) {
      const words = this.words(section, cells[i])
      if (words === '') continue
      if (column === 'unitOrPerson') tellUnitOrPerson(duty, words)
      else if (isDuty(column)) tellDuty(duty, column, words, this.year)
    }
    return duty
  }

  private parts(section: Section, cell: Stretch, duty: DraftDuty): Told[] {
    return partsOf(this.document, section, cell).map(({ marker, words }) => ({
      marker: marker === null ? null : this.document.said(section, marker),
      text: this.words(section, words),
      folded: section.block.text.slice(words.from, words.to),
      span: this.document.span(section, words),
      duty: { ...duty, coUnits: [...duty.coUnits] },
    }))
  }

  private endTable() {
    if (this.table !== null) {
      const { heads, line } = this.table
      for (const { column, name, doubt } of heads) {
        if (column === 'unknown') this.tell('column-unknown', name, line)
        if (column === 'kept') this.tell('column-not-read', name, line)
        if (doubt) this.tell('column-ambiguous', name, line)
      }
      const main = mainOf(heads)
      if (main !== 'problem')
        this.tell('column-ambiguous', heads.find((head) => head.column === main)?.name ?? '', line)
    }
    this.table = null
    this.last = null
  }

  private endSheet() {
    if (this.sheet !== null && !this.sheet.known && this.sheet.rows >= 2)
      this.tell('no-header', this.sheet.name, this.sheet.line)
  }

  private words(section: Section, cell: Stretch | undefined): string {
    return cell === undefined || cell.to <= cell.from ? '' : this.document.said(section, cell).trim()
  }

  private tell(code: ReadingIssueCode, message: string, line: number) {
    this.issues.push({ code, message, line })
  }
}

/** The column that names the problem: 问题, else 具体表现, else 措施. */
function mainOf(heads: readonly Head[]): Column {
  const has = (column: Column) => heads.some((head) => head.column === column)
  return has('problem') ? 'problem' : has('manifestation') ? 'manifestation' : 'measures'
}

const cellOf = (row: Row, column: Column): Stretch | undefined =>
  row.cells[row.heads.findIndex((head) => head.column === column)]

const isDuty = (column: Column): column is 'leadLeader' | 'leadUnit' | 'coUnits' | 'handler' | 'deadline' =>
  column === 'leadLeader' ||
  column === 'leadUnit' ||
  column === 'coUnits' ||
  column === 'handler' ||
  column === 'deadline'

/** As many as the cell above may have had. */
const MOST_IN_CELL = 40

/** A merged cell repeats what stands above: the same words twice in a row are one, with the duties of both. */
function addNew(list: Told[], more: readonly Told[]) {
  for (const one of more) {
    const same = list
      .slice(-MOST_IN_CELL)
      .find((known) => known.folded === one.folded && known.marker === one.marker)
    if (same === undefined) list.push(one)
    else {
      const units = [one.duty.leadUnit, ...one.duty.coUnits].filter((unit) => unit !== null)
      for (const unit of units)
        if (unit !== same.duty.leadUnit && !same.duty.coUnits.includes(unit)) same.duty.coUnits.push(unit)
      fillDuty(same.duty, one.duty)
    }
  }
}

/** Rows of one problem may stand differently: 已完成；推进中 */
function joined(before: string | null, now: string, between: string): string | null {
  if (before === null) return now
  return before === now || before.endsWith(`${between}${now}`) ? before : `${before}${between}${now}`
}
