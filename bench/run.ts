// npm run bench [-- MEASURES]: our server beside a bare one on the same database, in one run; the ratios count.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Ledger } from '#ledger/ledger.ts'
import { idsBy } from '#ledger/new-id.ts'
import { startEmbedded } from '#store/embedded/start-embedded.ts'
import { roles } from '#store/embedded/roles.ts'
import { migrate } from '#store/migrate.ts'
import { openStore } from '#store/store.ts'
import { openFolderVault } from '#vault/folder.ts'
import { urlOf } from './connection.ts'
import { benchLogin, fill, readerLogin } from './fill.ts'
import { type Ask, type Figures, type Target, measure } from './load.ts'

const measures = Number(process.argv[2] ?? 100_000)
const say = (line: string) => console.error(line)
const folder = mkdtempSync(join(tmpdir(), 'zhenggai-bench-'))
chmodSync(folder, 0o755)

const start = (file: string, args: string[]): Promise<Target & { child: ChildProcess }> =>
  new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, file), args)
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    const cpuMs = () =>
      new Promise<number>((answer) => {
        child.once('message', (message) => answer((message as { cpuMs: number }).cpuMs))
        child.send('cpu')
      })
    child.once('message', (message) =>
      resolve({ url: (message as { url: string }).url, headers: {}, cpuMs, child }),
    )
  })

const signIn = async (url: string, account: typeof benchLogin): Promise<string> => {
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(account),
  })
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`)
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

const table: string[] = []
const compare = async (name: string, ours: [Target, Ask], bare: [Target, Ask], requests: number) => {
  const run = async (clients: number, count: number) => {
    // In turn, A B A B, and the best of each: the machine's speed drifts.
    const a: Figures[] = []
    const b: Figures[] = []
    for (let round = 0; round < 3; round++) {
      a.push(await measure(...ours, clients, count))
      b.push(await measure(...bare, clients, count))
    }
    const middle = (of: Figures[], key: keyof Figures) =>
      of.map((it) => it[key]).toSorted((x, y) => x - y)[1] ?? 0
    return [a, b].map((of) => ({
      p50: middle(of, 'p50'),
      rate: middle(of, 'rate'),
      cpu: middle(of, 'cpuPerRequest'),
    }))
  }
  const [one, bareOne] = await run(1, requests)
  const [many, bareMany] = await run(16, requests * 2)
  if (!one || !bareOne || !many || !bareMany) return
  const figure = (mine: number, theirs: number, digits = 2) =>
    `${mine.toFixed(digits)} / ${theirs.toFixed(digits)} = ${(mine / theirs).toFixed(2)}`
  table.push(
    `| ${name} | ${figure(one.p50, bareOne.p50)} | ${figure(bareMany.rate, many.rate, 0)} | ${figure(many.cpu, bareMany.cpu)} |`,
  )
  say(table.at(-1) ?? '')
}

const server = await startEmbedded({ dataDir: join(folder, 'data'), log: () => {} })
try {
  await migrate({ owner: server.ownerConfig, appRole: roles.app })
  const app = urlOf(server.appConfig)
  const store = await openStore({ dataDir: folder, database: { kind: 'url', app }, log: say })
  const clock = () => `${new Date().toISOString().slice(0, -1)}000Z`
  const ledger: Ledger = {
    store,
    vault: await openFolderVault(join(folder, 'vault')),
    clock,
    newId: idsBy(clock),
  }
  say(`filling ${measures} measures`)
  const filled = await fill(ledger, measures, say)
  await store.pool.query('select 1')
  say(
    `rebuild: ${filled.facts} facts in ${filled.rebuildSeconds.toFixed(1)} s = ${Math.round(filled.facts / filled.rebuildSeconds)} a second`,
  )
  await store.close()
  // What autovacuum does within a minute: without statistics the planner guesses for both servers, and not alike.
  const owner = new Client(server.ownerConfig)
  await owner.connect()
  await owner.query('vacuum analyze')
  await owner.end()
  const ours = await start('our-server.ts', [app, folder])
  const bare = await start('bare-server.ts', [app, filled.workspace])
  const signedIn = async (account: typeof benchLogin): Promise<Target> => ({
    ...ours,
    headers: { cookie: await signIn(ours.url, account), origin: ours.url },
  })
  const reader = await signedIn(readerLogin)
  const handler = await signedIn(benchLogin)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item
  const offset = () => Math.floor(Math.random() * 200) * 50
  await compare(
    'list page: 50 of all measures, joined, counted',
    [reader, () => ({ path: `/api/measures?limit=50&offset=${offset()}` })],
    [bare, () => ({ path: `/list?offset=${offset()}` })],
    100,
  )
  await compare(
    'one measure with its 20 entries',
    [reader, () => ({ path: `/api/measures/${pick(filled.told)}` })],
    [bare, () => ({ path: `/one?id=${pick(filled.told)}` })],
    400,
  )
  const text = '本月核对点位32个,整改到位30个。'
  await compare(
    'add a progress entry',
    [
      handler,
      () => ({
        path: '/api/acts/report-progress',
        body: {
          actId: ledger.newId(),
          ...pick(filled.open),
          text,
          happened: null,
          completes: false,
          evidence: [],
        },
      }),
    ],
    [bare, () => ({ path: '/add', body: { id: ledger.newId(), ...pick(filled.open), text } })],
    150,
  )
  console.log(
    `\n${measures} measures; ours / bare = ratio (rate turned round, so that smaller is better everywhere)\n`,
  )
  console.log(
    '| what | p50, 1 client (ms) | rate, 16 clients (1/s), bare / ours | CPU a request, 16 clients (ms) |\n| --- | --- | --- | --- |',
  )
  console.log(table.join('\n'))
  // They end before the database does.
  for (const { child } of [ours, bare]) {
    const ended = once(child, 'exit')
    child.disconnect()
    await ended
  }
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
