import { describe, expect, test } from 'vitest'
import { cell, docx, level, numbered, paragraph, row } from './docx-fixture.ts'
import { readDocx } from './read-docx.ts'

const lines = (parts: Parameters<typeof docx>[0]) => readDocx(docx(parts)).lines.map((line) => line.text)

const LIST =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimalEnclosedCircle', '%4')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
  `<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, 'decimalFullWidth', '第%1条')}</w:lvlOverride></w:num>`

describe('automatic numbers', () => {
  test('are printed level by level and start again under a new heading', () => {
    const body =
      numbered('甲', 1) +
      numbered('乙', 1, 1) +
      numbered('丙', 1, 2) +
      numbered('丁', 1, 2) +
      numbered('戊', 1, 3) +
      numbered('己', 1, 1) +
      numbered('庚', 1, 2) +
      numbered('辛', 1)
    expect(lines({ body, numbering: LIST })).toEqual([
      '一、甲',
      '（一）乙',
      '1.丙',
      '2.丁',
      '①戊',
      '（二）己',
      '1.庚',
      '二、辛',
    ])
  })

  test('go on in lists that share a definition, and start anew by startOverride', () => {
    const body = numbered('甲', 1) + numbered('乙', 1) + numbered('丙', 2) + numbered('丁', 2)
    expect(lines({ body, numbering: LIST })).toEqual(['一、甲', '二、乙', '一、丙', '二、丁'])
  })

  test('follow a level redefined for one list', () => {
    expect(lines({ body: numbered('甲', 3), numbering: LIST })).toEqual(['第１条 甲'])
  })

  test('come from paragraph styles, through basedOn and pStyle', () => {
    const numbering = `<w:abstractNum w:abstractNumId="5">${level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>')}${level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="5"/></w:num>`
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H1b"><w:name w:val="mine"/><w:basedOn w:val="H1"/></w:style>'
    const style = (text: string, id: string, more = '') => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`)
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const body = style('甲', 'H1') + style('乙', 'H2') + style('丙', 'H1b') + style('丁', 'H1', off)
    expect(lines({ body, numbering, styles })).toEqual(['一、甲', '（一）乙', '二、丙', '丁'])
  })

  test('through a numbering style that only links', () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="L"/>${level(0, 'upperRoman', '%1.')}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    expect(lines({ body: numbered('甲', 2) + numbered('乙', 2), numbering })).toEqual(['I.甲', 'II.乙'])
  })

  test('a question mark that a converter left for 、 is one again', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1?')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    expect(lines({ body: numbered('甲', 1), numbering })).toEqual(['一、甲'])
  })

  test('with several levels in one number, legal style, and bullets without any', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const body = numbered('甲', 1) + numbered('乙', 1, 1) + numbered('丙', 1, 2)
    expect(lines({ body, numbering })).toEqual(['一 甲', '1.1 乙', '丙'])
  })
})

describe('text', () => {
  test('drops tracked deletions and hidden text, keeps insertions, joins where a paragraph mark was deleted', () => {
    const body =
      '<w:p><w:r><w:t>保留</w:t></w:r><w:del w:id="1"><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>新增</w:t></w:r></w:ins><w:moveFrom w:id="3"><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>' +
      '<w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>' +
      paragraph('后半')
    expect(lines({ body })).toEqual(['保留新增', '前半后半'])
  })

  test('takes a soft line break for a new line and the same box only once', () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const body =
      '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>' +
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('框')}</mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(lines({ body })).toEqual(['甲', '乙', '框'])
  })

  test('leaves a table of contents out', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    expect(
      lines({ body: paragraph('一、甲……1', '<w:pStyle w:val="T1"/>') + paragraph('一、甲'), styles }),
    ).toEqual(['一、甲'])
  })
})

describe('tables', () => {
  test('become lines of tabbed cells; what is merged downwards is repeated', () => {
    const body = `${paragraph('前')}<w:tbl>${row(cell(['问题']), cell(['措施']))}${row(cell(['会议过多'], '<w:vMerge w:val="restart"/>'), cell(['1.压减。', '2.合并。']))}${row(cell([''], '<w:vMerge/>'), cell(['通报。']))}</w:tbl>`
    expect(readDocx(docx({ body })).lines).toEqual([
      { text: '前', table: null, row: null },
      { text: '问题\t措施', table: 1, row: 1 },
      { text: '会议过多\t1.压减。\u20282.合并。', table: 1, row: 2 },
      { text: '会议过多\t通报。', table: 1, row: 3 },
    ])
  })

  test('that only frame the page are read as paragraphs', () => {
    const body = `<w:tbl>${row(cell(['一、甲', '（一）乙']))}</w:tbl>`
    expect(lines({ body })).toEqual(['一、甲', '（一）乙'])
  })
})
