import type { ViewRow, ViewRows, ViewTable } from '#ledger/views/rows.ts'
import { viewTables } from '#ledger/views/rows.ts'

export type Difference = Partial<Record<ViewTable, { put: ViewRow[]; drop: string[] }>>

/** What has to be written so that the rows before become the rows after. */
export const difference = (changes: readonly { before: ViewRows; after: ViewRows }[]): Difference => {
  const result: Difference = {}
  for (const table of viewTables) {
    const put: ViewRow[] = []
    const drop: string[] = []
    for (const { before, after } of changes) {
      const was = new Map((before[table] ?? []).map((row) => [row.id, row]))
      for (const row of after[table] ?? []) {
        const old = was.get(row.id)
        was.delete(row.id)
        if (!old || !same(old, row)) put.push(row)
      }
      drop.push(...was.keys())
    }
    if (put.length > 0 || drop.length > 0) result[table] = { put, drop }
  }
  return result
}

/** Whether two plain values say the same. Folds share what they do not change, so most comparisons end at once. */
const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [mine, theirs] = [Object.entries(a), b as Record<string, unknown>]
  return mine.length === Object.keys(b).length && mine.every(([key, value]) => same(value, theirs[key]))
}
