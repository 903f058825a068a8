/** The thread that reads one pack that came back: bytes in, its rows or a reason out. */
import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import type { WorkerAnswer } from '#ledger/desk/in-worker.ts'
import { returnSheetWords } from '#messages/return-sheet.ts'
import { type ReadPack, readPack } from '#office/return-pack/read-pack.ts'
import { Unreadable } from '#office/unreadable.ts'

type Given = { bytes: Uint8Array }
const languages = Object.values(returnSheetWords).map((it) => it.heads)

const answer = async ({ bytes }: Given): Promise<WorkerAnswer<ReadPack>> => {
  try {
    return { content: await readPack(bytes, languages) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { unreadable: { reason: error.code, detail: error.detail } }
  }
}

if (parentPort) {
  const [given] = (await once(parentPort, 'message')) as [Given]
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort.postMessage(await answer(given))
}
