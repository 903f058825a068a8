import type { Organisation } from '#contract/organisation.ts'

export type Unit = Organisation['units'][number]
export type Person = Organisation['persons'][number]
export type Appointment = Person['appointments'][number]
export type PlacedUnit = { unit: Unit; depth: number }

/** Units as a tree read from top to bottom: each under its superior, by rank. A lost superior makes a top unit. */
export const placed = (units: readonly Unit[]): PlacedUnit[] => {
  const known = new Set(units.map((it) => it.id))
  const below = new Map<string | null, Unit[]>()
  for (const unit of units) {
    const parent = unit.parent !== null && known.has(unit.parent) ? unit.parent : null
    below.set(parent, [...(below.get(parent) ?? []), unit])
  }
  const walk = (parent: string | null, depth: number): PlacedUnit[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => a.rank - b.rank)
      .flatMap((unit) => [{ unit, depth }, ...walk(unit.id, depth + 1)])
  return walk(null, 0)
}

/** Whether an appointment holds on a day; one that ends on a day no longer counts on it. */
export const holdsOn = (appointment: Appointment, day: string): boolean =>
  appointment.from <= day && (appointment.until === null || day < appointment.until)

/** Units as choices of a select, indented as they stand. */
export const unitChoices = (units: readonly Unit[]): { value: string; label: string }[] =>
  placed(units).map(({ unit, depth }) => ({
    value: unit.id,
    label: `${'　'.repeat(depth)}${unit.shortName}`,
  }))
