import { canonicalJson } from '#core/record/fact/canonical.ts'
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
        if (!old || canonicalJson(old) !== canonicalJson(row)) put.push(row)
      }
      drop.push(...was.keys())
    }
    if (put.length > 0 || drop.length > 0) result[table] = { put, drop }
  }
  return result
}
