/**
 * Any past day of a problem, and what is found by its words, on a real database.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { BulkAct } from '#contract/bulk.ts'
import type { FoundKind } from '#contract/finding.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import type { Caller } from '#ledger/ledger.ts'
import { findWords } from '#ledger/queries/find-words.ts'
import { previewBulk } from '#ledger/queries/preview-bulk.ts'
import { problemHistory } from '#ledger/queries/problem-history.ts'
import { showProblem } from '#ledger/queries/show-problem.ts'
import { rebuild } from '#ledger/views/rebuild.ts'
import { verifyViews } from '#ledger/views/verify-views.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { type CourseCast, courseOf } from './course-life.ts'
import { codeOf } from './refusal.ts'
import { type World, newWorld } from './world.ts'

let world: World
let cast: CourseCast
let course: ReturnType<typeof courseOf>
let problem: string
let other: Caller

const on = (day: string, time = '09:00:00.000000') => {
  // 09:00 in UTC is the afternoon of the same day in Shanghai.
  world.clock.now = `${day}T${time}Z`
}
const report = (text: string, measure: string) =>
  world.act(cast.handler, 'report-progress', {
    ...{ problem, measure, unit: cast.bureau, text, happened: null, completes: false, evidence: [] },
    ...{ assignment: null, shared: null, reused: null, recovered: null, balance: null, ties: [] },
  })

beforeAll(async () => {
  world = await newWorld()
  const government = await world.unit('县政府', 'government', null)
  const bureau = await world.unit('县水务局', 'bureau', government)
  const roads = await world.unit('县交通局', 'bureau', government)
  const discipline = await world.unit('县纪委监委', 'discipline', world.top)
  cast = {
    ...{ round: '', bureau },
    director: await world.person('苏正文', world.office, ['office']),
    leader: await world.person('梁知远', government, ['leader']),
    handler: await world.person('韦晓禾', bureau, ['handler']),
    head: await world.person('覃立新', bureau, ['head']),
    verifier: await world.person('莫清源', discipline, ['verifier']),
  }
  other = await world.person('路通达', roads, ['handler'])
  const { streams } = await world.act(cast.director, 'open-round', {
    ...{ ordinal: 3, name: '第三轮巡察', kind: 'patrol', inspector: '县委第二巡察组' },
    ...{ inspected: '县水务局党组', period: null, feedbackOn: '2026-07-20' },
    clocks: { planDays: 30, concentratedDays: 90, reportDays: 30 },
    ...{ ruleSet: 'standard', predecessor: null },
  })
  cast.round = streams[0]?.id ?? ''
  course = courseOf(world, cast)
})

const shown = (at?: string, who: Caller = cast.director) =>
  showProblem(world.ledger, who, problem, at === undefined ? {} : { on: at })

/** Without what is of today alone: what could be done, and what gaps a plan has by settings that came later. */
const told = ({ options: _options, asOf: _asOf, ...it }: ProblemDetail) => it

describe('任何过去的一天', () => {
  test('每一天晚上的样子，以后再看还是那个样子', async () => {
    on('2026-08-03')
    ;[problem = ''] = await course.problems(['供水管网漏损率长期偏高'], [])
    const first = await shown()
    on('2026-08-20')
    const state = await course.state(problem)
    const measure = state.measures[0]?.id ?? ''
    await report('更换老旧主管道3.2公里，夜间最小流量下降。', measure)
    const second = await shown()
    on('2026-10-20')
    const third = await shown()
    const request = await course.ask(problem, {
      ...{ kind: 'extension', measure: null, to: '2026-11-30', done: '已完成招标', follow: [] },
    })
    on('2026-11-23')
    await course.decide(cast.director, 'grant-change', problem, request)
    await report('漏损率降到百分之九。', measure)
    await world.act(world.founder, 'rename-unit', {
      unit: cast.bureau,
      name: '县水利水务局',
      shortName: '县水利水务局',
    })
    const now = await shown()
    expect(now.extensions).toBe(1)
    expect(now.leadUnit?.name).toBe('县水利水务局')

    expect(told(await shown('2026-08-03'))).toEqual(told(first))
    expect(told(await shown('2026-08-20'))).toEqual(told(second))
    // Nothing happened between, and the light of the day is its own.
    expect(told(await shown('2026-10-19')).light?.daysLeft).toBe(12)
    expect((await shown('2026-10-19')).progress).toEqual(second.progress)
    expect(third.light?.daysLeft).toBe(11)
    expect(await shown('2026-10-20')).toMatchObject({ asOf: '2026-10-20', asked: ['extension'], options: [] })
    expect((await shown('2026-11-23')).asOf).toBeNull()
    expect(now.progress).toHaveLength(2)
  })

  test('还没有登记的一天、还没有到的一天，各有一句话', async () => {
    expect(await codeOf(shown('2026-08-02'))).toBe('not-there-yet')
    expect(await codeOf(shown('2026-11-24'))).toBe('day-to-come')
    expect(await codeOf(shown('2026-08-20', other))).toBe('not-found')
  })
})

const find = async (text: string, who: Caller = cast.director, kind?: FoundKind) => {
  const { groups } = await findWords(world.ledger, who, kind ? { text, kind } : { text })
  return Object.fromEntries(groups.map((it) => [it.kind, it.count]))
}

describe('查找', () => {
  test('问题、措施、进展各归各类，标出查到的字', async () => {
    expect(await find('漏损率')).toEqual({ problem: 1, progress: 1 })
    expect(await find('主管道')).toEqual({ measure: 1, progress: 1 })
    expect(await find('更换 主管道')).toEqual({ measure: 1, progress: 1 })
    expect(await find('管主')).toEqual({})
    expect(await find('道主管')).toEqual({})
    expect(await find('３.２公里')).toEqual({ progress: 1 })
    const { groups } = await findWords(world.ledger, cast.director, { text: '漏损率' })
    expect(groups[0]?.rows[0]).toMatchObject({
      problem: { number: '3-01-001' },
      unit: { name: '县水利水务局' },
    })
    expect(groups[0]?.rows[0]?.said.filter((it) => it.hit)).toEqual([{ text: '漏损率', hit: true }])
  })

  test('单位只查到自己承办的；只管系统的人什么也查不到；一个字和标点有一句话', async () => {
    expect(await find('漏损率', cast.handler)).toEqual({ problem: 1, progress: 1 })
    expect(await find('漏损率', other)).toEqual({})
    const registrar = await world.person('管账号', world.top, ['registrar'])
    expect(await find('漏损率', registrar)).toEqual({})
    expect(await codeOf(findWords(world.ledger, cast.director, { text: '水' }))).toBe('too-short-to-find')
    expect(await codeOf(findWords(world.ledger, cast.director, { text: '。%_，' }))).toBe('too-short-to-find')
  })

  test('异议人的名字只有整改办查得到', async () => {
    await world.act(cast.director, 'receive-objection', {
      ...{ problem, channel: 'letter', on: '2026-11-20', words: '水压还是不够', name: '钟大明' },
    })
    expect(await find('水压')).toEqual({ objection: 1 })
    expect(await find('钟大明')).toEqual({ objection: 1 })
    expect(await find('水压', cast.handler)).toEqual({ objection: 1 })
    expect(await find('钟大明', cast.handler)).toEqual({})
  })

  test('重建以后查到的一样；改过的字查不到旧的', async () => {
    const state = await course.state(problem)
    const measure = state.measures[0]
    const before = await find('主管道')
    await rebuild(world.ledger, world.workspace)
    expect(await find('主管道')).toEqual(before)
    expect(await verifyViews(world.ledger, world.workspace)).toMatchObject({ sound: true })
    expect(measure).toBeDefined()
  })

  test('超过一千条只数到一千，各类互不挤占', async () => {
    await inWorkspace(world.store.pool, world.workspace, (_db, client) =>
      client.query(
        `insert into views.search (workspace_id, id, kind, problem_id, open_to, text, folded, grams)
         select $1, gen_random_uuid(), 'evidence', $2, '{}', '验收单', '验收单', '{验收,收单}' from generate_series(1, 1200)`,
        [world.workspace, problem],
      ),
    )
    const { groups } = await findWords(world.ledger, cast.director, { text: '验收单' })
    expect(groups).toMatchObject([{ kind: 'evidence', count: 1000, more: true }])
    expect(groups[0]?.rows).toHaveLength(5)
    const all = await findWords(world.ledger, cast.director, { text: '验收单', kind: 'evidence' })
    expect(all.groups[0]?.rows).toHaveLength(100)
    // A row that no fact stands behind: the check of the views says so.
    expect(await verifyViews(world.ledger, world.workspace)).toMatchObject({ sound: false, table: 'search' })
    await rebuild(world.ledger, world.workspace)
    expect(await find('验收单')).toEqual({})
  })
})

test('办理记录一次读完，一句一条', async () => {
  const { entries } = await problemHistory(world.ledger, cast.director, problem)
  expect(entries.length).toBeGreaterThan(6)
  expect(entries.map((it) => it.seq)).toEqual(entries.map((it) => it.seq).toSorted((a, b) => a - b))
})

describe('一批问题一起办之前', () => {
  test('逐个说能办还是不能办、为什么；说的和真办的一样', async () => {
    on('2026-11-23', '09:30:00.000000')
    const ids = await course.problems(['道路养护不及时', '桥梁检测缺失'], [], false)
    const [ready = '', lacking = ''] = ids
    const measure = (await course.state(lacking)).measures[0]?.id ?? ''
    await world.act(cast.director, 'remove-measure', { problem: lacking, measure, reason: '写错了' })
    const preview = async (act: BulkAct, who: Caller) => {
      const { problems } = await previewBulk(world.ledger, who, { act, problems: [...ids, problem] })
      return problems
    }
    const rows = await preview('approve-plan', cast.director)
    const of = (id: string) => rows.find((it) => it.id === id)
    expect(of(ready)).toMatchObject({ refused: null, gaps: [], measures: 1 })
    expect(of(lacking)).toMatchObject({ refused: { code: 'plan-gaps' }, gaps: [{ code: 'no-measure' }] })
    expect(of(problem)).toMatchObject({ refused: { code: 'wrong-step' } })
    for (const it of rows) {
      const asked = { problem: it.id, seen: it.seen, missingRule: false }
      const code = await codeOf(world.act(cast.director, 'approve-plan', asked))
      expect([it.number, code]).toEqual([it.number, it.refused?.code ?? 'granted'])
    }
    for (const who of [cast.handler, cast.verifier])
      for (const { id, seen, refused } of await preview('accept', who))
        expect(refused?.code).toBe(await codeOf(world.act(who, 'accept', { problem: id, seen, note: '' })))
    expect((await preview('close', cast.director)).every((it) => it.refused?.code === 'wrong-step')).toBe(
      true,
    )
    expect(await preview('close', other)).toEqual([])
  })
})
