import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Draft } from '#contract/drafts.ts'
import type { ReturnedFile, ReturnedWhole } from '#contract/returns.ts'
import { fillPack } from '../ledger/filled-pack.ts'
import { settle } from './county.ts'
import { foundedHouse } from './house.ts'

let house: Awaited<ReturnType<typeof foundedHouse>>
let round: string
beforeAll(async () => {
  house = await foundedHouse()
  await settle(house)
  const { rounds } = (await house.admin.get('/api/rounds')).json as { rounds: { id: string }[] }
  round = rounds[0]?.id ?? ''
})

const read = (name: string, bytes: Uint8Array | string) =>
  house.admin.file(`/api/drafts?name=${encodeURIComponent(name)}`, bytes)

/** A workbook with one sheet, its cells as XML writes them. */
const workbook = (rows: readonly (readonly string[])[]): Uint8Array => {
  const sheet = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells
          .map(
            (it, at) =>
              `<c r="${String.fromCharCode(65 + at)}${row + 1}" t="inlineStr"><is><t>${it}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  })
}

const heads = ['序号', '问题', '整改措施', '责任单位', '完成时限', '整改进展']

describe('signs that no database holds', () => {
  test.each(['_x0000_', '_xD800_', '_xDC00_', '&#0;', '&#xD800;'])('in a ledger: %s', async (sign) => {
    const given = workbook([
      heads,
      ['1', `供水管网${sign}漏损偏高`, `更换${sign}管道`, `水务局${sign}`, '2026-12-31', `已换8公里${sign}`],
    ])
    const answer = await read(`台账.xlsx`, given)
    expect([answer.status, (answer.json as Draft).problems?.length]).toEqual([200, 1])
  })
  test.each([
    ['a text', '反馈.txt', '一、方面\n1.供水\u0000管网漏损偏高。\n'],
    [
      'halves',
      '反馈.txt',
      new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x2e, 0x00, 0x0a, 0x00, 0x31, 0x00, 0x2e, 0x00]),
    ],
    [
      'a page',
      '反馈.html',
      '<p>一、方面</p><p>1.供水&#0;管网&#xD800;漏损偏高。</p><script>alert(1)</script>',
    ],
    ['a table', '台账.csv', '序号,问题,整改措施\n1,供水\u0000管网漏损偏高,更换\u0000管道\n'],
  ])('in %s', async (_what, name, bytes) => {
    expect((await read(name, bytes)).status).toBeLessThan(500)
  })
  test.each(['_x0000_', '_xD800_', '&#xD800;'])('in a pack that came back: %s', async (sign) => {
    const { packs } = (await house.admin.post(`/api/rounds/${round}/return-packs`, { units: [] })).json as {
      packs: { id: string }[]
    }
    const { bytes } = await house.admin.get(`/api/return-packs/${packs[0]?.id ?? ''}/xlsx`)
    const answer = await house.admin.file(
      `/api/returns?name=${encodeURIComponent('回报.xlsx')}`,
      fillPack(bytes, [{ text: `已完成${sign}6座`, done: '是' }]),
    )
    expect([answer.status, answer.refused]).toEqual([200, undefined])
    const shown = (await house.admin.get(`/api/returns/${(answer.json as ReturnedFile).id}`))
      .json as ReturnedWhole
    expect(shown.rows.map((it) => it.text)).toEqual(['已完成6座'])
  })
})

describe('names of files', () => {
  test.each([
    '../../etc/passwd',
    '..\\..\\台账.csv',
    'a\u0000b.csv',
    '台账\u202Evsc.exe',
    '<img src=x onerror=alert(1)>.csv',
    '=1+1.csv',
    '/',
    '.',
    ' ',
  ])('%j', async (name) => {
    const answer = await read(name, '序号,问题,整改措施\n1,供水管网漏损偏高,更换管道\n')
    expect(answer.status).toBeLessThan(500)
    if (answer.status === 200) expect((answer.json as Draft).fileName).not.toMatch(/[\\/\p{Cc}\p{Cf}]/u)
  })
})
