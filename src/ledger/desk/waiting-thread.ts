import { Worker } from 'node:worker_threads'
import { minute } from '#ledger/desk/instants.ts'

/** Megabytes of JavaScript's heap that a thread usually gets. */
export const usualMemory = 384
/** Megabytes for what was just made: twice the usual, as nearly all that a reading makes lives until its end. */
const youngMemory = 96
/** So long a thread waits for a reading. */
const patience = 10 * minute

const startThread = (entry: URL, memory: number): Worker =>
  new Worker(entry, {
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMemory },
  })

type Waiting = { worker: Worker; until: NodeJS.Timeout }
const waiting = new Map<string, Waiting>()

/** Nobody waits for it any more; whether it was there. */
const leave = (entry: URL): Worker | null => {
  const it = waiting.get(entry.href)
  if (!it) return null
  waiting.delete(entry.href)
  clearTimeout(it.until)
  return it.worker
}

/**
 * Has a thread load its modules before there is anything to read: a fifth of a second that nobody needs to wait for. It
 * waits for ten minutes from the last time this was called, and keeps no process from ending.
 */
export const expectJob = (entry: URL): void => {
  const there = waiting.get(entry.href)
  if (there) {
    there.until.refresh()
    return
  }
  const worker = startThread(entry, usualMemory)
  worker.unref()
  const until = setTimeout(() => void leave(entry)?.terminate(), patience)
  until.unref()
  waiting.set(entry.href, { worker, until })
  const gone = () => {
    if (waiting.get(entry.href)?.worker === worker) leave(entry)
  }
  // One that ends while it waits is not waited for; without a listener its error would end the process.
  worker.once('exit', gone)
  worker.once('error', gone)
}

/**
 * A thread for one job, which its caller ends: the one that waits, if there is one and it has as much memory as asked for.
 * Then another will wait for the next when this one has `exit`ed.
 */
export const takeThread = (entry: URL, memory: number): Worker => {
  const worker = memory === usualMemory ? leave(entry) : null
  if (worker === null) return startThread(entry, memory)
  worker.removeAllListeners()
  worker.ref()
  worker.once('exit', () => expectJob(entry))
  return worker
}

/** Ends the threads that wait: with the server. */
export const endWaiting = async (): Promise<void> => {
  const all = [...waiting.values()]
  waiting.clear()
  for (const { until } of all) clearTimeout(until)
  await Promise.all(all.map(({ worker }) => worker.terminate()))
}
