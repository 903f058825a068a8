// npm run bench [-- MEASURES]: our server beside a bare one on the same database, in one run; the ratios count.
import { benchLogin, readerLogin } from './fill.ts'
import { type Ask, type Figures, type Target, measure } from './load.ts'
import { type Stage, endServer, onStage, say, signIn, startServer } from './stage.ts'

const measures = Number(process.argv[2] ?? 100_000)

const table: string[] = []
const compare = async (name: string, ours: [Target, Ask], bare: [Target, Ask], requests: number) => {
  const load = async (clients: number, count: number) => {
    // A server runs for weeks: both have answered for a while before they are timed.
    for (const side of [ours, bare]) await measure(...side, clients, 6 * count)
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
  const [one, bareOne] = await load(1, requests)
  const [many, bareMany] = await load(16, requests * 2)
  if (!one || !bareOne || !many || !bareMany) return
  const figure = (mine: number, theirs: number, digits = 2) =>
    `${mine.toFixed(digits)} / ${theirs.toFixed(digits)} = ${(mine / theirs).toFixed(2)}`
  table.push(
    `| ${name} | ${figure(one.p50, bareOne.p50)} | ${figure(bareMany.rate, many.rate, 0)} | ${figure(many.cpu, bareMany.cpu)} |`,
  )
  say(table.at(-1) ?? '')
}

const run = async ({ app, folder, filled, newId }: Stage): Promise<void> => {
  const ours = await startServer('our-server.ts', [app, folder])
  const bare = await startServer('bare-server.ts', [app, filled.workspace])
  const cpuMs = (of: typeof ours) => async () => (await of.told()).cpuMs
  const bareTarget: Target = { url: bare.url, headers: {}, cpuMs: cpuMs(bare) }
  const signedIn = async (account: typeof benchLogin): Promise<Target> => ({
    url: ours.url,
    cpuMs: cpuMs(ours),
    headers: { cookie: await signIn(ours.url, account), origin: ours.url },
  })
  const reader = await signedIn(readerLogin)
  const handler = await signedIn(benchLogin)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item
  const offset = () => Math.floor(Math.random() * 200) * 50
  await compare(
    'list page: 50 of all measures, joined, counted',
    [reader, () => ({ path: `/api/measures?limit=50&offset=${offset()}` })],
    [bareTarget, () => ({ path: `/list?offset=${offset()}` })],
    100,
  )
  await compare(
    'one measure with its 20 entries',
    [reader, () => ({ path: `/api/measures/${pick(filled.told)}` })],
    [bareTarget, () => ({ path: `/one?id=${pick(filled.told)}` })],
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
          actId: newId(),
          ...pick(filled.open),
          text,
          happened: null,
          completes: false,
          evidence: [],
        },
      }),
    ],
    [bareTarget, () => ({ path: '/add', body: { id: newId(), ...pick(filled.open), text } })],
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
  await endServer(ours)
  await endServer(bare)
}

await onStage(measures, run)
