/**
 * Stage «problems»: the rows of one table become problems.
 *
 *     1⇥会议过多⇥1.压减会议。2.合并文件。⇥县府办⇥6月底前   one problem, two measures
 *     ⇥⇥3.通报情况。⇥县督查室⇥长期坚持                     an empty or merged cell: the same problem goes on
 */
import type { OutlinedDocument, Stretch } from '#core/words/document/outline.ts'
import { timeClassIn } from '#core/words/figures/deadline-phrase.ts'
import { fold } from '#core/words/figures/fold.ts'
import type { Span } from '#core/words/figures/found.ts'
import { sentencesIn } from '#core/words/lists/sentences.ts'
import { CELL_BREAK, partsOf } from '#core/words/lists/cell-parts.ts'
import type { DraftDuty, ReadingIssue, ReadingIssueCode } from '#core/words/lists/draft.ts'
import { noDuty } from '#core/words/lists/duty.ts'
import { fillDuty, type Told } from '#core/words/lists/under-problem.ts'
import { isNone, isNothing, isProse, stateWords } from './cell-words.ts'
import type { DraftField, LedgerColumn, LedgerField } from './field.ts'
import { colourOf, type FillColour } from './fills.ts'
import { isNoProblem } from './no-problem-row.ts'
import { type Placed, placedCells } from './row-cells.ts'
import { joinDuty, type RowDuty, dutyOfRow } from './row-duty.ts'
import { foldedCells, lineOf, type Row } from './rows.ts'
import type { Table } from './tables.ts'

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

export type TableContext = {
  document: OutlinedDocument
  year: number | null
  /** the unit the table says it is about: 单位：县教育局 */
  unit: string | null
  /** 一、立行立改清单: the class of the rows that tell none */
  caption: string | null
  fills: ReadonlyMap<number, ReadonlyMap<number, FillColour>>
  colours: Record<FillColour, string>
}

/** The column that names the problem: 问题, else 具体表现, else 措施; null where a table has none of them. */
export function mainOf(columns: readonly LedgerColumn[]): LedgerField | null {
  const has = (field: LedgerField) => columns.some((column) => column.field === field)
  return has('problem')
    ? 'problem'
    : has('manifestation')
      ? 'manifestation'
      : has('measures')
        ? 'measures'
        : null
}

export class TableReader {
  readonly problems: LedgerProblem[] = []
  readonly issues: ReadingIssue[] = []
  private readonly context: TableContext
  private readonly columns: readonly LedgerColumn[]
  private readonly main: DraftField
  private readonly at = new Map<DraftField, number>()
  private readonly hasArabic: boolean
  private readonly coloured: boolean
  /** A problem goes on over rows, a measure in each: then a cell is one measure, however many sentences it has. */
  private readonly rowIsMeasure: boolean
  private heading: string | null = null
  /** the problem that a row below may go on with; none behind a heading */
  private last: LedgerProblem | null = null
  private above: (Placed | null)[] = []
  private readonly once = new Set<string>()

  constructor(context: TableContext, columns: readonly LedgerColumn[], main: DraftField, table: Table) {
    this.context = context
    this.columns = columns
    this.main = main
    for (const { field, index } of columns)
      if (!this.at.has(field as DraftField)) this.at.set(field as DraftField, index)
    const seq = this.at.get('seq')
    this.hasArabic =
      seq !== undefined &&
      table.entries.some((entry) => entry.kind === 'row' && /^[\d０-９]/u.test(this.cell(entry.row, seq)))
    this.coloured = this.tellsByColour(table)
    this.rowIsMeasure = this.goesOnOverRows(table)
    for (const entry of table.entries) {
      if (entry.kind === 'row') this.row(entry.row)
      else if (entry.kind === 'heading') this.startHeading(entry.words)
      else this.tell('row-skipped', entry.words.slice(0, 20), entry.line)
    }
  }

  private goesOnOverRows({ entries }: Table): boolean {
    const [main, measures] = [this.at.get(this.main), this.at.get('measures')]
    if (main === undefined || measures === undefined || main === measures) return false
    let above: string | null = null
    for (const entry of entries) {
      if (entry.kind !== 'row') continue
      const title = this.cell(entry.row, main)
      const goesOn = above !== null && (isNothing(title) || title === '' || title === above)
      if (goesOn && this.cell(entry.row, measures) !== '') return true
      if (title !== '') above = title
    }
    return false
  }

  /** One colour all over says nothing about a row. */
  private tellsByColour({ entries }: Table): boolean {
    const colours = new Set<FillColour | null>()
    for (const entry of entries)
      if (entry.kind === 'row')
        colours.add(colourOf(this.context.fills.get(lineOf(entry.row)), this.at.get('status') ?? null))
    return colours.size > 1
  }

  private startHeading(words: string) {
    this.heading = words
    this.last = null
  }

  private row(row: Row) {
    const folded = foldedCells(row)
    const first = folded.find((cell) => cell !== '') ?? ''
    const line = lineOf(row)
    if (isNoProblem(folded)) return this.tell('row-skipped', first, line)
    if (this.isHeadingRow(folded)) return this.startHeading(folded.filter((cell) => cell !== '').join('、'))
    const placed = placedCells(this.context.document, this.columns, row, this.above)
    this.above = placed
    const said = (field: DraftField) => placed[this.at.get(field) ?? -1]?.words ?? ''
    const main = this.withoutNumber(placed[this.at.get(this.main) ?? -1] ?? null)
    const title = main === null || isNothing(main.words) ? '' : main.words.replaceAll(CELL_BREAK, '')
    const marker = said('seq') || main?.marker || null
    const { last } = this
    const goesOn =
      last !== null && (title === '' || title === last.title) && !this.isElsewhere(said('aspect'))
    if (!goesOn && (title === '' || folded.filter((cell) => cell !== '').length < 2))
      return this.tell('row-skipped', first, line)
    if (goesOn && marker !== null && marker !== last.marker) this.tell('rows-joined', marker, line)
    const problem = goesOn ? last : this.newProblem(row, placed, main, title, marker)
    this.last = problem
    this.fill(problem, row, placed, goesOn)
  }

  /** 1.防汛责任落实不到位: the number of the cell is none of its words; several in one cell stay as they stand. */
  private withoutNumber(place: Placed | null): (Placed & { marker?: string }) | null {
    if (place === null) return null
    const { document } = this.context
    const [part, more] = partsOf(document, place.section, place.cell)
    if (part?.marker === undefined || part.marker === null || more !== undefined) return place
    const words = document.said(place.section, part.words).trim()
    const marker = document.said(place.section, part.marker).trim()
    return words === '' || place.words.includes(CELL_BREAK)
      ? place
      : { ...place, cell: part.words, words, marker }
  }

  private cell(row: Row, column: number): string {
    const cell = row.cells[column]
    return cell === undefined
      ? ''
      : (row.sections?.[column] ?? row.section).block.text.slice(cell.from, cell.to)
  }

  private isElsewhere(aspect: string): boolean {
    return aspect !== '' && this.last?.aspect !== null && aspect !== this.last?.aspect
  }

  /** 一 ⇥ 作风建设方面 ⇥ ⇥: between rows counted in digits a heading. */
  private isHeadingRow(folded: readonly string[]): boolean {
    const filled = folded.filter((cell) => cell !== '')
    if (!this.hasArabic || filled.length !== 2 || this.columns.length < 3) return false
    return (
      /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/u.test(filled[0] ?? '') && (filled[1]?.length ?? 0) <= 60
    )
  }

  private newProblem(
    row: Row,
    placed: (Placed | null)[],
    main: Placed | null,
    title: string,
    marker: string | null,
  ): LedgerProblem {
    const { document } = this.context
    const said = (field: DraftField) => placed[this.at.get(field) ?? -1]?.words ?? ''
    const span = spanOfRow(document, row)
    const aspect =
      said('aspect') || (this.at.has('aspect') ? (this.last?.aspect ?? this.heading) : this.heading)
    const sameAspect = this.last !== null && this.last.aspect === aspect
    const problem: LedgerProblem = {
      marker,
      aspect,
      group: said('group') || (this.at.has('group') && sameAspect ? (this.last?.group ?? null) : null),
      title,
      titleSpan: main === null ? span : document.span(main.section, main.cell),
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

  private fill(problem: LedgerProblem, row: Row, placed: readonly (Placed | null)[], goesOn: boolean) {
    const { document, year } = this.context
    const line = lineOf(row)
    const span = spanOfRow(document, row)
    problem.span = { ...problem.span, to: Math.max(problem.span.to, span.to), lastLine: span.lastLine }
    const duty = dutyOfRow(document, this.columns, placed, year)
    for (const serial of duty.serials) this.tellOnce('serial-as-date', serial, line)
    if (duty.whole.leadUnit === null && this.context.unit !== null && !goesOn) {
      duty.whole.leadUnit = this.context.unit
      this.tellOnce('unit-of-sheet', this.context.unit, line)
    }
    const { caption } = this.context
    const classed = caption === null ? null : timeClassIn(fold(caption))
    if (classed !== null && duty.whole.timeClass === null && duty.whole.deadlineText === null) {
      duty.whole.timeClass = classed
      this.tellOnce('class-of-caption', caption ?? '', line)
    }
    const state = this.stateOf(row, placed)
    const progress = this.saidIn(placed, 'progress')
    const measures: Told[] = []
    for (const { field, index } of this.columns) {
      const place = placed[index]
      if (place === null || place === undefined || isNothing(place.words)) continue
      if (field === 'evidence' && !isNone(place.words))
        problem.evidence = joined(problem.evidence, place.words, '；')
      else if (field === 'manifestation' && this.main === 'problem')
        addNew(problem.manifestations, this.parts(place, null))
      else if (field === 'measures' && this.main !== 'measures') measures.push(...this.parts(place, duty))
    }
    for (const measure of measures) {
      if (state !== null) measure.status = state
      if (progress !== null) measure.progress = progress
    }
    const known = problem.measures.at(-1)
    addNew(problem.measures, measures)
    if (state !== null) problem.status = joined(problem.status, state, '；')
    if (progress !== null) problem.progress = joined(problem.progress, progress, '\n')
    if (!goesOn) problem.duty = duty.whole
    else if (measures.length > 0) fillDuty(problem.duty, duty.whole)
    else {
      // No measure of its own: whoever is named here answers for what stands above.
      joinDuty(problem.duty, duty.whole)
      if (known !== undefined) joinDuty(known.duty, duty.whole)
    }
  }

  private saidIn(placed: readonly (Placed | null)[], field: DraftField): string | null {
    let said: string | null = null
    for (const column of this.columns) {
      const words = placed[column.index]?.words ?? ''
      const prose = field === 'progress' && column.field === 'status' && isProse(column.name, words)
      if ((column.field === field || prose) && words !== '' && !isNothing(words))
        said = joined(said, words, '\n')
    }
    return said
  }

  /** In words, as a tick, or as a colour. */
  private stateOf(row: Row, placed: readonly (Placed | null)[]): string | null {
    const line = lineOf(row)
    let status: string | null = null
    for (const { field, name, index } of this.columns) {
      const words = placed[index]?.words ?? ''
      if (field !== 'status' || words === '' || isNothing(words) || isProse(name, words)) continue
      const { state, told } = stateWords(name, words)
      if (told && state !== null) this.tellOnce('tick-as-status', `${words}：${state}`, line)
      status = state === null ? status : joined(status, state, '；')
    }
    if (status !== null) return status
    const colour = this.coloured
      ? colourOf(this.context.fills.get(line), this.at.get('status') ?? null)
      : null
    if (colour === null) return null
    const called = this.context.colours[colour]
    this.tellOnce('fill-as-status', called, line)
    return called
  }

  private parts({ section, cell }: Placed, duty: RowDuty | null): Told[] {
    const { document } = this.context
    const counted = partsOf(document, section, cell)
    const [whole] = counted
    const parts =
      counted.length === 1 && whole?.marker === null && !(this.rowIsMeasure && duty !== null)
        ? sentencesOfCell(section.block.text, whole.words).map((words) => ({ marker: null, words }))
        : counted
    // Lines that nothing ends or counts may be acts of their own, or one that was too long for the cell.
    if (duty !== null && parts.length === 1 && whole?.marker === null) {
      const lines = document.said(section, whole.words).split(CELL_BREAK)
      if (lines.length > 1 && lines.every((line) => line.trim().length >= 6))
        this.tell('lines-unparted', lines[0] ?? '', section.block.line)
    }
    return parts.map(({ marker, words }, nth) => ({
      marker: marker === null ? null : document.said(section, marker),
      text: document.said(section, words).trim(),
      folded: section.block.text.slice(words.from, words.to),
      span: document.span(section, words),
      duty: duty === null ? noDuty() : duty.of(parts.length, nth),
    }))
  }

  private tell(code: ReadingIssueCode, message: string, line: number) {
    this.issues.push({ code, message: message.slice(0, 40), line })
  }

  /** Once for each way of reading: the first place stands for all. */
  private tellOnce(code: ReadingIssueCode, message: string, line: number) {
    if (this.once.has(`${code} ${message}`) || this.once.size > 200) return
    this.once.add(`${code} ${message}`)
    this.tell(code, message, line)
  }
}

/** A sentence each; of one sentence what its semicolons part. */
function sentencesOfCell(text: string, { from, to }: Stretch): Stretch[] {
  // What stands in brackets behind the stop is said of the sentence before it.
  const sentences: Stretch[] = []
  for (const one of sentencesIn(text, from, to)) {
    const before = sentences.at(-1)
    if (before !== undefined && text.charAt(one.from) === '(')
      sentences.splice(-1, 1, { from: before.from, to: one.to })
    else sentences.push(one)
  }
  if (sentences.length > 1) return sentences
  const clauses: Stretch[] = []
  let start = from
  for (let at = from; at < to; at++)
    if (text.charAt(at) === ';' && at + 1 < to) {
      clauses.push({ from: start, to: at + 1 })
      start = at + 1
    }
  clauses.push({ from: start, to })
  return clauses.every((one) => one.to - one.from >= FEWEST_WORDS) ? clauses : [{ from, to }]
}

/** What is shorter is no act of its own. */
const FEWEST_WORDS = 6

/** From its first to its last cell, also where they stand below each other. */
function spanOfRow(document: OutlinedDocument, row: Row): Span {
  const whole = (section: Row['section']) =>
    document.span(section, { from: 0, to: section.block.text.length })
  if (row.sections === undefined) return whole(row.section)
  const spans = row.sections.map(whole).sort((a, b) => a.from - b.from)
  const [first = whole(row.section)] = spans
  const last = spans.at(-1) ?? first
  return { ...first, to: last.to, lastLine: last.lastLine }
}

/** As many as the cell above may have had. */
const MOST_IN_CELL = 40

/** A merged cell repeats what stands above: the same words twice in a row are one, with the duties of both. */
export function addNew(list: Told[], more: readonly Told[]) {
  for (const one of more) {
    const same = list
      .slice(-MOST_IN_CELL)
      .find((known) => known.folded === one.folded && known.marker === one.marker)
    if (same === undefined) list.push(one)
    else {
      joinDuty(same.duty, one.duty)
      if (one.status !== undefined) same.status = joined(same.status ?? null, one.status, '；')
      if (one.progress !== undefined) same.progress = joined(same.progress ?? null, one.progress, '\n')
    }
  }
}

/** Rows of one problem may stand differently: 已完成；推进中 */
export function joined(before: string | null, now: string, between: string): string {
  if (before === null) return now
  return before === now || before.split(between).includes(now) ? before : `${before}${between}${now}`
}
