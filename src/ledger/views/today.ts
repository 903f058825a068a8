import { type Day, dayInShanghai } from '#core/words/calendar/day.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { holdStill, relight } from '#ledger/views/relight.ts'

/** The day each ledger's lights were last brought to, by workspace. Only saves asking: the rows themselves know. */
const broughtTo = new WeakMap<Ledger, Map<string, Day>>()

/** The day all ledgers' lights were brought to since this process started; null when nobody has looked yet. */
export const lightsBroughtTo = (ledger: Ledger): Day | null =>
  [...(broughtTo.get(ledger)?.values() ?? [])].toSorted()[0] ?? null

/** Today, with the lights of the workspace brought to it: the first reader of a day does the work for all. */
export const today = async (ledger: Ledger, workspace: string): Promise<Day> => {
  const day = dayInShanghai(ledger.clock())
  const known = broughtTo.get(ledger) ?? new Map<string, Day>()
  broughtTo.set(ledger, known)
  if (known.get(workspace) !== day) {
    await inWorkspace(ledger.store.pool, workspace, async (_db, client) => {
      await holdStill(client, workspace)
      await relight(client, workspace, day)
    })
    known.set(workspace, day)
  }
  return day
}
