import { organisationSheetWords } from '#messages/organisation-sheet.ts'
import type { Grid, GridRow } from '#office/grid.ts'

/** How far down the heads may stand: a title and a note above them. */
const DEEPEST_HEAD = 20

const plain = (words: string): string => words.replaceAll(/\s/gu, '').toLowerCase()

/** A sheet that was known by its heads: what it is of, where each column stands, and the rows below. */
export type KnownSheet<Column extends string = string> = {
  of: 'units' | 'posts' | 'persons'
  name: string
  at: Map<Column, number>
  rows: GridRow[]
}

/** The columns without which a row of the sheet says nothing. */
const needed = {
  persons: ['name', 'unit', 'title'],
  units: ['name', 'parent'],
  posts: ['unit', 'title'],
} as const

/** Persons first: their sheet has all the heads of posts. */
const kinds = ['persons', 'units', 'posts'] as const

const columnsIn = (cells: readonly string[], heads: Record<string, string>): Map<string, number> => {
  const row = cells.map(plain)
  return new Map(
    Object.entries(heads).flatMap(([name, head]): [string, number][] => {
      const at = row.indexOf(plain(head))
      return at < 0 ? [] : [[name, at]]
    }),
  )
}

/** What a sheet is of, in whichever language its heads are; null for one that is none of ours. */
export const sheetOf = (grid: Grid): KnownSheet | null => {
  for (const [index, { cells }] of grid.rows.slice(0, DEEPEST_HEAD).entries())
    for (const words of Object.values(organisationSheetWords))
      for (const of of kinds) {
        const at = columnsIn(cells, words[of])
        if (needed[of].every((it) => at.has(it)))
          return { of, name: grid.name, at, rows: grid.rows.slice(index + 1) }
      }
  return null
}
