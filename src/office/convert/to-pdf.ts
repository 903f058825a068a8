import { fileKind } from '#office/file-kind.ts'
import { oleKind } from '#office/ole-kind.ts'
import { zipEntries } from '#office/zip/entries.ts'
import { convertWith } from './run-office.ts'

/** Endings of what an office program can show. */
export const officeEndings: readonly string[] = 'docx xlsx pptx doc xls ppt wps et dps odt ods odp rtf'.split(
  ' ',
)

/**
 * An office file as PDF, to be looked at: what is inside runs nothing, and what would burst is not opened at all.
 * @throws Unreadable `encrypted`, `macros`, `zip-bomb`, `unsafe-zip`, and as `convertWith`
 */
export const toPdf = async (program: string, bytes: Uint8Array, ending: string): Promise<Uint8Array> => {
  const kind = fileKind(bytes)
  if (kind === 'zip') zipEntries(bytes)
  if (kind === 'ole') oleKind(bytes)
  return convertWith(program, bytes, ending, 'pdf')
}
