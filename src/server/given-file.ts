import { Readable } from 'node:stream'
import { shownInline } from '#ledger/desk/media-type.ts'
import { evidenceFile } from '#ledger/queries/evidence-file.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { id } from '#contract/values.ts'
import { check } from '#contract/check.ts'
import type { App } from '#server/app-types.ts'
import { givenFilePolicy, givenPdfPolicy } from '#server/security-headers.ts'
import { requireSession } from '#server/session-cookie.ts'

/** RFC 5987: percent-encoded UTF-8 for everything that is not plainly a letter or numeral. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*!]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`)

/** A name for browsers that read the old form only; no quotes, no escapes, no line breaks in it. */
const plain = (name: string): string => name.replace(/[^\w.-]/g, '_')

/** `attachment; filename="__.pdf"; filename*=UTF-8''…` */
export const contentDisposition = (how: 'inline' | 'attachment', name: string): string =>
  `${how}; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`

/**
 * GET /api/problems/:id/evidence/:evidence: a file, through the fact that says what it proves and for whom it is. Saved
 * rather than shown, but for pictures and PDF with `?show`; whatever it is, it runs nothing.
 */
export const serveEvidence = (app: App, ledger: Ledger): void => {
  app.get('/api/problems/:id/evidence/:evidence', async (c) => {
    const { workspace, person } = requireSession(c)
    const [problem, evidence] = [check(id, c.req.param('id')), check(id, c.req.param('evidence'))]
    if (!('data' in problem) || !('data' in evidence)) throw new Refused('not-found')
    const file = await evidenceFile(ledger, { workspace, person }, problem.data, evidence.data)
    const stored = await ledger.vault.open(file.hash)
    if (!stored) throw new Refused('file-missing', { hash: file.hash })
    const show = c.req.query('show') !== undefined && shownInline(file.mediaType)
    return c.body(Readable.toWeb(stored.stream) as ReadableStream<Uint8Array>, 200, {
      'content-type': file.mediaType.startsWith('text/')
        ? `${file.mediaType}; charset=utf-8`
        : file.mediaType,
      'content-length': String(stored.size),
      'content-disposition': contentDisposition(show ? 'inline' : 'attachment', file.fileName),
      'content-security-policy':
        show && file.mediaType === 'application/pdf' ? givenPdfPolicy : givenFilePolicy,
      'cache-control': 'private, no-store',
    })
  })
}
