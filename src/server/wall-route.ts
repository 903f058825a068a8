import type { Ledger } from '#ledger/ledger.ts'
import { takeWall, type WallFormat } from '#ledger/papers/take-wall.ts'
import type { AppOptions } from '#server/app-types.ts'
import type { AskedFile, FileHandlers } from '#server/bind-files.ts'
import { ownAddress } from '#server/doors.ts'
import { contentDisposition } from '#server/given-file.ts'
import { givenFilePolicy } from '#server/security-headers.ts'

/** Its links lead to our pages, so our own pages may frame it; it runs nothing. */
const wallPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'"

type Asked = Omit<AskedFile<'wall'>, 'query'> & {
  query: AskedFile<'wall'>['query'] & { dpi?: number; links?: 'yes' | 'no' }
}

/** GET /api/wall.svg, .pdf, .png: the wall chart from live data. The SVG is shown, the others are saved. */
export const wallHandlers = (
  ledger: Ledger,
  options: Pick<AppOptions, 'exposure' | 'fontFolder'>,
): Pick<FileHandlers, 'wall' | 'wallPdf' | 'wallPng'> => {
  const give =
    (format: WallFormat) =>
    async ({ c, query, caller }: Asked): Promise<Response> => {
      const { fontFolder = null } = options
      // The address of the house goes out of it only when it is asked for.
      const address = query.links === 'yes' ? ownAddress(c, options) : undefined
      const taken = await takeWall(ledger, caller, query, { format, fontFolder, address })
      const shown = format === 'svg'
      return c.body(new Uint8Array(taken.bytes), 200, {
        'content-type': taken.mediaType,
        'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', taken.fileName),
        'content-security-policy': shown ? wallPolicy : givenFilePolicy,
        ...(shown ? { 'x-frame-options': 'SAMEORIGIN' } : {}),
      })
    }
  return { wall: give('svg'), wallPdf: give('pdf'), wallPng: give('png') }
}
