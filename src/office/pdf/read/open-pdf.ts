/**
 * The bytes of a .pdf as pages of placed words and ruled lines. No picture is decoded, no script is run.
 */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { Unreadable } from '#office/unreadable.ts'
import type { PdfPage } from './page-parts.ts'
import { piecesOf, type TextItem } from './pieces.ts'
import { drawingOf, type Operations } from './rules.ts'

export const MOST_PAGES = 600
const MOST_CHARACTERS = 4_000_000

/** @throws Unreadable `encrypted`, `broken-pdf`, `too-many-pages`, `too-large` */
export async function openPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  // A copy: the parser takes the memory it is given for its own.
  const document = await opened(() =>
    getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, maxImageSize: 0 }),
  )
  try {
    if (document.numPages > MOST_PAGES) throw new Unreadable('too-many-pages', String(document.numPages))
    const { OPS } = await getResolvedPDFJS()
    const pages: PdfPage[] = []
    let characters = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await opened(async () => {
        const one = await document.getPage(number)
        const { width, height, transform } = one.getViewport({ scale: 1 })
        const view = transform.map(Number)
        const items = (await one.getTextContent()).items as unknown as TextItem[]
        const drawing = drawingOf((await one.getOperatorList()) as Operations, OPS, view)
        one.cleanup()
        return {
          number,
          drawn: drawing.drawn,
          unseen: drawing.unseen,
          ...piecesOf(items, drawing.rules, { view, width, height }),
        }
      })
      characters += page.pieces.reduce((sum, piece) => sum + piece.text.length, 0)
      if (characters > MOST_CHARACTERS) throw new Unreadable('too-large', `> ${MOST_CHARACTERS}`)
      pages.push(page)
    }
    return pages
  } finally {
    await document.loadingTask.destroy().catch(() => null)
  }
}

async function opened<T>(open: () => Promise<T>): Promise<T> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof Unreadable) throw error
    if (error instanceof Error && error.name === 'PasswordException') throw new Unreadable('encrypted')
    // Bytes from outside make the parser stumble in many ways; nothing of ours runs in here.
    throw new Unreadable('broken-pdf')
  }
}
