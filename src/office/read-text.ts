/**
 * Bytes of a document → its text, whatever it came as. The one door for uploads, pastes and files.
 */
import { CELL_BREAK } from '#core/words/lists/cell-parts.ts'
import type { ReadingIssue, SourceNotes } from '#core/words/lists/draft.ts'
import { readCsv } from './csv/read-csv.ts'
import { readDocx } from './docx/read-docx.ts'
import type { PlacedLine } from './docx/table.ts'
import { fileKind } from './file-kind.ts'
import { decodeText, type TextEncoding } from './text-encoding.ts'
import { type Grid, gridText } from './grid.ts'
import { readHtml } from './html/read-html.ts'
import { requireNoMacros } from './macros.ts'
import { oleKind } from './ole-kind.ts'
import { readPdf } from './pdf/read/read-pdf.ts'
import { Unreadable } from './unreadable.ts'
import { odsGrids, xlsGrids, xlsxGrids } from './xlsx/read/read-xlsx.ts'
import { zipEntries, zipPart } from './zip/entries.ts'

/**
 * `places`: for each line of a .docx whether it is a row of a table and which; empty for the others. `notes`: flaws
 * seen in the bytes and where the tables of a workbook stand, for `readDocument`.
 */
export type ReadText = {
  text: string
  format: 'txt' | 'docx' | 'html' | 'pdf' | 'xlsx' | 'xls' | 'ods' | 'csv'
  encoding: TextEncoding | null
  places: PlacedLine[]
  notes: SourceNotes
}

export const LARGEST_FILE = 50 * 1024 * 1024
export const LONGEST_TEXT = 12_000_000

/**
 * Throws Unreadable with a code. `name` is the file's name as given; its ending tells a .csv from a .txt and an old
 * .doc from an old .ppt in the reason, and nothing else. `known`: flaws seen before (`asReadable` in convert/).
 */
export async function readText(
  bytes: Uint8Array,
  name = '',
  known: readonly ReadingIssue[] = [],
): Promise<ReadText> {
  const read = await readKind(bytes, name)
  return { ...read, notes: { ...read.notes, issues: [...known, ...read.notes.issues] } }
}

async function readKind(bytes: Uint8Array, name: string): Promise<ReadText> {
  if (bytes.length === 0) throw new Unreadable('empty')
  if (bytes.length > LARGEST_FILE)
    throw new Unreadable('too-large', `${Math.ceil(bytes.length / 1024 / 1024)} MB`)
  const kind = fileKind(bytes)
  if (kind === 'zip') return checked(await zipText(bytes))
  if (kind === 'ole') return checked(await oleText(bytes, name))
  if (kind === 'html') return checked(pageText(bytes))
  if (kind === 'pdf') return checked(await pdfText(bytes))
  if (kind !== 'text') throw new Unreadable('wrong-kind', kind)
  const { text, encoding } = decodeText(bytes)
  if (/\.(?:csv|tsv)$/iu.test(name)) return checked({ ...gridsText([readCsv(text)], 'csv'), encoding })
  return checked({
    text: withLineEnds(text),
    format: 'txt',
    encoding,
    places: [],
    notes: { issues: [], sheets: [] },
  })
}

/**
 * Word's own line break and page break, and the ends of lines other systems write. In a row of a pasted table they
 * part the lines of one cell.
 */
function withLineEnds(text: string): string {
  if (!/[\v\f\u0085\u2028\u2029]/u.test(text)) return text
  const lines = text.replace(/[\f\u0085\u2029]/gu, '\n').split('\n')
  return lines.map((line) => line.replace(/[\v\u2028]/gu, line.includes('\t') ? CELL_BREAK : '\n')).join('\n')
}

async function zipText(bytes: Uint8Array): Promise<ReadText> {
  const entries = zipEntries(bytes)
  const names = [...entries.keys()]
  requireNoMacros(bytes, entries)
  if (names.some((one) => /^xl\/workbook\d*\.xml$/iu.test(one)))
    return gridsText(xlsxGrids(bytes, entries), 'xlsx')
  const kind = zipPart(bytes, entries, 'mimetype')
  if (kind !== null && new TextDecoder().decode(kind).includes('opendocument.spreadsheet'))
    return gridsText(await odsGrids(bytes, entries), 'ods')
  const { lines: places, issues } = readDocx(bytes)
  return {
    text: places.map((place) => place.text).join('\n'),
    format: 'docx',
    encoding: null,
    places,
    notes: { issues, sheets: [] },
  }
}

async function oleText(bytes: Uint8Array, name: string): Promise<ReadText> {
  const kind = oleKind(bytes)
  if (kind === 'workbook') return gridsText(await xlsGrids(bytes), 'xls')
  throw new Unreadable('wrong-kind', /\.(doc|wps|xls|et|ppt|dps)$/iu.exec(name)?.[1]?.toLowerCase() ?? 'doc')
}

async function pdfText(bytes: Uint8Array): Promise<ReadText> {
  const { lines, pages, issues } = await readPdf(bytes)
  const notes = { issues, sheets: [], pages }
  return { text: lines.join('\n'), format: 'pdf', encoding: null, places: [], notes }
}

function pageText(bytes: Uint8Array): ReadText {
  const { lines, encoding, issues } = readHtml(bytes)
  return { text: lines.join('\n'), format: 'html', encoding, places: [], notes: { issues, sheets: [] } }
}

function gridsText(grids: readonly Grid[], format: ReadText['format']): ReadText {
  return { ...gridText(grids), format, encoding: null, places: [] }
}

function checked(read: ReadText): ReadText {
  if (read.text.length > LONGEST_TEXT) throw new Unreadable('too-large', `${read.text.length}`)
  if (!/[\p{L}\p{N}]/u.test(read.text)) throw new Unreadable('empty')
  return read
}
