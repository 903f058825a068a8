// node bench/exports.ts [MEASURES]: the task list out as .csv and .xlsx, ours beside a bare streaming writer.
import { request } from 'node:http'
import { readerLogin } from './fill.ts'
import { type Running, type Stage, endServer, onStage, say, signIn, startServer } from './stage.ts'

const measures = Number(process.argv[2] ?? 100_000)
const rounds = 3
const firstBytes = 15

type Figures = { seconds: number; cpuSeconds: number; grownMb: number; mb: number }

const download = (url: string, headers: Record<string, string>) =>
  new Promise<{ seconds: number; mb: number }>((resolve, reject) => {
    const from = performance.now()
    const asked = request(url, { headers, agent: false }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${url}: ${response.statusCode}`))
        return resolve({ seconds: (performance.now() - from) / 1000, mb: bytes / 1e6 })
      })
    })
    asked.on('error', reject)
    asked.end()
  })

const measure = async (server: Running, path: string, headers: Record<string, string>): Promise<Figures> => {
  const before = await server.told()
  const got = await download(server.url + path, headers)
  const after = await server.told()
  return {
    ...got,
    cpuSeconds: (after.cpuMs - before.cpuMs) / 1000,
    grownMb: (after.peakRss - before.rss) / 1e6,
  }
}

const middleOf = (of: readonly number[]): number =>
  of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0

const middle = (of: readonly Figures[], key: keyof Figures): number => middleOf(of.map((it) => it[key]))

/** Milliseconds to the first byte of a file that is let go then. */
const firstByte = (url: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const from = performance.now()
    const asked = request(url, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${url}: ${response.statusCode}`))
      return response.once('data', () => {
        resolve(performance.now() - from)
        asked.destroy()
      })
    })
    asked.on('error', reject)
    asked.end()
  })

/** What was let go takes a moment to let go of its connection, too. */
const pause = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, 400)
  })

const run = async ({ app, folder, filled }: Stage): Promise<void> => {
  const ours = await startServer('our-server.ts', [app, folder])
  const bare = await startServer('bare-export-server.ts', [app, filled.workspace])
  const headers = { cookie: await signIn(ours.url, readerLogin), 'sec-fetch-site': 'same-origin' }
  const table: string[] = []
  for (const ending of ['csv', 'xlsx']) {
    const a: Figures[] = []
    const b: Figures[] = []
    // In turn, A B A B, and the middle of each: the machine's speed drifts.
    for (let round = 0; round < rounds; round += 1) {
      a.push(await measure(ours, `/api/measures.${ending}`, headers))
      b.push(await measure(bare, `/measures.${ending}`, {}))
    }
    const both = (key: keyof Figures, digits: number): string => {
      const [mine, theirs] = [middle(a, key), middle(b, key)]
      return `${mine.toFixed(digits)} / ${theirs.toFixed(digits)} = **${(mine / theirs).toFixed(2)}**`
    }
    const [soon, bareSoon]: [number[], number[]] = [[], []]
    for (let time = 0; time < firstBytes; time += 1) {
      soon.push(await firstByte(`${ours.url}/api/measures.${ending}`, headers))
      bareSoon.push(await firstByte(`${bare.url}/measures.${ending}`, {}))
      await pause()
    }
    const plain = (key: keyof Figures, digits: number): string =>
      `${middle(a, key).toFixed(digits)} / ${middle(b, key).toFixed(digits)}`
    table.push(
      `| .${ending} | ${both('seconds', 2)} | ${both('cpuSeconds', 2)} | ${middleOf(soon).toFixed(0)} / ${middleOf(bareSoon).toFixed(0)} | ${plain('grownMb', 0)} | ${plain('mb', 1)} |`,
    )
    say(table.at(-1) ?? '')
  }
  console.log(`\nThe task list of ${measures} measures; ours / bare = ratio\n`)
  console.log(
    '| file | time (s) | CPU of the server (s) | first byte (ms) | memory grown at its peak (MB) | size (MB) |\n| --- | --- | --- | --- | --- | --- |',
  )
  console.log(table.join('\n'))
  await endServer(ours)
  await endServer(bare)
}

await onStage(measures, run)
