/** The thread that reads one pack that came back: bytes in, its rows or a reason out. */
import { answerInThread } from '#ledger/desk/answer-in-thread.ts'
import { returnSheetWords } from '#messages/return-sheet.ts'
import { readPack } from '#office/return-pack/read-pack.ts'

const languages = Object.values(returnSheetWords).map((it) => it.heads)

await answerInThread(({ bytes }: { bytes: Uint8Array }) => readPack(bytes, languages))
