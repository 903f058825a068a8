/**
 * The strings cells point to.
 *
 *     <si><r><t>会议</t></r><r><t>过多</t></r><rPh><t>hui</t></rPh></si>
 *               ~~~~           ~~~~                                        runs joined, readings left out
 */
import { decoded } from './workbook-parts.ts'

const ITEM = /<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si\s*>)/gu
const READING = /<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh\s*>/gu
const TEXT = /<(?:\w+:)?t\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t\s*>)/gu

export function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  for (const [, inner = ''] of xml.matchAll(ITEM)) strings.push(textIn(inner))
  return strings
}

/** The words of a string item, or of the string that stands in a cell itself. */
export function textIn(inner: string): string {
  const words = inner.includes('rPh') ? inner.replace(READING, '') : inner
  let text = ''
  for (const [, one = ''] of words.matchAll(TEXT)) text += one
  return decoded(text)
}
