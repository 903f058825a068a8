import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { cell, docx, level, numbered, paragraph, row, W } from './docx-fixture.ts'
import { readDocx } from './read-docx.ts'

type Parts = Parameters<typeof docx>[0]
const lines = (parts: Parts) => readDocx(docx(parts)).lines.map((line) => line.text)
const issues = (parts: Parts) =>
  readDocx(docx(parts)).issues.map(({ code, message, line }) => `${line} ${code} ${message}`.trim())
const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`
const field = (instruction: string, ...result: string[]) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result.join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('tracked changes', () => {
  test('what was put in is read, what was taken away is not, and both are told once', () => {
    const body =
      paragraph('标题') +
      p(run('保留'), `<w:del w:id="1">${run('删去')}</w:del>`, `<w:ins w:id="2">${run('新增')}</w:ins>`) +
      p(`<w:moveFrom w:id="3">${run('移动的话')}</w:moveFrom>`) +
      p(`<w:moveTo w:id="4">${run('移动的话')}</w:moveTo>`)
    expect(lines({ body })).toEqual(['标题', '保留新增', '移动的话'])
    expect(issues({ body })).toEqual(['2 changes-accepted 2 2'])
  })

  test('a row of a table that was deleted is no row; one put in is', () => {
    const marked = (mark: string, ...cells: string[]) =>
      `<w:tr><w:trPr>${mark}</w:trPr>${cells.join('')}</w:tr>`
    const body = `<w:tbl>${row(cell(['问题']), cell(['措施']))}${marked('<w:del w:id="1"/>', cell(['旧']), cell(['旧']))}${marked('<w:ins w:id="2"/>', cell(['新']), cell(['新']))}</w:tbl>`
    expect(lines({ body })).toEqual(['问题\t措施', '新\t新'])
  })

  test('changed properties of text, paragraph, table and section say nothing', () => {
    const body = `<w:p><w:pPr><w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="X"/></w:pPr></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange w:id="2"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r></w:p>`
    expect([lines({ body }), issues({ body })]).toEqual([['甲'], []])
  })
})

describe('beside the text', () => {
  const notes = (element: string, ...said: string[]) =>
    strToU8(
      `<w:${element}s ${W}><w:${element} w:type="separator" w:id="-1"><w:p/></w:${element}>${said.map((words, i) => `<w:${element} w:id="${i + 1}">${p(run(words))}</w:${element}>`).join('')}</w:${element}s>`,
    )

  test('footnotes and endnotes stay out of the sentence and are told at its line', () => {
    const body =
      paragraph('甲') +
      p(
        run('收回资金3万元'),
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
        run('，修订制度2项'),
        '<w:r><w:endnoteReference w:id="1"/></w:r>',
        run('。'),
      )
    const other = {
      'word/footnotes.xml': notes('footnote', '截至5月底。'),
      'word/endnotes.xml': notes('endnote', '含乡镇。'),
    }
    expect(lines({ body, other })).toEqual(['甲', '收回资金3万元，修订制度2项。'])
    expect(issues({ body, other })).toEqual(['2 footnotes 截至5月底。', '2 footnotes 含乡镇。'])
  })

  test('comments are counted; headers and footers are not even opened', () => {
    const other = {
      'word/comments.xml': notes('comment', '这里再核一下', '同意'),
      'word/header1.xml': strToU8('<!DOCTYPE x><x/>'),
    }
    const body = p(
      '<w:commentRangeStart w:id="1"/>',
      run('甲'),
      '<w:commentRangeEnd w:id="1"/>',
      '<w:r><w:commentReference w:id="1"/></w:r>',
    )
    expect([lines({ body, other }), issues({ body, other })]).toEqual([['甲'], ['1 comments 2']])
  })

  test('hidden text is told, whether a run, a style of letters or a changed word hides it', () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:name w:val="hid"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = p(
      run('甲'),
      run('藏一', '<w:vanish/>'),
      run('藏二', '<w:rStyle w:val="H"/>'),
      run('乙', '<w:vanish w:val="0"/>'),
    )
    expect([lines({ body, styles }), issues({ body, styles })]).toEqual([
      ['甲乙'],
      ['1 text-hidden 藏一藏二'],
    ])
  })
})

describe('fields and content controls', () => {
  test('results stay, but for numbers of pages and a table of contents over several paragraphs', () => {
    const body =
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run('一、甲'),
        field(' PAGEREF _Toc1 ', run('1')),
      ) +
      p(run('二、乙'), '<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
      p(
        run('日期：'),
        field(' DATE ', run('2024年3月6日')),
        `<w:fldSimple w:instr=" NUMPAGES ">${run('12')}</w:fldSimple>`,
      ) +
      p(`<w:fldSimple w:instr=" DOCPROPERTY Title ">${run('通报')}</w:fldSimple>`)
    expect(lines({ body })).toEqual(['日期：2024年3月6日', '通报'])
    expect(issues({ body })).toEqual(['1 contents-dropped'])
  })

  test('a control holds text; its prompt and a gallery of contents are none; boxes ticked are signs', () => {
    const control = (properties: string, ...inside: string[]) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside.join('')}</w:sdtContent></w:sdt>`
    const body =
      control(
        '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>',
        paragraph('一、甲 1'),
      ) +
      p(run('牵头：'), control('', run('县水务局')), control('<w:showingPlcHdr/>', run('单击此处输入文字'))) +
      p(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
        run('已完成'),
        '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>',
        run('未完成'),
      )
    expect(lines({ body })).toEqual(['牵头：县水务局', '☑已完成☐未完成'])
  })

  test('what stands over a word to say how it is spoken is not read', () => {
    const body = p(
      '<w:r><w:ruby><w:rt><w:r><w:t>yú</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>榆</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      run('县'),
    )
    expect(lines({ body })).toEqual(['榆县'])
  })
})

describe('automatic numbers, harder', () => {
  const list = (...levels: string[]) =>
    `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum>`
  const num = (id: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${more}</w:num>`

  test('第一方面, and a start again at a number of its own', () => {
    const numbering =
      list(level(0, 'chineseCountingThousand', '第%1方面'), level(1, 'decimal', '%2.')) +
      num(1) +
      num(2, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride>')
    const body =
      numbered('甲', 1) +
      numbered('乙', 1, 1) +
      numbered('丙', 2) +
      numbered('丁', 2, 1) +
      numbered('戊', 2) +
      numbered('己', 2, 1)
    expect(lines({ body, numbering })).toEqual([
      '第一方面 甲',
      '1.乙',
      '第二方面 丙',
      '4.丁',
      '第三方面 戊',
      '4.己',
    ])
  })

  test('legal numbers print every level in digits', () => {
    const numbering =
      list(level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '%1.%2', '<w:isLgl/>')) + num(1)
    expect(lines({ body: numbered('甲', 1) + numbered('乙', 1, 1), numbering })).toEqual(['一、甲', '1.1 乙'])
  })

  test('a level that never starts again, and one that does so only after the first', () => {
    const numbering =
      list(
        level(0, 'decimal', '%1'),
        level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>'),
        level(2, 'decimal', '(%3)', '<w:lvlRestart w:val="1"/>'),
      ) + num(1)
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((at) => numbered('甲', 1, at)).join('')
    expect(lines({ body, numbering })).toEqual([
      '1 甲',
      '1)甲',
      '(1)甲',
      '2)甲',
      '(2)甲',
      '2 甲',
      '3)甲',
      '(1)甲',
    ])
  })

  test('an empty item counts; in a column of numbers it is the number that stands there', () => {
    const numbering = list(level(0, 'decimal', '%1')) + num(1)
    const counted = `<w:tc>${numbered('', 1)}</w:tc>`
    const body = `<w:tbl>${row(cell(['序号']), cell(['问题']))}${row(counted, cell(['甲']))}${row(counted, cell(['乙']))}</w:tbl>${numbered('', 1)}${numbered('丙', 1)}`
    expect(lines({ body, numbering })).toEqual(['序号\t问题', '1\t甲', '2\t乙', '4 丙'])
  })
})

test('a table within a cell stands in that cell', () => {
  const inner = `<w:tbl>${row(cell(['一']), cell(['二']))}</w:tbl>`
  const body = `<w:tbl>${row(cell(['问题']), cell(['措施']))}${row(cell(['甲']), `<w:tc>${paragraph('见下')}${inner}${paragraph('')}</w:tc>`)}</w:tbl>`
  expect(lines({ body })).toEqual(['问题\t措施', '甲\t见下\u2028一 二'])
})
