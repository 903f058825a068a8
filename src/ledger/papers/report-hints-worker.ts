/** The thread that checks what a progress report will tell. Its limits are set by read-report-hints.ts. */
import { once } from 'node:events'
import { parentPort } from 'node:worker_threads'
import { type HintsOf, type ReportHints, reportHints } from '#core/rules/report/report-hints.ts'
import type { WorkerAnswer } from '#ledger/desk/in-worker.ts'

if (parentPort) {
  const [told] = (await once(parentPort, 'message')) as [HintsOf]
  const answer: WorkerAnswer<ReportHints> = { content: reportHints(told) }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort.postMessage(answer)
}
