import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { expectReading, readInWorker } from '#ledger/desk/read-in-worker.ts'
import { endWaiting, expectJob, takeThread, usualMemory } from '#ledger/desk/waiting-thread.ts'

const reader = new URL('./read-worker.ts', import.meta.url)
const document = Buffer.from('一、作风方面\n（一）会议多、文件长，督查检查考核过多过频。\n')
const read = async (limits = {}): Promise<number> =>
  (await readInWorker(document, 'a.txt', limits)).lines.length

// Others of the same process may have left one.
beforeEach(endWaiting)
afterEach(endWaiting)

/** Ends a thread, and none takes its place. */
const end = async (thread: Worker): Promise<void> => {
  thread.removeAllListeners('exit')
  await thread.terminate()
}
/** Whether a thread waited: its number is then lower than that of one started before it was asked for. It is ended. */
const waited = async (): Promise<boolean> => {
  const fresh = takeThread(reader, usualMemory - 1)
  const mark = fresh.threadId
  const taken = takeThread(reader, usualMemory)
  const { threadId } = taken
  await Promise.all([end(fresh), end(taken)])
  return threadId < mark
}
const untilOneWaits = () => vi.waitUntil(waited, { timeout: 10_000, interval: 100 })

describe('a thread that waits for a job', () => {
  test('is there once it is expected, and once only', async () => {
    expect(await waited()).toBe(false)
    expectJob(reader)
    expectJob(reader)
    expect(await waited()).toBe(true)
    expect(await waited()).toBe(false)
  })

  test('has the usual bound; a job that needs another gets a thread of its own', async () => {
    expectJob(reader)
    const own = takeThread(reader, 2 * usualMemory)
    const taken = takeThread(reader, usualMemory)
    expect(taken.threadId).toBeLessThan(own.threadId)
    expect(own.resourceLimits?.maxOldGenerationSizeMb).toBe(2 * usualMemory)
    expect(taken.resourceLimits?.maxOldGenerationSizeMb).toBe(usualMemory)
    await Promise.all([end(own), end(taken)])
  })

  test('reads, and another waits for the next', async () => {
    expectReading()
    expect(await read()).toBe(3)
    await untilOneWaits()
  })

  test('is ended at its limit like every other, and replaced', async () => {
    expectReading()
    const slow = { code: 'unreadable', details: { reason: 'too-slow' } }
    await expect(read({ time: 0 })).rejects.toMatchObject(slow)
    await untilOneWaits()
    expect(await read()).toBe(3)
  })

  test('is not expected by readings alone', async () => {
    expect(await read()).toBe(3)
    expect(await waited()).toBe(false)
  })

  test('is not given a job when it ended while it waited', async () => {
    const broken = new URL('data:text/javascript,throw new Error("no such module")')
    const ended = async (thread: Worker) => {
      const [error] = (await once(thread, 'error')) as [Error]
      await end(thread)
      return error.message
    }
    expectJob(broken)
    expect(await ended(takeThread(broken, usualMemory - 1))).toBe('no such module')
    expect(await ended(takeThread(broken, usualMemory))).toBe('no such module')
  })

  test('ends with the server', async () => {
    expectJob(reader)
    await endWaiting()
    expect(await waited()).toBe(false)
  })
})
