/** The thread that reads one pack that came back: bytes in, its rows or a reason out. */
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerAnswer } from '#ledger/desk/in-worker.ts'
import { returnSheetWords } from '#messages/return-sheet.ts'
import { type ReadPack, readPack } from '#office/return-pack/read-pack.ts'
import { Unreadable } from '#office/unreadable.ts'

const { bytes } = workerData as { bytes: Uint8Array }
const languages = Object.values(returnSheetWords).map((it) => it.heads)

const answer = async (): Promise<WorkerAnswer<ReadPack>> => {
  try {
    return { content: await readPack(bytes, languages) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { unreadable: { reason: error.code, detail: error.detail } }
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(await answer())
