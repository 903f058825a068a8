import type { previewEvidence as route } from '#contract/evidence.ts'
import type { AnswerOf } from '#contract/route.ts'
import { inWorker } from '#ledger/desk/in-worker.ts'
import { shownInline } from '#ledger/desk/media-type.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { type EvidenceFile, evidenceFile } from '#ledger/queries/evidence-file.ts'
import { Refused } from '#ledger/refusals.ts'
import { findOffice } from '#office/convert/find-office.ts'
import { officeEndings, toPdf } from '#office/convert/to-pdf.ts'
import { decodeText } from '#office/text-encoding.ts'
import { Unreadable } from '#office/unreadable.ts'

type Answer = AnswerOf<typeof route>

const textEntry = new URL('../desk/text-worker.ts', import.meta.url)
const megabyte = 1024 * 1024
/** What is converted is held in memory meanwhile. */
const largestConverted = 30 * megabyte
/** As much text as anybody reads in a preview. */
const longestText = 200_000

const nothing = (why: string): Answer => ({ as: 'nothing', text: null, cut: false, why })
const asText = (text: string, why: string | null = null): Answer => ({
  ...{ as: 'text', text: text.slice(0, longestText), cut: text.length > longestText, why },
})

const endingOf = (name: string): string => /\.([A-Za-z0-9]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
const isOffice = ({ fileName }: EvidenceFile): boolean => officeEndings.includes(endingOf(fileName))

/** The beginning of a stored file, all of it if it is no longer than `most`; refused `file-missing`. */
const bytesOf = async ({ vault }: Ledger, { hash }: EvidenceFile, most: number): Promise<Buffer> => {
  const stored = await vault.open(hash)
  if (!stored) throw new Refused('file-missing', { hash })
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stored.stream as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= most) break
    }
  } finally {
    stored.stream.destroy()
  }
  return Buffer.concat(chunks).subarray(0, most)
}

/** Why it cannot be read, as a code; a bug is thrown on. */
const reasonOf = (error: unknown): string => {
  if (error instanceof Unreadable) return error.code
  if (error instanceof Refused && error.code === 'unreadable') return String(error.details['reason'])
  throw error
}

const plainText = async (ledger: Ledger, file: EvidenceFile): Promise<Answer> => {
  const most = 2 * megabyte
  const bytes = await bytesOf(ledger, file, most)
  // No half of a character at the end of what was cut off.
  const whole = bytes.length < most ? bytes : bytes.subarray(0, bytes.lastIndexOf(10) + 1)
  try {
    const { text } = decodeText(whole)
    const shown = asText(text)
    return { ...shown, cut: shown.cut || whole.length < bytes.length }
  } catch (error) {
    return nothing(reasonOf(error))
  }
}

/** PDFs made of office files: the vault keeps them until its next sweep, as nothing refers to them. */
const made = new Map<string, Promise<string>>()
const mostMade = 500

const convert = async (ledger: Ledger, program: string, file: EvidenceFile): Promise<string> => {
  const bytes = await bytesOf(ledger, file, largestConverted)
  const pdf = await toPdf(program, bytes, endingOf(file.fileName))
  return (await ledger.vault.put(pdf)).hash
}

const madeOf = (ledger: Ledger, program: string, file: EvidenceFile): Promise<string> => {
  const key = `${file.hash}.${endingOf(file.fileName)}`
  const before = made.get(key)
  if (before) return before
  const making = convert(ledger, program, file)
  made.set(key, making)
  // What failed once may go well once more is installed; the oldest goes where there are many.
  making.catch(() => made.delete(key))
  const [oldest] = made.keys()
  if (made.size > mostMade && oldest !== undefined) made.delete(oldest)
  return making
}

/** The hash of the PDF made of an office file; made anew where the sweep has taken it. @throws Unreadable */
const pdfOf = async (ledger: Ledger, program: string, file: EvidenceFile): Promise<string> => {
  const hash = await madeOf(ledger, program, file)
  if (await ledger.vault.has(hash)) return hash
  made.delete(`${file.hash}.${endingOf(file.fileName)}`)
  return madeOf(ledger, program, file)
}

const ownText = async (ledger: Ledger, file: EvidenceFile, why: string): Promise<Answer> => {
  try {
    const text = await inWorker<string>(textEntry, async () => ({
      bytes: await bytesOf(ledger, file, largestConverted),
      name: file.fileName,
    }))
    return asText(text, why)
  } catch (error) {
    const reason = reasonOf(error)
    return nothing(why === 'no-office' && reason === 'wrong-kind' ? why : reason)
  }
}

const office = async (ledger: Ledger, file: EvidenceFile): Promise<Answer> => {
  const stored = await ledger.vault.open(file.hash)
  if (!stored) throw new Refused('file-missing', { hash: file.hash })
  stored.stream.destroy()
  if (stored.size > largestConverted) return nothing('large')
  const program = await findOffice()
  if (program === null) return ownText(ledger, file, 'no-office')
  try {
    await pdfOf(ledger, program, file)
    return { as: 'converted', text: null, cut: false, why: null }
  } catch (error) {
    return ownText(ledger, file, reasonOf(error))
  }
}

/** How a proof, or an earlier version of it, can be looked at in the page; whoever sees it may. */
export const previewEvidence = async (
  ledger: Ledger,
  caller: Caller,
  problem: string,
  evidence: string,
  hash?: string,
): Promise<Answer> => {
  const file = await evidenceFile(ledger, caller, problem, evidence, hash)
  if (shownInline(file.mediaType))
    return {
      ...{ as: file.mediaType === 'application/pdf' ? 'pdf' : 'picture', text: null, cut: false, why: null },
    }
  if (file.mediaType === 'text/plain' || file.mediaType === 'text/csv') return plainText(ledger, file)
  return isOffice(file) ? office(ledger, file) : nothing('kind')
}

/** The PDF made of an office file given as a proof. @throws Refused `unreadable` (`reason`) */
export const convertedEvidence = async (ledger: Ledger, file: EvidenceFile): Promise<string> => {
  const program = isOffice(file) ? await findOffice() : null
  if (program === null) throw new Refused('unreadable', { reason: 'needs-office' })
  try {
    return await pdfOf(ledger, program, file)
  } catch (error) {
    throw new Refused('unreadable', { reason: reasonOf(error) })
  }
}
