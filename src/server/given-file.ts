import { Readable } from 'node:stream'
import { shownInline } from '#ledger/desk/media-type.ts'
import { type EvidenceFile, evidenceFile } from '#ledger/queries/evidence-file.ts'
import { convertedEvidence } from '#ledger/queries/preview-evidence.ts'
import { importFile } from '#ledger/queries/show-import.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import type { AppContext } from '#server/app-types.ts'
import type { AskedFile } from '#server/bind-files.ts'
import { givenFilePolicy, givenPdfPolicy } from '#server/security-headers.ts'

/** RFC 5987: percent-encoded UTF-8 for everything that is not plainly a letter or numeral. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*!]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`)

/** A name for browsers that read the old form only; no quotes, no escapes, no line breaks in it. */
const plain = (name: string): string => name.replace(/[^\w.-]/g, '_')

/** `attachment; filename="__.pdf"; filename*=UTF-8''…` */
export const contentDisposition = (how: 'inline' | 'attachment', name: string): string =>
  `${how}; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`

/** May stand in a frame of our own pages, and of nobody else's. */
const framedByUs = (policy: string): Record<string, string> => ({
  'content-security-policy': policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
  'x-frame-options': 'SAMEORIGIN',
})

/** An office file as PDF, shown. */
const giveConverted = async (ledger: Ledger, c: AppContext, file: EvidenceFile): Promise<Response> => {
  const hash = await convertedEvidence(ledger, file)
  const stored = await ledger.vault.open(hash)
  if (!stored) throw new Refused('file-missing', { hash })
  return c.body(Readable.toWeb(stored.stream) as ReadableStream<Uint8Array>, 200, {
    'content-type': 'application/pdf',
    'content-length': String(stored.size),
    'content-disposition': contentDisposition('inline', `${file.fileName}.pdf`),
    ...framedByUs(givenPdfPolicy),
    'cache-control': 'private, no-store',
  })
}

/**
 * GET /api/problems/:id/evidence/:evidence: a file, through the fact that says what it proves and for whom it is. Saved
 * rather than shown, but for pictures and PDF with `?show`; whatever it is, it runs nothing.
 */
export const giveEvidence = async (
  ledger: Ledger,
  { c, query, param, caller }: AskedFile<'evidenceFile'>,
): Promise<Response> => {
  const file = await evidenceFile(ledger, caller, param('id'), param('evidence'), query.hash)
  if (query.as === 'pdf') return giveConverted(ledger, c, file)
  const stored = await ledger.vault.open(file.hash)
  if (!stored) throw new Refused('file-missing', { hash: file.hash })
  const show = query.show !== undefined && shownInline(file.mediaType)
  const pdf = show && file.mediaType === 'application/pdf'
  return c.body(Readable.toWeb(stored.stream) as ReadableStream<Uint8Array>, 200, {
    'content-type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'content-length': String(stored.size),
    'content-disposition': contentDisposition(show ? 'inline' : 'attachment', file.fileName),
    ...(pdf ? framedByUs(givenPdfPolicy) : { 'content-security-policy': givenFilePolicy }),
    'cache-control': 'private, no-store',
  })
}

/** A file as it was given, always saved and never shown. */
export const giveAsGiven = async (
  ledger: Ledger,
  c: AppContext,
  file: { hash: string; fileName: string },
): Promise<Response> => {
  const stored = await ledger.vault.open(file.hash)
  if (!stored) throw new Refused('file-missing', { hash: file.hash })
  return c.body(Readable.toWeb(stored.stream) as ReadableStream<Uint8Array>, 200, {
    'content-type': 'application/octet-stream',
    'content-length': String(stored.size),
    'content-disposition': contentDisposition('attachment', file.fileName),
    'content-security-policy': givenFilePolicy,
    'cache-control': 'private, no-store',
  })
}

/** GET /api/imports/:id/file: the document as it was given. */
export const giveImported = async (
  ledger: Ledger,
  { c, param, caller }: AskedFile<'importFile'>,
): Promise<Response> => giveAsGiven(ledger, c, await importFile(ledger, caller, param('id')))
