import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ReturnedFile } from '#contract/returns.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { listImports } from '#ledger/queries/list-imports.ts'
import { bringReturn } from '#ledger/returns/bring-return.ts'
import { listUnitsToPack, makePacks } from '#ledger/returns/make-packs.ts'
import {
  chooseInReturn,
  dropReturn,
  listReturns,
  returnedFile,
  showReturn,
} from '#ledger/returns/returned-files.ts'
import { takeBatch, takePack } from '#ledger/returns/take-packs.ts'
import { Refused } from '#ledger/refusals.ts'
import { readXlsx } from 'hucre/xlsx'
import { type County, type Official, raiseCounty } from './county.ts'
import { type Typed, fillPack, listRows, mendSheet, withoutPart } from './filled-pack.ts'
import { problemState, seenOfState } from './life.ts'
import { flawsOf } from './soundness.ts'
import { newWorld } from './world.ts'

let county: County
let director: Official
let water: string
let finance: string
let measures: string[]

const ledger = () => county.world.ledger
const round = () => county.rounds[0]!
const who = (name: string): Official => county.officials.find((it) => it.name === name)!
const state = async (at = 0): Promise<Problem> =>
  (await problemState(ledger(), county.world.workspace, county.problems[at]!))!

/** A problem that is worked on: led by the water bureau, with its measures and the units they name. */
const work = async (at: number, list: readonly (readonly [text: string, units: string[]])[]) => {
  const problem = county.problems[at]!
  const leader = who('梁知远')
  const { act } = county.world
  await act(director, 'hand-out', {
    ...{ problems: [problem], leadLeader: { person: leader.person, post: leader.post } },
    ...{ leadUnit: water, handler: who('韦晓禾').person, timeClass: 'time-limited', deadline: '2026-10-31' },
  })
  const made: string[] = []
  for (const [text, units] of list)
    made.push(
      (
        await act(director, 'add-measure', {
          problem,
          text,
          answers: [problem],
          goal: null,
          deadline: null,
          units,
        })
      ).made[0]!,
    )
  await act(director, 'approve-plan', { problem, seen: seenOfState(await state(at)), missingRule: false })
  return made
}

beforeAll(async () => {
  county = await raiseCounty(await newWorld())
  director = who('苏正文')
  ;[water, finance] = [county.units[3]!, county.units[4]!]
  measures = await work(0, [
    ['更换老旧主管道12公里', [water]],
    ['=HYPERLINK("http://x","建立分区计量")', [water]],
    ['追缴欠费', [water, finance]],
  ])
  await work(1, [['逐笔核对入库', [water]]])
})

const refusal = async (asked: Promise<unknown>): Promise<string> => {
  try {
    await asked
  } catch (error) {
    if (error instanceof Refused) return [error.code, error.details['reason']].filter(Boolean).join(' ')
    throw error
  }
  return 'granted'
}
const make = async (unit = water) => {
  const { packs } = await makePacks(ledger(), director, { round: round(), units: [unit] })
  const { bytes } = await takePack(ledger(), director, packs[0]!.id, 'zh-CN')
  return { ...packs[0]!, bytes }
}
let files = 0
const bring = (bytes: Uint8Array, name = `回报表${(files += 1)}.xlsx`): Promise<ReturnedFile> =>
  bringReturn(ledger(), director, { name, bytes: () => Promise.resolve(bytes) })
const returned = async (typed: readonly (Typed | null)[], unit = water) =>
  bring(fillPack((await make(unit)).bytes, typed))
const rowsOf = async (file: { id: string }) => (await showReturn(ledger(), director, file.id)).rows
const take = async (file: { id: string }, as = director) => {
  const { compared } = await showReturn(ledger(), director, file.id)
  return county.world.act(as, 'take-return', { file: file.id, compared: compared ?? '0'.repeat(64) })
}
const withdraw = (granted: { streams: { kind: string; id: string }[] }) =>
  county.world.act(director, 'withdraw-import', {
    ...{ import: granted.streams.find((it) => it.kind === 'import')!.id, reason: '表格给错了' },
  })
const open = () => listUnitsToPack(ledger(), director, round())

describe('发出', () => {
  test('只有自己的、没有完成的事项；几个单位共办的，各有一行', async () => {
    expect((await open()).units.map((it) => [it.unit.name, it.open])).toEqual([
      ['县水务局', 4],
      ['县财政局', 1],
    ])
    const { bytes } = await make(finance)
    const [sheet] = (await readXlsx(bytes)).sheets
    expect(sheet?.rows.slice(4).map((it) => it.slice(1, 6))).toEqual([
      ['1-01-001', '供水管网漏损长期偏高', '追缴欠费', new Date('2026-10-31T00:00:00Z'), '还没有报过'],
    ])
    expect(JSON.stringify(sheet)).not.toContain('更换老旧主管道')
  })
  test('像公式的措施照文字发出；再做一次是新的一版，标识各不相同', async () => {
    const [first, second] = [await make(), await make()]
    expect(second.version).toBe(first.version + 1)
    const xml = Buffer.from(unzipSync(second.bytes)['xl/worksheets/sheet1.xml']!).toString()
    expect(xml).not.toContain('<f>')
    expect(listRows(xml)).toHaveLength(4)
    expect(
      Buffer.compare(first.bytes, (await takePack(ledger(), director, first.id, 'zh-CN')).bytes as Buffer),
    ).toBe(0)
  })
  test('一次给全部单位做，合成一个压缩包，每个单位一个文件', async () => {
    const { batch, packs } = await makePacks(ledger(), director, { round: round(), units: [] })
    expect(packs.map((it) => it.unit.name)).toEqual(['县水务局', '县财政局'])
    const { bytes, fileName } = await takeBatch(ledger(), director, batch, 'zh-CN')
    expect(fileName).toBe('第1轮巡察 回报表 2026-08-01.zip')
    expect(Object.keys(unzipSync(bytes))).toEqual(
      packs.map((it) => `${it.unit.name} 整改进展回报表 2026-08-01 第${it.version}版.xlsx`),
    )
  })
  test('没有事项的单位没有可发的；不是整改办的人，发不了也看不了', async () => {
    expect(await refusal(makePacks(ledger(), director, { round: round(), units: [county.units[6]!] }))).toBe(
      'return-refused nothing-open',
    )
    for (const asked of [
      () => makePacks(ledger(), who('韦晓禾'), { round: round(), units: [] }),
      () => listReturns(ledger(), who('韦晓禾')),
      () =>
        bringReturn(ledger(), who('韦晓禾'), {
          name: 'x.xlsx',
          bytes: () => Promise.reject(new Error('read')),
        }),
    ])
      expect(await refusal(asked())).toBe('not-allowed')
  })
})

describe('交回：怎样知道是哪一份', () => {
  test('原样交回的，什么也不变', async () => {
    const file = await bring((await make()).bytes)
    expect(file).toMatchObject({ state: 'empty', sent: 4, filled: 0 })
    expect(await refusal(take(file))).toBe('return-refused empty')
    await dropReturn(ledger(), director, file.id)
  })
  test('丢了属性、丢了隐藏列、存成英文表头，都还认得；三样都没有的，不认', async () => {
    const { bytes, id } = await make()
    const filled = fillPack(bytes, [{ text: '已换1公里' }])
    const noKeys = (it: Uint8Array) => mendSheet(it, (xml) => xml.replace(/<c r="A\d+"[^]*?<\/c>/gu, ''))
    const noProperty = withoutPart(filled, 'docProps/custom.xml')
    for (const changed of [noProperty, noKeys(filled), noKeys(noProperty)]) {
      const file = await bring(changed)
      expect([file.state, (await rowsOf(file))[0]?.sent?.text]).toEqual(['ready', '更换老旧主管道12公里'])
      await dropReturn(ledger(), director, file.id)
    }
    const english = (await takePack(ledger(), director, id, 'en')).bytes
    const file = await bring(fillPack(english, [{ text: 'Nothing new', done: 'No' }]))
    expect(file.state).toBe('ready')
    await dropReturn(ledger(), director, file.id)
    const nameless = mendSheet(noKeys(noProperty), (xml) => xml.replace(/回报码 [0-9A-Z-]+/u, ''))
    expect(await refusal(bring(nameless))).toBe('return-refused no-pack')
  })
  test('同一个文件交两次，第二次不收；别的文件、别处的表、没有发出过的，各有说法', async () => {
    const filled = fillPack((await make()).bytes, [{ text: '已换1公里' }])
    const file = await bring(filled)
    expect(await refusal(bring(filled))).toBe('return-refused same-file')
    await dropReturn(ledger(), director, file.id)
    expect(await refusal(bring(Buffer.from('不是表格')))).toBe('unreadable wrong-kind')
    const other = mendSheet(withoutPart(filled, 'docProps/custom.xml'), (xml) =>
      xml.replaceAll(/[0-9A-Z]{5}-[0-9A-Z]{5}/gu, 'AAAAA-BBBBB'),
    )
    expect(await refusal(bring(other))).toBe('return-refused unknown-pack')
    const elsewhere = await raiseCounty(await newWorld(undefined, county.world))
    const there = elsewhere.officials.find((it) => it.name === '苏正文')!
    const asked = bringReturn(elsewhere.world.ledger, there, {
      name: 'x.xlsx',
      bytes: () => Promise.resolve(filled),
    })
    expect(await refusal(asked)).toBe('return-refused other-ledger')
  })
  test('两份表的行拼在一起：认得主人的，外来的行逐行指出；认不出的，整份不收', async () => {
    const { bytes } = await make()
    const stranger = fillPack((await make(finance)).bytes, [{ text: '已追缴' }])
    const [row = ''] = listRows(Buffer.from(unzipSync(stranger)['xl/worksheets/sheet1.xml']!).toString())
    const moved = row.replaceAll(/r="([A-I]?)5"/gu, 'r="$19"')
    const mixed = mendSheet(bytes, (xml) => xml.replace('</sheetData>', `${moved}</sheetData>`))
    const file = await bring(mixed)
    expect(await rowsOf(file)).toMatchObject([
      { row: 9, sent: null, flaws: ['other-pack'], blocked: true, take: false },
    ])
    await dropReturn(ledger(), director, file.id)
    const noMark = mendSheet(withoutPart(mixed, 'docProps/custom.xml'), (xml) =>
      xml.replace(/回报码 [0-9A-Z-]+/u, ''),
    )
    expect(await refusal(bring(noMark))).toBe('return-refused several-packs')
  })
  test('压缩炸弹、带宏的，不收', async () => {
    const { bytes } = await make()
    const bomb = mendSheet(bytes, (xml) => xml.replace('<sheetData>', `<sheetData>${' '.repeat(20_000_000)}`))
    expect(await refusal(bring(bomb))).toMatch(/^unreadable (?:zip-bomb|too-large)$/u)
    const { zipSync } = await import('fflate')
    const macros = zipSync({ ...unzipSync(bytes), 'xl/vbaProject.bin': new Uint8Array(8) })
    expect(await refusal(bring(macros))).toBe('unreadable macros')
  })
})

describe('采纳', () => {
  test('一圈走完：发出、填写、交回、采纳；话记在单位名下，文件留着，导入记录里有它', async () => {
    const filled = fillPack((await make()).bytes, [
      { text: '已换8公里，投入453.5万元' },
      { text: '计量设备已全部装好', done: '是', on: 46233 },
    ])
    const file = await bring(filled, '水务局交回.xlsx')
    expect(file).toMatchObject({ state: 'ready', sent: 4, filled: 2, fit: 2, conflicts: 0, flawed: 0 })
    expect((await state()).progress).toHaveLength(0)
    await take(file)
    const { progress, measures: now, contributors } = await state()
    expect(progress.map((it) => [it.measure, it.unit?.name, it.text, it.completes, it.imported])).toEqual([
      [measures[0], '县水务局', '已换8公里，投入453.5万元', false, false],
      [measures[1], '县水务局', '计量设备已全部装好', true, false],
    ])
    expect(now.map((it) => [it.done, it.doneOn])).toEqual([
      ...[
        [false, null],
        [true, '2026-07-30'],
        [false, null],
      ],
    ])
    expect(contributors).toEqual([
      { person: water, units: [water], above: [county.units[2]], appointedBy: [] },
    ])
    expect((await listImports(ledger(), director)).imports[0]).toMatchObject({
      ...{
        kind: 'return',
        fileName: '水务局交回.xlsx',
        title: expect.stringContaining('县水务局回报表') as string,
      },
      ...{ changed: 1, unchanged: 0, absent: 2, leftOut: 0, by: '苏正文', hash: file.hash },
    })
    const kept = await ledger().vault.open((await returnedFile(ledger(), director, file.id)).hash)
    expect(kept?.size).toBe(filled.length)
    expect(await showReturn(ledger(), director, file.id)).toMatchObject({
      state: 'taken',
      fit: 2,
      compared: null,
    })
    expect(await refusal(take(file))).toBe('return-refused taken')
    expect(await refusal(dropReturn(ledger(), director, file.id))).toBe('return-refused taken')
  })
  test('办完的不再发出；上次的话印在表里', async () => {
    const [sheet] = (await readXlsx((await make()).bytes)).sheets
    expect(sheet?.rows.slice(4).map((it) => [it[3], it[5]])).toEqual([
      ['更换老旧主管道12公里', '2026-08-01　已换8公里，投入453.5万元'],
      ['追缴欠费', '还没有报过'],
      ['逐笔核对入库', '还没有报过'],
    ])
  })
  test('原话再交一遍，不再记', async () => {
    const file = await returned([{ text: '已换8公里、投入453.5万元。' }])
    expect(file).toMatchObject({ state: 'ready', said: 1, fit: 0 })
    const { version } = await state()
    await take(file)
    expect((await state()).version).toBe(version)
  })
  test('旧的一版在新的一版之后交回：说法不同的并排摆出来，由人定', async () => {
    const old = await make()
    await take(await returned([{ text: '已换9公里' }]))
    const file = await bring(fillPack(old.bytes, [{ text: '已换10公里' }]))
    const [row] = await rowsOf(file)
    expect([file.state, row?.as, row?.take]).toEqual(['look', 'conflict', null])
    expect(row?.meanwhile).toMatchObject([{ why: 'told-since', statements: [{ text: '已换9公里' }] }])
    expect(await refusal(take(file))).toBe('return-refused undecided')
    const chosen = await chooseInReturn(ledger(), director, file.id, [{ row: 5, take: false }])
    expect(chosen.rows[0]?.take).toBe(false)
    await take(file)
    expect((await listImports(ledger(), director)).imports[0]).toMatchObject({ changed: 0, leftOut: 1 })
    expect((await state()).progress.map((it) => it.text)).not.toContain('已换10公里')
  })
  test('同一个单位交来两份，说法不同：两份都要人看；采纳了一份，另一份成了变动', async () => {
    const { bytes } = await make()
    const [one, two] = [
      await bring(fillPack(bytes, [null, { text: '已追缴30户' }])),
      await bring(fillPack(bytes, [null, { text: '已追缴35户' }])),
    ]
    expect((await rowsOf(one))[0]?.meanwhile).toMatchObject([{ why: 'other-file', text: '已追缴35户' }])
    await chooseInReturn(ledger(), director, one.id, [{ row: 6, take: true }])
    await take(one)
    expect((await rowsOf(two))[0]?.meanwhile).toMatchObject([{ why: 'told-since' }])
    await dropReturn(ledger(), director, two.id)
  })
  test('共办的单位各报各的，互不算变动', async () => {
    const file = await returned([{ text: '已划转欠费台账' }], finance)
    expect(file.state).toBe('ready')
    await take(file)
    expect((await state()).progress.at(-1)?.unit?.name).toBe('县财政局')
  })
  test('看过以后又有变动的，不采纳，要求重新看', async () => {
    const file = await returned([{ text: '已换11公里' }])
    await county.world.act(who('韦晓禾'), 'report-progress', {
      ...{ problem: county.problems[0]!, measure: measures[0]!, unit: water, text: '已换10.5公里' },
      ...{ happened: null, completes: false, evidence: [] },
    })
    const asked = county.world.act(director, 'take-return', { file: file.id, compared: file.compared! })
    expect(await refusal(asked)).toBe('list-changed')
    await dropReturn(ledger(), director, file.id)
  })
  test('措施改过、去掉，问题锁定，单位换了：各有说法，后三样谁也不能采纳', async () => {
    const third = await work(2, [
      ['制定巡河计划', [water]],
      ['设立公示牌', [water]],
    ])
    const problem = county.problems[2]!
    const { bytes } = await make()
    const fill = (name: string) =>
      bring(
        fillPack(bytes, [null, null, null, { text: `${name}：计划已印发` }, { text: `${name}：已设30处` }]),
      )
    const first = await fill('甲')
    expect(first.state).toBe('ready')
    const fields = { answers: [problem], goal: null, deadline: null, units: [water] }
    await county.world.act(director, 'reopen-plan', { problem, reason: '补充目标' })
    const locked = await showReturn(ledger(), director, first.id)
    expect(locked.rows.map((it) => [it.meanwhile.map((one) => one.why), it.blocked])).toEqual([
      [['locked'], true],
      [['locked'], true],
    ])
    await county.world.act(director, 'revise-measure', {
      problem,
      measure: third[0]!,
      text: '制定全年巡河计划',
      ...fields,
    })
    await county.world.act(director, 'remove-measure', { problem, measure: third[1]!, reason: '合并' })
    await county.world.act(director, 'approve-plan', {
      problem,
      seen: seenOfState(await state(2)),
      missingRule: false,
    })
    const changed = await rowsOf(first)
    expect(changed.map((it) => [it.meanwhile.map((one) => one.why), it.take])).toEqual([
      [['measure-revised'], null],
      [['measure-gone'], false],
    ])
    expect(changed[0]?.meanwhile[0]).toMatchObject({
      ...{ before: '制定巡河计划 · 2026-10-31', after: '制定全年巡河计划 · 2026-10-31' },
    })
    await county.world.act(director, 'reopen-plan', { problem, reason: '换单位' })
    await county.world.act(director, 'hand-out', { problems: [problem], leadUnit: finance })
    const others = { ...fields, units: [finance] }
    await county.world.act(director, 'revise-measure', {
      problem,
      measure: third[0]!,
      text: '制定全年巡河计划',
      ...others,
    })
    await county.world.act(director, 'approve-plan', {
      problem,
      seen: seenOfState(await state(2)),
      missingRule: false,
    })
    const [row] = await rowsOf(first)
    expect([row?.meanwhile.map((one) => one.why), row?.blocked]).toEqual([
      ['not-its-unit', 'measure-revised'],
      true,
    ])
    await take(first)
    expect((await state(2)).progress).toEqual([])
  })
  test('撤回采纳：问题回到原样；同一份可以重新采纳，但不再算在“全部采纳”里', async () => {
    const before = await state(1)
    const file = await returned([null, null, { text: '已核对三笔' }])
    const granted = await take(file)
    expect((await state(1)).progress).toHaveLength(1)
    await withdraw(granted)
    expect({ ...(await state(1)), version: 0 }).toEqual({ ...before, version: 0 })
    const again = await showReturn(ledger(), director, file.id)
    expect([again.state, again.rows[0]?.take]).toEqual(['withdrawn', true])
    await take(file)
    expect((await state(1)).progress.map((it) => it.text)).toEqual(['已核对三笔'])
  })
  test('公式、读不出的日期、改过的字：指出来，人点了才采纳；只打勾不写话的，采纳不了', async () => {
    const { bytes } = await make()
    const typed = [
      { text: '已换12公里', formula: '1+1' },
      { done: '是' },
      { text: '核对完', done: '是', on: '八月底' },
    ]
    const file = await bring(fillPack(bytes, typed))
    expect((await rowsOf(file)).map((it) => [it.flaws, it.blocked, it.take])).toEqual([
      [['formula'], false, null],
      [['no-words'], true, false],
      [['not-a-day'], false, null],
    ])
    expect(file).toMatchObject({ state: 'look', flawed: 3 })
    const choices = [5, 7].map((row) => ({ row, take: true }))
    await chooseInReturn(ledger(), director, file.id, choices)
    await take(file)
    expect((await state(1)).measures[0]).toMatchObject({ done: true, doneOn: '2026-08-01' })
    const [latest] = (await listImports(ledger(), director)).imports
    expect(latest).toMatchObject({ changed: 2, leftOut: 1 })
  })
  test('管账号的人不能采纳；单位的人更不能', async () => {
    const file = await returned([{ text: '已换12.5公里' }])
    expect(await refusal(take(file, { ...who('管小川') }))).toBe('registrar-abstains')
    expect(await refusal(take(file, who('韦晓禾')))).toBe('not-allowed')
    await take(file)
  })
  test('办理记录和各表还是一回事', async () => {
    expect(await flawsOf(ledger(), county.world.workspace)).toEqual([])
  })
})
