/** The thread that reads a workbook of units, posts and persons: bytes in, its rows or a reason out. */
import { answerInThread } from '#ledger/desk/answer-in-thread.ts'
import { readSheets } from '#ledger/organisation/read-sheets.ts'
import { readGrids } from '#office/table/read-grids.ts'

await answerInThread(async ({ bytes }: { bytes: Uint8Array }) => readSheets(await readGrids(bytes)))
