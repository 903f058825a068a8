import { takeThread, usualMemory } from '#ledger/desk/waiting-thread.ts'
import { Refused } from '#ledger/refusals.ts'

/** What a reading thread answers: what it read, or why it could not. */
export type WorkerAnswer<Content> = { content: Content } | { unreadable: { reason: string; detail: string } }

/**
 * Milliseconds, megabytes of JavaScript's heap, and megabytes our whole process may grow by meanwhile: what is
 * inflated lies outside of the heap.
 */
const usual = { time: 20_000, memory: usualMemory, growth: 900 }
const lookAtMemory = 50
export type WorkerLimits = typeof usual

// Each reading may take a core and half a gigabyte; those who come together wait for one another.
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const ask = <Content>(entry: URL, job: unknown, limits: WorkerLimits): Promise<WorkerAnswer<Content>> =>
  new Promise((done, fail) => {
    const worker = takeThread(entry, limits.memory)
    const end = (reason: string) => {
      done({ unreadable: { reason, detail: '' } })
      void worker.terminate()
    }
    const timer = setTimeout(() => end('too-slow'), limits.time)
    const before = process.memoryUsage.rss()
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.growth * 1024 * 1024) end('too-big')
    }, lookAtMemory)
    worker.once('message', (answer: WorkerAnswer<Content>) => done(answer))
    worker.once('error', (error: Error) => {
      if (isOutOfMemory(error)) done({ unreadable: { reason: 'too-big', detail: '' } })
      else fail(error)
    })
    worker.once('exit', () => {
      clearTimeout(timer)
      clearInterval(watch)
      fail(new Error('the reader ended without an answer'))
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
    worker.postMessage(job)
  })

/**
 * Lets a file of ours read bytes in a thread of its own, with limits of time and memory: whatever is in them, the server
 * goes on.
 * @param prepare what the thread is given, made when its turn has come
 * @param limits 20 seconds and 384 MB unless told
 * @throws Refused `unreadable`: `reason` (a code of office/unreadable.ts, `too-slow` or `too-big`) and `detail`
 */
export const inWorker = async <Content>(
  entry: URL,
  prepare: () => Promise<unknown>,
  limits: Partial<WorkerLimits> = {},
): Promise<Content> => {
  if (running >= atOnce)
    await new Promise<void>((go) => {
      waiting.push(go)
    })
  else running += 1
  try {
    const answer = await ask<Content>(entry, await prepare(), { ...usual, ...limits })
    if ('content' in answer) return answer.content
    throw new Refused('unreadable', answer.unreadable)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
