/**
 * What a unit did this month, out of a pasted table: which of its items each row speaks of.
 *
 *     1-02-003 ⇥ 换管12公里 ⇥ 已换8公里   ⇥ 否
 *     ~~~~~~~~   ~~~~~~~~~~   ~~~~~~~~~     ~~
 *     the number of the problem, the words of the measure, or both; what was done; whether it is done
 */
import type { Day } from '#core/words/calendar/day.ts'
import { cellsRead } from '#core/words/lists/ledgers/column-cells.ts'
import type { GridTable } from '#core/words/lists/ledgers/pasted-table.ts'
import { meantByWords } from '#core/rules/importing/nearest-words.ts'
import { entryOf, mostWords } from './returned-entry.ts'

/** What a column of a pasted month can be. */
export const monthColumns = ['number', 'measure', 'text', 'done', 'none'] as const
export type MonthColumn = (typeof monthColumns)[number]

/** Something the unit may say something of this month. */
export type MonthItem = {
  key: string
  /** Of its problem: several items may share it. */
  number: string
  text: string
  /** Something is written for it already. */
  written: boolean
  /** Others have to be done before it is. */
  held: boolean
}

export type MonthFlaw =
  | { code: 'no-item'; words: string }
  | { code: 'several-items'; number: string; count: number }
  | { code: 'no-name' | 'no-words' }
  | { code: 'too-long'; most: number }
  | { code: 'twice'; row: number }
export type MonthHint = 'replaces' | 'not-yes-no' | 'held'

export type PastedEntry = {
  /** From 1, as it was pasted. */
  row: number
  /** What it was looked for by. */
  named: string
  item: MonthItem | null
  text: string
  completes: boolean
  flaws: MonthFlaw[]
  hints: MonthHint[]
}

const plainNumber = (words: string): string => words.replaceAll(/\s/gu, '').replaceAll(/[－—–]/gu, '-')

/** 1-02-003: of another unit, or mistyped. */
const NUMBER = /^\d+-\d+-\d+$/u
/** 已基本完成; what is longer tells what was done. */
const LONGEST_STATE = 6

const byNumber = (words: string, items: readonly MonthItem[]) =>
  items.filter((it) => it.number === plainNumber(words))

const itemNamed = (number: string, measure: string, items: readonly MonthItem[]): MonthItem | MonthFlaw => {
  if (number === '' && measure === '') return { code: 'no-name' }
  // A column of numbers may hold words in one row, and the other way round.
  const numbered = [number, measure].flatMap((it) => byNumber(it, items))
  const words = [measure, number].find((it) => it !== '' && byNumber(it, items).length === 0) ?? ''
  const found =
    words === '' ? null : meantByWords(words, numbered.length > 0 ? numbered : items, (it) => it.text)
  if (found) return found
  const [only, ...more] = numbered
  if (!only || (words !== '' && measure !== '')) return { code: 'no-item', words: measure || number }
  return more.length === 0 ? only : { code: 'several-items', number: only.number, count: numbered.length }
}

/** What each column is taken for: by what the unit's items are called, then by its name and its cells. */
export const monthColumnsTaken = (table: GridTable, items: readonly MonthItem[]): MonthColumn[] => {
  const cells = table.names.map((_, at) =>
    table.rows.map((it) => it.cells[at] ?? '').filter((it) => it !== ''),
  )
  const most = (words: readonly string[], is: (it: string) => boolean) =>
    words.length > 0 && 2 * words.filter(is).length >= words.length
  const taken = table.columns.map(({ field, index }): MonthColumn | null => {
    const words = cells[index] ?? []
    if (most(words, (it) => NUMBER.test(plainNumber(it)) || byNumber(it, items).length > 0)) return 'number'
    if (field === 'progress') return 'text'
    if (field === 'status') return 'done'
    if (most(words, (it) => meantByWords(it, items, ({ text }) => text) !== null)) return 'measure'
    const { kind, length } = cellsRead(words)
    if (kind === 'ticks' || (kind === 'states' && length <= LONGEST_STATE)) return 'done'
    return table.headed && field !== 'none' ? (field === 'measures' ? 'measure' : 'none') : null
  })
  const free = taken.flatMap((it, at) => (it === null ? [at] : []))
  const longest = free.toSorted(
    (a, b) => cellsRead(cells[b] ?? []).length - cellsRead(cells[a] ?? []).length,
  )[0]
  const seen = new Set<MonthColumn>()
  return taken.map((it, at) => {
    const column = it ?? (at === longest && !taken.includes('text') ? 'text' : 'none')
    if (seen.has(column)) return 'none'
    seen.add(column)
    return column
  })
}

/** The rows of a table, each with its item or with what would make it match. */
export const pastedMonth = (
  rows: GridTable['rows'],
  columns: readonly MonthColumn[],
  items: readonly MonthItem[],
  today: Day,
): PastedEntry[] => {
  const taken = new Map<string, number>()
  return rows.flatMap(({ row, cells }): PastedEntry[] => {
    const said = (column: MonthColumn) => (cells[columns.indexOf(column)] ?? '').trim()
    const [number, measure] = [said('number'), said('measure')]
    const text = said('text')
    if (`${number}${measure}${text}` === '') return []
    const found = itemNamed(number, measure, items)
    const item = 'code' in found ? null : found
    const { entry, flaws: told } = entryOf({ text, done: said('done'), on: '' }, today)
    const flaws: MonthFlaw[] = 'code' in found ? [found] : []
    if (entry === null || told.includes('no-words')) flaws.push({ code: 'no-words' })
    if (told.includes('too-long')) flaws.push({ code: 'too-long', most: mostWords })
    const before = item ? taken.get(item.key) : undefined
    if (before !== undefined) flaws.push({ code: 'twice', row: before })
    else if (item && flaws.length === 0) taken.set(item.key, row)
    const done = entry?.completes === true
    const hints: MonthHint[] = [
      ...(item?.written === true ? (['replaces'] as const) : []),
      ...(told.includes('not-yes-no') ? (['not-yes-no'] as const) : []),
      ...(done && item?.held === true ? (['held'] as const) : []),
    ]
    const named = [number, measure].filter((it) => it !== '').join(' ')
    return [{ row, named, item, text, completes: done && item?.held !== true, flaws, hints }]
  })
}
