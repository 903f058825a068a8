import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { progressReport } from '#core/rules/report/progress-report.ts'
import { frozen, problem } from '#core/rules/report/report-fixture.ts'
import { templateFields } from '#core/rules/report/template-fields.ts'
import { templateNames, type TemplateNames } from '#core/rules/report/template-names.ts'
import { UnusableTemplate } from './fault.ts'
import { fillTemplate, type TemplateValues } from './fill-template.ts'
import { templateFaults } from './template-faults.ts'
import { cut, relationship, relationships, table, template, textOf } from './template-fixture.ts'

const names: TemplateNames = {
  轮次: 'text',
  署名单位: 'text',
  问题: { 编号: 'text', 标题: 'text', 牵头领导: 'text', 措施: { 措施内容: 'text', 责任单位: 'text' } },
}

const data: TemplateValues = {
  轮次: '第一轮',
  署名单位: '澜川县委整改办',
  问题: [
    {
      编号: '1-1-1',
      标题: '会议过多<b>&',
      牵头领导: '',
      措施: [
        { 措施内容: '压减会议', 责任单位: '县委办公室' },
        { 措施内容: '合并检查', 责任单位: '县政府办公室' },
      ],
    },
    { 编号: '1-1-2', 标题: '补贴迟发', 牵头领导: '欧阳澜', 措施: [] },
  ],
}

const filled = async (body: string) => textOf(await fillTemplate(template(body), data, names))
const faults = (body: string) =>
  templateFaults(template(body), names).map(({ code, tag, where, nearest }) => ({
    code,
    tag,
    at: where?.paragraph,
    nearest,
  }))

describe('a template is filled', () => {
  test('loops, loops within, fields from outside, parts left out where there is nothing', async () => {
    const body =
      cut('{#问题}') +
      cut('{编号}　{标题}（{轮次}）{#牵头领导}由{牵头领导}负责{/牵头领导}') +
      cut('{#措施}') +
      cut('{措施内容}，{责任单位}。') +
      cut('{/措施}') +
      cut('{/问题}') +
      cut('{署名单位}')
    expect(await filled(body)).toEqual([
      '1-1-1　会议过多<b>&（第一轮）',
      '压减会议，县委办公室。',
      '合并检查，县政府办公室。',
      '1-1-2　补贴迟发（第一轮）由欧阳澜负责',
      '澜川县委整改办',
    ])
  })

  test('a tag cut into runs is one tag', async () => {
    expect(await filled(cut('轮次：{', '轮', '次', '}。'))).toEqual(['轮次：第一轮。'])
  })

  test('a loop over the cells of a row repeats the row', async () => {
    const body = cut('清单') + table(['编号', '标题'], ['{#问题}{编号}', '{标题}{/问题}'])
    expect(await filled(body)).toEqual(['清单', '编号\t标题', '1-1-1\t会议过多<b>&', '1-1-2\t补贴迟发'])
  })

  test('headers and footers too', async () => {
    const header = '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    const made = template(cut('{轮次}'), {
      'word/header1.xml': strToU8(`${header}${cut('{署名单位}')}</w:hdr>`),
      'word/_rels/document.xml.rels': relationships(relationship('header', 'header1.xml')),
    })
    const parts = unzipSync(await fillTemplate(made, data, names))
    expect(strFromU8(parts['word/header1.xml'] ?? new Uint8Array())).toContain('澜川县委整改办')
  })

  test('lines of a value are lines; what no XML may hold is dropped', async () => {
    const own = await fillTemplate(
      template(cut('{轮次}')),
      { 轮次: '甲\n乙\u0001\u000b丙' },
      { 轮次: 'text' },
    )
    expect(textOf(own)).toEqual(['甲', '乙', '丙'])
  })

  test('names of the language are no fields', async () => {
    for (const name of ['constructor', '__proto__', 'toString', 'length'])
      expect(templateFaults(template(cut(`{${name}}`)), names)[0]?.code).toBe('unknown-field')
    const lent: TemplateNames = { constructor: 'text' as const, length: 'text' }
    expect(textOf(await fillTemplate(template(cut('甲{constructor}{length}')), {}, lent))).toEqual(['甲'])
  })

  test('text that looks like a program is text', async () => {
    const own = { 轮次: '{#问题}${process.exit(1)}{=1+1}' }
    expect(textOf(await fillTemplate(template(cut('{轮次}')), own, names))).toEqual([own.轮次])
  })

  test('every field the composer offers can be named, and is filled', async () => {
    const told = templateFields(frozen([problem('1-01-001')]), progressReport(frozen([problem('1-01-001')])))
    const list = (own: TemplateNames): string =>
      Object.entries(own)
        .map(([name, field]) =>
          field === 'text' ? cut(`${name}：{${name}}`) : cut(`{#${name}}`) + list(field) + cut(`{/${name}}`),
        )
        .join('')
    const made = template(list(templateNames))
    expect(templateFaults(made)).toEqual([])
    const text = textOf(await fillTemplate(made, told))
    expect(text).toContain('问题总数：1')
    expect(text).toContain('编号：1-01-001')
    expect(text.join('')).not.toMatch(/[{}]|undefined|object/u)
  })
})

describe('faults are told with their place', () => {
  test.each([
    ['a loop never closed', cut('甲') + cut('{#问题}{编号}'), 'loop-not-closed', '{#问题}', 2],
    ['a loop never opened', cut('{/问题}'), 'loop-not-opened', '{/问题}', 1],
    ['crossed loops', cut('{#问题}{#措施}{/问题}'), 'loops-crossed', '{#措施}', 1],
    ['a loop within itself', cut('{#问题}{#问题}{/问题}{/问题}'), 'loop-in-itself', '{#问题}', 1],
    ['a loop out of its table', table(['{#问题}']) + cut('{/问题}'), 'loop-leaves-table', '{#问题}', 1],
    ['an open brace', cut('甲{编号'), 'brace-not-closed', '{编号', 1],
    ['a tag over two paragraphs', cut('{轮') + cut('次}'), 'brace-not-closed', '{轮', 1],
    ['a closed brace', cut('编号}'), 'brace-not-opened', '编号}', 1],
    ['two braces', cut('{{轮次}}'), 'brace-not-closed', '{', 1],
    ['full-width braces', cut('｛轮次｝'), 'brace-too-wide', '｛轮次｝', 1],
    ['an empty tag', cut('{ }'), 'empty-tag', '{ }', 1],
    ['a list where a text belongs', cut('{问题}'), 'list-as-text', '{问题}', 1],
    ['a field of a loop outside of it', cut('{标题}'), 'unknown-field', '{标题}', 1],
  ])('%s', (_, body, code, tag, at) => {
    expect(faults(body)).toContainEqual(expect.objectContaining({ code, tag, at }))
  })

  test('an unknown field names the nearest known one', () => {
    expect(faults(cut('{署名单伟}') + cut('{#问题}{牵头领异}{/问题}') + cut('{天气}'))).toEqual([
      { code: 'unknown-field', tag: '{署名单伟}', at: 1, nearest: '署名单位' },
      { code: 'unknown-field', tag: '{牵头领异}', at: 2, nearest: '牵头领导' },
      { code: 'unknown-field', tag: '{天气}', at: 3, nearest: null },
    ])
  })

  test('in a table by its row', () => {
    const [fault] = templateFaults(template(cut('甲') + table(['编号'], ['{编好}'])), names)
    expect(fault?.where).toMatchObject({ part: 'text', table: 1, row: 2, text: '{编好}' })
  })

  test('a loop in a content control is refused before the library meets it', () => {
    const body = `<w:sdt><w:sdtContent>${cut('{#问题}{编号}{/问题}')}</w:sdtContent></w:sdt>`
    expect(faults(body).map(({ code }) => code)).toContain('loop-in-control')
  })

  test('filling a faulty one throws all of them and writes nothing', async () => {
    const made = fillTemplate(template(cut('{#问题}') + cut('{天气}')), data, names)
    const error = await made.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnusableTemplate)
    expect((error as UnusableTemplate).faults.map(({ code }) => code)).toEqual([
      'unknown-field',
      'loop-not-closed',
    ])
  })

  test('a tag in the description of a picture is said, not swallowed', async () => {
    const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="a" descr="{#问题}"/></wp:inline></w:drawing></w:r></w:p>`
    const error = await fillTemplate(template(picture), data, names).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UnusableTemplate)
  })
})

describe('hostile files', () => {
  const codes = (bytes: Uint8Array) => templateFaults(bytes, names).map(({ code }) => code)
  const withPart = (name: string, text: string) => template(cut('{轮次}'), { [name]: strToU8(text) })

  test.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'empty'],
    ['a text', () => strToU8('{#问题}'), 'not-docx'],
    ['another zip', () => zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'not-docx'],
    ['half a file', () => template(cut('甲')).slice(0, 400), 'broken'],
    ['macros', () => withPart('word/vbaProject.bin', 'x'), 'macros'],
    ['an ActiveX control', () => withPart('word/activeX/activeX1.bin', 'x'), 'macros'],
    ['an embedded object', () => withPart('word/embeddings/oleObject1.bin', 'x'), 'embedded-object'],
    ['a document within', () => template('<w:altChunk/>'), 'embedded-object'],
    ['a path out of the file', () => withPart('../../etc/cron.d/x', 'x'), 'broken'],
    [
      'a picture from outside',
      () =>
        template(cut('甲'), {
          'word/_rels/document.xml.rels': relationships(
            relationship('image', 'http://10.0.0.1/a.png', 'External'),
          ),
        }),
      'external-content',
    ],
    [
      'a frame from outside',
      () =>
        template(cut('甲'), {
          'word/_rels/webSettings.xml.rels': relationships(
            relationship('frame', 'file:///etc/passwd', 'External'),
          ),
        }),
      'external-content',
    ],
    [
      'a document type',
      () => withPart('word/header1.xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
      'unsafe-xml',
    ],
    [
      'a document type in a part nobody reads',
      () => withPart('customXml/item1.xml', '<!DOCTYPE a><a/>'),
      'unsafe-xml',
    ],
    ['broken XML', () => withPart('word/footer1.xml', '<a><b></a>'), 'broken'],
    [
      'a field that starts a program',
      () =>
        template(
          '<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\x "/k calc"</w:instrText></w:r></w:p>',
        ),
      'active-field',
    ],
    [
      'a field that reads a file',
      () => template('<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;c:\\\\a.docx&quot; "/></w:p>'),
      'active-field',
    ],
    ['a bomb', () => withPart('word/a.bin', '\0'.repeat(9_000_000)), 'zip-bomb'],
    ['too much', () => new Uint8Array(20 * 1024 * 1024 + 1).fill(0x50), 'too-large'],
    [
      'a million elements deep',
      () => template(cut('甲'), { 'word/header1.xml': strToU8('<a>'.repeat(5000) + '</a>'.repeat(5000)) }),
      'unsafe-xml',
    ],
  ])('%s', (_, make, code) => {
    expect(codes(make())).toContain(code)
  })

  test('an encrypted one', () => {
    const ole = new Uint8Array(600)
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    ole.set(Buffer.from('EncryptedPackage', 'utf16le'), 64)
    expect(codes(ole)).toEqual(['encrypted'])
  })

  test('a template with macros enabled by its content type alone', () => {
    const files = unzipSync(template(cut('甲')))
    const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())
    const macro = types.replace(
      'openxmlformats-officedocument.wordprocessingml.document.main',
      'ms-word.document.macroEnabled.main',
    )
    expect(codes(zipSync({ ...files, '[Content_Types].xml': strToU8(macro) }))).toContain('macros')
  })

  test('a .dotx is taken, and what is made of it is a document', async () => {
    const files = unzipSync(template(cut('{轮次}')))
    const types = strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())
    const dotx = {
      ...files,
      '[Content_Types].xml': strToU8(types.replace('document.main+xml', 'template.main+xml')),
    }
    const made = await fillTemplate(zipSync(dotx), data, names)
    expect(textOf(made)).toEqual(['第一轮'])
    expect(strFromU8(unzipSync(made)['[Content_Types].xml'] ?? new Uint8Array())).not.toContain(
      'template.main',
    )
  })

  test('a file the library cannot take is said to be broken', async () => {
    const files = unzipSync(template(cut('{轮次}')))
    delete files['_rels/.rels']
    const error = await fillTemplate(zipSync(files), data, names).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ faults: [{ code: 'broken' }] })
  })

  test('the template a file was made from is taken out; a link is left', async () => {
    const made = template(cut('{轮次}'), {
      'word/settings.xml': strToU8(
        '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:attachedTemplate r:id="rId1"/></w:settings>',
      ),
      'word/_rels/settings.xml.rels': relationships(
        relationship('attachedTemplate', 'file:///C:/a.dotm', 'External'),
      ),
      'word/_rels/document.xml.rels': relationships(
        relationship('hyperlink', 'https://lanchuan.example/', 'External'),
      ),
    })
    const parts = unzipSync(await fillTemplate(made, data, names))
    const all = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('')
    expect(all).not.toContain('attachedTemplate')
    expect(all).toContain('https://lanchuan.example/')
    expect(all).toContain('第一轮')
  })
})
