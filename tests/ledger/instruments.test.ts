import { beforeAll, describe, expect, test } from 'vitest'
import type { InstrumentSaid } from '#core/record/instrument/facts.ts'
import type { Caller } from '#ledger/ledger.ts'
import { listInstruments } from '#ledger/queries/list-instruments.ts'
import { readSupervisionDesk } from '#ledger/queries/read-supervision-desk.ts'
import { showInstrument } from '#ledger/queries/show-instrument.ts'
import { listSupervisionOfProblem } from '#ledger/queries/supervision-of-problem.ts'
import { showVisit } from '#ledger/queries/show-visit.ts'
import { type County, raiseCounty } from './county.ts'
import { problemState } from './problem-state.ts'
import { type World, newWorld } from './world.ts'

let world: World
let county: County
let round: string
const units = { water: '', finance: '' }
/** Heads who see nothing but their own unit's. */
const heads: { water?: Caller; finance?: Caller } = {}
const who = (name: string): Caller => county.officials.find((it) => it.name === name) ?? world.founder
const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'granted',
    (error: unknown) => (error as { code: string }).code,
  )

beforeAll(async () => {
  world = await newWorld()
  county = await raiseCounty(world)
  round = county.rounds[0] ?? ''
  const [, , , water = '', finance = ''] = county.units
  Object.assign(units, { water, finance })
  heads.water = await world.person('水务局局长', water, ['head'])
  heads.finance = await world.person('财政局局长', finance, ['head'])
  const leader = county.officials.find((it) => it.name === '梁知远')
  await world.act(who('苏正文'), 'hand-out', {
    problems: county.problems,
    leadLeader: { person: leader?.person ?? '', post: leader?.post ?? '' },
    leadUnit: water,
    handler: who('韦晓禾').person,
    timeClass: 'time-limited',
    deadline: '2026-08-20',
  })
  await world.act(who('苏正文'), 'adopt-rules', { round, rules: { preset: 'jiangjin' }, from: null })
})

type Said = Omit<InstrumentSaid, 'sign' | 'from' | 'to' | 'problems'>
const draft = async (
  more: Partial<Said> & { sign?: string; to?: string[]; problems?: string[] } = {},
): Promise<string> => {
  const granted = await world.act(who('苏正文'), 'draft-instrument', {
    ...{ round, kind: 'order', sign: null, from: world.office, to: [units.water], copyTo: '' },
    ...{
      problems: county.problems.slice(0, 1),
      title: '关于督办的通知',
      ground: '滞后。',
      demand: '请推进。',
    },
    ...{ limit: '2026-12-31', replyBy: '2026-12-01', contact: '', ...more },
  })
  return granted.streams[0]?.id ?? ''
}
const approve = async (instrument: string): Promise<string> => {
  const { seen } = await showInstrument(world.ledger, who('罗守诚'), instrument)
  await world.act(who('罗守诚'), 'approve-instrument', { instrument, seen })
  return instrument
}
const issue = (instrument: string, code = '澜整督') =>
  world.act(who('苏正文'), 'issue-instrument', { instrument, code })
const numberOf = async (instrument: string) =>
  (await showInstrument(world.ledger, who('苏正文'), instrument)).number

describe('文号', () => {
  test('按代字和年度接续，不同类别用一个代字也不重号；同时印发的也不重号、不跳号；作废的号不再用；换了年份从1起', async () => {
    const some = []
    for (let i = 0; i < 6; i++) some.push(await approve(await draft()))
    await Promise.all(some.map((it) => issue(it)))
    const numbers = await Promise.all(some.map(numberOf))
    expect(new Set(numbers)).toEqual(new Set([1, 2, 3, 4, 5, 6].map((it) => `澜整督〔2026〕${it}号`)))
    const last = some[numbers.indexOf('澜整督〔2026〕6号')] ?? ''
    await world.act(who('苏正文'), 'cancel-instrument', { instrument: last, reason: '发错' })
    const next = await approve(await draft())
    await issue(next)
    expect(await numberOf(next)).toBe('澜整督〔2026〕7号')
    const other = await approve(await draft({ kind: 'reminder' }))
    await issue(other, '澜整提')
    expect(await numberOf(other)).toBe('澜整提〔2026〕1号')
    const mixed = await approve(await draft({ kind: 'reminder' }))
    await issue(mixed)
    expect(await numberOf(mixed)).toBe('澜整督〔2026〕8号')
    const late = await approve(await draft({ limit: '2027-12-31', replyBy: '2027-12-01' }))
    const before = world.clock.now
    world.clock.now = '2027-01-04T01:00:00.000000Z'
    await issue(late)
    expect(await numberOf(late)).toBe('澜整督〔2027〕1号')
    world.clock.now = before
  })
})

describe('亮牌函', () => {
  test('印发时记到每个问题上，一件文书涉及两个问题只计一件', async () => {
    const problems = county.problems.slice(0, 2)
    const before = await listInstruments(world.ledger, who('苏正文'), { kind: 'letter' })
    const letter = await approve(await draft({ kind: 'letter', sign: 'yellow', problems }))
    await issue(letter)
    const number = await numberOf(letter)
    for (const id of problems) {
      const problem = await problemState(world.ledger, world.workspace, id)
      expect(problem?.pressed).toMatchObject([{ sign: 'yellow', limit: '2026-12-31', paper: number }])
      const { instruments } = await listSupervisionOfProblem(world.ledger, who('苏正文'), id)
      expect(instruments.map((it) => it.id)).toContain(letter)
    }
    const { counts, total } = await listInstruments(world.ledger, who('苏正文'), { kind: 'letter' })
    expect(before.total + 1).toBe(total)
    expect(counts).toMatchObject([{ kind: 'letter', issued: 1 }])
  })
  test('作废以后，记到问题上的督办不再算数', async () => {
    const problems = county.problems.slice(2, 3)
    const letter = await approve(await draft({ kind: 'letter', sign: 'yellow', problems }))
    await issue(letter)
    const number = await numberOf(letter)
    const pressed = async () =>
      (await problemState(world.ledger, world.workspace, problems[0] ?? ''))?.pressed.find(
        (it) => it.paper === number,
      )
    expect(await pressed()).toMatchObject({ excused: null })
    await world.act(who('苏正文'), 'cancel-instrument', { instrument: letter, reason: '发错单位' })
    expect(await pressed()).toMatchObject({ excused: '发错单位' })
  })
  test('规则里没有的灯，写不进来', async () => {
    expect(await refusal(draft({ kind: 'letter', sign: 'violet' }))).toBe('unknown-thing')
  })
})

describe('谁看得到', () => {
  test('没有印发的，单位看不到；印发以后，主送单位看得到，别的单位看不到', async () => {
    const instrument = await approve(await draft())
    const { water: head = world.founder, finance: other = world.founder } = heads
    expect(await refusal(showInstrument(world.ledger, head, instrument))).toBe('not-found')
    await issue(instrument)
    expect((await showInstrument(world.ledger, head, instrument)).may.answer).toEqual([units.water])
    expect(await refusal(showInstrument(world.ledger, other, instrument))).toBe('not-found')
  })
  test('两个主送单位互相看不到反馈的内容', async () => {
    const to = [units.water, units.finance]
    const instrument = await approve(await draft({ kind: 'circular', to }))
    await issue(instrument)
    const { water: head = world.founder, finance: other = world.founder } = heads
    const answer = { instrument, unit: units.water, text: '水务局的反馈', file: null, talk: null }
    await world.act(head, 'answer-instrument', answer)
    expect(JSON.stringify(await showInstrument(world.ledger, head, instrument))).toContain('水务局的反馈')
    const seen = await showInstrument(world.ledger, other, instrument)
    expect(JSON.stringify(seen)).not.toContain('水务局的反馈')
    expect(seen.parties.map((it) => it.state)).toEqual(['answered', 'waiting'])
    expect(await refusal(world.act(other, 'answer-instrument', answer))).toBe('not-your-unit')
  })
})

describe('督导台', () => {
  test('亮了灯该发而未发的列出来；起草以后不再列；作废了又列', async () => {
    const [, , problem = ''] = county.problems
    const before = world.clock.now
    world.clock.now = '2026-08-25T01:00:00.000000Z'
    const calls = async () =>
      (await readSupervisionDesk(world.ledger, who('苏正文'), round, { quiet: 30 })).calls.filter(
        (it) => it.problem.id === problem,
      )
    const [call] = await calls()
    expect(call).toBeDefined()
    const made = await draft({
      kind: call?.calls ?? 'order',
      problems: [problem],
      ...(call?.calls === 'letter' ? { sign: call.sign.sign } : {}),
    })
    expect(await calls()).toEqual([])
    await world.act(who('苏正文'), 'withdraw-instrument', { instrument: made, reason: '重写' })
    expect(await calls()).toHaveLength(1)
    world.clock.now = before
  })
  test('去过几次、发现几个没有改，按单位数', async () => {
    const [problem = ''] = county.problems
    const made = await world.act(who('苏正文'), 'record-visit', {
      ...{
        round,
        kind: 'inspection',
        on: '2026-08-01',
        body: world.office,
        led: '主任',
        units: [units.water],
      },
      ...{ problems: [problem], place: '', seen: '', file: null },
      findings: [{ unit: units.water, problem, text: '记录不全', mendBy: null }],
    })
    const row = async () =>
      (await readSupervisionDesk(world.ledger, who('苏正文'), round, { quiet: 30 })).units.find(
        (it) => it.unit.id === units.water,
      )
    expect(await row()).toMatchObject({ visits: 1, lastVisit: '2026-08-01', findingsOpen: 1, open: 3 })
    const visit = made.streams[0]?.id ?? ''
    const finding = (await showVisit(world.ledger, who('覃立新'), visit)).findings[0]?.finding ?? ''
    await world.act(who('覃立新'), 'answer-finding', { visit, finding, text: '已补', file: null })
    await world.act(who('莫清源'), 'judge-finding', { visit, finding, mended: true, reason: '' })
    expect(await row()).toMatchObject({ findingsOpen: 0 })
  })
})
