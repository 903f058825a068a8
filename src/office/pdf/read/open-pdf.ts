/**
 * The bytes of a .pdf as pages of placed words and ruled lines. No picture is decoded, no script is run.
 */
import { setImmediate } from 'node:timers/promises'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { Unreadable } from '#office/unreadable.ts'
import type { PdfPage } from './page-parts.ts'
import { drawingOf, type Operations } from './drawing.ts'
import { piecesOf } from './pieces.ts'
import { requireSmallStreams } from './stream-bombs.ts'
import type { Font } from './text-runs.ts'

export const MOST_PAGES = 600
const MOST_CHARACTERS = 4_000_000

/** @throws Unreadable `zip-bomb`, `encrypted`, `broken-pdf`, `too-many-pages`, `too-large` */
export async function openPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  requireSmallStreams(bytes)
  // The parser leaves promises lying that nobody waits for; where bytes are damaged they would end the whole thread.
  const ignore = () => null
  process.on('unhandledRejection', ignore)
  try {
    return await pagesOf(bytes)
  } finally {
    await setImmediate()
    process.removeListener('unhandledRejection', ignore)
  }
}

async function pagesOf(bytes: Uint8Array): Promise<PdfPage[]> {
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
        const list: Operations = await one.getOperatorList({ annotationMode: 0 })
        const fonts: { has: (name: string) => boolean; get: (name: string) => unknown } = one.commonObjs
        const fontOf = (name: string) => fontFrom(fonts.has(name) ? fonts.get(name) : null)
        const { runs, rules, ...drawing } = drawingOf(list, OPS, transform.map(Number), fontOf)
        one.cleanup()
        return { number, ...drawing, ...piecesOf(runs, rules, { width, height }) }
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

/** Thousandths of the type's size, unless the font has a measure of its own. */
function fontFrom(given: unknown): Font {
  const said = given as { fontMatrix?: unknown; vertical?: unknown } | null
  const [fontMatrix, vertical] = [said?.fontMatrix, said?.vertical]
  const scale = Array.isArray(fontMatrix) ? Number(fontMatrix[0]) : 0.001
  return {
    scale: Number.isFinite(scale) && scale !== 0 ? Math.abs(scale) : 0.001,
    vertical: vertical === true,
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
