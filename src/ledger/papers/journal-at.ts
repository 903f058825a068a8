import type { PoolClient } from 'pg'
import { type Day, addDays } from '#core/words/calendar/day.ts'
import { rootOf } from '#ledger/journal/merkle.ts'
import { rootOfFirst } from '#ledger/journal/root-of-first.ts'

/** The journal as it was at the end of a day: how many facts it held, and the root hash of its tree, hex. */
export type JournalAt = { size: number; root: string }

/** The first instant that no longer belongs to the day, in Asia/Shanghai. */
const endOf = (day: Day): string => `${addDays(day, 1)}T00:00:00+08:00`

/** All that was recorded until the end of `day`: recorded times grow with the places, so that it is a beginning. */
export const journalAt = async (client: PoolClient, workspace: string, day: Day): Promise<JournalAt> => {
  const { rows } = await client.query<{ size: number; now: number; frontier: Buffer[] }>({
    name: 'journal-at',
    text: `select w.size as now, w.frontier,
                  coalesce((select f.seq + 1 from journal.fact f
                             where f.workspace_id = $1 and f.recorded_at < $2::timestamptz
                             order by f.seq desc limit 1), 0) as size
             from journal.workspace w where w.workspace_id = $1`,
    values: [workspace, endOf(day)],
  })
  const [found] = rows
  if (!found) return { size: 0, root: rootOf([]).toString('hex') }
  const { size, now, frontier } = found
  // Nothing came after that day: its root is the one that is kept.
  if (size === now) return { size, root: rootOf(frontier).toString('hex') }
  return { size, root: await rootOfFirst(client, workspace, size) }
}
