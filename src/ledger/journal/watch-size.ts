import type { Ledger } from '#ledger/ledger.ts'
import { readOnly } from '#store/in-workspace.ts'

type Told = (size: number) => void
type Watch = { told: Set<Told>; size: number | null; timer: NodeJS.Timeout }

/** How often it is looked, in milliseconds; all who watch a workspace share one look. */
const every = 700

/** By the pool of a server's store, then by workspace. */
const watches = new WeakMap<Ledger['store']['pool'], Map<string, Watch>>()

const sizeOf = ({ store }: Ledger, workspace: string): Promise<number> =>
  readOnly(store.pool, workspace, async (_db, client) => {
    const { rows } = await client.query<{ size: number }>({
      name: 'journal-size',
      text: 'select size from journal.workspace where workspace_id = $1',
      values: [workspace],
    })
    return rows[0]?.size ?? 0
  })

const look = async (ledger: Ledger, workspace: string, watch: Watch): Promise<void> => {
  // A database that is away for a moment changes nothing that could be told.
  const size = await sizeOf(ledger, workspace).catch(() => watch.size)
  if (size === null || size === watch.size) return
  watch.size = size
  for (const told of watch.told) told(size)
}

/**
 * Tells how many facts the journal of a workspace holds: now, and each time there are more, whichever server wrote them.
 * @returns ends it
 */
export const watchSize = (ledger: Ledger, workspace: string, told: Told): (() => void) => {
  const { pool } = ledger.store
  const ofPool = watches.get(pool) ?? new Map<string, Watch>()
  watches.set(pool, ofPool)
  const begin = (): Watch => {
    const timer = setInterval(() => void look(ledger, workspace, begun), every)
    timer.unref()
    const begun: Watch = { told: new Set(), size: null, timer }
    ofPool.set(workspace, begun)
    void look(ledger, workspace, begun)
    return begun
  }
  const watch = ofPool.get(workspace) ?? begin()
  watch.told.add(told)
  if (watch.size !== null) told(watch.size)
  return () => {
    watch.told.delete(told)
    if (watch.told.size > 0) return
    clearInterval(watch.timer)
    ofPool.delete(workspace)
  }
}
