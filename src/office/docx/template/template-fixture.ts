/** Whole small .docx files for tests of templates, as an office program saves them. */
import { strToU8, unzipSync, zipSync } from 'fflate'
import { docx, type Parts } from '../docx-fixture.ts'
import { readDocx } from '../read-docx.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const ROOT = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`

export const relationships = (...own: string[]): Uint8Array =>
  strToU8(`${XML}<Relationships xmlns="${PACKAGE}/relationships">${own.join('')}</Relationships>`)

export const relationship = (type: string, target: string, mode = ''): string =>
  `<Relationship Id="r${type}" Type="${OFFICE}/${type}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`

export function template(
  body: string,
  other: Record<string, Uint8Array> = {},
  parts: Omit<Parts, 'body'> = {},
) {
  const files = unzipSync(docx({ body, ...parts }))
  return zipSync({
    ...files,
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(ROOT),
    'word/_rels/document.xml.rels': relationships(),
    ...other,
  })
}

/** A paragraph whose text is cut into runs, as spelling checks and second thoughts leave it. */
export const cut = (...texts: string[]): string =>
  `<w:p>${texts.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`

export const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => `<w:tc>${cut(text)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

export const textOf = (bytes: Uint8Array): string[] => readDocx(bytes).lines.map(({ text }) => text)
