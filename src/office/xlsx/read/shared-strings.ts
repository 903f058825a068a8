/**
 * The strings cells point to.
 *
 *     <si><r><t>会议</t></r><r><t>过多</t></r><rPh><t>hui</t></rPh></si>
 *               ~~~~           ~~~~                                        runs joined, readings left out
 */
import { eachElement, prefixOf } from './elements.ts'
import { decoded } from './workbook-parts.ts'

export function sharedStrings(xml: string): string[] {
  const prefix = prefixOf(xml)
  const strings: string[] = []
  eachElement(xml, `${prefix}si`, (_, inner) => strings.push(inner === null ? '' : textIn(inner, prefix)))
  return strings
}

/** The words of a string item, or of the string that stands in a cell itself. */
export function textIn(inner: string, prefix: string): string {
  let readings = ''
  if (inner.includes('rPh')) eachElement(inner, `${prefix}rPh`, (_, reading) => (readings += reading ?? ''))
  let text = ''
  eachElement(inner, `${prefix}t`, (_, words) => (text += words ?? ''))
  if (readings === '') return decoded(text)
  // Readings stand behind the words they are read as.
  let read = ''
  eachElement(readings, `${prefix}t`, (_, words) => (read += words ?? ''))
  return decoded(text.endsWith(read) ? text.slice(0, text.length - read.length) : text)
}
