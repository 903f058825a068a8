import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Paper } from '#core/rules/report/paper.ts'
import { UnusableTemplate } from './fault.ts'
import { intoRedHead, redHeadFaults } from './into-red-head.ts'
import { cut, relationship, relationships, table, template, textOf } from './template-fixture.ts'

const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const section = `<w:sectPr ${R}><w:headerReference w:type="default" r:id="rheader"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`
const header = strToU8(
  '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>眉</w:t></w:r></w:p></w:hdr>',
)
const file = (body: string) =>
  template(body + section, {
    'word/header1.xml': header,
    'word/_rels/document.xml.rels': relationships(relationship('header', 'header1.xml')),
  })

const paper: Paper = {
  mark: null,
  head: null,
  number: '澜委整改办〔2026〕5号',
  title: '关于整改进展情况的报告',
  addressee: '省委巡视工作领导小组',
  body: [
    { kind: 'heading', level: 1, text: '一、组织领导情况' },
    { kind: 'paragraph', runs: [{ text: '已逐项落实。', source: '/problems/1' }] },
  ],
  annexes: [],
  signature: { unit: '中共澜川县委', day: '2026-11-20' },
  imprint: null,
}
const wide: Paper = {
  ...paper,
  annexes: [
    {
      title: '问题清单',
      landscape: true,
      body: [
        {
          kind: 'table',
          widths: [1, 1],
          head: ['序号', '问题'],
          rows: [[{ text: '1' }, { text: '会议过多' }]],
        },
      ],
    },
  ],
}
const xmlOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
const sides = (bytes: Uint8Array) =>
  [...xmlOf(bytes).matchAll(/<w:pgSz\b[^>]*>/gu)].map(([own]) => own.includes('landscape'))

describe('a paper goes into an office’s own red head', () => {
  test('each piece where its place is', async () => {
    const own = file(
      cut('澜川县委文件') +
        cut('{{文号}}') +
        cut('{{', '标题}}') +
        cut('{{主送}}：') +
        cut('{{正文}}') +
        cut('{{署名}}') +
        cut('{{日期}}') +
        cut('抄送：县政协。'),
    )
    expect(textOf(await intoRedHead(own, paper))).toEqual([
      '澜川县委文件',
      '澜委整改办〔2026〕5号',
      '关于整改进展情况的报告',
      '省委巡视工作领导小组：',
      '一、组织领导情况',
      '已逐项落实。',
      '中共澜川县委',
      '2026年11月20日',
      '抄送：县政协。',
    ])
  })

  test('what has no place of its own is written with the text', async () => {
    expect(textOf(await intoRedHead(file(cut('头') + cut('{{正文}}') + cut('尾')), paper))).toEqual([
      '头',
      '关于整改进展情况的报告',
      '省委巡视工作领导小组：',
      '一、组织领导情况',
      '已逐项落实。',
      '中共澜川县委',
      '2026年11月20日',
      '尾',
    ])
  })

  test('the title keeps the letters of its place, the head and page stay', async () => {
    const place =
      '<w:p><w:r><w:rPr><w:rFonts w:eastAsia="华文中宋"/><w:sz w:val="40"/></w:rPr><w:t>{{标题}}</w:t></w:r></w:p>'
    const made = await intoRedHead(file(place + cut('{{正文}}')), paper)
    expect(xmlOf(made)).toMatch(/华文中宋.{0,400}关于整改进展情况的报告/su)
    expect(strFromU8(unzipSync(made)['word/header1.xml'] ?? new Uint8Array())).toContain('眉')
    expect(xmlOf(made)).toContain('w:type="default"')
  })

  test('a long title is broken at words, as a trapezoid', async () => {
    const long = { ...paper, title: '中共澜川县委关于省委第九巡视组反馈意见整改进展情况的报告' }
    expect(textOf(await intoRedHead(file(cut('{{标题}}') + cut('{{正文}}')), long)).slice(0, 2)).toEqual([
      '中共澜川县委关于省委第九巡视组',
      '反馈意见整改进展情况的报告',
    ])
  })

  test('a wide annex turns its sheet, and what follows stands upright again', async () => {
    const made = await intoRedHead(file(cut('{{正文}}') + cut('抄送：县政协。')), wide)
    expect(sides(made)).toEqual([false, true, false])
    expect(xmlOf(made)).not.toMatch(/[\ue000-\uf8ff]/u)
    // The first page and the numbering from one are those of the first section only.
    expect(xmlOf(made).match(/<w:titlePg/gu)).toHaveLength(1)
    expect(xmlOf(made).match(/w:start="1"/gu)).toHaveLength(1)
    expect(textOf(made).at(-1)).toBe('抄送：县政协。')
  })

  test('with nothing of theirs after it, no empty sheet follows', async () => {
    expect(sides(await intoRedHead(file(cut('{{正文}}')), wide))).toEqual([false, true])
  })

  test('in a table of theirs a sheet cannot be turned', async () => {
    expect(sides(await intoRedHead(file(cut('头') + table(['{{正文}}'])), wide))).toEqual([false])
  })

  test('annexes go to {{附件}}', async () => {
    const own = file(cut('{{正文}}') + cut('{{日期}}') + cut('{{附件}}'))
    const text = textOf(await intoRedHead(own, wide))
    expect(text.indexOf('2026年11月20日')).toBeLessThan(text.indexOf('附件'))
  })

  test('the style our paragraphs name comes along, or none is named', async () => {
    const styles = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array())
    const theirs = template(
      cut('{{正文}}'),
      {},
      { styles: '<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' },
    )
    const made = await intoRedHead(theirs, wide)
    expect(xmlOf(made)).toContain('w:val="OffGrid"')
    expect(styles(made).match(/w:styleId="OffGrid"/gu)).toHaveLength(1)
    expect(xmlOf(await intoRedHead(template(cut('{{正文}}')), wide))).not.toContain('OffGrid')
  })

  test('links only with an address', async () => {
    const own = file(cut('{{正文}}'))
    const relations = async (address: string | null) =>
      strFromU8(
        unzipSync(await intoRedHead(own, paper, { address }))['word/_rels/document.xml.rels'] ??
          new Uint8Array(),
      )
    expect(await relations(null)).not.toContain('hyperlink')
    expect(await relations('https://lanchuan.example')).toContain('https://lanchuan.example/problems/1')
  })
})

describe('a red head that cannot take a paper', () => {
  test.each([
    ['without {{正文}}', cut('头'), 'no-body-place'],
    ['with words beside it', cut('现报告如下：{{正文}}'), 'body-not-alone'],
    ['with two', cut('{{正文}}') + cut('{{正文}}'), 'body-twice'],
    ['with an unknown place', cut('{{正文}}') + cut('{{签发人}}'), 'unknown-field'],
  ])('%s', async (_, body, code) => {
    expect(redHeadFaults(file(body)).map((fault) => fault.code)).toContain(code)
    await expect(intoRedHead(file(body), paper)).rejects.toBeInstanceOf(UnusableTemplate)
  })

  test('annexes have nowhere to go where the date is theirs', async () => {
    const made = intoRedHead(file(cut('{{正文}}') + cut('{{日期}}')), wide)
    await expect(made).rejects.toMatchObject({ faults: [{ code: 'no-annex-place' }] })
  })

  test('what is no .docx, or hostile', () => {
    expect(redHeadFaults(strToU8('x')).map(({ code }) => code)).toEqual(['not-docx'])
    const macro = template(cut('{{正文}}'), { 'word/vbaProject.bin': strToU8('x') })
    expect(redHeadFaults(macro).map(({ code }) => code)).toEqual(['macros'])
  })
})
