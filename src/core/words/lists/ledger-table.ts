/**
 * Ledgers and lists laid out as tables.
 *
 *     序号⇥反馈问题⇥整改措施⇥责任单位⇥整改时限          header: known by its column names
 *     1⇥会议过多⇥1.压减会议。2.合并文件。⇥县府办⇥6月底前   one problem, two measures
 *     ⇥⇥3.通报情况。⇥县督查室⇥长期坚持                     a merged cell: the same problem goes on
 */
import { fieldNamed, type FieldName } from '#core/words/document/field-label.ts'
import type { OutlinedDocument, Section, Stretch } from '#core/words/document/outline.ts'
import type { Span } from '#core/words/figures/found.ts'
import { fillDuty, type Told } from './under-problem.ts'
import { noDuty, tellDuty } from './duty.ts'
import type { DraftDuty } from './draft.ts'

type Column = FieldName | 'seq' | 'aspect' | 'group' | 'unknown'

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

export type LedgerRead = { problems: LedgerProblem[]; unknown: { name: string; line: number }[] }

const SEQUENCE = /^(?:序号|编号|项号|问题编号|条目号|no\.?)$/iu
const ASPECT = /^(?:方面|大类|一级问题|反馈方面|问题分类|问题类别|类别|问题类型|分类)$/u
const GROUP = /^(?:归类|小类|二级问题|问题小类|具体类别)$/u
const MANY = /(?<=^|[。;])(?:\d{1,2}[.、)](?!\d)|\(\d{1,2}\))/gu

/** Reads every table with a header; empty where the document has none. */
export function ledgerIn(document: OutlinedDocument, year: number | null): LedgerRead {
  const read: LedgerRead = { problems: [], unknown: [] }
  let columns: Column[] | null = null
  for (const row of document.sections) {
    const cells = row.block.cells
    if (cells === null) continue
    const header = columnsOf(row, cells)
    if (header !== null) {
      columns = header
      for (const [i, one] of header.entries())
        if (one === 'unknown')
          read.unknown.push({ name: words(document, row, cells[i]), line: row.block.line })
      continue
    }
    if (columns !== null) readRow(document, row, cells, columns, read.problems, year)
  }
  return read
}

function columnsOf(row: Section, cells: Stretch[]): Column[] | null {
  const columns = cells.map((cell): Column => {
    const name = row.block.text.slice(cell.from, cell.to).replace(/[()※*:]|（.*?）/gu, '')
    if (SEQUENCE.test(name)) return 'seq'
    if (ASPECT.test(name)) return 'aspect'
    if (GROUP.test(name)) return 'group'
    return fieldNamed(name) ?? 'unknown'
  })
  const known = columns.filter((one) => one !== 'unknown').length
  const says =
    columns.includes('problem') || columns.includes('measures') || columns.includes('manifestation')
  return says && known >= 2 && 2 * known >= columns.filter((_, i) => !isEmpty(cells[i])).length
    ? columns
    : null
}

function readRow(
  document: OutlinedDocument,
  row: Section,
  cells: Stretch[],
  columns: Column[],
  problems: LedgerProblem[],
  year: number | null,
) {
  const at = (column: Column) => cells[columns.indexOf(column)]
  const said = (column: Column) => words(document, row, at(column))
  const main: Column = columns.includes('problem')
    ? 'problem'
    : columns.includes('manifestation')
      ? 'manifestation'
      : 'measures'
  const title = said(main)
  const filled = cells.filter((cell) => !isEmpty(cell)).length
  const previous = problems.at(-1)
  const duty = noDuty()
  for (const column of columns)
    if (column !== 'seq' && column !== 'aspect' && column !== 'group' && column !== 'unknown')
      tellDuty(duty, column, said(column), year)
  const span = document.span(row, { from: 0, to: row.block.text.length })
  const goesOn = previous !== undefined && (title === '' || title === previous.title)
  if (!goesOn && (title === '' || filled < 2)) return
  const cell = at(main)
  const problem: LedgerProblem = goesOn
    ? previous
    : {
        marker: said('seq') || null,
        aspect:
          said('aspect') || (previous !== undefined && columns.includes('aspect') ? previous.aspect : null),
        group: said('group') || null,
        title,
        titleSpan: cell === undefined ? span : document.span(row, cell),
        span,
        manifestations: [],
        measures: [],
        duty,
        status: null,
        progress: null,
        evidence: null,
      }
  problem.span = { ...problem.span, to: span.to, lastLine: span.lastLine }
  problem.status = joined(problem.status, said('status'))
  problem.progress = said('result') || problem.progress
  problem.evidence = said('evidence') || problem.evidence
  if (main === 'problem')
    for (const one of parts(document, row, at('manifestation'), noDuty())) problem.manifestations.push(one)
  if (main !== 'measures')
    for (const one of parts(document, row, at('measures'), duty)) problem.measures.push(one)
  if (goesOn) fillDuty(problem.duty, duty)
  else problems.push(problem)
}

/** 1.…。2.…。 in one cell are several measures. */
function parts(document: OutlinedDocument, row: Section, cell: Stretch | undefined, duty: DraftDuty): Told[] {
  if (cell === undefined || isEmpty(cell)) return []
  const text = row.block.text.slice(cell.from, cell.to)
  const marks = [...text.matchAll(MANY)].map((match) => ({ from: match.index, length: match[0].length }))
  const starts = marks[0]?.from === 0 ? marks : [{ from: 0, length: 0 }]
  return starts.map((start, i) => {
    const from = cell.from + start.from + start.length
    const to = i + 1 < starts.length ? cell.from + (starts[i + 1]?.from ?? 0) : cell.to
    const stretch = { from, to }
    return {
      marker: start.length === 0 ? null : text.slice(start.from, start.from + start.length),
      text: document.said(row, stretch),
      folded: row.block.text.slice(from, to),
      span: document.span(row, stretch),
      duty: { ...duty, coUnits: [...duty.coUnits] },
    }
  })
}

function words(document: OutlinedDocument, row: Section, cell: Stretch | undefined): string {
  return cell === undefined || isEmpty(cell) ? '' : document.said(row, cell)
}

/** Rows of one problem may stand differently: 已完成；推进中 */
function joined(before: string | null, now: string): string | null {
  if (now === '' || before?.split('；').includes(now)) return before
  return before === null ? now : `${before}；${now}`
}

const isEmpty = (cell: Stretch | undefined) => cell === undefined || cell.to <= cell.from
