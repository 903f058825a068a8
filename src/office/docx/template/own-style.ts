/**
 * The one style our paragraphs name, put into somebody else's file: to LibreOffice a table whose paragraphs name a style
 * that is not there is an empty table with its text after it.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { OFF_GRID, OFF_GRID_STYLE } from '../write/parts.ts'

const STYLES = 'word/styles.xml'
const DOCUMENT = 'word/document.xml'

export function withOwnStyle(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx)
  const styles = parts[STYLES] === undefined ? '' : strFromU8(parts[STYLES])
  if (styles.includes(`w:styleId="${OFF_GRID}"`)) return docx
  if (styles.includes('</w:styles>'))
    parts[STYLES] = strToU8(styles.replace('</w:styles>', `${OFF_GRID_STYLE}</w:styles>`))
  else if (parts[DOCUMENT] !== undefined)
    parts[DOCUMENT] = strToU8(strFromU8(parts[DOCUMENT]).replaceAll(`<w:pStyle w:val="${OFF_GRID}"/>`, ''))
  return zipSync(parts)
}
