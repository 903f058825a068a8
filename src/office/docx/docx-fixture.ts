/** Builds real .docx bytes for tests from WordprocessingML. */
import { zipSync, strToU8 } from 'fflate'

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

export type Parts = { body: string; numbering?: string; styles?: string; other?: Record<string, Uint8Array> }

export function docx({ body, numbering, styles, other = {} }: Parts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    ),
    ...other,
  }
  if (numbering !== undefined)
    files['word/numbering.xml'] = strToU8(`<w:numbering ${W}>${numbering}</w:numbering>`)
  if (styles !== undefined) files['word/styles.xml'] = strToU8(`<w:styles ${W}>${styles}</w:styles>`)
  // The same bytes whenever it is made.
  return zipSync(files, { mtime: '2026-06-01' })
}

/** A paragraph; `properties` goes inside w:pPr. */
export const paragraph = (text: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export const numbered = (text: string, numId: number, level = 0) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`)

/** One level of an abstract list. */
export const level = (place: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${place}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`

export const cell = (paragraphs: string[], properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.map((text) => paragraph(text)).join('')}</w:tc>`

export const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
