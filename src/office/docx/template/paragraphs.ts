/** The paragraphs of a template in order, with where each stands. */
import { readXml } from '../xml.ts'
import type { TemplatePlace } from './fault.ts'
import { sane, type DocxParts } from './safe-parts.ts'

/** `table` tells tables apart within the file; null outside of one. */
export type TemplateParagraph = { place: TemplatePlace; text: string; inControl: boolean }

const PARTS: [RegExp, TemplatePlace['part']][] = [
  [/^word\/document\.xml$/u, 'text'],
  [/^word\/header\d*\.xml$/u, 'header'],
  [/^word\/footer\d*\.xml$/u, 'footer'],
  [/^word\/(?:footnotes|endnotes)\.xml$/u, 'notes'],
]

/** One list a part, for a loop never goes on in another. */
export function templateParagraphs(parts: DocxParts): TemplateParagraph[][] {
  const found: TemplateParagraph[][] = []
  for (const [name, bytes] of parts) {
    const kind = PARTS.find(([pattern]) => pattern.test(name))?.[1]
    if (kind !== undefined) found.push(sane(() => ofPart(name, bytes, kind)))
  }
  return found
}

type Open = { number: number; text: string; table: number | null; row: number | null; inControl: boolean }

function ofPart(name: string, bytes: Uint8Array, part: TemplatePlace['part']): TemplateParagraph[] {
  const found: { number: number; paragraph: TemplateParagraph }[] = []
  const open: Open[] = []
  const tables: { number: number; row: number }[] = []
  let count = 0
  let tableCount = 0
  let controls = 0
  let inText = false
  readXml(bytes, name, {
    open: (element) => {
      if (element === 'tbl') tables.push({ number: ++tableCount, row: 0 })
      else if (element === 'tr') {
        const table = tables.at(-1)
        if (table !== undefined) table.row++
      } else if (element === 'sdtContent') controls++
      else if (element === 'p') {
        const table = tables.at(-1)
        open.push({
          number: ++count,
          text: '',
          table: table?.number ?? null,
          row: table?.row ?? null,
          inControl: controls > 0,
        })
      } else if (element === 't') inText = true
    },
    close: (element) => {
      if (element === 't') inText = false
      else if (element === 'tbl') tables.pop()
      else if (element === 'sdtContent') controls--
      else if (element === 'p') {
        const own = open.pop()
        if (own === undefined) return
        const { number, text, table, row, inControl } = own
        const place = { part, paragraph: number, table, row, text: text.trim().slice(0, 60) }
        found.push({ number, paragraph: { place, text, inControl } })
      }
    },
    text: (words) => {
      const own = open.at(-1)
      if (inText && own !== undefined) own.text += words
    },
  })
  return found.toSorted((a, b) => a.number - b.number).map(({ paragraph }) => paragraph)
}
