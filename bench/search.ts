// node bench/search.ts [MEASURES]: words found in everything, beside a bare scan of the same table by the same driver; and
// the history of a problem with a thousand facts.
import { Pool } from 'pg'
import { findWords } from '#ledger/queries/find-words.ts'
import { problemHistory } from '#ledger/queries/problem-history.ts'
import { showProblem } from '#ledger/queries/show-problem.ts'
import { performAct } from '#ledger/acts/perform.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { openStore } from '#store/store.ts'
import { openFolderVault } from '#vault/folder.ts'
import { onStage, say } from './stage.ts'

const measures = Number(process.argv[2] ?? 20_000)
const times = 15

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
const middle = (of: readonly number[]): number => of.toSorted((a, b) => a - b)[of.length >> 1] ?? 0
const ms = (of: number): string => of.toFixed(1)

await onStage(measures, async ({ app, folder, filled, newId }) => {
  const clock = () => `${new Date().toISOString().slice(0, -1)}000Z`
  const store = await openStore({ dataDir: folder, database: { kind: 'url', app }, log: say })
  const ledger: Ledger = { store, vault: await openFolderVault(`${folder}/vault`), clock, newId }
  const bare = new Pool({ connectionString: app, max: 1 })
  bare.on('error', () => undefined)
  const { workspace, registrar, handler, open } = filled
  const scan = async (word: string) => {
    const client = await bare.connect()
    try {
      await client.query('begin')
      await client.query("select set_config('zhenggai.workspace', $1, true)", [workspace])
      const like = `%${word}%`
      const { rows } = await client.query<{ count: string }>(
        'select count(*) from views.search where workspace_id = $1 and text like $2',
        [workspace, like],
      )
      await client.query(
        'select id, kind, text from views.search where workspace_id = $1 and text like $2 order by at desc nulls last limit 35',
        [workspace, like],
      )
      await client.query('commit')
      return Number(rows[0]?.count)
    } finally {
      client.release()
    }
  }
  console.log('| word | hits | ms, ours / bare scan |')
  console.log('| --- | --- | --- |')
  for (const word of ['第1234', '措施123', '4321', '办理第7次', '对照清单', '工作']) {
    const hits = await scan(word)
    const [ours, theirs]: [number[], number[]] = [[], []]
    for (let at = 0; at < times; at += 1) {
      ours.push(await timed(() => findWords(ledger, registrar, { text: word })))
      theirs.push(await timed(() => scan(word)))
    }
    const [a, b] = [middle(ours), middle(theirs)]
    console.log(`| ${word} | ${hits} | ${ms(a)} / ${ms(b)} = **${(a / b).toFixed(2)}** |`)
  }

  const first = open[0]
  if (first) {
    const { problem, measure, unit } = first
    const now = await problemHistory(ledger, handler, problem)
    for (let at = now.entries.length; at < 1000; at += 1)
      await performAct(ledger, handler, {
        actId: newId(),
        act: 'report-progress',
        input: {
          ...{ problem, measure, unit, text: `第${at}次办理`, happened: null },
          ...{ completes: false, evidence: [] },
        },
      })
    const history: number[] = []
    const page: number[] = []
    for (let at = 0; at < times; at += 1) {
      history.push(await timed(() => problemHistory(ledger, handler, problem)))
      page.push(await timed(() => showProblem(ledger, handler, problem)))
    }
    console.log(
      `history of 1,000 facts: ${ms(middle(history))} ms (${ms(Math.max(...history))} at most); the page: ${ms(middle(page))} ms`,
    )
  }
  await bare.end()
  await store.close()
})
