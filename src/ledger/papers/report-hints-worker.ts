/** The thread that checks what a progress report will tell. Its limits are set by read-report-hints.ts. */
import { reportHints } from '#core/rules/report/report-hints.ts'
import { answerInThread } from '#ledger/desk/answer-in-thread.ts'

await answerInThread(reportHints)
