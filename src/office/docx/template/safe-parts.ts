/**
 * The parts of somebody's .docx, each looked at before a library sees any: sizes, XML, and what would run or fetch.
 *
 * Refused: macros, embedded objects, documents within, anything fetched from outside when the file is opened, fields
 * that start programs or read files. A link is left: it does nothing until somebody clicks it. The template a file was
 * once made from is a path on somebody's disk in most real files: that reference is taken out and nothing else.
 */
import { strFromU8, strToU8, zipSync } from 'fflate'
import { fileKind } from '#office/file-kind.ts'
import { Unreadable } from '#office/unreadable.ts'
import { zipEntries, zipPart, type ZipLimits } from '#office/zip/entries.ts'
import { readElements } from '../xml.ts'
import { fileFault, UnusableTemplate, type TemplateFault, type TemplateFaultCode } from './fault.ts'

export const LARGEST_TEMPLATE = 20 * 1024 * 1024
const LIMITS: ZipLimits = {
  entries: 500,
  bytes: 120 * 1024 * 1024,
  part: 60 * 1024 * 1024,
  ratio: 250,
}

const TYPES = '[Content_Types].xml'

export type DocxParts = Map<string, Uint8Array>

/** Throws UnusableTemplate with all that is wrong with the file. */
export function safeParts(bytes: Uint8Array): DocxParts {
  const parts = partsOf(bytes)
  if (!parts.has('word/document.xml') || !parts.has(TYPES))
    throw new UnusableTemplate([fileFault('not-docx')])
  withoutAttachedTemplate(parts)
  asDocument(parts)
  const faults: TemplateFault[] = []
  for (const [name, part] of parts) {
    const code = forbiddenPart(name)
    if (code !== null) faults.push(fileFault(code, name))
    if (/\.(?:xml|rels|vml)$/iu.test(name)) faults.push(...forbiddenElements(name, part))
  }
  if (faults.length > 0) throw new UnusableTemplate(faults)
  return parts
}

export function zipOf(parts: DocxParts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date('1980-01-01T12:00:00') })
}

function partsOf(bytes: Uint8Array): DocxParts {
  if (bytes.length === 0) throw new UnusableTemplate([fileFault('empty')])
  if (bytes.length > LARGEST_TEMPLATE) throw new UnusableTemplate([fileFault('too-large')])
  const kind = fileKind(bytes)
  if (kind === 'ole') {
    const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new UnusableTemplate([fileFault(encrypted ? 'encrypted' : 'not-docx')])
  }
  if (kind !== 'zip') throw new UnusableTemplate([fileFault('not-docx')])
  return sane(() => {
    const entries = zipEntries(bytes, LIMITS)
    const parts: DocxParts = new Map()
    for (const name of entries.keys()) {
      if (name.endsWith('/')) continue
      const part = zipPart(bytes, entries, name, LIMITS)
      if (part !== null) parts.set(name, part)
    }
    return parts
  })
}

const CODES: Partial<Record<Unreadable['code'], TemplateFaultCode>> = {
  encrypted: 'encrypted',
  'zip-bomb': 'zip-bomb',
  'unsafe-xml': 'unsafe-xml',
}

/** What the readers of the house say of a file, said of a template. */
export function sane<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new UnusableTemplate([fileFault(CODES[error.code] ?? 'broken', error.detail)])
  }
}

function forbiddenPart(name: string): TemplateFaultCode | null {
  if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')) return 'broken'
  if (/vbaProject|vbaData|customUI|userCustomization/iu.test(name)) return 'macros'
  if (/(?:^|\/)activeX\//iu.test(name)) return 'macros'
  if (/(?:^|\/)embeddings\/|oleObject/iu.test(name)) return 'embedded-object'
  if (/(?:^|\/)afchunk/iu.test(name)) return 'embedded-object'
  return null
}

const FETCHING_FIELD =
  /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|MACROBUTTON|RD)\b/iu

function forbiddenElements(part: string, bytes: Uint8Array): TemplateFault[] {
  const faults: TemplateFault[] = []
  let instruction = ''
  const field = () => {
    if (FETCHING_FIELD.test(instruction))
      faults.push(fileFault('active-field', instruction.trim().slice(0, 60)))
    instruction = ''
  }
  let inInstruction = false
  sane(() =>
    readElements(bytes, part, {
      open: (name, attribute) => {
        if (name === 'Relationship' && attribute('TargetMode') === 'External') {
          const type = (attribute('Type') ?? '').split('/').at(-1) ?? ''
          if (type !== 'hyperlink')
            faults.push(fileFault('external-content', `${type}: ${attribute('Target')}`))
        }
        if (
          (name === 'Override' || name === 'Default') &&
          /macroEnabled|vbaProject/iu.test(attribute('ContentType') ?? '')
        )
          faults.push(fileFault('macros', part))
        if (name === 'altChunk' || name === 'subDoc') faults.push(fileFault('embedded-object', name))
        if (name === 'OLEObject' || name === 'control') faults.push(fileFault('embedded-object', name))
        if (name === 'fldSimple') {
          instruction = attribute('instr') ?? ''
          field()
        }
        // The instruction of a field may be cut into many runs; it ends where the field changes.
        if (name === 'fldChar') field()
        inInstruction = name === 'instrText'
      },
      close: () => {
        inInstruction = false
      },
      text: (text) => {
        if (inInstruction) instruction += text
      },
    }),
  )
  field()
  return faults
}

function withoutAttachedTemplate(parts: DocxParts) {
  const cut = (name: string, element: RegExp) => {
    const part = parts.get(name)
    if (part !== undefined) parts.set(name, strToU8(strFromU8(part).replace(element, '')))
  }
  cut(
    'word/_rels/settings.xml.rels',
    /<Relationship\b[^>]*\/attachedTemplate"[^>]*(?:\/>|>\s*<\/Relationship>)/gu,
  )
  cut('word/settings.xml', /<w:attachedTemplate\b[^>]*(?:\/>|>\s*<\/w:attachedTemplate>)/gu)
}

/** A .dotx is a .docx by another name: what is made of it is a document. */
function asDocument(parts: DocxParts) {
  const types = strFromU8(parts.get(TYPES) ?? new Uint8Array())
  parts.set(
    TYPES,
    strToU8(types.replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml')),
  )
}
