import { useDeferredValue, useMemo, useState } from 'react'
import { gridOfText } from '#core/words/document/pasted-grid.ts'
import { type GridTable, tableOfGrid } from '#core/words/lists/ledgers/pasted-table.ts'

/** A text as a table, and what its columns are: as `takenFor` reads them, until a person says otherwise of the same head. */
export const usePastedTable = <Column extends string>(
  text: string,
  takenFor: (table: GridTable) => readonly Column[],
) => {
  const settled = useDeferredValue(text)
  const { table, cut } = useMemo(() => {
    const grid = gridOfText(settled)
    return { table: tableOfGrid(grid.rows), cut: grid.cut }
  }, [settled])
  const head = JSON.stringify(table.names)
  const [said, setSaid] = useState<{ head: string; columns: ReadonlyMap<number, Column> }>({
    head,
    columns: new Map(),
  })
  const columns = useMemo(
    () => takenFor(table).map((it, at) => (said.head === head ? (said.columns.get(at) ?? it) : it)),
    [table, takenFor, said, head],
  )
  const say = (at: number, column: Column) => {
    const before = said.head === head ? said.columns : new Map<number, Column>()
    setSaid({ head, columns: new Map(before).set(at, column) })
  }
  return { table, cut, columns, say }
}
