/**
 * Who answers by when, as the cells of a row say it: for the row, and for each part of a cell that is counted off.
 *
 *     整改措施               责任单位               整改时限
 *     1.压减会议 2.合并文件   1.县府办 2.县督查室     1.6月底前 2.长期坚持
 *     ~~                     ~~                     ~~            the numbers go together
 */
import { timeClassIn } from '#core/words/figures/deadline-phrase.ts'
import { fold } from '#core/words/figures/fold.ts'
import type { OutlinedDocument } from '#core/words/document/outline.ts'
import { partsOf } from '#core/words/lists/cell-parts.ts'
import type { DraftDuty } from '#core/words/lists/draft.ts'
import { noDuty, tellDuty, tellUnitOrPerson } from '#core/words/lists/duty.ts'
import { isNone, isNothing, serialDay, stateWords } from './cell-words.ts'
import type { LedgerColumn } from './field.ts'
import type { Placed } from './row-cells.ts'

const DUTIES = [
  'leadLeader',
  'leadUnit',
  'coUnits',
  'handler',
  'deadline',
  'timeClass',
  'unitOrPerson',
] as const
type DutyField = (typeof DUTIES)[number]
const isDuty = (field: LedgerColumn['field']): field is DutyField =>
  (DUTIES as readonly string[]).includes(field)

/** `of(n)` is the duty of the part with that number, the row's own where nothing is counted off. */
export type RowDuty = { whole: DraftDuty; serials: string[]; of: (count: number, nth: number) => DraftDuty }

type Said = { column: LedgerColumn; words: string; parts: string[] }

export function dutyOfRow(
  document: OutlinedDocument,
  columns: readonly LedgerColumn[],
  placed: readonly (Placed | null)[],
  year: number | null,
): RowDuty {
  const said: Said[] = []
  for (const column of columns) {
    const place = placed[column.index]
    if (!isDuty(column.field) || place === null || place === undefined) continue
    if (isNothing(place.words) || isNone(place.words)) continue
    const parts = partsOf(document, place.section, place.cell)
    const counted = parts.length > 1 && parts.every(({ marker }) => marker !== null)
    said.push({
      column,
      words: place.words,
      parts: counted ? parts.map(({ words }) => document.said(place.section, words).trim()) : [],
    })
  }
  const serials: string[] = []
  const whole = noDuty()
  // Who is named in several parts answers for the whole; units first, as a cell of units may name persons too.
  for (const one of said)
    if (one.parts.length === 0) tell(whole, one.column, one.words, year, serials)
    else for (const part of one.parts) tellMore(whole, one.column, part, year)
  return {
    whole,
    serials,
    of: (count, nth) => {
      if (!said.some(({ parts }) => parts.length === count && count > 1)) return copyOf(whole)
      const duty = noDuty()
      for (const { column, words, parts } of said)
        tell(duty, column, parts.length === count ? (parts[nth] ?? words) : words, year, [])
      return duty
    },
  }
}

const copyOf = (duty: DraftDuty): DraftDuty => ({ ...duty, coUnits: [...duty.coUnits] })

function tell(duty: DraftDuty, column: LedgerColumn, words: string, year: number | null, serials: string[]) {
  const { field } = column
  if (field === 'unitOrPerson') tellUnitOrPerson(duty, words)
  else if (field === 'timeClass') tellClass(duty, column.name, words)
  else if (field === 'deadline') {
    const before = duty.timeClass
    const day = serialDay(words)
    if (day !== null) serials.push(words)
    tellDuty(duty, 'deadline', day ?? words, year)
    // A column of its own says the class better than that there is a day.
    if (before !== null) duty.timeClass = before
  } else if (field === 'leadUnit' && duty.leadUnit !== null) tellDuty(duty, 'coUnits', words, year)
  else if (isPlain(field)) tellDuty(duty, field, words, year)
}

const isPlain = (field: LedgerColumn['field']): field is 'leadLeader' | 'leadUnit' | 'coUnits' | 'handler' =>
  field === 'leadLeader' || field === 'leadUnit' || field === 'coUnits' || field === 'handler'

function tellMore(duty: DraftDuty, column: LedgerColumn, words: string, year: number | null) {
  const more = noDuty()
  tell(more, column, words, year, [])
  joinDuty(duty, more)
}

/** 立行立改 in its own column, or a tick under it. */
function tellClass(duty: DraftDuty, name: string, words: string) {
  const { state } = stateWords(name, words)
  if (state === null) return
  const named = timeClassIn(fold(state)) ?? CLASSES.find(([sign]) => sign.test(fold(state)))?.[1] ?? null
  if (named !== null) duty.timeClass = named
  else duty.deadlineText ??= words
}

const CLASSES: [RegExp, DraftDuty['timeClass']][] = [
  [/即查即改|短期|立即/u, 'immediate'],
  [/长期|持续|常态/u, 'long-term'],
  [/限期|限时|分阶段|中期/u, 'time-limited'],
]

/** Two rows of one thing: more units, more names, the later day; nothing that was told is lost. */
export function joinDuty(duty: DraftDuty, more: DraftDuty) {
  const units = [more.leadUnit, ...more.coUnits].filter((unit) => unit !== null)
  if (duty.leadUnit === null && more.leadUnit !== null) duty.leadUnit = units.shift() ?? null
  for (const unit of units)
    if (unit !== duty.leadUnit && !duty.coUnits.includes(unit)) duty.coUnits.push(unit)
  duty.leadLeader = namesOf(duty.leadLeader, more.leadLeader, '、')
  duty.handler = namesOf(duty.handler, more.handler, '、')
  duty.deadlineText = namesOf(duty.deadlineText, more.deadlineText, '；')
  if (duty.deadline === null || (more.deadline !== null && more.deadline > duty.deadline))
    duty.deadline = more.deadline ?? duty.deadline
  duty.timeClass ??= more.timeClass
}

function namesOf(before: string | null, now: string | null, between: string): string | null {
  if (before === null || now === null || before === now) return before ?? now
  return before.split(between).includes(now) ? before : `${before}${between}${now}`
}
