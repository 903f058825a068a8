/**
 * XML parts of a .docx as a stream of elements of WordprocessingML.
 *
 * A document type declaration is refused at sight: no part of a .docx has one, and entities hide in it.
 */
import { SaxesParser } from 'saxes'
import { Unreadable } from '#office/unreadable.ts'

const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const DEEPEST = 400

/** `name` is the local name for Word's own elements, `mc:Name` for alternate content, '' for others. */
export type XmlHandlers = {
  open: (name: string, attribute: (name: string) => string | null) => void
  close: (name: string) => void
  text?: (text: string) => void
}

export function readXml(bytes: Uint8Array, part: string, handlers: XmlHandlers) {
  read(bytes, part, handlers, (local, uri) =>
    WORD.has(uri) ? local : uri === COMPATIBILITY ? `mc:${local}` : '',
  )
}

/** Every element of any part, relationships and content types among them; `name` is the local name. */
export function readElements(bytes: Uint8Array, part: string, handlers: XmlHandlers) {
  read(bytes, part, handlers, (local) => local)
}

/** A switch such as <w:vanish/> is on unless its value says otherwise. */
export const isOff = (value: string | null) => value === '0' || value === 'false' || value === 'off'

function read(
  bytes: Uint8Array,
  part: string,
  handlers: XmlHandlers,
  nameOf: (local: string, uri: string) => string,
) {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const names: string[] = []
  parser.on('doctype', () => {
    throw new Unreadable('unsafe-xml', part)
  })
  parser.on('error', () => {
    throw new Unreadable('broken-docx', part)
  })
  parser.on('opentag', (tag) => {
    const name = nameOf(tag.local, tag.uri)
    if (names.length >= DEEPEST) throw new Unreadable('unsafe-xml', part)
    names.push(name)
    handlers.open(name, (wanted) => {
      for (const attribute of Object.values(tag.attributes))
        if (attribute.local === wanted && (attribute.uri === '' || WORD.has(attribute.uri)))
          return attribute.value
      return null
    })
  })
  parser.on('closetag', () => {
    handlers.close(names.pop() ?? '')
  })
  if (handlers.text !== undefined) {
    parser.on('text', handlers.text)
    parser.on('cdata', handlers.text)
  }
  const text = xmlText(bytes, part)
  for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536))
  parser.close()
}

function xmlText(bytes: Uint8Array, part: string): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new Unreadable('broken-docx', part)
  }
}
