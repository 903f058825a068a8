/**
 * Bytes of a document → its text, whatever it came as. The one door for uploads, pastes and files.
 */
import type { SourceNotes } from '#core/words/lists/draft.ts'
import { readCsv } from './csv/read-csv.ts'
import { readDocx } from './docx/read-docx.ts'
import type { PlacedLine } from './docx/table.ts'
import { fileKind } from './file-kind.ts'
import { decodeText, type TextEncoding } from './text-encoding.ts'
import { type Grid, gridText } from './grid.ts'
import { readHtml } from './html/read-html.ts'
import { Unreadable } from './unreadable.ts'
import { odsGrids, xlsGrids, xlsxGrids } from './xlsx/read/read-xlsx.ts'
import { zipEntries, zipPart } from './zip/entries.ts'

/**
 * `places`: for each line of a .docx whether it is a row of a table and which; empty for the others. `notes`: flaws
 * seen in the bytes and where the tables of a workbook stand, for `readDocument`.
 */
export type ReadText = {
  text: string
  format: 'txt' | 'docx' | 'html' | 'xlsx' | 'xls' | 'ods' | 'csv'
  encoding: TextEncoding | null
  places: PlacedLine[]
  notes: SourceNotes
}

export const LARGEST_FILE = 50 * 1024 * 1024
export const LONGEST_TEXT = 4_000_000

const utf16 = (words: string) => Buffer.from(words, 'utf16le')
/** Encrypted office files are OLE containers that hold a stream of this name; a workbook has one of the others. */
const ENCRYPTED = utf16('EncryptedPackage')
const WORKBOOK = [utf16('Workbook\0'), utf16('Book\0')]

/**
 * Throws Unreadable with a code. `name` is the file's name as given; its ending tells a .csv from a .txt and an old
 * .doc from an old .ppt in the reason, and nothing else.
 */
export async function readText(bytes: Uint8Array, name = ''): Promise<ReadText> {
  if (bytes.length === 0) throw new Unreadable('empty')
  if (bytes.length > LARGEST_FILE)
    throw new Unreadable('too-large', `${Math.ceil(bytes.length / 1024 / 1024)} MB`)
  const kind = fileKind(bytes)
  if (kind === 'zip') return checked(await zipText(bytes))
  if (kind === 'ole') return checked(await oleText(bytes, name))
  if (kind === 'html') return checked(pageText(bytes))
  if (kind !== 'text') throw new Unreadable('wrong-kind', kind)
  const { text, encoding } = decodeText(bytes)
  if (/\.(?:csv|tsv)$/iu.test(name)) return checked({ ...gridsText([readCsv(text)], 'csv'), encoding })
  return checked({ text, format: 'txt', encoding, places: [], notes: { issues: [], sheets: [] } })
}

async function zipText(bytes: Uint8Array): Promise<ReadText> {
  const entries = zipEntries(bytes)
  const names = [...entries.keys()]
  if (names.some((one) => /^xl\/workbook\d*\.xml$/iu.test(one)))
    return gridsText(await xlsxGrids(bytes, entries), 'xlsx')
  const kind = zipPart(bytes, entries, 'mimetype')
  if (kind !== null && new TextDecoder().decode(kind).includes('opendocument.spreadsheet'))
    return gridsText(await odsGrids(bytes, entries), 'ods')
  const places = readDocx(bytes)
  return {
    text: places.map((place) => place.text).join('\n'),
    format: 'docx',
    encoding: null,
    places,
    notes: { issues: [], sheets: [] },
  }
}

async function oleText(bytes: Uint8Array, name: string): Promise<ReadText> {
  if (holds(bytes, ENCRYPTED)) throw new Unreadable('encrypted')
  if (WORKBOOK.some((stream) => holds(bytes, stream))) return gridsText(await xlsGrids(bytes), 'xls')
  throw new Unreadable('wrong-kind', /\.(doc|wps|xls|et|ppt|dps)$/iu.exec(name)?.[1]?.toLowerCase() ?? 'doc')
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

function holds(bytes: Uint8Array, wanted: Buffer): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wanted)
}
