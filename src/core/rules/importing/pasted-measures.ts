/**
 * Measures of one problem out of a pasted table: which row becomes a measure, and what keeps the others back.
 *
 *     1.压减会议⏎2.合并文件 ⇥ 县府办 ⇥ 6月底前     two measures of one row
 *     压减会议              ⇥ 县府辦公室 ⇥ 年后     refused: nobody bears the name, and no day can be read
 */
import type { Day } from '#core/words/calendar/day.ts'
import { partsOfWords } from '#core/words/lists/cell-parts.ts'
import { isDitto } from '#core/words/lists/ledgers/cell-words.ts'
import type { LedgerField } from '#core/words/lists/ledgers/field.ts'
import type { GridTable } from '#core/words/lists/ledgers/pasted-table.ts'
import { kernelOf } from './likeness.ts'
import { meantByWords } from './nearest-words.ts'
import { limitNamed, saying, unitsNamed } from './pasted-cells.ts'

/** What a column of pasted measures can be. */
export const measureColumns = ['text', 'units', 'deadline', 'goal', 'answers', 'none'] as const
export type MeasureColumn = (typeof measureColumns)[number]

const columnOf: Partial<Record<LedgerField, MeasureColumn>> = {
  ...{ measures: 'text', leadUnit: 'units', coUnits: 'units', unitOrPerson: 'units' },
  ...{ deadline: 'deadline', timeClass: 'deadline', goal: 'goal', manifestation: 'answers' },
}

/** What each column is taken for. A table that names no measures has them in its column of problems or progress. */
export const columnsTaken = ({ columns }: GridTable): MeasureColumn[] => {
  const taken = columns.map(({ field }) => columnOf[field] ?? 'none')
  if (taken.includes('text')) return taken
  const told = columns.findIndex((it) => it.field === 'progress' || it.field === 'problem')
  const instead = told < 0 ? taken.indexOf('none') : told
  return instead < 0 ? taken : taken.with(instead, 'text')
}

/** As much as an act takes. */
const mostText = 20_000
const mostGoal = 500

/** What keeps a row from becoming a measure; `day`, `of` and `name` are what the sentence speaks of. */
export type MeasureFlaw =
  | { code: 'no-text' | 'text-long' | 'goal-long' }
  | { code: 'unit-unknown'; name: string }
  | { code: 'answers-unknown'; words: string }
  | { code: 'day-unread'; words: string }
  | { code: 'before-feedback' | 'after-deadline'; day: Day; of: Day }
  | { code: 'stands-already'; number: number }
  | { code: 'twice'; row: number }

/** What a person may want to see before it is added. */
export type MeasureHint =
  | { code: 'lead-unit' | 'day-past' | 'class-only' }
  | { code: 'persons-left'; names: string[] }

export type PastedMeasure = {
  /** The row it stands in, from 1; `part`: which of several measures of the row, from 1, 0 where it is the only one. */
  row: number
  part: number
  text: string
  goal: string | null
  deadline: Day | null
  units: string[]
  /** The manifestations its row names; null where it names none. */
  answers: string[] | null
  flaws: MeasureFlaw[]
  hints: MeasureHint[]
}

/** What a row is held against. `meant`: the units a name stands for; null: nobody bears it. */
export type MeasureBasis = {
  today: Day
  feedbackOn: Day | null
  deadline: Day | null
  leadUnit: string | null
  /** The measures that stand, in their order. */
  standing: readonly string[]
  manifestations: readonly { id: string; text: string }[]
  meant: (name: string) => readonly string[] | null
}

type Cells = Record<Exclude<MeasureColumn, 'none'>, string[]>

/** The cells of a row by what they are; 同上 is what stands above. */
const cellsBy = (columns: readonly MeasureColumn[], cells: readonly string[], above: readonly string[]) => {
  const by: Cells = { text: [], units: [], deadline: [], goal: [], answers: [] }
  const said = columns.map((column, at) => {
    const words = cells[at] ?? ''
    return column !== 'text' && isDitto(words) ? (above[at] ?? '') : words
  })
  for (const [at, column] of columns.entries()) {
    const words = saying(said[at] ?? '')
    if (column !== 'none' && words !== '') by[column].push(words)
  }
  return { by, said }
}

/** Of a cell that is counted off like the measures beside it, the part that belongs to one. */
const partFor = (words: string, at: number, of: number): string => {
  const parts = of > 1 ? partsOfWords(words) : []
  return parts.length === of ? (parts[at] ?? words) : words
}

const deadlineFlaws = (day: Day, { feedbackOn, deadline }: MeasureBasis): MeasureFlaw[] => [
  ...(feedbackOn !== null && day < feedbackOn
    ? [{ code: 'before-feedback' as const, day, of: feedbackOn }]
    : []),
  ...(deadline !== null && day > deadline ? [{ code: 'after-deadline' as const, day, of: deadline }] : []),
]

/** 2, （2）, 表现2 or the words of a manifestation. */
const answersNamed = (cells: Cells, { manifestations }: MeasureBasis) => {
  const flaws: MeasureFlaw[] = []
  const answers = cells.answers.flatMap((words) => {
    const number = /^(?:具体)?(?:表现)?[（(]?(\d{1,2})[）)]?[.．、]?$/u.exec(words)?.[1]
    const named =
      number === undefined
        ? meantByWords(words, manifestations, (it) => it.text)
        : manifestations[Number(number) - 1]
    if (!named) flaws.push({ code: 'answers-unknown', words })
    return named ? [named.id] : []
  })
  return { answers: cells.answers.length === 0 ? null : answers, flaws }
}

/** One measure of a row, without what other measures have to say to it. */
const measureOf = (text: string, cells: Cells, at: number, of: number, basis: MeasureBasis) => {
  const own = (column: keyof Cells, joint: string) =>
    cells[column].map((it) => partFor(it, at, of)).join(joint)
  const flaws: MeasureFlaw[] = []
  const hints: MeasureHint[] = []
  const goal = own('goal', '；')
  if (text === '') flaws.push({ code: 'no-text' })
  if (text.length > mostText) flaws.push({ code: 'text-long' })
  if (goal.length > mostGoal) flaws.push({ code: 'goal-long' })
  const answering = answersNamed(cells, basis)
  flaws.push(...answering.flaws)
  const named = cells.units.map((it) => unitsNamed(partFor(it, at, of)))
  const units: string[] = []
  for (const name of new Set(named.flatMap((it) => it.units))) {
    const meant = basis.meant(name)
    if (meant === null) flaws.push({ code: 'unit-unknown', name })
    for (const unit of meant ?? []) if (!units.includes(unit)) units.push(unit)
  }
  const persons = named.flatMap((it) => it.persons)
  if (persons.length > 0) hints.push({ code: 'persons-left', names: persons })
  if (units.length === 0 && basis.leadUnit !== null && !flaws.some((it) => it.code === 'unit-unknown')) {
    units.push(basis.leadUnit)
    hints.push({ code: 'lead-unit' })
  }
  const limits = cells.deadline.map((it) => ({ words: it, ...limitNamed(partFor(it, at, of), basis.today) }))
  const day = limits.find((it) => it.day !== null)?.day ?? null
  const unread = limits.find((it) => it.unread)
  if (day === null && unread) flaws.push({ code: 'day-unread', words: unread.words })
  else if (day !== null) flaws.push(...deadlineFlaws(day, basis))
  else if (limits.length > 0) hints.push({ code: 'class-only' })
  if (day !== null && day < basis.today) hints.push({ code: 'day-past' })
  const { answers } = answering
  return { text, goal: goal === '' ? null : goal, deadline: day, units, answers, flaws, hints }
}

/** The measures of a table, in their order, each with what keeps it back; nothing of what stands is changed. */
export const pastedMeasures = (
  rows: GridTable['rows'],
  columns: readonly MeasureColumn[],
  basis: MeasureBasis,
): PastedMeasure[] => {
  const numbers = new Map<string, number>()
  for (const [at, text] of basis.standing.entries()) numbers.set(kernelOf(text) || text, at + 1)
  const before = new Map<string, number>()
  const measures: PastedMeasure[] = []
  let above: readonly string[] = []
  for (const { row, cells } of rows) {
    const { by, said } = cellsBy(columns, cells, above)
    above = said
    if (Object.values(by).every((it) => it.length === 0)) continue
    const texts = by.text.flatMap(partsOfWords)
    for (const [at, text] of (texts.length === 0 ? [''] : texts).entries()) {
      const measure = measureOf(text, by, at, texts.length, basis)
      const kernel = kernelOf(text) || text
      const [number, twin] = [numbers.get(kernel), before.get(kernel)]
      if (text !== '' && number !== undefined) measure.flaws.push({ code: 'stands-already', number })
      else if (text !== '' && twin !== undefined) measure.flaws.push({ code: 'twice', row: twin })
      else if (measure.flaws.length === 0) before.set(kernel, row)
      measures.push({ row, part: texts.length > 1 ? at + 1 : 0, ...measure })
    }
  }
  return measures
}

/** The names nobody bears, each once, with how many measures wait for it. */
export const unknownNames = (measures: readonly PastedMeasure[]): { name: string; count: number }[] => {
  const counts = new Map<string, number>()
  for (const flaw of measures.flatMap((it) => it.flaws))
    if (flaw.code === 'unit-unknown') counts.set(flaw.name, (counts.get(flaw.name) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count }))
}
