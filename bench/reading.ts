// node bench/reading.ts: outline and facts of an invented report of 1, 10 and 50 MB, each in a process of its own, beside
// a bare pass that splits the lines and runs one pattern for numbers over them.

import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ReadingJob, ReadingTold } from './reading-once.ts'

const rounds = 3
const sizes = [1, 10, 50]
const entry = fileURLToPath(new URL('./reading-once.ts', import.meta.url))

const once = (job: ReadingJob): Promise<ReadingTold> =>
  new Promise((done, fail) => {
    const child = fork(entry, [], { serialization: 'advanced', execArgv: ['--max-old-space-size=6144'] })
    child.once('message', (told: ReadingTold) => done(told))
    child.once('error', fail)
    child.once('exit', (code) => fail(new Error(`ended with ${String(code)}`)))
    child.send(job)
  })

const middle = (told: ReadingTold[]): ReadingTold => {
  const [first, ...rest] = told.toSorted((a, b) => a.seconds - b.seconds)
  if (first === undefined) throw new Error('nothing was measured')
  return rest[(rest.length >> 1) - 1] ?? first
}

/** All kinds of one size in turn, so that a busy moment hits each. */
const measure = async (megabytes: number, kinds: ReadingJob['kind'][]): Promise<ReadingTold[]> => {
  const told = kinds.map((): ReadingTold[] => [])
  for (let round = 0; round < (megabytes > 10 ? 1 : rounds); round += 1)
    for (const [i, kind] of kinds.entries()) told[i]?.push(await once({ kind, megabytes }))
  return told.map(middle)
}

console.log('| text | outline and facts, s | MB/s | beside a bare pass | whole reading, s | memory, MB |')
console.log('| --- | --- | --- | --- | --- | --- |')
const times: number[] = []
for (const megabytes of sizes) {
  const [facts, bare, whole] = await measure(megabytes, ['facts', 'bare', 'whole'])
  if (facts === undefined || bare === undefined || whole === undefined) continue
  times.push(facts.seconds)
  console.log(
    `| ${megabytes} MB | ${facts.seconds.toFixed(2)} | ${(megabytes / facts.seconds).toFixed(1)} | **${(facts.seconds / bare.seconds).toFixed(1)}** | ${whole.seconds.toFixed(2)} | ${facts.megabytes.toFixed(0)} |`,
  )
}
const [one = 0, ten = 0, fifty = 0] = times
console.log(
  `10 times the text took ${(ten / one).toFixed(1)} times the time, 5 times that ${(fifty / ten).toFixed(1)} times`,
)
