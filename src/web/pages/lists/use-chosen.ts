import { useCallback, useState } from 'react'
import type { ProblemRow } from '#contract/problems.ts'

/** The problems somebody has ticked, over all pages, until something is done with them or the filter changes. */
export const useChosen = (filter: string) => {
  const [state, setState] = useState<{ filter: string; chosen: ReadonlyMap<string, ProblemRow> }>({
    filter,
    chosen: new Map(),
  })
  const chosen = state.filter === filter ? state.chosen : nobody
  const change = useCallback(
    (rows: readonly ProblemRow[], add: boolean) => {
      setState((before) => {
        const next = new Map(before.filter === filter ? before.chosen : nobody)
        for (const row of rows) {
          if (add) next.set(row.id, row)
          else next.delete(row.id)
        }
        return { filter, chosen: next }
      })
    },
    [filter],
  )
  const clear = useCallback(() => {
    setState({ filter, chosen: nobody })
  }, [filter])
  return { chosen, change, clear }
}

const nobody: ReadonlyMap<string, ProblemRow> = new Map()
