/**
 * Changes of course on a real database: what lists, counts and papers tell of them, and that nothing is counted twice or lost.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { freeze } from '#ledger/papers/freeze.ts'
import { listMeasures } from '#ledger/queries/list-measures.ts'
import { listProblems } from '#ledger/queries/list-problems.ts'
import { listSimilar } from '#ledger/queries/list-similar.ts'
import { readDesk } from '#ledger/queries/read-desk.ts'
import { readOverview } from '#ledger/queries/read-overview.ts'
import { showProblem } from '#ledger/queries/show-problem.ts'
import { verifyViews } from '#ledger/views/verify-views.ts'
import { totalsOf } from '#core/rules/report/totals.ts'
import { readOnly } from '#store/in-workspace.ts'
import { type CourseCast, courseOf, liveCourses } from './course-life.ts'
import { codeOf } from './refusal.ts'
import { type World, newWorld } from './world.ts'

let world: World
let cast: CourseCast
let course: ReturnType<typeof courseOf>

const openRound = async (ordinal: number): Promise<string> => {
  const { streams } = await world.act(cast.director, 'open-round', {
    ...{ ordinal, name: `第${ordinal}轮巡察`, kind: 'patrol', inspector: '县委第二巡察组' },
    ...{ inspected: '县水务局党组', period: null, feedbackOn: '2026-07-20' },
    clocks: { planDays: 30, concentratedDays: 90, reportDays: 30 },
    ...{ ruleSet: 'standard', predecessor: null },
  })
  return streams[0]?.id ?? ''
}

beforeAll(async () => {
  world = await newWorld()
  const government = await world.unit('县政府', 'government', null)
  const bureau = await world.unit('县水务局', 'bureau', government)
  const discipline = await world.unit('县纪委监委', 'discipline', world.top)
  cast = {
    ...{ round: '', bureau },
    director: await world.person('苏正文', world.office, ['office']),
    leader: await world.person('梁知远', government, ['leader']),
    handler: await world.person('韦晓禾', bureau, ['handler']),
    head: await world.person('覃立新', bureau, ['head']),
    verifier: await world.person('莫清源', discipline, ['verifier']),
  }
  cast.round = await openRound(3)
  course = courseOf(world, cast)
})

const overview = () => readOverview(world.ledger, cast.director, { round: cast.round })
const listed = (query: Partial<Parameters<typeof listProblems>[2]> = {}) =>
  listProblems(world.ledger, cast.director, {
    ...{ round: cast.round, sort: 'number', offset: 0, limit: 200 },
    ...query,
  })
const frozen = () =>
  readOnly(world.ledger.store.pool, world.workspace, (_db, client) =>
    freeze(client, world.workspace, { round: cast.round, day: '2026-08-02' }),
  )

/** All that counts the problems of the round says one number. */
const countsAgree = async (): Promise<{
  problems: number
  closed: number
  ended: number
  manifestations: number
}> => {
  const { problems, bySteps } = await overview()
  const list = await listed()
  expect(list.total).toBe(problems)
  expect(list.rows).toHaveLength(problems)
  expect(bySteps.reduce((sum, it) => sum + it.count, 0)).toBe(problems)
  const paper = await frozen()
  const totals = totalsOf(paper)
  expect(totals.problems.value).toBe(problems)
  expect(totals.steps.reduce((sum, it) => sum + it.value, 0)).toBe(problems)
  const step = (key: string) => bySteps.find((it) => it.key === key)?.count ?? 0
  expect(totals.steps.find((it) => it.step === 'closed')?.value).toBe(step('closed'))
  const manifestations = paper.problems
    .filter((it) => it.step !== 'ended')
    .reduce((sum, it) => sum + Math.max(1, it.manifestations.length), 0)
  return { problems, closed: step('closed'), ended: step('ended'), manifestations }
}

describe('变更与终结', () => {
  test('拆分、合并以后：总数对得上，具体表现一条不多一条不少', async () => {
    const [split = '', gone = '', kept = ''] = await course.problems(
      ['水费征收和使用不规范', '渠道长期淤积', '渠道淤积未清理'],
      ['征收不到位', '使用超范围', '公示不及时'],
    )
    const before = await countsAgree()
    const found = (await course.state(split)).manifestations.map((it) => it.id)
    const parts = [found.slice(0, 1), found.slice(1)].map((manifestations, at) => ({
      ...{ title: `拆分后之${at + 1}`, shortTitle: `拆分后之${at + 1}`, manifestations },
    }))
    const request = await course.ask(split, { kind: 'split', parts })
    const done = await world.act(cast.director, 'split', {
      ...{ problem: split, request, seen: await course.seen(split) },
    })
    const after = await countsAgree()
    expect(after).toEqual({ ...before, problems: before.problems + 1 })
    const fresh = done.streams.filter((it) => it.kind === 'problem' && it.id !== split).map((it) => it.id)
    const states = await Promise.all(fresh.map(course.state))
    expect(states.map((it) => it.number)).toEqual(['3-01-004', '3-01-005'])
    for (const it of states) {
      expect(it.deadline).toEqual({ original: '2026-10-31', current: '2026-10-31' })
      expect(it.links[0]).toMatchObject({ how: 'split-from', problem: split })
      expect(it.responsibility.leadUnit?.id).toBe(cast.bureau)
      expect(it.step).toBe('registered')
    }
    // The old one stays readable, and is found by asking for what was split.
    const old = await showProblem(world.ledger, cast.director, split)
    expect(old.ended).toBe('split')
    expect(old.measureList).toHaveLength(3)
    expect((await listed({ ended: 'split' })).rows.map((it) => it.id)).toEqual([split])

    const merging = await course.ask(gone, { kind: 'merge', into: kept }, cast.verifier)
    await world.act(cast.director, 'merge', {
      ...{ problem: gone, request: merging, seen: await course.seen(gone), into: kept },
    })
    expect(await countsAgree()).toEqual({ ...after, problems: after.problems - 1 })
    const whole = await course.state(kept)
    expect(whole.manifestations).toHaveLength(6)
    expect(whole.course.gained[0]?.from.problem).toBe(gone)
    expect([whole.step, whole.plan.approved]).toEqual(['registered', null])
    const measures = await listMeasures(world.ledger, cast.director, {
      ...{ round: cast.round, sort: 'number', offset: 0, limit: 200 },
    })
    expect(measures.rows.filter((it) => [split, gone].includes(it.problem.id))).toEqual([])
    const seen = (await overview()).measures
    expect(seen.total).toBe(measures.total)
    expect(await verifyViews(world.ledger, world.workspace)).toMatchObject({ sound: true })
  })

  test('拆出来的问题，时限已经定过，不能借新编号重新定', async () => {
    const fresh = (await listed()).rows.find((it) => it.shortTitle === '拆分后之1')?.id ?? ''
    const again = world.act(cast.director, 'hand-out', { problems: [fresh], deadline: '2027-12-31' })
    expect(await codeOf(again)).toBe('deadline-fixed')
  })

  test('延期：原时限一直在；谁申请谁不能批；自报以后不能申请', async () => {
    const [problem = ''] = await course.problems(['水库除险推进慢'], [])
    const measure = (await course.state(problem)).measures[0]?.id ?? ''
    const change = {
      ...{ kind: 'extension' as const, measure: null, to: '2026-12-31', done: '已完成招标' },
      follow: [measure],
    }
    const early = course.ask(problem, { ...change, to: '2026-07-31' })
    expect(await codeOf(early)).toBe('invalid-input')
    const request = await course.ask(problem, change)
    expect(await codeOf(course.ask(problem, change))).toBe('request-open')
    expect(await codeOf(course.decide(cast.head, 'grant-change', problem, request))).toBe('not-allowed')
    expect(await codeOf(course.decide(cast.leader, 'grant-change', problem, request))).toBe('not-allowed')
    const waiting = await showProblem(world.ledger, cast.director, problem)
    expect(waiting.course.requests[0]).toMatchObject({
      turn: 'office',
      acts: ['grant-change', 'refuse-change'],
    })
    const { waiting: desk } = await readDesk(world.ledger, cast.director)
    expect(desk.filter((it) => it.problem.id === problem).map((it) => it.act)).toContain('grant-change')
    expect((await listed({ asked: 'yes' })).rows.map((it) => it.id)).toEqual([problem])
    await course.decide(cast.director, 'grant-change', problem, request)
    const row = (await listed()).rows.find((it) => it.id === problem)
    expect(row).toMatchObject({
      ...{ deadline: { original: '2026-10-31', current: '2026-12-31' }, extensions: 1, asked: [] },
    })
    // The light follows the approved deadline.
    expect(row?.light?.daysLeft).toBe(152)
    const state = await course.state(problem)
    expect(state.measures[0]).toMatchObject({
      ...{ deadline: '2026-12-31', extended: { original: '2026-09-30', times: 1 } },
    })
    expect(await codeOf(course.decide(cast.director, 'grant-change', problem, request))).toBe(
      'request-decided',
    )
  })

  test('轮次规定由牵头领导批延期的，整改办不能批', async () => {
    const round = await openRound(8)
    const { usualWay } = await import('#core/record/round/way.ts')
    await world.act(cast.director, 'set-way', { round, way: { ...usualWay, extensionsBy: 'lead-leader' } })
    const [problem = ''] = await courseOf(world, { ...cast, round }).problems(['堤防巡查不到位'], [])
    const change = { kind: 'extension' as const, measure: null, to: '2026-12-31', done: '', follow: [] }
    const request = await course.ask(problem, { ...change, done: '已立项' })
    expect(await codeOf(course.decide(cast.director, 'grant-change', problem, request))).toBe(
      'not-its-leader',
    )
    await course.decide(cast.leader, 'grant-change', problem, request)
    expect((await course.state(problem)).deadline?.current).toBe('2026-12-31')
  })

  test('转为长期：列表里说明哪天由谁转，原时限还在，复核日不会没有', async () => {
    const [problem = ''] = await course.problems(['节水器具普及慢'], [])
    const change = { kind: 'class' as const, to: 'long-term' as const, grounds: '涉及面广', deadline: null }
    const silent = course.ask(problem, { ...change, recheckOn: null })
    expect(await codeOf(silent)).toBe('invalid-input')
    const request = await course.ask(problem, { ...change, recheckOn: '2026-11-01' })
    await course.decide(cast.director, 'grant-change', problem, request)
    expect((await listed()).rows.find((it) => it.id === problem)).toMatchObject({
      ...{ timeClass: 'long-term', deadline: null, originalDeadline: '2026-10-31' },
      ...{ turnedLongTerm: { on: '2026-08-01', by: '苏正文' }, recheckOn: '2026-11-01' },
    })
    await world.act(cast.verifier, 'recheck', { problem, found: '持续推进', next: '2027-01-10' })
    expect((await course.state(problem)).course.recheckOn).toBe('2027-01-10')
    const back = { kind: 'class' as const, to: 'time-limited' as const, grounds: '条件成熟', recheckOn: null }
    const limited = await course.ask(problem, { ...back, deadline: '2027-03-31' })
    await course.decide(cast.director, 'grant-change', problem, limited)
    expect((await course.state(problem)).deadline).toEqual({ original: '2026-10-31', current: '2027-03-31' })
  })

  test('终结：从不算销号，没有灯，可以重新启动', async () => {
    const before = await countsAgree()
    const [problem = ''] = await course.problems(['小水电站未整改'], [])
    const hash = await world.upload('移交回执.txt', '已接收')
    const proofs = [{ hash, kind: 'notice' as const, statement: '接收回执', dated: null }]
    const change = { kind: 'ending' as const, as: 'handed-over' as const, grounds: '管辖权上收', proofs }
    const request = await course.ask(problem, { ...change, receiver: '市水利局' })
    const end = async () =>
      world.act(cast.director, 'end', { problem, request, seen: await course.seen(problem) })
    expect(await codeOf(end())).toBe('needs-consent')
    await course.decide(cast.leader, 'consent-change', problem, request)
    await end()
    expect(await countsAgree()).toEqual({
      ...before,
      ...{ problems: before.problems + 1, ended: before.ended + 1 },
    })
    expect((await listed({ ended: 'handed-over' })).rows).toMatchObject([
      { id: problem, step: 'ended', light: null },
    ])
    await world.act(cast.director, 'resume', { problem, reason: '管辖权退回' })
    expect((await course.state(problem)).step).toBe('registered')
    expect((await countsAgree()).ended).toBe(before.ended)
  })

  test('别的轮次里表述相近的问题找得到，说得出哪里相同；登记为来源，两边都看得到', async () => {
    const earlier = await openRound(2)
    const [old = ''] = await courseOf(world, { ...cast, round: earlier }).problems(
      ['农村饮水工程管护长期不到位'],
      [],
    )
    const [problem = ''] = await course.problems(['农村饮水安全工程管护不到位'], [])
    const { similar } = await listSimilar(world.ledger, cast.director, problem)
    expect(similar[0]).toMatchObject({ problem: old, shared: '农村饮水' })
    await world.act(cast.director, 'add-source', { problem, source: { from: 'round', other: old } })
    expect((await listed({ foundBy: 'patrol' })).rows.map((it) => it.id)).toEqual([problem])
    expect((await course.state(old)).course.sources[0]?.problem?.problem).toBe(problem)
    await world.act(cast.director, 'link-problems', {
      problem,
      other: old,
      how: 'recurrence-of',
      note: '再次发生',
    })
    expect((await course.state(old)).links[0]).toMatchObject({ how: 'recurred-as', problem })
  })

  test('所有变更走一遍，表仍与办理记录一致', async () => {
    await liveCourses(world, { ...cast, round: await openRound(9) })
    await countsAgree()
    expect(await verifyViews(world.ledger, world.workspace)).toMatchObject({ sound: true })
  })
})
