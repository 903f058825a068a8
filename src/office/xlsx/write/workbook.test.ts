import { SaxesParser } from 'saxes'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { Column, Row } from '#office/table/table.ts'
import { type Sheet, mostRows, sheetHead } from '#office/xlsx/write/sheet.ts'
import { TooManyRows, type Workbook, writeWorkbook } from '#office/xlsx/write/workbook.ts'
import { zipEntries, zipPart } from '#office/zip/entries.ts'

const columns: readonly Column[] = [
  { head: '编号', width: 12, kind: 'short' },
  { head: '问题', width: 20, kind: 'text' },
  { head: '时限', width: 12, kind: 'day' },
  { head: '措施数', width: 8, kind: 'number' },
  { head: '灯', width: 9, kind: 'light' },
  { head: '状态', width: 11, kind: 'short', allowed: ['办理中', '已销号', '“甲”&乙'] },
]

async function* inBatches(...batches: readonly (readonly Row[])[]) {
  yield* batches
}

const sheet = (rows: Sheet['rows'], name = '问题清单'): Sheet => ({
  name,
  title: '澄江县问题清单',
  note: '数据截至2026年8月3日　共 2 个问题',
  columns,
  rows,
  foot: `${name} R&D　第 &P 页，共 &N 页`,
})

const workbook = (...sheets: Sheet[]): Workbook => ({
  properties: {
    title: '清单',
    author: '澄江县 & 县委',
    description: '根值 abc',
    made: '2026-08-03T01:00:00.123456Z',
  },
  face: '宋体',
  sheets,
})

const bytesOf = async (book: Workbook): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  for await (const piece of writeWorkbook(book)) pieces.push(piece)
  return Buffer.concat(pieces)
}

const part = (bytes: Uint8Array, name: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(zipPart(bytes, zipEntries(bytes), name) ?? undefined)

/** The children of the root in their order; throws where the XML is not well-formed. */
const childrenOf = (xml: string): string[] => {
  const names: string[] = []
  let depth = 0
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    if (depth === 1) names.push(name)
    depth += 1
  })
  parser.on('closetag', () => {
    depth -= 1
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return names
}

const rows: readonly Row[] = [
  ['1-01-001', '水库加固迟缓', '2026-12-31', 3, { word: '逾期', colour: 'red' }, '办理中'],
  ['007', '=HYPERLINK("http://x","点")', '1899-01-01', -5, null, null],
  ['-1-2', ' 前后有空 \n第二行\r\n第三行', null, 0.5, { word: '临期', colour: 'yellow' }, ''],
]

describe('写出的工作簿', () => {
  test('读回来，每一格的值和类型都是写进去的', async () => {
    const book = await readXlsx(await bytesOf(workbook(sheet(inBatches(rows.slice(0, 1), rows.slice(1))))))
    const [first] = book.sheets
    expect(first?.name).toBe('问题清单')
    expect(first?.rows.slice(2)).toEqual([
      columns.map((it) => it.head),
      ['1-01-001', '水库加固迟缓', new Date('2026-12-31T00:00:00Z'), 3, '逾期', '办理中'],
      ['007', '=HYPERLINK("http://x","点")', '1899-01-01', -5, null, null],
      ['-1-2', ' 前后有空 \n第二行\n第三行', null, 0.5, '临期', null],
    ])
    expect(first?.rows[0]?.[0]).toBe('澄江县问题清单')
  })

  test('冻结表头、列宽、筛选、下拉选项、A3 横向、打印标题、页脚', async () => {
    const book = await readXlsx(await bytesOf(workbook(sheet(inBatches(rows)))), { readStyles: true })
    const [first] = book.sheets
    expect(first?.freezePane).toEqual({ rows: 3 })
    expect(first?.columns?.map((it) => Math.floor(it.width ?? 0))).toEqual(columns.map((it) => it.width))
    expect(first?.autoFilter?.range).toBe('A3:F6')
    expect(first?.dataValidations).toMatchObject([
      { type: 'list', range: 'F4:F6', values: ['办理中', '已销号', '“甲”&乙'] },
    ])
    expect(first?.pageSetup).toMatchObject({
      paperSize: 'a3',
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$3:$3',
    })
    expect(first?.headerFooter?.oddFooter).toBe('&C问题清单 R&&D 第 &P 页，共 &N 页')
    const filled = (cell: string) => first?.cells?.get(cell)?.style?.fill
    expect(JSON.stringify(filled('3,4'))).toContain('F7CFCB')
    expect(JSON.stringify(filled('5,4'))).toContain('FFF0B8')
    expect(JSON.stringify(filled('3,1') ?? '')).not.toContain('F7CFCB')
  })

  test('元素次序是 Excel 要的，每一部分都是合格的 XML', async () => {
    const bytes = await bytesOf(workbook(sheet(inBatches(rows)), sheet(inBatches([]), "任务'清单")))
    const names = [...zipEntries(bytes).keys()]
    expect(names[0]).toBe('[Content_Types].xml')
    for (const name of names) childrenOf(part(bytes, name))
    expect(childrenOf(part(bytes, 'xl/worksheets/sheet1.xml'))).toEqual([
      ...['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter'],
      ...['dataValidations', 'pageMargins', 'pageSetup', 'headerFooter'],
    ])
    expect(childrenOf(part(bytes, 'xl/workbook.xml'))).toEqual(['bookViews', 'sheets', 'definedNames'])
    expect(childrenOf(part(bytes, 'xl/styles.xml'))).toEqual([
      ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'],
    ])
    expect(part(bytes, 'xl/workbook.xml')).toContain(`'问题清单'!$A$3:$F$6`)
    expect(part(bytes, 'xl/workbook.xml')).toContain(`'任务''清单'!$3:$3`)
    // Every part is named in the content types, or has a default.
    for (const name of names.filter((it) => it.startsWith('xl/') && !it.includes('rels')))
      expect(part(bytes, '[Content_Types].xml')).toContain(`PartName="/${name}"`)
  })

  test('样式的个数与实际相符，格子不指向没有的样式', async () => {
    const bytes = await bytesOf(workbook(sheet(inBatches(rows))))
    const styles = part(bytes, 'xl/styles.xml')
    for (const [group, member] of [
      ['fonts', 'font'],
      ['fills', 'fill'],
      ['borders', 'border'],
      ['cellXfs', 'xf'],
    ] as const) {
      const inside = new RegExp(`<${group} count="(\\d+)">(.*?)</${group}>`).exec(styles)
      expect(inside?.[2]?.match(new RegExp(`<${member}[ >]`, 'g'))?.length, group).toBe(Number(inside?.[1]))
    }
    const most = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1])
    for (const [, look] of part(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<c r="\w+" s="(\d+)"/g))
      expect(Number(look)).toBeLessThan(most)
  })

  test('像公式的文字按文字存，并带撇号样式；没有一格是公式', async () => {
    const dangerous = ['=1+1', '+1', '-cmd|x', '@SUM(A1)', '\t=1', '＝1', '1-01-001']
    const bytes = await bytesOf(workbook(sheet(inBatches(dangerous.map((it) => [null, it])))))
    const xml = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(xml).not.toContain('<f>')
    const looks = [...part(bytes, 'xl/styles.xml').matchAll(/<xf numFmtId="\d+" fontId.*?<\/xf>/g)].map(
      String,
    )
    const quoted = dangerous.map((_, at) => {
      const look = new RegExp(`<c r="B${at + 4}" s="(\\d+)" t="inlineStr">`).exec(xml)?.[1]
      return looks[Number(look)]?.includes('quotePrefix="1"')
    })
    expect(quoted).toEqual([true, true, true, true, true, true, false])
  })

  test('XML 容不下的字去掉，过长的截断并注明，形似转义的照原样', async () => {
    const odd = 'a\u0000b\u0008c\ud800d\udc00e\uffff😀_x0041_'
    const long = '长'.repeat(40_000)
    const book = await readXlsx(
      await bytesOf(
        workbook(
          sheet(
            inBatches([
              [null, odd],
              [null, long],
            ]),
          ),
        ),
      ),
    )
    expect(book.sheets[0]?.rows[3]?.[1]).toBe('abcde😀_x0041_')
    const cut = String(book.sheets[0]?.rows[4]?.[1])
    expect(cut).toHaveLength(32_767)
    expect(cut.endsWith('已截断）')).toBe(true)
  })

  test('行高按换行后的行数算', async () => {
    const bytes = await bytesOf(
      workbook(
        sheet(
          inBatches([
            [null, '短'],
            [null, '长'.repeat(30)],
            [null, null, null, 1, { word: '按进度推进中', colour: 'green' }],
          ]),
        ),
      ),
    )
    const heights = [...part(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<row r="\d+" ht="(\d+)"/g)]
    // 30 full-width characters, nine to a line of 19 units.
    expect(heights.slice(3).map((it) => it[1])).toEqual(['20', '65', '35'])
  })

  test('没有一行时也能打开：没有下拉选项，筛选只有表头', async () => {
    const book = await readXlsx(await bytesOf(workbook(sheet(inBatches()))))
    expect(book.sheets[0]?.rows).toHaveLength(3)
    expect(book.sheets[0]?.autoFilter?.range).toBe('A3:F3')
  })

  test('超过 Excel 的行数就拒绝，不写半张表', async () => {
    const tooMany = inBatches(
      [[null, 'x']],
      Array.from({ length: mostRows }, (): Row => []),
    )
    await expect(bytesOf(workbook(sheet(tooMany)))).rejects.toThrow(TooManyRows)
  })

  test('要填的表：只有要填的格子能写，各有各的规矩；标识藏着，A4 横向，元素次序仍是 Excel 要的', async () => {
    const fields: readonly Column[] = [
      { head: '标识', width: 10, kind: 'short', hidden: true },
      { head: '措施', width: 20, kind: 'text' },
      { head: '本次进展', width: 20, kind: 'text', open: { most: 2000 } },
      { head: '是否完成', width: 8, kind: 'short', open: {}, allowed: ['是', '否'] },
      { head: '完成日期', width: 12, kind: 'day', open: {} },
    ]
    const filled: Sheet = {
      ...sheet(inBatches([['K.1', '=换管', null, null, null]])),
      ...{ columns: fields, help: '只填黄色的三列。'.repeat(20), locked: true },
    }
    const bytes = await bytesOf({ ...workbook(filled), mark: { name: 'zhenggai-pack', value: 'w/p' } })
    const xml = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(childrenOf(xml)).toEqual([
      ...['sheetPr', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter'],
      ...['mergeCells', 'dataValidations', 'pageMargins', 'pageSetup', 'headerFooter'],
    ])
    for (const name of zipEntries(bytes).keys()) childrenOf(part(bytes, name))
    expect(part(bytes, 'docProps/custom.xml')).toContain('name="zhenggai-pack"><vt:lpwstr>w/p</vt:lpwstr>')
    expect(part(bytes, '_rels/.rels')).toContain('docProps/custom.xml')
    const looks = [...part(bytes, 'xl/styles.xml').matchAll(/<xf numFmtId="\d+" fontId.*?<\/xf>/g)].map(
      String,
    )
    const isOpen = (cell: string) =>
      looks[Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(xml)?.[1])]?.includes('locked="0"')
    expect(['A5', 'B5', 'C5', 'D5', 'E5', 'C4'].map(isOpen)).toEqual([false, false, true, true, true, false])
    const [first] = (await readXlsx(bytes, { readStyles: true })).sheets
    expect(first?.rows.slice(0, 5).map((it) => it[0] ?? it[1])).toEqual([
      ...[
        '澄江县问题清单',
        '数据截至2026年8月3日　共 2 个问题',
        '只填黄色的三列。'.repeat(20),
        '标识',
        'K.1',
      ],
    ])
    expect(first?.columns?.[0]?.hidden).toBe(true)
    expect(first?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      printTitlesRow: '$4:$4',
    })
    expect(first?.merges).toEqual([{ startRow: 2, startCol: 1, endRow: 2, endCol: 4 }])
    expect(first?.dataValidations).toMatchObject([
      { type: 'textLength', range: 'C5:C5', formula1: '2000' },
      { type: 'list', range: 'D5:D5', values: ['是', '否'] },
      { type: 'date', range: 'E5:E5', formula2: 'TODAY()' },
    ])
  })

  test('表名里 Excel 不认的字换掉', async () => {
    const bytes = await bytesOf(workbook(sheet(inBatches([]), `'[甲]/乙:丙*?\\'${'很'.repeat(40)}`)))
    const name = /<sheet name="([^"]*)"/.exec(part(bytes, 'xl/workbook.xml'))?.[1] ?? ''
    expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$/)
    expect(name.length).toBeLessThanOrEqual(31)
  })

  test('标题行先写，数据一批一批地要：取走一批才问下一批', async () => {
    let asked = 0
    let most = 0
    async function* counted(): AsyncGenerator<readonly Row[]> {
      for (; asked < 60; asked += 1)
        yield Array.from({ length: 500 }, (_, at) => [`${asked}-${at}`, `第${at}个问题：${asked}`, null, at])
    }
    let taken = 0
    for await (const piece of writeWorkbook(workbook(sheet(counted())))) {
      most = Math.max(most, asked - taken)
      if (piece.length > 0) taken = asked
      expect(piece.length).toBeLessThan(200_000)
    }
    // 30,000 rows: never more than a few batches lie between what was asked for and what was taken.
    expect(asked).toBe(60)
    expect(most).toBeLessThanOrEqual(3)
    expect(sheetHead(sheet(inBatches()), true).endsWith('</row>')).toBe(true)
  })
})
