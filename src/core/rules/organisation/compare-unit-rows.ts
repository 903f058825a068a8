import type { UnitKind } from '#core/record/organisation/facts.ts'
import { lineAbove } from '#core/rules/organisation/known-units.ts'
import {
  type DeskUnit,
  type SheetDesk,
  hasEnded,
  nameUnits,
  plainName,
  say,
} from '#core/rules/organisation/sheet-desk.ts'
import type { FieldChange, RowDoubt, SheetChange, UnitRow } from '#core/rules/organisation/sheet-rows.ts'
import { mayStandUnder } from '#core/rules/organisation/unit-kinds.ts'

/** 青石镇 is a town, whoever fills the sheet in; what ends otherwise is asked for. */
const KIND_BY_ENDING: readonly [RegExp, UnitKind][] = [
  [/领导小组$/u, 'leading-group'],
  [/(?:村|社区)(?:党支部|党总支|村民委员会|居民委员会|委员会)?$/u, 'village'],
  [/(?:镇|乡|街道)(?:党委|人民政府|办事处)?$/u, 'town'],
  [/公司$/u, 'company'],
  [/局$/u, 'bureau'],
]
const kindOf = (name: string): UnitKind | null =>
  KIND_BY_ENDING.find(([ending]) => ending.test(name))?.[1] ?? null

const LONGEST_SHORT = 40

/** The unit a row is about: one that is there, or the one it would make. */
type Meant = { row: UnitRow; unit: DeskUnit; before: DeskUnit | null; doubts: RowDoubt[] }

const freshUnit = (row: UnitRow, place: number, doubts: RowDoubt[]): DeskUnit => {
  const kind = row.kind ?? kindOf(row.name)
  if (kind === null) doubts.push('kind-missing')
  return {
    id: `new:unit:${plainName(row.name)}`,
    name: row.name,
    shortName: row.shortName ?? row.name.slice(0, LONGEST_SHORT),
    aliases: row.aliases ?? [],
    formerNames: [],
    kind: kind ?? 'bureau',
    parent: null,
    ended: null,
    rank: row.rank ?? Math.min(9999, (place + 1) * 10),
    remit: row.remit ?? '',
    posts: [],
  }
}

const changedUnit = (before: DeskUnit, row: UnitRow, doubts: RowDoubt[]): DeskUnit => {
  // Independence depends on the kind: nobody becomes a leading group by a cell.
  if (row.kind !== null && row.kind !== before.kind) doubts.push('kind-fixed')
  return {
    ...before,
    shortName: row.shortName ?? before.shortName,
    aliases: row.aliases ?? before.aliases,
    rank: row.rank ?? before.rank,
    remit: row.remit ?? before.remit,
  }
}

const meantBy = (desk: SheetDesk, rows: readonly UnitRow[]): Meant[] => {
  const seen = new Set<string>()
  return rows.map((row, place) => {
    const doubts: RowDoubt[] = []
    const id = desk.byName.get(plainName(row.name))
    const before = id ? (desk.units.get(id) ?? null) : null
    if (id === null) doubts.push('name-taken')
    if (!before && hasEnded(desk, row.name)) doubts.push('unit-ended')
    const unit = before ? changedUnit(before, row, doubts) : freshUnit(row, place, doubts)
    if (seen.has(unit.id)) doubts.push('unit-twice')
    seen.add(unit.id)
    return { row, unit, before, doubts }
  })
}

/** Every alias means one unit, among those of the sheet too. */
const aliasTaken = (desk: SheetDesk, unit: DeskUnit): boolean => {
  const own = new Set([unit.name, unit.shortName].map(plainName))
  return unit.aliases.some((alias) => {
    const it = plainName(alias)
    if (own.has(it)) return false
    const meant = desk.byName.get(it)
    return meant === null || (meant !== undefined && meant !== unit.id)
  })
}

const placeUnder = (desk: SheetDesk, { row, unit, doubts }: Meant): string | null => {
  if (row.parent === null) return unit.parent
  const parent = desk.byName.get(plainName(row.parent))
  const above = parent ? desk.units.get(parent) : undefined
  if (!above) {
    doubts.push(hasEnded(desk, row.parent) ? 'unit-ended' : 'parent-unknown')
    return unit.parent
  }
  if (above.ended && above.id !== unit.parent) doubts.push('unit-ended')
  if (!mayStandUnder(unit.kind, above.kind)) doubts.push('parent-group')
  return above.id
}

const joined = (words: readonly string[]): string => words.join('、')

const fieldsOf = (desk: SheetDesk, unit: DeskUnit, before: DeskUnit | null): FieldChange[] => {
  const nameOf = (id: string | null | undefined) => (id ? (desk.units.get(id)?.shortName ?? '') : '')
  const told = (it: DeskUnit | null): Record<string, string> => ({
    shortName: it?.shortName ?? '',
    kind: it?.kind ?? '',
    parent: nameOf(it?.parent),
    rank: it ? String(it.rank) : '',
    aliases: joined(it?.aliases ?? []),
    remit: it?.remit ?? '',
  })
  const was = told(before)
  return Object.entries(told(unit))
    .filter(([field, words]) => words !== was[field])
    .map(([field, after]) => ({ field, before: was[field] || null, after }))
}

const changesOf = (unit: DeskUnit, before: DeskUnit | null): SheetChange[] => {
  const { id, name, shortName, kind, parent, rank, aliases, remit } = unit
  const changes: SheetChange[] = []
  if (!before) changes.push({ what: 'unit', unit: id, body: { name, shortName, kind, parent, rank } })
  if (before && before.shortName !== shortName)
    changes.push({ what: 'rename', unit: id, name: before.name, shortName })
  if (before && parent !== null && before.parent !== parent) changes.push({ what: 'move', unit: id, parent })
  if (before && before.rank !== rank) changes.push({ what: 'rank', unit: id, rank })
  if (joined(before?.aliases ?? []) !== joined(aliases)) changes.push({ what: 'aliases', unit: id, aliases })
  if ((before?.remit ?? '') !== remit) changes.push({ what: 'remit', unit: id, remit })
  return changes
}

/** Units of a sheet over against those of the ledger: found by every name they bear, new where nothing is called so. */
export const compareUnitRows = (desk: SheetDesk, rows: readonly UnitRow[]): void => {
  const meant = meantBy(
    desk,
    rows.filter((it) => it.flaws.length === 0),
  )
  for (const { unit, doubts } of meant) if (!doubts.includes('unit-twice')) desk.units.set(unit.id, unit)
  desk.byName = nameUnits(desk)
  for (const it of meant) {
    if (it.doubts.includes('unit-twice')) continue
    it.unit = { ...it.unit, parent: placeUnder(desk, it) }
    desk.units.set(it.unit.id, it.unit)
  }
  const bySheetRow = new Map(meant.map((it) => [it.row, it]))
  for (const row of rows) {
    const it = bySheetRow.get(row)
    if (!it) {
      say(desk, 'unit', row, row.name, { fresh: false, fields: [], doubts: row.flaws, changes: [] })
      continue
    }
    const { unit, before, doubts } = it
    if (lineAbove(desk.units, unit.id).includes(unit.id)) doubts.push('parent-circular')
    if (aliasTaken(desk, unit)) doubts.push('alias-taken')
    const fresh = before === null
    const fields = fieldsOf(desk, unit, before)
    const changes = changesOf(unit, before)
    if (unit.ended && changes.length > 0) doubts.push('unit-ended')
    say(desk, 'unit', row, unit.name, { fresh, fields, doubts, changes })
  }
}
