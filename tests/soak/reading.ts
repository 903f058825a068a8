// npm run soak reading [-- --count N --seed S --only NUMBER]: damaged files of every kind through every reader and the whole
// reading. Nothing but a named reason may be thrown, and nothing may take long. Ends with 1 otherwise.

import { writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { inputOf } from './input.ts'
import type { Crash, ReaderNews, ReaderWork } from './reader.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    limit: { type: 'string', default: '20' },
  },
})
const seed = Number(values.seed)
const first = values.only === undefined ? 0 : Number(values.only)
const count = values.only === undefined ? Number(values.count) : first + 1
/** Milliseconds one input may take, on a machine that may be busy. */
const limit = Number(values.limit) * 1000
const threads = values.only === undefined ? Math.max(1, Math.min(4, availableParallelism())) : 1
const entry = new URL('./reader.ts', import.meta.url)
const begun = performance.now()

const crashes: Crash[] = []
const slowest: { number: number; name: string; bytes: number; ms: number }[] = []
const outcomes = new Map<string, number>()
let read = 0
let told = 0

const heard = (news: ReaderNews) => {
  if ('crash' in news) {
    crashes.push(news.crash)
    process.stderr.write(`\ncrash at ${news.crash.number} (${news.crash.name}): ${news.crash.what}\n`)
    return
  }
  for (const { read: outcome, ...one } of news.done) {
    read++
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    slowest.push(one)
  }
  slowest.sort((a, b) => b.ms - a.ms).splice(5)
  if (read - told >= Math.max(500, count / 50)) {
    told = read
    const seconds = (performance.now() - begun) / 1000
    process.stderr.write(`${read} of ${count - first} read, ${Math.round(read / seconds)} a second\n`)
  }
}

/** Reads every `threads`th input; goes on behind one that hung or took the thread down. */
const soak = async (from: number): Promise<void> => {
  const at = new Int32Array(new SharedArrayBuffer(4))
  Atomics.store(at, 0, from)
  const workerData: ReaderWork = { seed, from, step: threads, count, at }
  const worker = new Worker(entry, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48 },
  })
  let [seen, since] = [from, performance.now()]
  let failed: string | null = null
  const watch = setInterval(() => {
    const now = Atomics.load(at, 0)
    if (now !== seen) [seen, since] = [now, performance.now()]
    else if (performance.now() - since > limit) {
      failed = `hangs: more than ${limit / 1000} s`
      void worker.terminate()
    }
  }, 200)
  worker.on('message', heard)
  worker.on('error', (error: Error) => {
    failed = error.stack ?? error.message
  })
  await new Promise((ended) => {
    worker.once('exit', ended)
  })
  clearInterval(watch)
  if (failed === null) return
  const number = Atomics.load(at, 0)
  const { bytes, name } = inputOf(seed, number)
  heard({ crash: { number, name, bytes: bytes.length, what: failed } })
  if (number + threads < count) await soak(number + threads)
}

await Promise.all(Array.from({ length: threads }, (_, i) => soak(first + i)))

const seconds = (performance.now() - begun) / 1000
const share = [...outcomes].toSorted((a, b) => b[1] - a[1]).map(([outcome, times]) => `${outcome} ${times}`)
console.log(`${read} inputs of seed ${seed} in ${seconds.toFixed(0)} s: ${share.join(', ')}`)
console.log(
  `slowest: ${slowest.map((one) => `${one.ms.toFixed(0)} ms for ${one.bytes} bytes (${one.number}, ${one.name})`).join('; ')}`,
)
console.log(`crashes and hangs: ${crashes.length}`)
for (const { number, name, bytes } of crashes.slice(0, 20))
  console.log(`  ${number}  ${name}  ${bytes} bytes`)
if (values.only !== undefined) {
  const { bytes, name } = inputOf(seed, first)
  const file = join(tmpdir(), `soak-${seed}-${name}`)
  writeFileSync(file, bytes)
  console.log(`kept as ${file}`)
}
if (crashes.length > 0) process.exitCode = 1
