import type { Day } from '#core/words/calendar/day.ts'
import { type Refusal, isRefusal, refuse } from '#core/record/fact/refusal.ts'
import type { UnitEnded } from '#core/record/organisation/unit-facts.ts'
import {
  type KnownUnit,
  type KnownUnits,
  lineAbove,
  refuseEnded,
  refuseParent,
} from '#core/rules/organisation/known-units.ts'
import { isGroup } from '#core/rules/organisation/unit-kinds.ts'

export type UnitToEnd = { unit: string; on: Day; into: string | null; reason: string }

/** The end of a unit, and where each unit below it stands from then on. */
export type UnitsAfterEnd = { ended: UnitEnded['body']; moved: { unit: string; parent: string | null }[] }

const heir = (units: KnownUnits, before: KnownUnit, into: string): KnownUnit | Refusal => {
  const it = units.get(into)
  if (!it) return refuse('unknown-thing', { thing: 'unit', id: into })
  if (it.id === before.id) return refuse('merged-into-itself', { unit: before.name })
  // A group takes over what a group did; the work of a unit goes to a unit, or nobody could be asked about it.
  if (isGroup(it.kind) && !isGroup(before.kind)) return refuse('group-cannot-work', { unit: it.name })
  return refuseEnded(units, into) ?? it
}

/**
 * 撤销或并入. What stands below goes under the successor, and to the superior where the successor itself is below. Dissolved
 * into nothing, a unit must have nothing below it any more.
 */
export const decideEndUnit = (
  units: KnownUnits,
  { unit, on, into, reason }: UnitToEnd,
  today: Day,
): UnitsAfterEnd | Refusal => {
  const before = units.get(unit)
  if (!before) return refuse('unknown-thing', { thing: 'unit', id: unit })
  const gone = refuseEnded(units, unit)
  if (gone) return gone
  if (on > today) return refuse('invalid-input', { field: 'on', laterThan: today })
  const below = [...units.values()].filter((it) => it.parent === unit && it.ended === null)
  if (into === null) {
    if (below.length > 0)
      return refuse('units-below', { unit: before.name, below: below.map((it) => it.shortName) })
    return { ended: { on, into: null, reason }, moved: [] }
  }
  const successor = heir(units, before, into)
  if (isRefusal(successor)) return successor
  const aboveHeir = lineAbove(units, into)
  const moved: UnitsAfterEnd['moved'] = []
  for (const it of below) {
    const parent = it.id === into || aboveHeir.includes(it.id) ? before.parent : into
    const refused = parent === into ? refuseParent(units, it, parent) : null
    if (refused) return refused
    moved.push({ unit: it.id, parent })
  }
  return { ended: { on, into: { id: into, name: successor.name }, reason }, moved }
}

/** The end was a mistake: the unit is there again, where its name and its superior still are. */
export const decideRestoreUnit = (units: KnownUnits, unit: string): Refusal | null => {
  const it = units.get(unit)
  if (!it) return refuse('unknown-thing', { thing: 'unit', id: unit })
  if (!it.ended) return refuse('not-ended', { unit: it.name })
  const others = new Map([...units].filter(([id]) => id !== unit))
  for (const name of [it.name, ...it.aliases])
    for (const other of others.values())
      if (other.ended === null && [other.name, ...other.aliases].includes(name))
        return refuse('duplicate', { name, unit: other.name })
  return it.parent === null ? null : refuseEnded(units, it.parent)
}
