import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { dependence } from '#core/rules/closeout/independence.ts'
import { listImports } from '#ledger/queries/list-imports.ts'
import { showProblem } from '#ledger/queries/show-problem.ts'
import { standingsOf } from '#ledger/policies/standing.ts'
import { chooseInReturn, dropReturn, returnedFile, showReturn } from '#ledger/returns/returned-files.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { fillPack } from './filled-pack.ts'
import { seenOfState } from './problem-state.ts'
import { type PackDesk, openPackDesk } from './pack-desk.ts'
import { reasonOf } from './refusal.ts'
import { flawsOf } from './soundness.ts'

let desk: PackDesk
beforeAll(async () => {
  desk = await openPackDesk()
})

/** An act of anybody. */
const act: PackDesk['county']['world']['act'] = (as, name, input) => desk.county.world.act(as, name, input)
const withdraw = (granted: { streams: { kind: string; id: string }[] }) =>
  act(desk.director, 'withdraw-import', {
    ...{ import: granted.streams.find((it) => it.kind === 'import')!.id, reason: '表格给错了' },
  })

describe('采纳', () => {
  test('一圈走完：发出、填写、交回、采纳；话记在单位名下，文件留着，导入记录里有它', async () => {
    const filled = fillPack((await desk.make()).bytes, [
      { text: '已换8公里，投入453.5万元' },
      { text: '计量设备已全部装好', done: '是', on: 46233 },
    ])
    const file = await desk.bring(filled, '水务局交回.xlsx')
    expect(file).toMatchObject({ state: 'ready', sent: 4, filled: 2, fit: 2, conflicts: 0, flawed: 0 })
    expect((await desk.state()).progress).toHaveLength(0)
    await desk.take(file)
    const { progress, measures: now, contributors } = await desk.state()
    expect(progress.map((it) => [it.measure, it.unit?.name, it.text, it.completes, it.imported])).toEqual([
      [desk.measures[0], '县水务局', '已换8公里，投入453.5万元', false, false],
      [desk.measures[1], '县水务局', '计量设备已全部装好', true, false],
    ])
    expect(now.map((it) => [it.done, it.doneOn])).toEqual([
      ...[
        [false, null],
        [true, '2026-07-30'],
        [false, null],
      ],
    ])
    expect(contributors).toEqual([
      { person: desk.water, units: [desk.water], above: [desk.county.units[2]], appointedBy: [] },
    ])
    expect((await listImports(desk.ledger, desk.director)).imports[0]).toMatchObject({
      ...{
        kind: 'return',
        fileName: '水务局交回.xlsx',
        title: expect.stringContaining('县水务局回报表') as string,
      },
      ...{ changed: 1, unchanged: 0, absent: 2, leftOut: 0, by: '苏正文', hash: file.hash },
    })
    const kept = await desk.ledger.vault.open((await returnedFile(desk.ledger, desk.director, file.id)).hash)
    expect(kept?.size).toBe(filled.length)
    expect(await showReturn(desk.ledger, desk.director, file.id)).toMatchObject({
      state: 'taken',
      fit: 2,
      compared: null,
    })
    expect(await reasonOf(desk.take(file))).toBe('return-refused taken')
    expect(await reasonOf(dropReturn(desk.ledger, desk.director, file.id))).toBe('return-refused taken')
  })
  test('问题页上看得出是回报表里的话，和谁经手；单位在工作台自己报的不是', async () => {
    const { progress } = await showProblem(desk.ledger, desk.director, desk.county.problems[0]!)
    expect(progress.map((it) => [it.unit?.name, it.returned, it.by.person])).toEqual([
      ['县水务局', true, '苏正文'],
      ['县水务局', true, '苏正文'],
    ])
    await act(desk.who('韦晓禾'), 'report-progress', {
      ...{ problem: desk.county.problems[1]!, measure: null, unit: desk.water, text: '正在核对' },
      ...{ happened: null, completes: false, evidence: [] },
    })
    const other = await showProblem(desk.ledger, desk.director, desk.county.problems[1]!)
    expect(other.progress.map((it) => it.returned)).toEqual([false])
  })
  test('这个单位和它上下级的人都不能核查，经手的人的单位不受影响', async () => {
    const [unit] = (await desk.state()).contributors
    const judges = ['覃立新', '蓝小满', '莫清源', '苏正文'].map(desk.who)
    const known = await inWorkspace(desk.ledger.store.pool, desk.county.world.workspace, (_db, client) =>
      standingsOf(
        client,
        desk.county.world.workspace,
        judges.map((it) => it.person),
        '2026-08-01',
      ),
    )
    expect(judges.map((it) => dependence(known.get(it.person)!.standing, unit!))).toEqual([
      ...['same-unit', 'superior-unit', null, null],
    ])
  })
  test('办完的不再发出；上次的话印在表里', async () => {
    const [sheet] = (await readXlsx((await desk.make()).bytes)).sheets
    expect(sheet?.rows.slice(4).map((it) => [it[3], it[5]])).toEqual([
      ['更换老旧主管道12公里', '2026-08-01　已换8公里，投入453.5万元'],
      ['追缴欠费', '还没有报过'],
      ['逐笔核对入库', '还没有报过'],
    ])
  })
  test('说反馈以前就办完了的，不直接采纳，要人来定', async () => {
    const file = await desk.returned([{ text: '早已装好', done: '是', on: '2020年1月1日' }])
    expect(file).toMatchObject({ state: 'look', fit: 0, flawed: 1 })
    const { rows } = await showReturn(desk.ledger, desk.director, file.id)
    expect(rows.map((it) => [it.happened, it.flaws, it.blocked, it.take])).toEqual([
      ['2020-01-01', ['before-feedback'], false, null],
    ])
    expect(await reasonOf(desk.take(file))).toBe('return-refused undecided')
    await dropReturn(desk.ledger, desk.director, file.id)
  })
  test('原话再交一遍，不再记', async () => {
    const file = await desk.returned([{ text: '已换8公里、投入453.5万元。' }])
    expect(file).toMatchObject({ state: 'ready', said: 1, fit: 0 })
    const { version } = await desk.state()
    await desk.take(file)
    expect((await desk.state()).version).toBe(version)
  })
  test('旧的一版在新的一版之后交回：说法不同的并排摆出来，由人定', async () => {
    const old = await desk.make()
    await desk.take(await desk.returned([{ text: '已换9公里' }]))
    const file = await desk.bring(fillPack(old.bytes, [{ text: '已换10公里' }]))
    const [row] = await desk.rows(file)
    expect([file.state, row?.as, row?.take]).toEqual(['look', 'conflict', null])
    expect(row?.meanwhile).toMatchObject([{ why: 'told-since', statements: [{ text: '已换9公里' }] }])
    expect(await reasonOf(desk.take(file))).toBe('return-refused undecided')
    const chosen = await chooseInReturn(desk.ledger, desk.director, file.id, [{ row: 5, take: false }])
    expect(chosen.rows[0]?.take).toBe(false)
    await desk.take(file)
    expect((await listImports(desk.ledger, desk.director)).imports[0]).toMatchObject({
      changed: 0,
      leftOut: 1,
    })
    expect((await desk.state()).progress.map((it) => it.text)).not.toContain('已换10公里')
  })
  test('同一个单位交来两份，说法不同：两份都要人看；采纳了一份，另一份成了变动', async () => {
    const { bytes } = await desk.make()
    const [one, two] = [
      await desk.bring(fillPack(bytes, [null, { text: '已追缴30户' }])),
      await desk.bring(fillPack(bytes, [null, { text: '已追缴35户' }])),
    ]
    expect((await desk.rows(one))[0]?.meanwhile).toMatchObject([{ why: 'other-file', text: '已追缴35户' }])
    await chooseInReturn(desk.ledger, desk.director, one.id, [{ row: 6, take: true }])
    await desk.take(one)
    expect((await desk.rows(two))[0]?.meanwhile).toMatchObject([{ why: 'told-since' }])
    await dropReturn(desk.ledger, desk.director, two.id)
  })
  test('共办的单位各报各的，互不算变动', async () => {
    const file = await desk.returned([{ text: '已划转欠费台账' }], desk.finance)
    expect(file.state).toBe('ready')
    await desk.take(file)
    expect((await desk.state()).progress.at(-1)?.unit?.name).toBe('县财政局')
  })
  test('看过以后又有变动的，不采纳，要求重新看', async () => {
    const file = await desk.returned([{ text: '已换11公里' }])
    await act(desk.who('韦晓禾'), 'report-progress', {
      ...{
        problem: desk.county.problems[0]!,
        measure: desk.measures[0]!,
        unit: desk.water,
        text: '已换10.5公里',
      },
      ...{ happened: null, completes: false, evidence: [] },
    })
    const asked = act(desk.director, 'take-return', { file: file.id, compared: file.compared! })
    expect(await reasonOf(asked)).toBe('list-changed')
    await dropReturn(desk.ledger, desk.director, file.id)
  })
  test('措施改过、去掉，问题锁定，单位换了：各有说法，后三样谁也不能采纳', async () => {
    const third = await desk.work(2, [
      ['制定巡河计划', [desk.water]],
      ['设立公示牌', [desk.water]],
    ])
    const problem = desk.county.problems[2]!
    const { bytes } = await desk.make()
    const fill = (name: string) =>
      desk.bring(
        fillPack(bytes, [null, null, null, { text: `${name}：计划已印发` }, { text: `${name}：已设30处` }]),
      )
    const first = await fill('甲')
    expect(first.state).toBe('ready')
    const fields = { answers: [problem], goal: null, deadline: null, units: [desk.water] }
    await act(desk.director, 'reopen-plan', { problem, reason: '补充目标' })
    const locked = await showReturn(desk.ledger, desk.director, first.id)
    expect(locked.rows.map((it) => [it.meanwhile.map((one) => one.why), it.blocked])).toEqual([
      [['locked'], true],
      [['locked'], true],
    ])
    await act(desk.director, 'revise-measure', {
      problem,
      measure: third[0]!,
      text: '制定全年巡河计划',
      ...fields,
    })
    await act(desk.director, 'remove-measure', { problem, measure: third[1]!, reason: '合并' })
    await act(desk.director, 'approve-plan', {
      problem,
      seen: seenOfState(await desk.state(2)),
      missingRule: false,
    })
    const changed = await desk.rows(first)
    expect(changed.map((it) => [it.meanwhile.map((one) => one.why), it.take])).toEqual([
      [['measure-revised'], null],
      [['measure-gone'], false],
    ])
    expect(changed[0]?.meanwhile[0]).toMatchObject({
      ...{ before: '制定巡河计划 · 2026-10-31', after: '制定全年巡河计划 · 2026-10-31' },
    })
    await act(desk.director, 'reopen-plan', { problem, reason: '换单位' })
    await act(desk.director, 'hand-out', { problems: [problem], leadUnit: desk.finance })
    const others = { ...fields, units: [desk.finance] }
    await act(desk.director, 'revise-measure', {
      problem,
      measure: third[0]!,
      text: '制定全年巡河计划',
      ...others,
    })
    await act(desk.director, 'approve-plan', {
      problem,
      seen: seenOfState(await desk.state(2)),
      missingRule: false,
    })
    const [row] = await desk.rows(first)
    expect([row?.meanwhile.map((one) => one.why), row?.blocked]).toEqual([
      ['not-its-unit', 'measure-revised'],
      true,
    ])
    await desk.take(first)
    expect((await desk.state(2)).progress).toEqual([])
  })
  test('撤回采纳：问题回到原样；同一份可以重新采纳，但不再算在“全部采纳”里', async () => {
    const before = await desk.state(1)
    const file = await desk.returned([null, null, { text: '已核对三笔' }])
    const granted = await desk.take(file)
    expect((await desk.state(1)).progress).toHaveLength(2)
    await withdraw(granted)
    expect({ ...(await desk.state(1)), version: 0 }).toEqual({ ...before, version: 0 })
    const again = await showReturn(desk.ledger, desk.director, file.id)
    expect([again.state, again.rows[0]?.take]).toEqual(['withdrawn', true])
    await desk.take(file)
    expect((await desk.state(1)).progress.map((it) => it.text)).toEqual(['正在核对', '已核对三笔'])
  })
  test('公式、读不出的日期、改过的字：指出来，人点了才采纳；只打勾不写话的，采纳不了', async () => {
    const { bytes } = await desk.make()
    const typed = [
      { text: '已换12公里', formula: '1+1' },
      { done: '是' },
      { text: '核对完', done: '是', on: '八月底' },
    ]
    const file = await desk.bring(fillPack(bytes, typed))
    expect((await desk.rows(file)).map((it) => [it.flaws, it.blocked, it.take])).toEqual([
      [['formula'], false, null],
      [['no-words'], true, false],
      [['not-a-day'], false, null],
    ])
    expect(file).toMatchObject({ state: 'look', flawed: 3 })
    const choices = [5, 7].map((row) => ({ row, take: true }))
    await chooseInReturn(desk.ledger, desk.director, file.id, choices)
    await desk.take(file)
    expect((await desk.state(1)).measures[0]).toMatchObject({ done: true, doneOn: '2026-08-01' })
    const [latest] = (await listImports(desk.ledger, desk.director)).imports
    expect(latest).toMatchObject({ changed: 2, leftOut: 1 })
  })
  test('管账号的人不能采纳；单位的人更不能', async () => {
    const file = await desk.returned([{ text: '已换12.5公里' }])
    expect(await reasonOf(desk.take(file, { ...desk.who('管小川') }))).toBe('registrar-abstains')
    expect(await reasonOf(desk.take(file, desk.who('韦晓禾')))).toBe('not-allowed')
    await desk.take(file)
  })
  test('办理记录和各表还是一回事', async () => {
    expect(await flawsOf(desk.ledger, desk.county.world.workspace)).toEqual([])
  })
})
