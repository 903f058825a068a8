/** The thread that reads: one input after the other, each as the server does it. It tells which one it is at. */
import { parentPort, workerData } from 'node:worker_threads'
import { checkReading } from '../../src/core/words/checks/check-reading.ts'
import { readDocument } from '../../src/core/words/lists/read-document.ts'
import { draftOfReading } from '../../src/ledger/desk/draft-of-reading.ts'
import { readText } from '../../src/office/read-text.ts'
import { Unreadable } from '../../src/office/unreadable.ts'
import { inputOf } from './input.ts'

/** `at`: the number being read, shared with the main thread. */
export type ReaderWork = { seed: number; from: number; step: number; count: number; at: Int32Array }
export type Crash = { number: number; name: string; bytes: number; what: string }
export type ReaderNews =
  | { crash: Crash }
  | { done: { number: number; name: string; bytes: number; ms: number; read: string }[] }

const { seed, from, step, count, at } = workerData as ReaderWork
const batch = 50

const readOne = async (number: number): Promise<{ read: string; bytes: number; name: string }> => {
  const { bytes, name } = inputOf(seed, number)
  try {
    const { text, notes, format } = await readText(bytes, name)
    const reading = readDocument(text, undefined, '2026-11-23', notes)
    checkReading(reading)
    draftOfReading(reading)
    return { read: format, bytes: bytes.length, name }
  } catch (error) {
    if (error instanceof Unreadable) return { read: error.code, bytes: bytes.length, name }
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
    parentPort?.postMessage({ crash: { number, name, bytes: bytes.length, what } } satisfies ReaderNews)
    return { read: 'crash', bytes: bytes.length, name }
  }
}

let done: Extract<ReaderNews, { done: unknown }>['done'] = []
const tell = () => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage({ done } satisfies ReaderNews)
  done = []
}
for (let number = from; number < count; number += step) {
  Atomics.store(at, 0, number)
  const begun = performance.now()
  const one = await readOne(number)
  done.push({ number, ms: performance.now() - begun, ...one })
  if (done.length >= batch) tell()
}
tell()
