/** Whole files of every kind a reader takes, made of a text. They are what gets damaged. */
import { strToU8, zipSync } from 'fflate'
import { cell, docx, level, numbered, paragraph, row, W } from '../../src/office/docx/docx-fixture.ts'
import { toGb18030 } from '../../src/office/gb18030-fixture.ts'
import * as pages from '../../src/office/html/page-fixtures.ts'
import { grid, official, pdf, words } from '../../src/office/pdf/read/pdf-fixture.ts'
import { sheetRow, xlsx } from '../../src/office/xlsx/read/xlsx-fixture.ts'
import type { Random } from './random.ts'

const escaped = (text: string) => text.replace(/[&<>"\p{Cc}\p{Cs}]/gu, ' ')
const linesOf = (text: string) =>
  text
    .split(/\r?\n/u)
    .slice(0, 60)
    .map((line) => escaped(line.slice(0, 400)))

const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.', '<w:lvlRestart w:val="1"/>')}${level(3, 'decimalEnclosedCircle', '%4', '<w:isLgl/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="2"/></w:lvlOverride></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>`
const STYLES =
  '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="H2"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="toc 1"/><w:basedOn w:val="H1"/></w:style>'

export function docxOf(text: string, random: Random): Uint8Array {
  const body = linesOf(text).map((line) =>
    random.one([
      () => paragraph(line),
      () => numbered(line, 1 + random.below(2), random.below(5)),
      () => paragraph(line, `<w:pStyle w:val="${random.one(['H1', 'H2', 'X'])}"/>`),
      () =>
        `<w:tbl>${row(cell([line]), cell(['措施', line], '<w:vMerge w:val="restart"/>'), cell(['局'], '<w:gridSpan w:val="2"/>'))}${row(cell([line]), cell([''], '<w:vMerge/>'), cell([line]))}</w:tbl>`,
      () =>
        `<w:p><w:del w:id="1"><w:r><w:delText>${line}</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>${line}</w:t><w:br/></w:r></w:ins><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
      () =>
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${line}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      () =>
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph(line)}</w:sdtContent></w:sdt>`,
    ])(),
  )
  const notes = strToU8(
    `<w:footnotes ${W}><w:footnote w:id="1"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>`,
  )
  return docx({
    body: body.join(''),
    numbering: NUMBERING,
    styles: STYLES,
    other: { 'word/footnotes.xml': notes },
  })
}

const HEAD = ['序号', '反馈问题', '整改措施', '责任单位', '整改时限', '完成情况']
const rowsOf = (text: string) => [
  HEAD,
  ...linesOf(text).map((line, i) => [
    String(i + 1),
    line,
    `${line}1.${line}`,
    '县水务局',
    '2024.6.30',
    '已完成',
  ]),
]

export function xlsxOf(text: string, random: Random): Uint8Array {
  const rows = rowsOf(text)
    .map((cells, i) => sheetRow(i + 1, cells, random.often(0.1) ? ' hidden="1"' : ''))
    .join('')
  const more = `<mergeCells count="1"><mergeCell ref="A${2 + random.below(5)}:B${4 + random.below(9)}"/></mergeCells>`
  return xlsx([
    { name: '台账', rows, more },
    { name: '汇总', rows, state: 'hidden' },
  ])
}

export function odsOf(text: string): Uint8Array {
  const rows = rowsOf(text).map(
    (cells) =>
      `<table:table-row>${cells.map((one) => `<table:table-cell office:value-type="string"><text:p>${one}</text:p></table:table-cell>`).join('')}</table:table-row>`,
  )
  const names = ['office', 'table', 'text']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ')
  return zipSync(
    {
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(
        `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="一">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    },
    { mtime: '2026-06-01' },
  )
}

export const csvOf = (text: string, random: Random): Uint8Array => {
  const said = rowsOf(text)
    .map((cells) =>
      cells
        .map((one) => (random.often(0.3) ? `"${one.replaceAll('，', '\n')}"` : one))
        .join(random.one([',', ',', '\t', ';'])),
    )
    .join('\n')
  return random.often(0.3) ? toGb18030(said) : strToU8(said)
}

export function htmlOf(text: string, random: Random): string {
  if (random.often(0.3))
    return random.one([
      pages.tableLayout,
      pages.blogLike,
      pages.divSoup,
      pages.printPage,
      pages.wordPage,
      pages.gbkPage,
    ])
  const inside = linesOf(text).map((line) =>
    random.one([
      `<p>${line}</p>`,
      `<div>${line}<br>${line}</div>`,
      `<ol start=${random.below(9)}><li>${line}</ol>`,
      `<table><tr><td rowspan=2>${line}<td>${line}<tr><td colspan=3>${line}</table>`,
      `<span style="display:none">${line}</span>`,
      `<h2>${line}</h2>`,
    ]),
  )
  return `<!DOCTYPE html><html><head><title>${linesOf(text)[0] ?? ''}</title></head><body>${inside.join('\n')}</body></html>`
}

/** Content uncompressed or not; ruled cells behind the text of the last page. */
export function pdfOf(text: string, random: Random): Uint8Array {
  const sheets = official(
    linesOf(text)
      .filter((line) => line !== '')
      .slice(0, 25),
  ).map(({ content }, i) => ({
    content: `${content}\n${words(280, 60, `— ${i + 1} —`, 14)}\n${random.often(0.3) ? `${grid([70, 110, 260, 520], [200, 170, 140])}\n${words(75, 180, '序号', 12)}\n${words(115, 180, '问题', 12)}` : ''}${random.often(0.1) ? words(200, 300, '草稿', 40, 45) : ''}`,
    ...(random.often(0.1) ? { rotate: random.one([90, 180, 270, 45]) } : {}),
  }))
  return pdf(sheets.length === 0 ? [{ content: '' }] : sheets, {
    compress: random.often(0.4),
    codes: random.often(0.95),
  })
}
