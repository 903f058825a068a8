/**
 * What is read of a workbook's archive: its tables and what they need, each part inflated under our own limits. Macros,
 * links to other workbooks, pictures, comments and printer settings are not even unpacked.
 */
import { strToU8, zipSync } from 'fflate'
import { eachTag, prefixOf } from './elements.ts'
import { Unreadable } from '#office/unreadable.ts'
import { zipPart, type ZipEntry, type ZipLimits } from '#office/zip/entries.ts'

export const SHEET_LIMITS: ZipLimits = {
  entries: 4000,
  bytes: 400 * 1024 * 1024,
  part: 96 * 1024 * 1024,
  ratio: 250,
}

export const MOST_SHEETS = 120

/** `path` of its part; `hidden` in either way a sheet can be. */
export type SheetPart = { name: string; path: string; hidden: boolean }

export type WorkbookParts = { sheets: SheetPart[]; date1904: boolean; xml: (path: string) => string | null }

/** The one part of an .ods that holds its tables. */
export function safeOds(bytes: Uint8Array, entries: Map<string, ZipEntry>): Uint8Array {
  const content = zipPart(bytes, entries, 'content.xml', SHEET_LIMITS)
  const mimetype = zipPart(bytes, entries, 'mimetype', SHEET_LIMITS)
  if (content === null || mimetype === null) throw new Unreadable('broken-sheet', 'content.xml')
  // Rows that are printed again on each page stand in an element of their own, where the reader does not look for them.
  const rows = xmlText(content, 'content.xml').replaceAll(
    /<\/?table:table-(?:header-rows|row-group|rows)\b[^>]*>/gu,
    '',
  )
  return zipSync({ mimetype, 'content.xml': strToU8(rows) }, { level: 0 })
}

/** Throws Unreadable for what is broken or unsafe; the text of a part is made when it is asked for. */
export function workbookParts(bytes: Uint8Array, entries: Map<string, ZipEntry>): WorkbookParts {
  const xml = (path: string) => {
    const name = entries.has(path)
      ? path
      : [...entries.keys()].find((one) => one.toLowerCase() === path.toLowerCase())
    const part = name === undefined ? null : zipPart(bytes, entries, name, SHEET_LIMITS)
    return part === null || name === undefined ? null : xmlText(part, name)
  }
  const path = [...entries.keys()].find((name) => /^xl\/workbook\d*\.xml$/iu.test(name))
  const workbook = path === undefined ? null : xml(path)
  // Nothing is read from it, but what is wrong with it is wrong with the file.
  xml('_rels/.rels')
  const relations = path === undefined ? null : xml(path.replace(/([^/]+)$/u, '_rels/$1.rels'))
  if (workbook === null || relations === null) throw new Unreadable('broken-sheet')
  const targets = targetsIn(relations)
  const sheets: SheetPart[] = []
  eachTag(workbook, `${prefixOf(workbook)}sheet`, (attributes) => {
    const target = targets.get(attributeIn(attributes, '(?:\\w+:)?id') ?? '')
    const state = attributeIn(attributes, 'state') ?? 'visible'
    const name = decoded(attributeIn(attributes, 'name') ?? '')
    if (target !== undefined) sheets.push({ name, path: target, hidden: state !== 'visible' })
  })
  if (sheets.length === 0) throw new Unreadable('broken-sheet')
  if (sheets.length > MOST_SHEETS) throw new Unreadable('too-large', `${MOST_SHEETS} sheets`)
  let date1904 = false
  eachTag(workbook, `${prefixOf(workbook)}workbookPr`, (attributes) => {
    date1904 ||= /^(?:1|true)$/u.test(attributeIn(attributes, 'date1904') ?? '')
  })
  return { sheets, date1904, xml }
}

/** Only worksheets of the archive itself: no chart sheets, nothing outside, nothing that climbs. */
function targetsIn(relations: string): Map<string, string> {
  const targets = new Map<string, string>()
  eachTag(relations, `${prefixOf(relations)}Relationship`, (attributes) => {
    const target = attributeIn(attributes, 'Target')?.replace(/^\/xl\/|^\.\//u, '')
    const id = attributeIn(attributes, 'Id')
    if (id === null || target === undefined || attributeIn(attributes, 'TargetMode') === 'External') return
    if (/^worksheets\/[^/]+\.xml$/iu.test(target)) targets.set(id, `xl/${target}`)
  })
  return targets
}

export const attributeIn = (attributes: string, name: string): string | null =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u')
    .exec(attributes)
    ?.slice(1)
    .find((one) => one !== undefined) ?? null

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text of XML as it is meant: entities, sections of CDATA, and _x000A_ as spreadsheets write control characters. */
export function decoded(text: string): string {
  let plain = text
  if (plain.includes('<![CDATA[')) plain = plain.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, '$1')
  if (plain.includes('&'))
    plain = plain.replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/giu,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return ENTITIES[name] ?? whole
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      },
    )
  if (plain.includes('_x'))
    plain = plain.replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return plain
}

/** Entities hide in a document type declaration, and no part of a workbook has one. */
function xmlText(part: Uint8Array, name: string): string {
  const mark = (part[0] ?? 0) * 256 + (part[1] ?? 0)
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8'
  let xml = ''
  try {
    xml = new TextDecoder(encoding, { fatal: true }).decode(part)
  } catch {
    throw new Unreadable('broken-sheet', name)
  }
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new Unreadable('unsafe-xml', name)
  return xml.replace(/^<\?xml[^>]*\?>/u, '<?xml version="1.0" encoding="UTF-8"?>')
}
