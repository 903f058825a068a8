import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readText } from '#office/read-text.ts'
import { Unreadable } from '#office/unreadable.ts'
import { merged, rows, sheetRow, xlsx } from './xlsx-fixture.ts'

const B = '\u2028'
const read = (bytes: Uint8Array) => readText(bytes, '台账.xlsx')
const linesOf = async (bytes: Uint8Array) => (await read(bytes)).text.split('\n')
const reason = async (bytes: Uint8Array) => {
  try {
    await read(bytes)
  } catch (error) {
    if (error instanceof Unreadable) return error.detail === '' ? error.code : `${error.code} ${error.detail}`
    throw error
  }
  return 'read'
}
const styled = (style: number, value: number) => ({ xml: `<c r="REF" s="${style}"><v>${value}</v></c>` })
const issuesOf = async (bytes: Uint8Array) =>
  (await read(bytes)).notes.issues.map(({ code, message, line }) => `${line} ${code} ${message}`)

describe('a sheet', () => {
  test('becomes a line a row; a title over all columns is text', async () => {
    const bytes = xlsx([
      {
        name: '台账',
        rows: rows(['青河县整改台账'], ['序号', '问题', '措施'], [1, '会议过多', '压减\n1.少开']),
        more: merged('A1:C1'),
      },
    ])
    expect(await linesOf(bytes)).toEqual([
      '青河县整改台账',
      '序号\t问题\t措施',
      `1\t会议过多\t压减${B}1.少开`,
    ])
    expect((await read(bytes)).notes.sheets).toEqual([{ name: '', firstLine: 1, rows: [1, 2, 3] }])
  })

  test('shows days and figures as its program does', async () => {
    const bytes = xlsx([
      {
        name: 'a',
        rows: rows([
          '甲',
          styled(1, 45473),
          styled(2, 45473),
          styled(5, 45473),
          styled(3, 0.256),
          styled(4, 12345.5),
          0.1,
          { xml: '<c r="REF" t="b"><v>1</v></c>' },
        ]),
      },
    ])
    expect((await read(bytes)).text.split('\t')).toEqual([
      '甲',
      '2024-06-30',
      '2024年6月30日',
      '2024年6月',
      '25.60%',
      '12,345.50',
      '0.1',
      '是',
    ])
  })

  test('rich text, shared strings and stored results of formulas are words; a formula itself is never read', async () => {
    const bytes = xlsx(
      [
        {
          name: 'a',
          rows: rows([
            { xml: '<c r="REF" t="s"><v>0</v></c>' },
            { xml: '<c r="REF" t="str"><f>CONCAT(A1)</f><v>结果</v></c>' },
            { xml: '<c r="REF"><f>SUM(A1:A9)</f></c>' },
            '=1+1',
            { xml: '<c r="REF" t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
          ]),
        },
      ],
      ['<si><r><t>会议</t></r><r><rPr><b/></rPr><t>过多</t></r><rPh sb="0" eb="1"><t>hui</t></rPh></si>'],
    )
    expect((await read(bytes)).text).toBe('会议过多\t结果\t\t=1+1\t#DIV/0!')
    expect(await issuesOf(bytes)).toEqual(['1 cell-without-value C1', '1 cell-error E1 #DIV/0!'])
  })

  test('fills cells merged downwards, into rows that hold something', async () => {
    const bytes = xlsx([
      {
        name: 'a',
        rows: rows(['1', '问题甲', '措施一'], [null, null, '措施二'], ['2', '问题乙', '措施三']),
        more: merged('A1:A2', 'B1:B2', 'A4:A30000'),
      },
    ])
    expect(await linesOf(bytes)).toEqual(['1\t问题甲\t措施一', '1\t问题甲\t措施二', '2\t问题乙\t措施三'])
  })

  test('tells hidden rows, columns and sheets; a hidden sheet is not read', async () => {
    const bytes = xlsx([
      {
        name: '台账',
        before: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>',
        rows: sheetRow(2, ['甲', '乙']) + sheetRow(5, ['丙', '丁'], 'hidden="1"'),
      },
      { name: '下拉选项', state: 'hidden', rows: rows(['是'], ['否']) },
    ])
    const { text, notes } = await read(bytes)
    expect(text).toBe('甲\t乙\n丙\t丁')
    expect(notes.sheets).toEqual([{ name: '', firstLine: 1, rows: [2, 5] }])
    expect(await issuesOf(bytes)).toEqual([
      '2 rows-hidden 5',
      '1 columns-hidden B',
      '1 sheet-hidden 下拉选项',
    ])
  })

  test('several sheets stand one behind the other, each with its rows', async () => {
    const bytes = xlsx([
      { name: '作风', rows: rows(['甲', '乙']) },
      { name: '空表', rows: '' },
      { name: '财务', rows: sheetRow(3, ['丙', '丁']) },
    ])
    expect((await read(bytes)).notes.sheets).toEqual([
      { name: '作风', firstLine: 1, rows: [1] },
      { name: '财务', firstLine: 2, rows: [3] },
    ])
  })
})

describe('hostile workbooks', () => {
  test('two hundred thousand empty styled rows cost little and say nothing', async () => {
    const empty = Array.from(
      { length: 200_000 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="2"/></row>`,
    )
    const bytes = xlsx([{ name: 'a', rows: sheetRow(1, ['甲', '乙']) + empty.join('') }])
    expect(await linesOf(bytes)).toEqual(['甲\t乙'])
    expect(await issuesOf(bytes)).toEqual([])
  })

  test('a cell in the last corner does not make a sheet of a billion', async () => {
    const bytes = xlsx([
      {
        name: 'a',
        rows:
          sheetRow(1, ['甲', '乙']) +
          '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>远</t></is></c></row>',
      },
    ])
    expect(await linesOf(bytes)).toEqual(['甲\t乙'])
    expect(await issuesOf(bytes)).toEqual(['1 rows-cut 1'])
  })

  test('300 MB in 30 kB, by what it declares', async () => {
    const bytes = xlsx([{ name: 'a', rows: rows(['甲', '乙']) }], [], {
      'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000),
    })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 4 <= bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 30_000_000)
        view.setUint32(at + 24, 300_000_000, true)
    expect(bytes.length).toBeLessThan(40_000)
    expect(await reason(bytes)).toBe('zip-bomb xl/worksheets/sheet1.xml')
  })

  test('entities, in any part that is read', async () => {
    const doctype = strToU8(
      '<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>',
    )
    for (const part of ['xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/styles.xml', '_rels/.rels'])
      expect(await reason(xlsx([{ name: 'a', rows: rows(['甲']) }], [], { [part]: doctype }))).toBe(
        `unsafe-xml ${part}`,
      )
  })

  test('links to other workbooks are not even unpacked; macros and names that climb are refused', async () => {
    const withPart = (name: string, part = strToU8('<!DOCTYPE x><x/>')) =>
      xlsx([{ name: 'a', rows: rows(['甲', '乙']) }], [], { [name]: part })
    expect(await linesOf(withPart('xl/externalLinks/externalLink1.xml'))).toEqual(['甲\t乙'])
    expect(await reason(withPart('xl/vbaProject.bin'))).toBe('macros xl/vbaProject.bin')
    expect(await reason(withPart('xl/macrosheets/sheet1.xml'))).toBe('macros xl/macrosheets/sheet1.xml')
    for (const name of [
      '../../../../etc/cron.d/x',
      'xl/worksheets/../../../x.xml',
      '/etc/x',
      'C:\\x',
      'a\\..\\b',
    ])
      expect(await reason(withPart(name))).toBe(`unsafe-zip ${name}`)
  })

  test('what only looks like a workbook', async () => {
    expect(await reason(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe('broken-sheet')
    expect(await reason(xlsx([{ name: 'a', rows: '' }]))).toBe('empty')
  })
})

describe('fills', () => {
  // Styles by their place: 0 plain, 1 green, 2 yellow, 3 red, 4 a pale wash.
  const colours = ['FF92D050', 'FFFFC000', 'FFFF0000', 'FFDDEBF7']
  const fill = (rgb: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`
  const styles = strToU8(
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${colours.map(fill).join('')}</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf fillId="0"/>${colours.map((_, i) => `<xf fillId="${i + 2}" applyFill="1"/>`).join('')}</cellXfs></styleSheet>`,
  )
  const filled = (style: number) => ({ xml: `<c r="REF" s="${style}"/>` })
  const said = (style: number, words: string) => ({
    xml: `<c r="REF" s="${style}" t="inlineStr"><is><t>${words}</t></is></c>`,
  })

  test('of green, yellow and red cells are told with their place, empty cells among them; a wash is none', async () => {
    const bytes = xlsx(
      [
        {
          name: 'a',
          rows: rows(
            [said(4, '问题'), said(4, '措施'), said(4, '状态')],
            ['甲', '乙', filled(1)],
            [said(2, '丙'), '丁', '戊'],
            ['己', '庚', filled(3)],
            [filled(1), filled(2), filled(3)],
          ),
        },
      ],
      [],
      { 'xl/styles.xml': styles },
    )
    const { text, notes } = await read(bytes)
    expect(text.split('\n')).toHaveLength(4)
    expect(notes.fills).toEqual([
      { line: 2, column: 2, colour: 'green' },
      { line: 3, column: 0, colour: 'yellow' },
      { line: 4, column: 2, colour: 'red' },
    ])
  })
})

describe('workbooks of other programs', () => {
  test('with a prefix before every element, and days counted from 1904', async () => {
    const bytes = xlsx([{ name: 'a', rows: '' }], [], {
      'xl/workbook.xml': strToU8(
        '<x:workbook xmlns:x="m" xmlns:r="o"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="甲&amp;乙" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>问题_x000A_一&lt;二&gt;</x:t></x:is></x:c><x:c s="1"><x:v>44011</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      ),
    })
    expect((await read(bytes)).text).toBe(`问题${B}一<二>\t2024-06-30`)
  })

  test('whose days have the built-in formats of a Chinese spreadsheet', async () => {
    const styles = strToU8(
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="58"/></cellXfs></styleSheet>',
    )
    const bytes = xlsx(
      [{ name: 'a', rows: rows(['甲', styled(1, 45473), styled(2, 45473), styled(3, 45473)]) }],
      [],
      { 'xl/styles.xml': styles },
    )
    expect((await read(bytes)).text).toBe('甲\t2024年6月30日\t2024年6月\t6月30日')
  })

  test('cut off in the middle of a sheet are broken; elements that are never closed cost nothing', async () => {
    const sheet = (xml: string) =>
      xlsx([{ name: 'a', rows: rows(['甲']) }], [], { 'xl/worksheets/sheet1.xml': strToU8(xml) })
    expect(await reason(sheet('<worksheet><sheetData><row r="1"><c r="A1"'))).toBe('broken-sheet a')
    const unclosed = ['<row r="1"><c r="A1">', '<c r="A1"><v>', '<col ', '<mergeCell '].map((it) =>
      it.repeat(10_000),
    )
    for (const one of unclosed)
      expect(await reason(sheet(`<worksheet><sheetData>${one}</sheetData>${one}</worksheet>`))).toBe('empty')
  })
})
