/**
 * Landscape sheets within somebody else's file. A section of a .docx ends at a paragraph that carries its properties:
 * the first mark becomes the end of the section it stands in, the second the end of a landscape one.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Paragraph } from 'docx'
import { PAGE } from '#office/official-format/measures.ts'
import { marginsOf } from '../write/page.ts'
import { line } from '../write/paragraphs.ts'
import { TEXT_STYLE, textRun } from '../write/runs.ts'

/** Private characters: they can stand in no text of ours by themselves. */
const MARKS = { from: '\ue0a1\ue0a2\ue0a1', to: '\ue0a1\ue0a3\ue0a1' } as const

export const turnMark = (which: keyof typeof MARKS): Paragraph => line([textRun(MARKS[which], TEXT_STYLE)])

const DOCUMENT = 'word/document.xml'
const SECTION = /<w:sectPr\b[^>]*(?:\/>|>.*?<\/w:sectPr>)/su

export function turnedSheets(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx)
  const part = parts[DOCUMENT]
  if (part === undefined) return docx
  let xml = strFromU8(part)
  for (let at = xml.indexOf(MARKS.from); at >= 0; at = xml.indexOf(MARKS.from)) xml = turned(xml, at)
  return zipSync({ ...parts, [DOCUMENT]: strToU8(xml) })
}

function turned(xml: string, at: number): string {
  const first = around(xml, at)
  const second = around(xml, xml.indexOf(MARKS.to, at))
  const rest = xml.slice(second.end)
  const section = SECTION.exec(rest)
  const own = section?.[0] ?? '<w:sectPr/>'
  const left = rest.slice(0, section?.index)
  const after = rest.slice(left.length + (section === null ? 0 : own.length))
  const head = xml.slice(0, first.start) + closing(own) + xml.slice(first.end, second.start)
  // Nothing of theirs follows: their last section is the landscape one itself, or an empty sheet would end the paper.
  return /<w:(?:t|drawing|pict|tbl)\b/u.test(left)
    ? head + closing(landscape(bare(own))) + left + onward(own) + after
    : head + left + landscape(own) + after
}

/** The paragraph around a mark. */
function around(xml: string, at: number): { start: number; end: number } {
  const start = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at))
  return { start, end: xml.indexOf('</w:p>', at) + '</w:p>'.length }
}

const closing = (section: string): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`

/** Heads and feet go on from the section before; nothing else of theirs is wanted on a turned sheet. */
const bare = (section: string): string => section.replace(/^(<w:sectPr\b[^>]*?)\/?>.*$/su, '$1></w:sectPr>')

function landscape(section: string): string {
  const { top, right, bottom, left } = marginsOf(true)
  const page = `<w:pgSz w:w="${PAGE.height}" w:h="${PAGE.width}" w:orient="landscape"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="850" w:footer="937" w:gutter="0"/>`
  const without = onward(section).replaceAll(/<w:(?:pgSz|pgMar)\b[^>]*\/>/gu, '')
  const open = without.replace(/\/>$/u, '></w:sectPr>')
  // In the order of the schema: references to heads and feet come first, and how the section begins.
  const references = [...open.matchAll(/<w:(?:headerReference|footerReference|type)\b[^>]*\/>/gu)].at(-1)
  const place = references === undefined ? open.indexOf('>') + 1 : references.index + references[0].length
  return open.slice(0, place) + page + open.slice(place)
}

/** A section that goes on: no first page of its own, no numbering from one. */
const onward = (section: string): string =>
  section.replaceAll(/<w:titlePg\b[^>]*\/>/gu, '').replaceAll(/(<w:pgNumType\b[^>]*?) w:start="\d+"/gu, '$1')
