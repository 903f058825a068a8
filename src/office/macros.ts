/**
 * Programs inside of a document: they are never run here, and a file that brings one is not opened either.
 *
 *     word/vbaProject.bin      xl/macrosheets/sheet1.xml      …/document.macroEnabled.main+xml
 */
import { Unreadable } from './unreadable.ts'
import { zipPart, type ZipEntry } from './zip/entries.ts'

const PART =
  /(?:^|\/)(?:vbaProject\w*\.bin|vbaData\.xml)$|^xl\/(?:macrosheets|dialogsheets)\/|^(?:Basic|Scripts)\//iu
const TYPES = '[Content_Types].xml'

/** Throws Unreadable `macros`. */
export function requireNoMacros(bytes: Uint8Array, entries: Map<string, ZipEntry>) {
  const part = [...entries.keys()].find((name) => PART.test(name) && !name.endsWith('/'))
  if (part !== undefined) throw new Unreadable('macros', part)
  const types = zipPart(bytes, entries, TYPES)
  if (types !== null && /macroEnabled/iu.test(new TextDecoder().decode(types))) throw new Unreadable('macros')
}
