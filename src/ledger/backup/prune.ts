import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { Manifest } from '#contract/backup-manifest.ts'
import { type StateName, filesOf, readManifest, statesOf } from '#ledger/backup/manifests.ts'
import { type Target, manifestFolder } from '#ledger/backup/place.ts'
import { BackupRefusal } from '#ledger/backup/trouble.ts'

/** `20261123T085701123456Z` → the day in Shanghai. */
const dayOf = ({ state }: StateName): string =>
  dayInShanghai(state.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)\d*Z$/, '$1-$2-$3T$4:$5:$6.000000Z'))

/**
 * Which states stay: the newest of each of the last `keep` days that have any, and all of the newest day, so that
 * pressing the button seven times pushes out no week.
 */
export const staying = (states: readonly StateName[], keep: number): StateName[] => {
  const byDay = Map.groupBy(states, dayOf)
  const days = [...byDay.keys()].toSorted().slice(-keep)
  return days.flatMap((day, i) => (byDay.get(day) ?? []).slice(i === days.length - 1 ? 0 : -1))
}

const pathsOf = async (target: Target, key: Buffer | null, manifest: Manifest): Promise<string[]> => {
  const files = await filesOf(target.source, key, manifest)
  const parts = [...manifest.workspaces.flatMap((it) => it.segments), ...manifest.desk, manifest.files]
  return [...parts, ...files].map((it) => it.path)
}

const ours = /^(?:journal|desk|vault|manifests|incoming-[^/]+)\//

/**
 * Takes older states away, and with them every file no state needs. Manifests go first: what is cut off in the middle
 * leaves files too many and no state too few. Called while no other backup is made.
 */
export const prune = async (target: Target, key: Buffer | null, keep: number): Promise<void> => {
  const states = await statesOf(target.source)
  const stay = staying(states, keep)
  const needed = new Set(stay.map((it) => it.path))
  for (const name of stay) {
    try {
      const manifest = await readManifest(target.source, key, name)
      for (const path of await pathsOf(target, key, manifest)) needed.add(path)
    } catch (error) {
      // One that cannot be read may still be mended by hand: nothing it might need is taken away.
      if (error instanceof BackupRefusal) return
      throw error
    }
  }
  await target.remove(states.filter((it) => !needed.has(it.path)).map((it) => it.path))
  const left = await target.source.list()
  await target.remove(
    left.filter((path) => ours.test(path) && !needed.has(path) && !path.startsWith(`${manifestFolder}/`)),
  )
}
