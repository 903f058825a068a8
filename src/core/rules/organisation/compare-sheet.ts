import { comparePersonRows } from '#core/rules/organisation/compare-person-rows.ts'
import { comparePostRows } from '#core/rules/organisation/compare-post-rows.ts'
import { compareUnitRows } from '#core/rules/organisation/compare-unit-rows.ts'
import { type KnownOrganisation, type SheetDesk, nameUnits } from '#core/rules/organisation/sheet-desk.ts'
import type { ComparedRow, SheetChange, SheetRows } from '#core/rules/organisation/sheet-rows.ts'

/**
 * What a workbook of units, posts and persons says over against the ledger: of each row whether it is new, changes
 * something, says nothing new, or is unclear and why; and what taking all of it would do. Nothing is guessed, and the same
 * workbook a second time changes nothing.
 */
export const compareSheet = (
  known: KnownOrganisation,
  rows: SheetRows,
): { rows: ComparedRow[]; changes: SheetChange[] } => {
  const units = new Map(known.units.map((it) => [it.id, it]))
  const desk: SheetDesk = { units, byName: nameUnits({ units }), rows: [], changes: [], today: known.today }
  compareUnitRows(desk, rows.units)
  comparePostRows(desk, rows.posts)
  comparePersonRows(desk, known.persons, rows.persons)
  return { rows: desk.rows, changes: desk.changes }
}
