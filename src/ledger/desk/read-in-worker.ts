import { Worker } from 'node:worker_threads'
import type { Day } from '#core/words/calendar/day.ts'
import type { DocumentKind } from '#core/words/lists/draft.ts'
import type { ColumnMapping } from '#core/words/lists/ledgers/field.ts'
import type { DraftContent } from '#ledger/desk/draft-of-reading.ts'
import { Refused } from '#ledger/refusals.ts'
import { asReadable, type Readable } from '#office/convert/as-readable.ts'
import { Unreadable } from '#office/unreadable.ts'

/** What the worker answers: the lists, or why there are none. */
export type WorkerAnswer = { content: DraftContent } | { unreadable: { reason: string; detail: string } }

const entry = new URL('./read-worker.ts', import.meta.url)

/**
 * Milliseconds, megabytes of JavaScript's heap, and megabytes our whole process may grow by meanwhile: what is
 * inflated lies outside of the heap.
 */
const usual = { time: 20_000, memory: 384, growth: 900 }
const lookAtMemory = 50

// Each reading may take a core and half a gigabyte; those who come together wait for one another.
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

type Settings = typeof usual & { today?: Day; kind?: DocumentKind; mapping?: ColumnMapping }

const ask = ({ bytes, issues }: Readable, name: string, limits: Settings): Promise<WorkerAnswer> =>
  new Promise((done, fail) => {
    const resourceLimits = { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 48 }
    const { today, kind, mapping } = limits
    const workerData = { bytes, issues, name, today, kind, mapping }
    const worker = new Worker(entry, { workerData, resourceLimits })
    const end = (reason: string) => {
      done({ unreadable: { reason, detail: '' } })
      void worker.terminate()
    }
    const timer = setTimeout(() => end('too-slow'), limits.time)
    const before = process.memoryUsage.rss()
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.growth * 1024 * 1024) end('too-big')
    }, lookAtMemory)
    worker.once('message', (answer: WorkerAnswer) => done(answer))
    worker.once('error', (error: Error) => {
      if (isOutOfMemory(error)) done({ unreadable: { reason: 'too-big', detail: '' } })
      else fail(error)
    })
    worker.once('exit', () => {
      clearTimeout(timer)
      clearInterval(watch)
      fail(new Error('the reader ended without an answer'))
    })
  })

/** An older format becomes a newer one out here: the process that does it would outlive a thread that is ended. */
const readable = async (bytes: Uint8Array, name: string): Promise<Readable> => {
  try {
    return await asReadable(bytes, name)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Refused('unreadable', { reason: error.code, detail: error.detail })
  }
}

/**
 * Reads a document in a thread of its own, with limits of time and memory: whatever is in a file, the server goes on.
 * @param limits 20 seconds, 384 MB of heap and 900 MB in all unless told; `today`, the day of reading, dates a document without a date;
 *   `kind` is what a person says the document is, `mapping` what was said of the columns of its tables
 * @throws Refused `unreadable`: `reason` (a code of office/unreadable.ts, `too-slow` or `too-big`) and `detail`
 */
export const readInWorker = async (
  bytes: Uint8Array,
  name: string,
  limits: Partial<Settings> = {},
): Promise<DraftContent> => {
  if (running >= atOnce)
    await new Promise<void>((go) => {
      waiting.push(go)
    })
  else running += 1
  try {
    const answer = await ask(await readable(bytes, name), name, { ...usual, ...limits })
    if ('content' in answer) return answer.content
    throw new Refused('unreadable', answer.unreadable)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
