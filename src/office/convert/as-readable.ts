/**
 * What our readers read is handed on as it is; a .doc, .wps or .rtf becomes a .docx first, where LibreOffice is
 * installed. Not for a thread that may be ended at any time: a process is started here, and it would outlive it.
 */
import type { ReadingIssue } from '#core/words/lists/draft.ts'
import { fileKind } from '#office/file-kind.ts'
import { oleKind } from '#office/ole-kind.ts'
import { Unreadable } from '#office/unreadable.ts'
import { findOffice } from './find-office.ts'
import { toDocx } from './to-docx.ts'

/** `issues`: what is to be told of it beside the text. */
export type Readable = { bytes: Uint8Array; issues: ReadingIssue[] }

const LARGEST = 30 * 1024 * 1024

/**
 * @param find where LibreOffice is; null is nowhere
 * @throws Unreadable `needs-office`, `not-converted`, `encrypted`, `macros`, `too-large`
 */
export async function asReadable(
  bytes: Uint8Array,
  name: string,
  find: () => Promise<string | null> = findOffice,
): Promise<Readable> {
  const ending = olderFormat(bytes, name)
  if (ending === null) return { bytes, issues: [] }
  if (bytes.length > LARGEST) throw new Unreadable('too-large', `${Math.ceil(bytes.length / 1024 / 1024)} MB`)
  const program = await find()
  if (program === null) throw new Unreadable('needs-office', ending)
  const docx = await toDocx(program, bytes, ending)
  return { bytes: docx, issues: [{ code: 'converted', message: ending, line: 1 }] }
}

/** doc, wps or rtf; null for what we read ourselves or nobody does. */
function olderFormat(bytes: Uint8Array, name: string): 'doc' | 'wps' | 'rtf' | null {
  const kind = fileKind(bytes)
  if (kind === 'rtf') return 'rtf'
  if (kind !== 'ole') return null
  const inside = oleKind(bytes)
  if (inside === 'document') return 'doc'
  return inside === 'other' && /\.wps$/iu.test(name) ? 'wps' : null
}
