import type {
  PersonRow,
  PostRow,
  SheetFlaw,
  SheetRows,
  UnitRow,
} from '#core/rules/organisation/sheet-rows.ts'
import { dayIn, kindIn, listed, rankIn, rolesIn } from '#ledger/organisation/read-cells.ts'
import { type KnownSheet, sheetOf } from '#ledger/organisation/sheet-heads.ts'
import type { Grid, GridRow } from '#office/grid.ts'

/** What a workbook says, and which of its sheets say nothing of units, posts or persons. */
export type ReadSheets = SheetRows & { passedOver: { sheet: string; rows: number }[] }

type Cells = {
  /** The words of a column; too long ones are a flaw, and cut so that they can be shown. */
  text: (column: string, most: number) => string
  flaws: SheetFlaw[]
  place: { sheet: string; row: number }
}

/** Controls and signs that nobody sees would make two names of one. */
const unseen = /[\p{Cc}\p{Cf}]/gu

const cellsOf = ({ name, at }: KnownSheet, row: GridRow): Cells => {
  const flaws: SheetFlaw[] = []
  // What a formula came to when the file was saved need not be what whoever looks at it sees.
  if ([...at.values()].some((column) => row.formulas?.includes(column))) flaws.push('formula')
  return {
    flaws,
    place: { sheet: name.slice(0, 60), row: row.number },
    text: (column, most) => {
      const words = (row.cells[at.get(column) ?? -1] ?? '').replaceAll(unseen, ' ').trim()
      if (words.length > most) flaws.push('too-long')
      return words.slice(0, most)
    },
  }
}

const orNull = (words: string): string | null => (words === '' ? null : words)

const unitRow = ({ text, flaws, place }: Cells): UnitRow => {
  const name = text('name', 500)
  if (name === '') flaws.push('name-missing')
  const aliases = listed(text('aliases', 500))
  if (aliases.length > 20 || aliases.some((it) => it.length > 60)) flaws.push('too-long')
  return {
    ...place,
    name,
    shortName: orNull(text('shortName', 40)),
    kind: kindIn(text('kind', 40), flaws),
    parent: orNull(text('parent', 500)),
    rank: rankIn(text('rank', 20), flaws),
    aliases: aliases.length === 0 ? null : aliases.slice(0, 20).map((it) => it.slice(0, 60)),
    remit: orNull(text('remit', 2000)),
    flaws,
  }
}

const postRow = ({ text, flaws, place }: Cells): PostRow => {
  const [unit, title] = [text('unit', 500), text('title', 60)]
  if (unit === '') flaws.push('unit-missing')
  if (title === '') flaws.push('post-missing')
  return {
    ...{ ...place, unit, title, portfolio: text('portfolio', 60) },
    roles: rolesIn(text('roles', 200), flaws),
    rank: rankIn(text('rank', 20), flaws),
    flaws,
  }
}

const personRow = ({ text, flaws, place }: Cells): PersonRow => {
  const [name, unit, title] = [text('name', 40), text('unit', 500), text('title', 60)]
  if (name === '') flaws.push('name-missing')
  if (unit === '' && title !== '') flaws.push('unit-missing')
  if (unit !== '' && title === '') flaws.push('post-missing')
  return {
    ...{ ...place, name, mark: text('mark', 20), unit, title },
    portfolio: orNull(text('portfolio', 60)),
    roles: rolesIn(text('roles', 200), flaws),
    from: dayIn(text('from', 40), flaws),
    until: dayIn(text('until', 40), flaws),
    flaws,
  }
}

const saysNothing = ({ at }: KnownSheet, row: GridRow): boolean =>
  [...at.values()].every((column) => (row.cells[column] ?? '').trim() === '')

/** Rows of units, posts and persons out of the sheets that have their heads, whatever the sheets are called. */
export const readSheets = (grids: readonly Grid[]): ReadSheets => {
  const read: ReadSheets = { units: [], posts: [], persons: [], passedOver: [] }
  for (const grid of grids) {
    const sheet = sheetOf(grid)
    if (!sheet) {
      if (grid.rows.length > 0) read.passedOver.push({ sheet: grid.name, rows: grid.rows.length })
      continue
    }
    const rows = sheet.rows.filter((it) => !saysNothing(sheet, it)).map((it) => cellsOf(sheet, it))
    if (sheet.of === 'units') read.units.push(...rows.map(unitRow))
    if (sheet.of === 'posts') read.posts.push(...rows.map(postRow))
    if (sheet.of === 'persons') read.persons.push(...rows.map(personRow))
  }
  return read
}
