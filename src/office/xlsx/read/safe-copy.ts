/**
 * A copy of a workbook that holds nothing but what its tables need, with every part inflated under our own limits.
 *
 * Macros, links to other workbooks, pictures, comments and printer settings are not copied. Empty styled cells go, so
 * that a sheet formatted down to its last row costs nothing; cells far outside of any ledger are cut and told.
 */
import { strToU8, zipSync } from 'fflate'
import { MOST_COLUMNS, MOST_ROWS } from '#office/grid.ts'
import { filledStyles } from './fill-colour.ts'
import { Unreadable } from '#office/unreadable.ts'
import { zipPart, type ZipEntry, type ZipLimits } from '#office/zip/entries.ts'

export const SHEET_LIMITS: ZipLimits = {
  entries: 4000,
  bytes: 400 * 1024 * 1024,
  part: 96 * 1024 * 1024,
  ratio: 250,
}

const MOST_CELLS = 600_000
const MOST_SHEETS = 120

const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\d*\.xml|xl\/_rels\/workbook\d*\.xml\.rels|xl\/styles\d*\.xml|xl\/sharedStrings\d*\.xml|xl\/worksheets\/[^/]+\.xml)$/iu
const SHEET = /^xl\/worksheets\//iu

/** `cut`: the sheets (by the path of their part) of which cells were left out, with how many rows. */
export type SafeCopy = { bytes: Uint8Array; cut: Map<string, number> }

/** The one part of an .ods that holds its tables. */
export function safeOds(bytes: Uint8Array, entries: Map<string, ZipEntry>): Uint8Array {
  const content = zipPart(bytes, entries, 'content.xml', SHEET_LIMITS)
  const mimetype = zipPart(bytes, entries, 'mimetype', SHEET_LIMITS)
  if (content === null || mimetype === null) throw new Unreadable('broken-sheet', 'content.xml')
  const xml = strToU8(textOf(content, 'content.xml'))
  return zipSync({ mimetype, 'content.xml': xml }, { level: 0 })
}

export function safeCopy(bytes: Uint8Array, entries: Map<string, ZipEntry>): SafeCopy {
  const parts: Record<string, Uint8Array> = {}
  const cut = new Map<string, number>()
  const budget = { cells: MOST_CELLS, sheets: MOST_SHEETS }
  const filled = filledIn(bytes, entries)
  for (const name of entries.keys()) {
    if (!WANTED.test(name)) continue
    const part = zipPart(bytes, entries, name, SHEET_LIMITS)
    if (part === null) continue
    const xml = textOf(part, name)
    if (!SHEET.test(name)) {
      parts[name] = strToU8(name.endsWith('.rels') ? withoutOutside(xml) : xml)
      continue
    }
    if (--budget.sheets < 0) throw new Unreadable('too-large', `${MOST_SHEETS} sheets`)
    const lean = leanSheet(xml, budget, filled)
    if (lean.cut > 0) cut.set(name, lean.cut)
    parts[name] = strToU8(lean.xml)
  }
  return { bytes: zipSync(parts, { level: 0 }), cut }
}

/** Styles of green, yellow and red cells. */
function filledIn(bytes: Uint8Array, entries: Map<string, ZipEntry>): ReadonlySet<string> {
  const name = [...entries.keys()].find((one) => /^xl\/styles\d*\.xml$/iu.test(one))
  const part = name === undefined ? null : zipPart(bytes, entries, name, SHEET_LIMITS)
  return part === null || name === undefined ? new Set() : filledStyles(textOf(part, name))
}

/** Entities hide in a document type declaration, and no part of a workbook has one. */
function textOf(part: Uint8Array, name: string): string {
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

/** Relations to anything outside of the workbook. */
const withoutOutside = (xml: string) =>
  xml.replaceAll(/<(?:\w+:)?Relationship\b[^>]*TargetMode\s*=\s*["']External["'][^>]*>/giu, '')

const ROW = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row\s*>)/gu
const CELL = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1c\s*>)/gu

/** The sheet with rows and cells that hold something. A row or cell without a place of its own keeps its neighbours. */
function leanSheet(
  xml: string,
  budget: { cells: number },
  filled: ReadonlySet<string>,
): { xml: string; cut: number } {
  let cut = 0
  const from = xml.search(/<(?:\w+:)?sheetData\b/u)
  if (from < 0) return { xml, cut }
  const to = /<\/(?:\w+:)?sheetData\s*>/u.exec(xml)?.index ?? xml.length
  const kept: string[] = []
  const start = xml.indexOf('>', from) + 1
  if (xml.charAt(start - 2) === '/') return { xml, cut }
  for (const [, prefix = '', attributes = '', inner] of xml.slice(start, to).matchAll(ROW)) {
    const number = placeIn(attributes)
    if (number !== null && Number(/\d+/u.exec(number)?.[0]) > MOST_ROWS) {
      if (inner !== undefined && /<(?:\w+:)?(?:v|is)\b/u.test(inner)) cut++
      continue
    }
    const cells = inner === undefined ? '' : leanCells(inner, budget, filled)
    if (cells !== '' || number === null) kept.push(`<${prefix}row${attributes}>${cells}</${prefix}row>`)
  }
  if (budget.cells < 0) throw new Unreadable('too-large', `${MOST_CELLS} cells`)
  return { xml: `${xml.slice(0, start)}${kept.join('')}${xml.slice(to)}`, cut }
}

/** Cells that hold something; beside them those that are empty and filled, which may be a state. */
function leanCells(inner: string, budget: { cells: number }, filled: ReadonlySet<string>): string {
  const cells: string[] = []
  let any = false
  for (const [whole, , attributes = '', content] of inner.matchAll(CELL)) {
    const place = placeIn(attributes)
    const holds = content !== undefined && /<(?:\w+:)?(?:v|is|f)\b/u.test(content)
    const coloured = !holds && filled.size > 0 && filled.has(/\bs="(\d+)"/u.exec(attributes)?.[1] ?? '')
    if (place !== null && ((!holds && !coloured) || columnOf(place) >= MOST_COLUMNS)) continue
    any ||= !coloured
    budget.cells--
    cells.push(whole)
  }
  return any ? cells.join('') : ''
}

const placeIn = (attributes: string): string | null =>
  /\br\s*=\s*["']([^"']*)["']/u.exec(attributes)?.[1] ?? null

/** AB12 → 27 */
function columnOf(place: string): number {
  let column = 0
  for (const letter of /^[A-Z]*/iu.exec(place)?.[0].toUpperCase() ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
