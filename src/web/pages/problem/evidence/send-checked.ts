import { readUploadRules } from '#contract/evidence.ts'
import { call } from '../../../api/call.ts'
import { Refusal } from '../../../api/refusal.ts'
import { sendFile } from '../../../api/upload.ts'

let rules: ReturnType<typeof fetchRules> | null = null
const fetchRules = () => call(readUploadRules)

/** Asked once for as long as the page is open. */
export const uploadRules = (): ReturnType<typeof fetchRules> => {
  rules ??= fetchRules().catch((thrown: unknown) => {
    rules = null
    throw thrown
  })
  return rules
}

/** Sends a file that can be taken; what is seen to be too large or empty is refused before anything is sent. */
export const sendChecked = async (
  file: File,
  signal: AbortSignal,
  onSent: (part: number) => void,
): ReturnType<typeof sendFile> => {
  const { largest } = await uploadRules()
  if (file.size > largest)
    throw new Refusal('too-large', { limit: `${Math.floor(largest / 1024 / 1024)} MB` })
  if (file.size === 0) throw new Refusal('empty-file', { fileName: file.name })
  return sendFile(file, signal, onSent)
}
