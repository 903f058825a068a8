/**
 * Elements of one name in a part of a workbook, found by looking forward only: what is never closed ends the search, so
 * that no damage makes it slow.
 *
 *     <row r="5" ht="20"><c r="A5"><v>1</v></c></row><row r="6"/>
 *         ~~~~~~~~~~~~~~ attributes                       ~~~~~~
 *                        ~~~~~~~~~~~~~~~~~~~~~~ inner         null
 */
export type Visit = (attributes: string, inner: string | null) => void

/** `x:` where the elements of the part carry a prefix, as its first element does. */
export function prefixOf(xml: string): string {
  return /^(?:\s*<[?!][^>]{0,300}>)*\s*<(\w{1,40}:)/u.exec(xml.slice(0, 4000))?.[1] ?? ''
}

/** `name` with its prefix. */
export function eachElement(xml: string, name: string, visit: Visit) {
  const open = `<${name}`
  const close = `</${name}`
  let at = xml.indexOf(open)
  while (at >= 0) {
    const from = at + open.length
    if (!endsName(xml.charCodeAt(from))) {
      at = xml.indexOf(open, from)
      continue
    }
    const end = xml.indexOf('>', from)
    if (end < 0) return
    if (xml.charCodeAt(end - 1) === SLASH) {
      visit(xml.slice(from, end - 1), null)
      at = xml.indexOf(open, end)
      continue
    }
    const to = closing(xml, close, end)
    if (to < 0) return
    visit(xml.slice(from, end), xml.slice(end + 1, to))
    at = xml.indexOf(open, to)
  }
}

/** The first element of that name; null where there is none. An empty one has empty words. */
export function firstElement(xml: string, name: string): string | null {
  const open = `<${name}`
  let at = xml.indexOf(open)
  while (at >= 0 && !endsName(xml.charCodeAt(at + open.length))) at = xml.indexOf(open, at + open.length)
  const end = at < 0 ? -1 : xml.indexOf('>', at)
  if (end < 0) return null
  if (xml.charCodeAt(end - 1) === SLASH) return ''
  const to = closing(xml, `</${name}`, end)
  return to < 0 ? null : xml.slice(end + 1, to)
}

/** The tags of that name alone, whatever stands behind them. */
export function eachTag(xml: string, name: string, visit: (attributes: string) => void) {
  const open = `<${name}`
  let at = xml.indexOf(open)
  while (at >= 0) {
    const from = at + open.length
    if (!endsName(xml.charCodeAt(from))) {
      at = xml.indexOf(open, from)
      continue
    }
    const end = xml.indexOf('>', from)
    if (end < 0) return
    visit(xml.slice(from, xml.charCodeAt(end - 1) === SLASH ? end - 1 : end))
    at = xml.indexOf(open, end)
  }
}

function closing(xml: string, close: string, from: number): number {
  let at = xml.indexOf(close, from)
  while (at >= 0 && !endsName(xml.charCodeAt(at + close.length))) at = xml.indexOf(close, at + close.length)
  return at
}

const SLASH = 0x2f
/** A blank, `/` or `>`. */
const endsName = (code: number) => code <= 0x20 || code === SLASH || code === 0x3e
