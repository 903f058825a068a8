/** The thread that reads the words of one file for a look at it: bytes in, text or a reason out. */
import { answerInThread } from '#ledger/desk/answer-in-thread.ts'
import { readText } from '#office/read-text.ts'

await answerInThread(async ({ bytes, name }: { bytes: Uint8Array; name: string }) => {
  const { text } = await readText(bytes, name)
  return text
})
