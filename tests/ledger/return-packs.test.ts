import { unzipSync, zipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { bringReturn } from '#ledger/returns/bring-return.ts'
import { listUnitsToPack, makePacks } from '#ledger/returns/make-packs.ts'
import { dropReturn, listReturns } from '#ledger/returns/returned-files.ts'
import { takeBatch, takePack } from '#ledger/returns/take-packs.ts'
import { raiseCounty } from './county.ts'
import { fillPack, listRows, mendSheet, withoutPart } from './filled-pack.ts'
import { type PackDesk, openPackDesk } from './pack-desk.ts'
import { reasonOf } from './refusal.ts'
import { newWorld } from './world.ts'

let desk: PackDesk
beforeAll(async () => {
  desk = await openPackDesk()
})

describe('发出', () => {
  test('只有自己的、没有完成的事项；几个单位共办的，各有一行', async () => {
    expect(
      (await listUnitsToPack(desk.ledger, desk.director, desk.round)).units.map((it) => [
        it.unit.name,
        it.open,
      ]),
    ).toEqual([
      ['县水务局', 4],
      ['县财政局', 1],
    ])
    const { bytes } = await desk.make(desk.finance)
    const [sheet] = (await readXlsx(bytes)).sheets
    expect(sheet?.rows.slice(4).map((it) => it.slice(1, 6))).toEqual([
      ['1-01-001', '供水管网漏损长期偏高', '追缴欠费', new Date('2026-10-31T00:00:00Z'), '还没有报过'],
    ])
    expect(JSON.stringify(sheet)).not.toContain('更换老旧主管道')
  })
  test('像公式的措施照文字发出；再做一次是新的一版，标识各不相同', async () => {
    const [first, second] = [await desk.make(), await desk.make()]
    expect(second.version).toBe(first.version + 1)
    const xml = Buffer.from(unzipSync(second.bytes)['xl/worksheets/sheet1.xml']!).toString()
    expect(xml).not.toContain('<f>')
    expect(listRows(xml)).toHaveLength(4)
    expect(
      Buffer.compare(
        first.bytes,
        (await takePack(desk.ledger, desk.director, first.id, 'zh-CN')).bytes as Buffer,
      ),
    ).toBe(0)
  })
  test('一次给全部单位做，合成一个压缩包，每个单位一个文件', async () => {
    const { batch, packs } = await makePacks(desk.ledger, desk.director, { round: desk.round, units: [] })
    expect(packs.map((it) => it.unit.name)).toEqual(['县水务局', '县财政局'])
    const { bytes, fileName } = await takeBatch(desk.ledger, desk.director, batch, 'zh-CN')
    expect(fileName).toBe('第1轮巡察 回报表 2026-08-01.zip')
    expect(Object.keys(unzipSync(bytes))).toEqual(
      packs.map((it) => `${it.unit.name} 整改进展回报表 2026-08-01 第${it.version}版.xlsx`),
    )
  })
  test('没有事项的单位没有可发的；不是整改办的人，发不了也看不了', async () => {
    expect(
      await reasonOf(
        makePacks(desk.ledger, desk.director, { round: desk.round, units: [desk.county.units[6]!] }),
      ),
    ).toBe('return-refused nothing-open')
    for (const asked of [
      () => makePacks(desk.ledger, desk.who('韦晓禾'), { round: desk.round, units: [] }),
      () => listReturns(desk.ledger, desk.who('韦晓禾')),
      () =>
        bringReturn(desk.ledger, desk.who('韦晓禾'), {
          name: 'x.xlsx',
          bytes: () => Promise.reject(new Error('read')),
        }),
    ])
      expect(await reasonOf(asked())).toBe('not-allowed')
  })
})

describe('交回：怎样知道是哪一份', () => {
  test('原样交回的，什么也不变', async () => {
    const file = await desk.bring((await desk.make()).bytes)
    expect(file).toMatchObject({ state: 'empty', sent: 4, filled: 0 })
    expect(await reasonOf(desk.take(file))).toBe('return-refused empty')
    await dropReturn(desk.ledger, desk.director, file.id)
  })
  test('丢了属性、丢了隐藏列、存成英文表头，都还认得；三样都没有的，不认', async () => {
    const { bytes, id } = await desk.make()
    const filled = fillPack(bytes, [{ text: '已换1公里' }])
    const noKeys = (it: Uint8Array) => mendSheet(it, (xml) => xml.replace(/<c r="A\d+"[^]*?<\/c>/gu, ''))
    const noProperty = withoutPart(filled, 'docProps/custom.xml')
    for (const changed of [noProperty, noKeys(filled), noKeys(noProperty)]) {
      const file = await desk.bring(changed)
      expect([file.state, (await desk.rows(file))[0]?.sent?.text]).toEqual(['ready', '更换老旧主管道12公里'])
      await dropReturn(desk.ledger, desk.director, file.id)
    }
    const english = (await takePack(desk.ledger, desk.director, id, 'en')).bytes
    const file = await desk.bring(fillPack(english, [{ text: 'Nothing new', done: 'No' }]))
    expect(file.state).toBe('ready')
    await dropReturn(desk.ledger, desk.director, file.id)
    const nameless = mendSheet(noKeys(noProperty), (xml) => xml.replace(/回报码 [0-9A-Z-]+/u, ''))
    expect(await reasonOf(desk.bring(nameless))).toBe('return-refused no-pack')
  })
  test('同一个文件交两次，第二次不收；别的文件、别处的表、没有发出过的，各有说法', async () => {
    const filled = fillPack((await desk.make()).bytes, [{ text: '已换1公里' }])
    const file = await desk.bring(filled)
    expect(await reasonOf(desk.bring(filled))).toBe('return-refused same-file')
    await dropReturn(desk.ledger, desk.director, file.id)
    expect(await reasonOf(desk.bring(Buffer.from('不是表格')))).toBe('unreadable wrong-kind')
    const other = mendSheet(withoutPart(filled, 'docProps/custom.xml'), (xml) =>
      xml.replaceAll(/[0-9A-Z]{5}-[0-9A-Z]{5}/gu, 'AAAAA-BBBBB'),
    )
    expect(await reasonOf(desk.bring(other))).toBe('return-refused unknown-pack')
    const elsewhere = await raiseCounty(await newWorld(undefined, desk.county.world))
    const there = elsewhere.officials.find((it) => it.name === '苏正文')!
    const asked = bringReturn(elsewhere.world.ledger, there, {
      name: 'x.xlsx',
      bytes: () => Promise.resolve(filled),
    })
    expect(await reasonOf(asked)).toBe('return-refused other-ledger')
  })
  test('两份表的行拼在一起：认得主人的，外来的行逐行指出；认不出的，整份不收', async () => {
    const { bytes } = await desk.make()
    const stranger = fillPack((await desk.make(desk.finance)).bytes, [{ text: '已追缴' }])
    const [row = ''] = listRows(Buffer.from(unzipSync(stranger)['xl/worksheets/sheet1.xml']!).toString())
    const moved = row.replaceAll(/r="([A-I]?)5"/gu, 'r="$19"')
    const mixed = mendSheet(bytes, (xml) => xml.replace('</sheetData>', `${moved}</sheetData>`))
    const file = await desk.bring(mixed)
    expect(await desk.rows(file)).toMatchObject([
      { row: 9, sent: null, flaws: ['other-pack'], blocked: true, take: false },
    ])
    await dropReturn(desk.ledger, desk.director, file.id)
    const noMark = mendSheet(withoutPart(mixed, 'docProps/custom.xml'), (xml) =>
      xml.replace(/回报码 [0-9A-Z-]+/u, ''),
    )
    expect(await reasonOf(desk.bring(noMark))).toBe('return-refused several-packs')
  })
  test('压缩炸弹、带宏的，不收', async () => {
    const { bytes } = await desk.make()
    const bomb = mendSheet(bytes, (xml) => xml.replace('<sheetData>', `<sheetData>${' '.repeat(20_000_000)}`))
    expect(await reasonOf(desk.bring(bomb))).toMatch(/^unreadable (?:zip-bomb|too-large)$/u)
    const macros = zipSync({ ...unzipSync(bytes), 'xl/vbaProject.bin': new Uint8Array(8) })
    expect(await reasonOf(desk.bring(macros))).toBe('unreadable macros')
  })
})
