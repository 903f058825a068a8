/**
 * Stage «tables»: the rows of a document become tables, each with the names of its columns.
 *
 *     青河县整改台账                                    a title
 *     单位：县教育局 ⇥ ⇥ 填报日期：2026年3月            words about the table
 *     序号 ⇥ 反馈问题 ⇥ 整改措施                        its head
 *     一、作风建设方面                                  a heading between rows
 *     1 ⇥ 会议过多 ⇥ 压减会议                           a row
 */
import type { OutlinedDocument, Section, Stretch } from '#core/words/document/outline.ts'
import type { SourceSheet } from '#core/words/lists/draft.ts'
import { goesOnWithHead, isHead, joinedNames, opensHead, repeatsHead } from './head-row.ts'
import { RecordTable } from './record-table.ts'
import { cellWords, type Row } from './rows.ts'

/** `heading`: 一、…方面 over the rows below; `words`: a line that is neither row nor heading. */
export type Entry =
  | { kind: 'row'; row: Row }
  | { kind: 'heading'; words: string; line: number }
  | { kind: 'words'; words: string; line: number }

export type Table = {
  form: 'rows' | 'fields'
  sheet: string
  headLines: number[]
  names: string[]
  entries: Entry[]
  /** what stands above the head: 单位：县教育局, 填报日期：2026年3月 */
  about: string[]
  /** 一、立行立改清单: what the table is called, where several follow each other */
  caption: string | null
}

/** `loose`: rows that are in no table, with what they say; `headless`: sheets and runs of rows without a head. */
export type TablesRead = {
  tables: Table[]
  loose: { words: string; line: number }[]
  headless: { name: string; line: number }[]
}

const HEADING =
  /^(?:(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]).{2,60}|.{2,30}方面(?:的?(?:突出|主要)?问题)?)$/u

/** 一、立行立改清单 names a table and is no heading of its rows. */
const CAPTION = /(?:清单|台账|一览表|任务表|汇总表|统计表)(?:\([^()]*\))?$/u

export const isHeading = (folded: string) => HEADING.test(folded) && !CAPTION.test(folded)

/** Reads every table with a head; `sheets` tells where the tables of a workbook begin. */
export function tablesIn(document: OutlinedDocument, sheets: readonly SourceSheet[] = []): TablesRead {
  const finder = new TableFinder(document)
  let at = 0
  for (const section of document.sections) {
    for (
      let next = sheets[at];
      next !== undefined && next.firstLine <= section.block.line;
      next = sheets[++at]
    )
      finder.beginSheet(next)
    if (section.block.cells === null) finder.line(section)
    else finder.row(section, section.block.cells)
  }
  return finder.finish()
}

class TableFinder {
  private readonly document: OutlinedDocument
  private readonly read: TablesRead = { tables: [], loose: [], headless: [] }
  private readonly records = new RecordTable()
  private table: Table | null = null
  /** the row just read was (part of) the head, which may have another row */
  private above = false
  /** rows since the last table, sheet or paragraph, which may be the upper part of a head or words about the table */
  private pending: { names: string[]; line: number }[] = []
  private heading: { words: string; line: number } | null = null
  private caption: string | null = null
  private sheet: { name: string; line: number; rows: number; known: boolean } | null = null

  constructor(document: OutlinedDocument) {
    this.document = document
  }

  beginSheet({ name, firstLine }: SourceSheet) {
    this.endSheet()
    this.sheet = { name, line: firstLine, rows: 0, known: false }
  }

  finish(): TablesRead {
    this.endSheet()
    return this.read
  }

  line({ block, role, ...section }: Section) {
    this.above = false
    const whole = { from: 0, to: block.text.length }
    const words = () => this.document.said({ block, role, ...section }, whole)
    if (HEADING.test(block.text) && CAPTION.test(block.text)) {
      this.endTable()
      this.caption = words()
      this.heading = null
    } else if (role === 'body' && isHeading(block.text)) {
      if (this.table !== null) this.table.entries.push({ kind: 'heading', words: words(), line: block.line })
      if (this.table !== null || block.text.includes('方面'))
        this.heading = { words: words(), line: block.line }
      this.records.heading(words(), block.line)
    } else if (this.table !== null && block.text.length >= 2)
      this.table.entries.push({ kind: 'words', words: block.text.slice(0, 40), line: block.line })
    if (this.table === null) this.leavePending()
  }

  row(section: Section, cells: Stretch[]) {
    if (this.sheet !== null) this.sheet.rows++
    const row: Row = { section, cells }
    const names = cells.map((_, column) => cellWords(this.document, row, column))
    const { table } = this
    const { line } = section.block
    if (this.above && table !== null && table.headLines.length < 3 && goesOnWithHead(table.names, names)) {
      table.names = joinedNames(table.names, names)
      table.headLines.push(line)
      return
    }
    if (this.above && table !== null && table.headLines.length < 3 && repeatsHead(table.names, names)) {
      table.names = joinedNames(table.names, names)
      table.headLines.push(line)
      return
    }
    if (isHead(names)) {
      if (table !== null && sameNames(table, names)) this.above = true
      else this.beginTable(names, line)
      return
    }
    this.above = false
    if (this.records.row(row, names, this.sheet?.name ?? '')) {
      this.endTable()
    } else if (table !== null) table.entries.push({ kind: 'row', row })
    else {
      this.pending.push({ names, line })
      if (this.pending.length > 200) this.loosen(this.pending.splice(0, 100))
    }
  }

  /** Rows above that go on upwards with the head are its upper part; what else is there is about the table. */
  private beginTable(names: string[], line: number) {
    this.endTable()
    const { caption } = this
    this.caption = null
    this.pending.push(...this.records.giveBack())
    const headLines = [line]
    let all = names
    while (headLines.length < 3) {
      const upper = this.pending.at(-1)
      if (upper === undefined || upper.line !== (headLines[0] ?? 0) - 1 || !opensHead(upper.names, all)) break
      all = joinedNames(upper.names, all)
      headLines.unshift(upper.line)
      this.pending.pop()
    }
    const about = this.pending.flatMap((row) => row.names.filter((name) => name !== ''))
    this.loosen(this.pending.splice(0))
    const entries: Entry[] = this.heading === null ? [] : [{ kind: 'heading', ...this.heading }]
    this.table = {
      form: 'rows',
      sheet: this.sheet?.name ?? '',
      headLines,
      names: all,
      entries,
      about,
      caption,
    }
    this.read.tables.push(this.table)
    this.above = true
    if (this.sheet !== null) this.sheet.known = true
  }

  private endTable() {
    const { table } = this
    this.table = null
    this.above = false
    if (table === null || this.sheet !== null) return
    // In a running document the paragraphs behind a table are not its own.
    while (table.entries.at(-1)?.kind === 'words') table.entries.pop()
  }

  private endSheet() {
    this.endTable()
    const records = this.records.finish()
    if (records !== null) this.read.tables.push(records)
    this.pending.push(...this.records.giveBack())
    const { sheet } = this
    if (sheet !== null && records !== null) sheet.known = true
    if (sheet !== null && !sheet.known && sheet.rows >= 2) {
      this.read.headless.push({ name: sheet.name, line: sheet.line })
      this.pending = []
    } else this.leavePending()
    this.heading = null
    this.caption = null
  }

  private leavePending() {
    const rows = this.pending.splice(0)
    const [first] = rows
    if (this.sheet === null && first !== undefined && rows.length >= 3)
      this.read.headless.push({ name: first.names.find((name) => name !== '') ?? '', line: first.line })
    else this.loosen(rows)
  }

  private loosen(rows: readonly { names: string[]; line: number }[]) {
    for (const { names, line } of rows)
      this.read.loose.push({ words: names.filter((name) => name !== '').join(' '), line })
  }
}

/** The head again, as it stands on every page. */
function sameNames(table: Table, names: readonly string[]): boolean {
  const filled = names.filter((name) => name !== '')
  return (
    filled.length >= 2 &&
    filled.every((name) => table.names.some((known) => known === name || known.includes(name)))
  )
}
