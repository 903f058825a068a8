import { titleWith } from '../lists/choices.ts'
import type { Organisation } from '#contract/organisation.ts'

export type Unit = Organisation['units'][number]
export type Person = Organisation['persons'][number]
export type Appointment = Person['appointments'][number]
export type PlacedUnit = { unit: Unit; depth: number; below: number }

const byRank = (a: Unit, b: Unit): number => a.rank - b.rank || (a.name < b.name ? -1 : 1)

/** Units that are there, and those that were dissolved or merged, the latest first. */
export const partedByEnd = (units: readonly Unit[]): { living: Unit[]; ended: Unit[] } => ({
  living: units.filter((it) => it.ended === null),
  ended: units
    .filter((it) => it.ended !== null)
    .toSorted((a, b) => ((a.ended?.on ?? '') < (b.ended?.on ?? '') ? 1 : -1)),
})

/**
 * Units as a tree read from top to bottom: each under its superior, by rank. A lost superior makes a top unit. Below a unit
 * that is not `open` nothing is told; without `open` the whole tree is.
 */
export const placed = (units: readonly Unit[], open?: ReadonlySet<string>): PlacedUnit[] => {
  const known = new Set(units.map((it) => it.id))
  const below = Map.groupBy(units, (it) => (it.parent !== null && known.has(it.parent) ? it.parent : null))
  const rows: PlacedUnit[] = []
  const walk = (parent: string | null, depth: number): void => {
    for (const unit of (below.get(parent) ?? []).toSorted(byRank)) {
      rows.push({ unit, depth, below: below.get(unit.id)?.length ?? 0 })
      if (!open || open.has(unit.id)) walk(unit.id, depth + 1)
    }
  }
  walk(null, 0)
  return rows
}

/** The units above one, so that it can be shown in an open tree. */
export const aboveOf = (units: readonly Unit[], id: string): string[] => {
  const byId = new Map(units.map((it) => [it.id, it]))
  const line: string[] = []
  let at = byId.get(id)?.parent ?? null
  while (at !== null && !line.includes(at)) {
    line.push(at)
    at = byId.get(at)?.parent ?? null
  }
  return line
}

/** Whether a unit is called so in any way. */
export const isCalled = (unit: Unit, text: string): boolean =>
  [unit.name, unit.shortName, ...unit.aliases, ...unit.formerNames].some((it) => it.includes(text))

/** Whether an appointment holds on a day; one that ends on a day no longer counts on it. */
export const holdsOn = (appointment: Appointment, day: string): boolean =>
  appointment.from <= day && (appointment.until === null || day < appointment.until)

/** Units that are there as choices of a select, indented as they stand. */
export const indentedUnits = (units: readonly Unit[]): { value: string; label: string }[] =>
  placed(partedByEnd(units).living).map(({ unit, depth }) => ({
    value: unit.id,
    label: `${'　'.repeat(depth)}${unit.shortName}`,
  }))

/** 副县长（分管水务、交通） */
export const titleOf = ({ title, portfolio }: Pick<Unit['posts'][number], 'title' | 'portfolio'>): string =>
  titleWith(title, portfolio)
