/**
 * Tables with their names in the first column: one problem a table, or one a column.
 *
 *     反馈问题 ⇥ 会议过多                              序号     ⇥ 1        ⇥ 2
 *     整改措施 ⇥ 1.压减会议 2.合并文件                  反馈问题 ⇥ 会议过多 ⇥ 欠款不清
 *     责任单位 ⇥ 县府办 ⇥ 整改时限 ⇥ 6月底前           整改措施 ⇥ 压减会议 ⇥ 清理欠款
 *     ~~~~~~~~           ~~~~~~~~                      ~~~~~~~~
 */
import type { Section, Stretch } from '#core/words/document/outline.ts'
import { fieldOfName, namesColumn } from './column-name.ts'
import type { Row } from './rows.ts'
import type { Entry, Table } from './tables.ts'

type Place = { section: Section; cell: Stretch; column: number }
/** A label with the cells that stand behind it. */
type Pair = { label: string; places: Place[] }
type Loose = { names: string[]; line: number }
type Open = { pairs: Pair[]; line: number; section: Section; rows: Loose[] }

const NOWHERE: Stretch = { from: 0, to: 0 }

/** Gathers the records of a sheet or document; they make one table, as they share their labels. */
export class RecordTable {
  private names: string[] = []
  private headLines: number[] = []
  private entries: Entry[] = []
  private sheet = ''
  private open: Open | null = null
  private loose: Loose[] = []

  heading(words: string, line: number) {
    this.close()
    this.entries.push({ kind: 'heading', words, line })
  }

  /** Whether the row belongs to a record: a label of the trade with its words behind it. */
  row(row: Row, words: readonly string[], sheet: string): boolean {
    const pairs = this.pairsOf(row, words)
    if (pairs === null) return this.goesOn(row, words)
    const begins = this.open === null || pairs.some((pair) => this.isBegun(pair))
    if (begins) {
      if (this.open === null && !pairs.some(({ label }) => OPENS.has(fieldOfName(label).field))) return false
      this.close()
      this.sheet = sheet
      this.open = { pairs: [], line: row.section.block.line, section: row.section, rows: [] }
    }
    this.open?.pairs.push(...pairs)
    this.open?.rows.push({ names: [...words], line: row.section.block.line })
    return true
  }

  /** The rows that looked like a record and named no problem: perhaps the upper part of a head. */
  giveBack(): Loose[] {
    this.close()
    return this.loose.splice(0)
  }

  finish(): Table | null {
    this.close()
    const { names, headLines, entries, sheet } = this
    this.names = []
    this.headLines = []
    this.entries = []
    if (!entries.some((entry) => entry.kind === 'row')) return null
    return { form: 'fields', sheet, headLines, names, entries, about: [], caption: null }
  }

  /** The first label comes again, or another problem does. */
  private isBegun({ label }: Pair): boolean {
    const pairs = this.open?.pairs ?? []
    if (pairs[0]?.label === label) return fieldOfName(label).field !== 'measures'
    return (
      fieldOfName(label).field === 'problem' &&
      pairs.some((pair) => fieldOfName(pair.label).field === 'problem' && pair.places.length > 0)
    )
  }

  /** ⇥ 2.合并文件: a row without a label of its own goes on with the one above. */
  private goesOn(row: Row, words: readonly string[]): boolean {
    const last = this.open?.pairs.at(-1)
    if (last === undefined || (words[0] ?? '') !== '') return false
    for (const [column, cell] of row.cells.entries())
      if ((words[column] ?? '') !== '') last.places.push({ section: row.section, cell, column })
    this.open?.rows.push({ names: [...words], line: row.section.block.line })
    return true
  }

  private pairsOf(row: Row, words: readonly string[]): Pair[] | null {
    const filled = words.findIndex((one) => one !== '')
    // 问题1 beside its labels, merged down over all of them.
    const start = isLabel(words[filled] ?? '') ? filled : isLabel(words[filled + 1] ?? '') ? filled + 1 : -1
    if (start < 0 || start > 1) return null
    const pairs: Pair[] = []
    for (let column = start; column < words.length; column++) {
      const said = words[column] ?? ''
      const last = pairs.at(-1)
      const afterWords = last === undefined || last.places.length > 0 || column === start
      const cell = row.cells[column]
      if (said === '' || cell === undefined) continue
      if (afterWords && isLabel(said)) pairs.push({ label: said.replace(/[:：]$/u, ''), places: [] })
      else last?.places.push({ section: row.section, cell, column })
    }
    const many = pairs.length > MOST_PAIRS
    return !many && pairs.some(({ places }) => places.length > 0) ? pairs : null
  }

  private close() {
    const { open } = this
    this.open = null
    if (open === null) return
    if (!open.pairs.some(({ label }) => SAYS.has(fieldOfName(label).field))) {
      this.loose.push(...open.rows)
      return
    }
    const problem = open.pairs.find(({ label }) => fieldOfName(label).field === 'problem')
    const columns = distinct((problem ?? open.pairs[0])?.places.map(({ column }) => column) ?? [])
    if (this.headLines.length === 0) this.headLines.push(open.line)
    for (const { label } of open.pairs) if (!this.names.includes(label)) this.names.push(label)
    if (columns.length < 2) this.add(open, () => true)
    else for (const column of columns) this.add(open, (place) => place.column === column)
  }

  /** One record; a label with several cells gives rows below the first that go on with it. */
  private add(open: Open, belongs: (place: Place) => boolean) {
    const byName = new Map<string, Place[]>()
    for (const { label, places } of open.pairs)
      byName.set(label, [...(byName.get(label) ?? []), ...places.filter(belongs)])
    const most = Math.max(0, ...[...byName.values()].map((places) => places.length))
    for (let nth = 0; nth < most; nth++) {
      const places = this.names.map((name) => byName.get(name)?.[nth])
      this.entries.push({
        kind: 'row',
        row: {
          section: places.find((place) => place !== undefined)?.section ?? open.section,
          cells: places.map((place) => place?.cell ?? NOWHERE),
          sections: places.map((place) => place?.section ?? open.section),
        },
      })
    }
  }
}

/** 责任单位 ⇥ … ⇥ 整改时限 ⇥ …: a few pairs stand beside each other, not a whole head. */
const MOST_PAIRS = 4

const SAYS = new Set(['problem', 'manifestation', 'measures'])
const OPENS = new Set(['seq', 'aspect', 'problem', 'source', 'group', 'category'])

const isLabel = (words: string) =>
  words !== '' && words.length <= 14 && namesColumn(words) && fieldOfName(words).how !== 'ending'

const distinct = (columns: readonly number[]) => [...new Set(columns)]
