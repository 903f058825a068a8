import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { docx, paragraph, W } from './docx/docx-fixture.ts'
import { LARGEST_FILE, readText } from './read-text.ts'
import { Unreadable } from './unreadable.ts'

const reason = async (bytes: Uint8Array, name = 'x.docx') => {
  try {
    await readText(bytes, name)
  } catch (error) {
    if (error instanceof Unreadable) return error.detail === '' ? error.code : `${error.code} ${error.detail}`
    throw error
  }
  return 'read'
}
const bytes = (...values: number[]) => Uint8Array.from(values)

/** 整改通报 in GB18030. */
const GB = bytes(0xd5, 0xfb, 0xb8, 0xc4, 0xcd, 0xa8, 0xb1, 0xa8)

describe('plain text', () => {
  test('in UTF-8, with and without a mark, UTF-16 and GB18030', async () => {
    expect((await readText(strToU8('整改通报'))).text).toBe('整改通报')
    expect(await readText(strToU8('\ufeff整改通报'))).toMatchObject({ text: '整改通报', encoding: 'utf-8' })
    expect(await readText(GB)).toMatchObject({ text: '整改通报', encoding: 'gb18030' })
    const utf16 = Buffer.from('\ufeff整改通报', 'utf16le')
    expect(await readText(utf16)).toMatchObject({ text: '整改通报', encoding: 'utf-16le' })
  })

  test('in UTF-16 without its mark, either way round', async () => {
    const text = '一、会议过多，2024年召开会议12次。'
    for (const said of [text, '会议过多文件过长'])
      expect(await readText(Buffer.from(said, 'utf16le'))).toMatchObject({ text: said, encoding: 'utf-16le' })
    const turned = Buffer.from(text, 'utf16le').swap16()
    expect(await readText(turned)).toMatchObject({ text, encoding: 'utf-16be' })
  })

  test('with the line ends of other programs; in a row of a table they stay inside the cell', async () => {
    const said = '一、会议过多\v（一）文件过长\u2028二、其他\f三、完\u0085四\n1\t甲\u2028乙\v丙'
    expect((await readText(strToU8(said))).text.split('\n')).toEqual([
      '一、会议过多',
      '（一）文件过长',
      '二、其他',
      '三、完',
      '四',
      '1\t甲\u2028乙\u2028丙',
    ])
  })

  test('in another encoding is refused rather than read as nonsense', async () => {
    // 「整改」 in Big5, repeated
    expect(
      await reason(
        bytes(...Array.from({ length: 40 }, () => [0xbe, 0xe3, 0xa7, 0xef]).flat(), 0x81, 0x81, 0xfe, 0xfe),
      ),
    ).not.toBe('read')
    expect(await reason(bytes(0xe6, 0x95, 0xff, 0x20))).toBe('unknown-encoding')
  })
})

describe('what cannot be read has a named reason', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', bytes(), 'empty'],
    ['white space', strToU8(' \n\u3000\n'), 'empty'],
    ['an empty .docx', docx({ body: paragraph(' ') }), 'empty'],
    ['too much', new Uint8Array(LARGEST_FILE + 1), 'too-large 51 MB'],
    ['a PDF cut short', strToU8('%PDF-1.7 …'), 'broken-pdf'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 1), 'wrong-kind png'],
    ['a page without words', strToU8('<!DOCTYPE html><html>'), 'empty'],
    [
      'a page saved with its pictures',
      strToU8('MIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=x\n\n--x'),
      'wrong-kind mht',
    ],
    ['RTF', strToU8('{\\rtf1'), 'wrong-kind rtf'],
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0), 'wrong-kind binary'],
    ['a zip', zipSync({ 'a.txt': strToU8('a') }), 'wrong-kind zip'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('a') }), 'broken-sheet'],
    [
      'a .docx without its text',
      zipSync({ '[Content_Types].xml': strToU8('a') }),
      'broken-docx word/document.xml',
    ],
    ['half a .docx', docx({ body: paragraph('甲') }).slice(0, 200), 'broken-docx zip'],
    [
      'broken XML',
      zipSync({ 'word/document.xml': strToU8(`<w:document ${W}><w:p>`) }),
      'broken-docx document.xml',
    ],
  ])('%s', async (_name, content, expected) => {
    expect(await reason(content)).toBe(expected)
  })

  test('programs inside, and names that climb out of the archive', async () => {
    const word = (parts: Record<string, Uint8Array>) => docx({ body: paragraph('甲'), other: { ...parts } })
    const type = (words: string) => strToU8(`<Types><Override ContentType="${words}"/></Types>`)
    const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml'
    expect(await reason(word({ 'word/vbaProject.bin': bytes(1) }), 'a.docm')).toBe(
      'macros word/vbaProject.bin',
    )
    expect(await reason(word({ '[Content_Types].xml': type(macro) }), 'a.dotm')).toBe('macros')
    expect(await reason(word({ 'word/../../x.xml': bytes(1) }))).toBe('unsafe-zip word/../../x.xml')
    expect(await reason(word({ '\\\\host\\x': bytes(1) }))).toBe('unsafe-zip \\\\host\\x')
    expect(await reason(word({ 'word/media/a..b.png': bytes(1) }))).toBe('read')
  })

  test('the billion laughs', async () => {
    const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${'bcdefghij'.replace(/./gu, (one) => `<!ENTITY ${one} "${`&${String.fromCharCode(one.charCodeAt(0) - 1)};`.repeat(10)}">`)}]>`
    const xml = `${laughs}<w:document ${W}><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`
    expect(await reason(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('unsafe-xml document.xml')
    const undeclared = xml.slice(laughs.length)
    expect(await reason(zipSync({ 'word/document.xml': strToU8(undeclared) }))).toBe(
      'broken-docx document.xml',
    )
  })

  test('a wrong ending deceives nobody', async () => {
    const whole = docx({ body: paragraph('甲') })
    for (const name of ['a.pdf', 'a.xlsx', 'a.txt', 'a.doc', 'a'])
      expect((await readText(whole, name)).format).toBe('docx')
    expect((await readText(strToU8('一、甲'), 'a.docx')).format).toBe('txt')
    expect(await reason(bytes(0x89, 0x50, 0x4e, 0x47, 1), 'a.pdf')).toBe('wrong-kind png')
  })

  test('an old .doc, and an encrypted .docx in the same container', async () => {
    const ole = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)
    expect(await reason(ole, '方案.doc')).toBe('wrong-kind doc')
    expect(await reason(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('encrypted')
  })

  test('a document type declaration and entities', async () => {
    const xml = `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`
    expect(await reason(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('unsafe-xml document.xml')
  })

  test('endless nesting', async () => {
    const xml = `<w:document ${W}>${'<w:p>'.repeat(5000)}`
    expect(await reason(zipSync({ 'word/document.xml': strToU8(xml) }))).toBe('unsafe-xml document.xml')
  })
})

describe('zip bombs', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 })

  test('are known by what they declare', async () => {
    expect(bomb.length).toBeLessThan(100_000)
    expect(await reason(bomb)).toBe('zip-bomb word/document.xml')
  })

  test('that lie about their size stop at the size declared', async () => {
    const lie = Uint8Array.from(bomb)
    const view = new DataView(lie.buffer)
    for (let at = 0; at + 4 <= lie.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 500_000, true)
    expect(await reason(lie)).toBe('zip-bomb word/document.xml')
  })

  test('of very many entries', async () => {
    const many: Record<string, Uint8Array> = {}
    for (let n = 0; n < 4100; n++) many[`a${n}`] = new Uint8Array(0)
    expect(await reason(zipSync(many))).toBe('zip-bomb 4100 entries')
  })
})

test('damage anywhere in a .docx is a named reason or another text, never another error', async () => {
  const whole = docx({ body: paragraph('整改措施').repeat(20) })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      async (changes) => {
        const damaged = Uint8Array.from(whole)
        for (const [at, value] of changes) damaged[at] = value
        expect(typeof (await reason(damaged))).toBe('string')
      },
    ),
    { numRuns: 300 },
  )
})
