import type { Day } from '#core/words/calendar/day.ts'
import type { Unit } from '#core/record/organisation/unit.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import { mayStandUnder } from '#core/rules/organisation/unit-kinds.ts'

/** What has to be known of every unit to decide about one. */
export type KnownUnit = Pick<
  Unit,
  'id' | 'name' | 'shortName' | 'aliases' | 'formerNames' | 'kind' | 'parent'
> & {
  /** Since when it is no more, and into which it went. */
  ended: { on: Day; into: string | null } | null
}

/** All units of a ledger, by id. */
export type KnownUnits = ReadonlyMap<string, KnownUnit>

/** The units above one, nearest first. A unit that stands above itself is told once. */
export const lineAbove = (units: KnownUnits, unit: string): string[] => {
  const line: string[] = []
  let at = units.get(unit)?.parent ?? null
  while (at !== null && !line.includes(at)) {
    line.push(at)
    at = units.get(at)?.parent ?? null
  }
  return line
}

/** Why nothing new comes to a unit: it is no more. Says where its work went. */
export const refuseEnded = (units: KnownUnits, unit: string): Refusal | null => {
  const it = units.get(unit)
  if (!it?.ended) return null
  const into = it.ended.into === null ? null : (units.get(it.ended.into)?.name ?? null)
  return refuse('unit-ended', { unit: it.name, into })
}

/** A unit's name is nobody else's name, and nobody else's alias. Names of units that are no more are free again. */
export const refuseTakenName = (units: KnownUnits, name: string, self: string | null): Refusal | null => {
  for (const it of units.values())
    if (it.id !== self && it.ended === null && (it.name === name || it.aliases.includes(name)))
      return refuse('duplicate', { name, unit: it.name })
  return null
}

/** What a list calls by an alias is one unit: no other one is called so in any way. */
export const refuseTakenAlias = (
  units: KnownUnits,
  aliases: readonly string[],
  self: string | null,
): Refusal | null => {
  for (const it of units.values()) {
    if (it.id === self || it.ended !== null) continue
    const taken = aliases.find((alias) => [it.name, it.shortName, ...it.aliases].includes(alias))
    if (taken !== undefined) return refuse('duplicate', { name: taken, unit: it.name })
  }
  return null
}

/** Whether a unit can stand under another: one that is there, not itself nor below itself, and not a group for others. */
export const refuseParent = (
  units: KnownUnits,
  { id, name, kind }: { id: string | null; name: string; kind: KnownUnit['kind'] },
  parent: string | null,
): Refusal | null => {
  if (parent === null) return null
  const above = units.get(parent)
  if (!above) return refuse('unknown-thing', { thing: 'unit', id: parent })
  if (id !== null && (parent === id || lineAbove(units, parent).includes(id)))
    return refuse('circular-units', { unit: name })
  if (!mayStandUnder(kind, above.kind)) return refuse('not-under-group', { unit: name, group: above.name })
  return refuseEnded(units, parent)
}
