/** Blocks as a .docx that word processors open: A4, a running head, «— 3 —» at the foot, text set in by two characters. */
import { docx, paragraph, W } from '#office/docx/docx-fixture.ts'
import { AutoNumbers } from './auto-numbers.ts'
import type { Block } from './paper.ts'

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const PARTS = ['styles', 'header1', 'footer1', 'numbering']

const bytes = (xml: string) => new TextEncoder().encode(xml)
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const style = (id: string, properties: string, run: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr>${properties}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
const size = (halves: number) => `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`
const CENTRED = '<w:jc w:val="center"/>'
const SET_IN = '<w:ind w:firstLine="640" w:firstLineChars="200"/>'
// Not justified: LibreOffice 7 loses a stop that hangs over the edge of a justified line when it writes a .pdf.
const STYLES = [
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:eastAsia="Noto Serif CJK SC"/>${size(32)}<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="579" w:lineRule="exact"/><w:jc w:val="left"/></w:pPr></w:pPrDefault></w:docDefaults>`,
  style('title', `<w:spacing w:after="400" w:line="700" w:lineRule="exact"/>${CENTRED}`, `<w:b/>${size(44)}`),
  style('heading', SET_IN, '<w:b/>'),
  style('text', SET_IN, ''),
  style('as-typed', '<w:jc w:val="left"/>', ''),
  style('cell', '<w:spacing w:line="300" w:lineRule="exact"/><w:jc w:val="left"/>', size(21)),
].join('')

const styled = (id: string, text: string, more = '') =>
  paragraph(escaped(text), `<w:pStyle w:val="${id}"/>${more}`)

/** `head` runs over every page; with `numbered` the word processor counts the levels. */
export function paperDocx(blocks: readonly Block[], head: string, numbered = false): Uint8Array {
  const texts = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
  const numbers = new AutoNumbers(numbered ? texts : [])
  const body = blocks.map((block) => {
    if (block.kind === 'table') return table(block.rows)
    const { text, properties } = numbers.paragraph(block.text)
    return styled(block.kind, text, properties)
  })
  const page =
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="1200" w:footer="1200"/>'
  const ends = `<w:sectPr><w:headerReference xmlns:r="${OFFICE}" w:type="default" r:id="rId2"/><w:footerReference xmlns:r="${OFFICE}" w:type="default" r:id="rId3"/>${page}</w:sectPr>`
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`
  return docx({
    body: body.join('') + ends,
    styles: STYLES,
    numbering: numbers.numbering(),
    other: {
      'word/header1.xml': bytes(
        `<w:hdr ${W}><w:p><w:pPr>${CENTRED}</w:pPr><w:r><w:rPr>${size(21)}</w:rPr><w:t>${escaped(head)}</w:t></w:r></w:p></w:hdr>`,
      ),
      'word/footer1.xml': bytes(
        `<w:ftr ${W}><w:p><w:pPr>${CENTRED}</w:pPr>${text('— ')}${field}${text(' —')}</w:p></w:ftr>`,
      ),
      '[Content_Types].xml': bytes(
        `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/>${PARTS.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${part.replace(/\d/u, '')}+xml"/>`).join('')}</Types>`,
      ),
      '_rels/.rels': bytes(
        `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/_rels/document.xml.rels': bytes(
        `<Relationships xmlns="${PACKAGE}">${PARTS.map((part, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${part.replace(/\d/u, '')}" Target="${part}.xml"/>`).join('')}</Relationships>`,
      ),
    },
  })
}

/** A column for each cell of the head, as wide as its longest words ask for. */
function table(rows: readonly string[][]): string {
  const columns = rows[0]?.length ?? 1
  const weights = Array.from({ length: columns }, (_, i) =>
    Math.sqrt(Math.max(4, ...rows.map((cells) => cells[i]?.length ?? 0))),
  )
  const all = weights.reduce((sum, one) => sum + one, 0)
  const widths = weights.map((one) => Math.round((8845 * one) / all))
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('')
  const row = (cells: readonly string[], i: number) =>
    `<w:tr>${i === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${widths.map((width, at) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${styled('cell', cells[at] ?? '')}</w:tc>`).join('')}</w:tr>`
  return `<w:tbl><w:tblPr><w:tblW w:w="8845" w:type="dxa"/><w:tblBorders>${border}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`
}
