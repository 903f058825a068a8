import type { Day } from '#core/words/calendar/day.ts'
import type { Appointment } from '#core/record/organisation/person.ts'
import type { Unit } from '#core/record/organisation/unit.ts'
import type { KnownUnit } from '#core/rules/organisation/known-units.ts'
import type {
  ComparedRow,
  FieldChange,
  RowDoubt,
  SheetChange,
  SheetFlaw,
} from '#core/rules/organisation/sheet-rows.ts'

/** Everything that sheets are compared with. */
export type KnownOrganisation = {
  units: readonly (KnownUnit & Pick<Unit, 'rank' | 'remit' | 'posts'>)[]
  persons: readonly { id: string; name: string; appointments: SheetAppointment[] }[]
  today: Day
}
export type SheetAppointment = Pick<Appointment, 'id' | 'post' | 'roles' | 'from' | 'until'>

export type DeskUnit = KnownOrganisation['units'][number]

/** The ledger as it would be after the rows so far, what that takes, and what is said of each row. */
export type SheetDesk = {
  units: Map<string, DeskUnit>
  /** Living units by every word that means exactly one of them; null: several. */
  byName: Map<string, string | null>
  rows: ComparedRow[]
  changes: SheetChange[]
  today: Day
}

/** What a sheet would call it: blanks do not part names. */
export const plainName = (words: string): string => words.replaceAll(/\s/gu, '')

const addName = (names: Map<string, string | null>, words: string, unit: string): void => {
  const name = plainName(words)
  if (name === '') return
  const before = names.get(name)
  names.set(name, before === undefined || before === unit ? unit : null)
}

/** How a sheet names a unit that is no more: its name can be another's today. */
export const endedName = (name: string, on: Day): string => `${name}（${on}止）`

/** Names first: what one unit is called in full means it, whatever others are called for short. */
export const nameUnits = (desk: Pick<SheetDesk, 'units'>): Map<string, string | null> => {
  const living = [...desk.units.values()].filter((it) => it.ended === null)
  const names = new Map<string, string | null>()
  const ranks: ((it: DeskUnit) => readonly string[])[] = [
    (it) => [it.name],
    (it) => it.aliases,
    (it) => [it.shortName],
    (it) => it.formerNames,
  ]
  for (const namesOf of ranks) {
    const more = new Map<string, string | null>()
    for (const unit of living) for (const words of namesOf(unit)) addName(more, words, unit.id)
    for (const [name, unit] of more) if (!names.has(name)) names.set(name, unit)
  }
  for (const { id, name, ended } of desk.units.values())
    if (ended) addName(names, endedName(name, ended.on), id)
  return names
}

/** Whether a unit of this name was there and is no more. */
export const hasEnded = (desk: SheetDesk, words: string): boolean => {
  const name = plainName(words)
  return [...desk.units.values()].some((it) => it.ended !== null && plainName(it.name) === name)
}

/** Says of a row what it comes to: a row with a doubt changes nothing. */
export const say = (
  desk: SheetDesk,
  of: ComparedRow['of'],
  at: { sheet: string; row: number },
  what: string,
  found: { fresh: boolean; fields: FieldChange[]; doubts: (SheetFlaw | RowDoubt)[]; changes: SheetChange[] },
): void => {
  const { fresh, fields, doubts, changes } = found
  const clear = doubts.length === 0
  const as = !clear ? 'unclear' : fresh ? 'new' : changes.length > 0 ? 'changed' : 'unchanged'
  desk.rows.push({
    of,
    sheet: at.sheet,
    row: at.row,
    what,
    as,
    changes: fields,
    doubts: [...new Set(doubts)],
  })
  if (clear) desk.changes.push(...changes)
}
