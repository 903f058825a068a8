import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type PackSheet, packWorkbook } from '#office/return-pack/pack-sheet.ts'
import { readPack } from '#office/return-pack/read-pack.ts'
import { writeWorkbook } from '#office/xlsx/write/workbook.ts'

const heads = {
  ...{ key: '标识', number: '编号', problem: '问题', measure: '措施', deadline: '整改时限' },
  ...{ last: '上次进展', text: '本次进展', done: '是否完成', on: '完成日期' },
}
const pack = '0197a000-0000-7000-8000-000000000002'
const workspace = '0197a000-0000-7000-8000-000000000001'
const key = 'K7QM2X9TRA.0197a000-0000-7000-8000-000000000003'

const sheet = (rows: PackSheet['rows']): PackSheet => ({
  ...{
    heads,
    choice: ['是', '否'],
    sheet: '回报表',
    title: '水务局回报表',
    note: '第 1 版　回报码 K7QM2-X9TRA',
  },
  ...{ help: '只填黄色的三列。', foot: '', author: '', made: '2026-08-01T01:00:00Z', face: '宋体' },
  ...{ mark: { workspace, pack }, rows },
})
const bytesOf = async (rows: PackSheet['rows']): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = []
  for await (const piece of writeWorkbook(packWorkbook(sheet(rows)))) pieces.push(piece)
  return Buffer.concat(pieces)
}

const row = { number: '1-01-001', measure: '换管', text: '', done: '', on: '', formula: false }

describe('交回的回报表', () => {
  test('写出去的，读回来还是那些行；属性、印着的码、行里的标识都在', async () => {
    const bytes = await bytesOf([[key, '1-01-001', '漏损偏高', '换管', '2026-10-31', '还没有报过']])
    expect(await readPack(bytes, [heads])).toEqual({
      ...{ mark: { workspace, pack }, printed: ['K7QM2X9TRA'], keyed: ['K7QM2X9TRA'], cut: false },
      rows: [{ row: 5, key, ...row }],
    })
  })

  test('另存成 .ods、表头成了打印标题的，也读得出来', async () => {
    const cell = (it: string) =>
      `<table:table-cell office:value-type="string"><text:p>${it}</text:p></table:table-cell>`
    const line = (...cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`
    const content =
      '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"' +
      ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">' +
      '<office:body><office:spreadsheet><table:table table:name="回报表">' +
      `${line('回报码 K7QM2-X9TRA')}<table:table-header-rows>${line('标识', '编号', '措施', '本次进展', '是否完成', '完成日期')}` +
      `</table:table-header-rows>${line(key, '1-01-001', '换管', '已换8公里', '否', '')}` +
      '</table:table></office:spreadsheet></office:body></office:document-content>'
    const mimetype = strToU8('application/vnd.oasis.opendocument.spreadsheet')
    const bytes = zipSync({ mimetype, 'content.xml': strToU8(content) })
    const read = await readPack(bytes, [heads])
    expect(read).toMatchObject({ mark: null, printed: ['K7QM2X9TRA'], keyed: ['K7QM2X9TRA'] })
    expect(read.rows).toMatchObject([{ key, number: '1-01-001', text: '已换8公里', done: '否' }])
  })

  test('没有这样的表头，就没有行；不是表格的，说明是什么', async () => {
    const bytes = await bytesOf([])
    expect((await readPack(bytes, [{ ...heads, text: '别的' }])).rows).toEqual([])
    await expect(readPack(strToU8('文字'), [heads])).rejects.toMatchObject({
      code: 'wrong-kind',
      detail: 'text',
    })
  })
})
