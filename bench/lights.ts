// node bench/lights.ts [MEASURES …]: what a night costs. A ledger of each size is filled, its lights are brought to an evening,
// and then to the next morning, on which about one row in a hundred changes by itself.
import { today } from '#ledger/views/today.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { openStore } from '#store/store.ts'
import { openFolderVault } from '#vault/folder.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { onStage, say } from './stage.ts'

const sizes = process.argv.slice(2).map(Number)
const nights = 5
/** Deadlines are spread over months from here on (fill.ts); both thresholds of the standard rules are crossed by then. */
const evening = '2027-03-10'

const middle = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[of.length >> 1] ?? 0

console.log('| measures | rows with a light | changed in a night | seconds of a night | ms a changed row |')
console.log('| --- | --- | --- | --- | --- |')
for (const measures of sizes.length === 0 ? [10_000, 100_000, 1_000_000] : sizes)
  await onStage(measures, async ({ app, folder, filled, newId }) => {
    let day = evening
    const clock = () => `${day}T01:00:00.000000Z`
    const store = await openStore({ dataDir: folder, database: { kind: 'url', app }, log: say })
    const ledger: Ledger = { store, vault: await openFolderVault(`${folder}/vault`), clock, newId }
    const { workspace } = filled
    const count = async (where: string): Promise<number> =>
      inWorkspace(store.pool, workspace, async (_db, client) => {
        const { rows } = await client.query<{ count: number }>(
          `select ((select count(*) from views.problem where workspace_id = $1 and ${where})
                 + (select count(*) from views.measure where workspace_id = $1 and ${where}))::int as count`,
          [workspace],
        )
        return rows[0]?.count ?? 0
      })
    const all = await count('true')
    await today(ledger, workspace)
    say('the first evening is done')
    const took: number[] = []
    const changed: number[] = []
    for (let night = 1; night <= nights; night += 1) {
      day = addDays(evening, night)
      changed.push(await count(`light_until <= '${day}'`))
      const begun = performance.now()
      await today(ledger, workspace)
      took.push((performance.now() - begun) / 1000)
    }
    const rows = middle(changed)
    const seconds = middle(took)
    console.log(
      `| ${measures} | ${all} | ${rows} (${((100 * rows) / all).toFixed(2)} %) | ${seconds.toFixed(2)} | ${((1000 * seconds) / rows).toFixed(3)} |`,
    )
    await store.close()
  })
