import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import type { WorkerAnswer } from '#ledger/desk/in-worker.ts'
import { Unreadable } from '#office/unreadable.ts'

/**
 * The thread's side of in-worker.ts: waits for its one job, and answers with what came of it or why it cannot be read.
 * @param work takes what was posted to the thread as the job
 */
export const answerInThread = async (work: (given: never) => unknown): Promise<void> => {
  if (!parentPort) return
  const [given] = (await once(parentPort, 'message')) as [never]
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort.postMessage(await answered(work, given))
}

const answered = async (work: (given: never) => unknown, given: never): Promise<WorkerAnswer<unknown>> => {
  try {
    return { content: await work(given) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { unreadable: { reason: error.code, detail: error.detail } }
  }
}
