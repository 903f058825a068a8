/**
 * Which assignment each row of a returned sheet speaks of, and what it says of it. Rows were sorted, deleted, inserted
 * and copied by whoever filled them in, and the hidden column may be gone.
 *
 *     K7QM2X9TRA.0197…  1-02-003  …  换管12公里  …  已换8公里   否
 *     ~~~~~~~~~~~~~~~~  ~~~~~~~~     ~~~~~~~~~~
 *     the id; the words beside it have to agree with it, and stand in for it where it is lost
 */
import type { Day } from '#core/words/calendar/day.ts'
import { kernelOf } from '#core/rules/importing/likeness.ts'
import type { Returned } from '#core/rules/progress/returned.ts'
import type { ReturnFlaw } from '#core/rules/progress/return-flaws.ts'
import { entryOf } from '#core/rules/progress/returned-entry.ts'

/** A row of the sheet as its cells say it; `row` as the program shows it, from 1. */
export type SheetRow = {
  row: number
  key: string
  number: string
  measure: string
  text: string
  done: string
  on: string
  /** A formula stands in a cell the unit fills in. */
  formula: boolean
}

/** What a pack knows of its rows: enough to find them again. */
export type PackRow = { measure: string; number: string; text: string }

/** `measure` is null where the row is none of the pack's. */
export type PlacedRow = Returned & { measure: string | null; flaws: ReturnFlaw[] }

/** The id in the hidden column: which pack it was sent in, and which measure it is about. */
export const rowKey = (code: string, measure: string): string => `${code}.${measure}`
const KEY = /^([0-9A-Z]{10})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u

const sameWords = (pack: PackRow, row: SheetRow): boolean =>
  pack.number === row.number.trim() && kernelOf(pack.text) === kernelOf(row.measure)

type Meant = { measure: string | null; flaws: ReturnFlaw[] }

const byWords = (row: SheetRow, pack: readonly PackRow[]): Meant => {
  const alike = pack.filter((it) => sameWords(it, row))
  const [only] = alike
  return alike.length === 1 && only
    ? { measure: only.measure, flaws: [] }
    : { measure: null, flaws: ['unknown-row'] }
}

const meantBy = (row: SheetRow, code: string, pack: readonly PackRow[]): Meant => {
  const [, of, id] = KEY.exec(row.key.trim()) ?? []
  if (of === undefined) return byWords(row, pack)
  if (of !== code) return { measure: null, flaws: ['other-pack'] }
  const sent = pack.find((it) => it.measure === id)
  if (sent === undefined) return { measure: null, flaws: ['unknown-row'] }
  if (sameWords(sent, row)) return { measure: sent.measure, flaws: [] }
  // Ids that changed places would put the words of one measure under another.
  const other = pack.some((it) => it !== sent && sameWords(it, row))
  return { measure: sent.measure, flaws: [other ? 'elsewhere' : 'words-changed'] }
}

const sameEntry = (one: Returned, other: Returned): boolean =>
  one.text === other.text && one.completes === other.completes && one.happened === other.happened

/** Several rows of one measure are one if they say the same; else they are shown together, and none is taken. */
const asOne = (rows: readonly PlacedRow[]): PlacedRow[] => {
  const [first, ...more] = rows
  if (first === undefined) return []
  if (first.measure === null) return [...rows]
  if (more.every((it) => sameEntry(it, first))) return [first]
  const text = rows.map((it) => it.text).join('\n')
  return [{ ...first, text, flaws: [...new Set([...rows.flatMap((it) => it.flaws), 'twice' as const])] }]
}

/**
 * The rows of the sheet that say something, each with the measure it is about.
 * @param pack what was sent; `code` stands in the ids of its rows
 */
export const placeRows = (
  rows: readonly SheetRow[],
  { code, rows: sent }: { code: string; rows: readonly PackRow[] },
  day: Day,
): PlacedRow[] => {
  const filled = rows.flatMap((row): PlacedRow[] => {
    const { entry, flaws } = entryOf(row, day)
    if (entry === null) return []
    const meant = meantBy(row, code, sent)
    const all = [...meant.flaws, ...flaws, ...(row.formula ? (['formula'] as const) : [])]
    return [{ row: row.row, ...entry, measure: meant.measure, flaws: all }]
  })
  const together = Map.groupBy(filled, (it) => it.measure)
  return [...together.values()].flatMap(asOne).toSorted((a, b) => a.row - b.row)
}
