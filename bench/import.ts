// node bench/import.ts: 10,000 rows of a ledger .xlsx in, with dry run and journal, and the same ledger a month later with
// its differences, beside the bare way: hucre and one insert into a table.
import { readXlsx } from 'hucre'
import { Client } from 'pg'
import { setTimeout as pause } from 'node:timers/promises'
import { performAct } from '#ledger/acts/perform.ts'
import { expectReading } from '#ledger/desk/read-in-worker.ts'
import { readIntoDraft } from '#ledger/desk/read-into-draft.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { idsBy } from '#ledger/new-id.ts'
import { compareDraft } from '#ledger/queries/compare-draft.ts'
import { openStore } from '#store/store.ts'
import { openFolderVault } from '#vault/folder.ts'
import { join } from 'node:path'
import { type LedgerFile, largeLedger } from './large-ledger.ts'
import { type Stage, onStage, say } from './stage.ts'

const rows = Number(process.argv[2] ?? 10_000)
const turns = 3

const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const from = performance.now()
  return [await work(), (performance.now() - from) / 1000]
}

/** Seconds of the clock, and of the processor in this process with its threads. */
type Times = { read: number; compare: number; confirm: number; cpu: number }
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const totalOf = ({ read, compare, confirm }: Times): number => read + compare + confirm

/** One ledger in: read into a draft, compared as a dry run, confirmed into the journal and the views. */
const take = async (
  ledger: Ledger,
  caller: Caller,
  round: string,
  { name, bytes }: LedgerFile,
): Promise<{ times: Times; came: string }> => {
  // Somebody who uploads has looked at the desk of drafts before.
  expectReading()
  await pause(1000)
  const before = cpuSeconds()
  const [draft, read] = await timed(() =>
    readIntoDraft(ledger, caller, { name, bytes: () => Promise.resolve(bytes) }),
  )
  const [seen, compare] = await timed(() => compareDraft(ledger, caller, draft.id, round))
  const input = { draft: draft.id, round, compared: seen.compared }
  const [, confirm] = await timed(() =>
    performAct(ledger, caller, { actId: ledger.newId(), act: 'confirm-import', input }),
  )
  const of = (as: string) => seen.rows.filter((it) => it.as === as).length
  const came = `${of('new')} new, ${of('changed')} changed, ${of('unchanged')} unchanged`
  return { times: { read, compare, confirm, cpu: cpuSeconds() - before }, came }
}

/** The same file by the shortest way: its cells, and one insert. */
const bare = async (owner: string, { bytes }: LedgerFile): Promise<{ clock: number; cpu: number }> => {
  const client = new Client({ connectionString: owner })
  await client.connect()
  try {
    const before = cpuSeconds()
    const [, clock] = await timed(async () => {
      const { sheets } = await readXlsx(bytes)
      const lines = (sheets[0]?.rows ?? []).slice(2).map((cells) => cells.map((it) => String(it ?? '')))
      await client.query('begin')
      await client.query('create table bare_import (line int primary key, cells text[])')
      await client.query(
        `insert into bare_import
         select ordinality, array(select jsonb_array_elements_text(value))
           from jsonb_array_elements($1::jsonb) with ordinality`,
        [JSON.stringify(lines)],
      )
      await client.query('commit')
    })
    return { clock, cpu: cpuSeconds() - before }
  } finally {
    await client.query('drop table if exists bare_import')
    await client.end()
  }
}

const openRound = async (ledger: Ledger, caller: Caller, ordinal: number): Promise<string> => {
  const { streams } = await performAct(ledger, caller, {
    actId: ledger.newId(),
    act: 'open-round',
    input: {
      ...{ ordinal, name: `round ${ordinal}`, kind: 'patrol', inspector: 'bench', inspected: 'bench' },
      ...{ period: null, feedbackOn: '2026-01-01', ruleSet: 'standard', predecessor: null },
      clocks: { planDays: 30, concentratedDays: 90, reportDays: 30 },
    },
  })
  return streams.find((it) => it.kind === 'round')?.id ?? ''
}

const middle = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

const run = async ({ app, owner, folder, filled }: Stage): Promise<void> => {
  const store = await openStore({ dataDir: folder, database: { kind: 'url', app }, log: say })
  const clock = () => `${new Date().toISOString().slice(0, -1)}000Z`
  const vault = await openFolderVault(join(folder, 'vault'))
  const ledger: Ledger = { store, vault, clock, newId: idsBy(clock) }
  const caller = filled.registrar
  const table: string[] = []
  let ordinal = 10
  for (const each of [20, 1]) {
    const [first, later] = await Promise.all([
      largeLedger(rows, each, '2026-06-30'),
      largeLedger(rows, each, '2026-09-30'),
    ])
    const bares: { clock: number; cpu: number }[] = []
    const firsts: Times[] = []
    const laters: Times[] = []
    let came = ''
    for (let turn = 0; turn < turns; turn++) {
      bares.push(await bare(owner, first))
      const round = await openRound(ledger, caller, ordinal++)
      firsts.push((await take(ledger, caller, round, first)).times)
      const second = await take(ledger, caller, round, later)
      laters.push(second.times)
      came = second.came
      say(`${rows / each} × ${each}: ${totalOf(firsts.at(-1) ?? second.times).toFixed(2)} s, ${came}`)
    }
    const line = (name: string, times: readonly Times[]) => {
      const of = (key: keyof Times) => middle(times.map((it) => it[key])).toFixed(2)
      const total = middle(times.map(totalOf))
      const plain = middle(bares.map((it) => it.clock))
      const cpu = `${of('cpu')} / ${middle(bares.map((it) => it.cpu)).toFixed(2)}`
      table.push(
        `| ${name} | ${total.toFixed(2)} / ${plain.toFixed(2)} = **${(total / plain).toFixed(2)}** | ${cpu} | ${of('read')} | ${of('compare')} | ${of('confirm')} |`,
      )
    }
    const problems = `${rows / each} problems × ${each}`
    line(`${problems}, first`, firsts)
    line(`${problems}, a month later: ${came}`, laters)
  }
  await store.close()
  console.log(`\n${rows} rows of a ledger .xlsx; seconds, ours / bare = ratio\n`)
  console.log(
    '| ledger | whole (s) | processor (s) | read into a draft (s) | dry run (s) | confirm (s) |\n| --- | --- | --- | --- | --- | --- |',
  )
  console.log(table.join('\n'))
}

await onStage(60, run)
