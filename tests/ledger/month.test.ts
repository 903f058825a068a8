import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '#ledger/ledger.ts'
import { readMonth } from '#ledger/queries/read-month.ts'
import { readWork } from '#ledger/queries/read-work.ts'
import { showProblem } from '#ledger/queries/show-problem.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { roundInput } from './county.ts'
import { putDraft } from './draft.ts'
import { problemState, seenOfState } from './problem-state.ts'
import { codeOf, refusalOf } from './refusal.ts'
import { flawsOf } from './soundness.ts'
import { type World, newWorld } from './world.ts'

type Post = Caller & { post: string }

let world: World
let bureau: string
let town: string
let village: string
let handler: Post
let townHandler: Post
let villageHandler: Post
let stranger: Post
let director: Post
let problems: string[]

const state = async (id: string) => {
  const it = await problemState(world.ledger, world.workspace, id)
  if (!it) throw new Error('no such problem')
  return it
}
const measureOf = async (id: string) => (await state(id)).measures[0]?.id ?? ''
const sharesOf = async (id: string) => (await state(id)).assignments
const first = (): string => problems[0] ?? ''
const second = (): string => problems[1] ?? ''
const page = (as: Caller) => readMonth(world.ledger, as, {})
const factCount = async (type: string): Promise<number> =>
  inWorkspace(world.store.pool, world.workspace, async (_db, client) => {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from journal.fact where workspace_id = $1 and type = $2',
      [world.workspace, type],
    )
    return rows[0]?.n ?? 0
  })

beforeAll(async () => {
  world = await newWorld()
  const government = await world.unit('县政府', 'government', null)
  bureau = await world.unit('县水务局', 'bureau', government)
  town = await world.unit('青石镇', 'town', government)
  village = await world.unit('上游村', 'village', town)
  const leader = await world.person('梁知远', government, ['leader'])
  handler = await world.person('韦晓禾', bureau, ['handler'])
  townHandler = await world.person('石小满', town, ['handler'])
  villageHandler = await world.person('谷雨生', village, ['handler'])
  stranger = await world.person('路过人', await world.unit('县林业局', 'bureau', government), ['handler'])
  director = await world.person('苏正文', world.office, ['office'])
  const round = (await world.act(director, 'open-round', roundInput(3))).streams[0]?.id ?? ''
  const draft = await putDraft(world, ['供水管网漏损长期偏高', '三笔水费未按期入库'])
  const granted = await world.act(director, 'confirm-import', { draft, round })
  problems = granted.streams.filter((it) => it.kind === 'problem').map((it) => it.id)
  await world.act(director, 'hand-out', {
    problems,
    leadLeader: { person: leader.person, post: leader.post },
    leadUnit: bureau,
    handler: handler.person,
    timeClass: 'time-limited',
    deadline: '2026-10-31',
  })
  for (const problem of problems) {
    const measure = { text: '逐户清缴水费', answers: [], goal: null, deadline: null, units: [bureau] }
    const id = (await world.act(handler, 'add-measure', { problem, ...measure })).made[0] ?? ''
    if (problem === problems[1]) {
      const sum = {
        of: 'measure' as const,
        id,
        what: '应追缴水费',
        due: { value: 12, unit: '万元' as const },
      }
      await world.act(handler, 'set-due', { problem, ...sum })
      const runoff = { what: '欠费户', unit: '户', opening: 40, on: '2026-08-01' }
      const steps = [{ by: '2026-10-31', to: 0 }]
      await world.act(handler, 'set-runoff', { problem, measure: id, runoff: { ...runoff, steps } })
    }
    await world.act(leader, 'approve-plan', {
      problem,
      seen: seenOfState(await state(problem)),
      missingRule: false,
    })
  }
})

describe('一个月的填报', () => {
  test('页面上是本单位还开着的各项；没有职务的人，什么也不用填', async () => {
    const { rows, unit } = await page(handler)
    expect([unit?.id, rows.length, rows.map((it) => it.said)]).toEqual([bureau, 2, [null, null]])
    expect((await page(director)).unit).toBeNull()
    expect((await page(townHandler)).rows).toEqual([])
  })

  test('局分给镇，镇再分给村；承接以前看不到这个问题的，承接以后看得到', async () => {
    expect(await codeOf(showProblem(world.ledger, townHandler, first()))).toBe('not-found')
    const measure = await measureOf(first())
    const from = { problem: first(), measure }
    const share = { unit: town, share: '清缴镇区三百户', deadline: '2026-10-15' }
    const made = await world.act(handler, 'assign', { ...from, parent: null, from: bureau, shares: [share] })
    const parent = made.made[0] ?? ''
    await world.act(townHandler, 'take-over', { problem: first(), assignment: parent, share: null })
    const below = { unit: village, share: '上游村二十户', deadline: null }
    await world.act(townHandler, 'assign', { ...from, parent, from: town, shares: [below] })
    expect((await showProblem(world.ledger, villageHandler, first())).id).toBe(first())
    const { rows } = await page(villageHandler)
    expect(rows).toMatchObject([
      { text: '上游村二十户', from: '青石镇', deadline: '2026-10-15', takenOver: false },
    ])
    expect(await codeOf(showProblem(world.ledger, stranger, first()))).toBe('not-found')
  })

  test('一页一次交：一段话两项共用，带一件材料；无变化只记一次', async () => {
    const hash = await world.upload('缴费凭证.txt', '已缴 4 万元')
    const rows = await Promise.all(
      problems.map(async (problem) => ({ problem, measure: await measureOf(problem) })),
    )
    const input = {
      unit: bureau,
      statements: [
        {
          ...{ rows, text: '本月收缴水费4万元', completes: false },
          evidence: [{ hash, kind: 'money' as const, statement: '缴费凭证', dated: null }],
          ties: [{ figure: 0, proof: 0 }],
        },
      ],
      unchanged: [],
    }
    await world.act(handler, 'report-month', input)
    const said = await Promise.all(problems.map(state))
    expect(new Set(said.map((it) => it.progress[0]?.shared)).size).toBe(1)
    expect(said.map((it) => it.progress[0]?.ties)).toEqual(
      said.map((it) => [{ figure: 0, evidence: it.evidence[0]?.id }]),
    )
    expect((await page(handler)).rows.map((it) => it.said)).toEqual(['told', 'told'])
    const { sharedWith } = await readWork(world.ledger, handler, first())
    expect(sharedWith.map((it) => it.problem).toSorted()).toEqual(problems.toSorted())
    // The town sees the one it works on, and nothing of the other.
    expect((await readWork(world.ledger, townHandler, first())).sharedWith.map((it) => it.problem)).toEqual([
      first(),
    ])
  })

  test('无变化：一次点完；再点一次，什么也不记', async () => {
    const [share] = (await page(villageHandler)).rows
    if (!share) throw new Error('nothing to say')
    const place = { problem: share.problem.id, measure: share.measure, assignment: share.assignment }
    const none = { unit: village, statements: [], unchanged: [place] }
    await world.act(villageHandler, 'report-month', none)
    expect((await page(villageHandler)).rows[0]?.said).toBe('unchanged')
    const again = await world.act(villageHandler, 'report-month', none)
    expect([again.seq, await factCount('progress.unchanged')]).toEqual([null, 1])
    world.clock.now = '2026-09-02T01:00:00.000000Z'
    expect((await page(villageHandler)).rows[0]?.said).toBeNull()
  })

  test('沿用上月的话，记得是沿用的', async () => {
    const { rows } = await page(handler)
    const row = rows.find((it) => it.problem.id === first())
    const place = { problem: first(), measure: row?.measure ?? '' }
    const text = row?.last?.text ?? ''
    const statement = { rows: [place], text, completes: false, evidence: [], reused: row?.last?.id ?? null }
    await world.act(handler, 'report-month', { unit: bureau, statements: [statement], unchanged: [] })
    expect((await state(first())).progress.at(-1)?.reused).toBe(row?.last?.id)
  })

  test('下面没办完，上面报不了完成；办完一级报一级', async () => {
    const measure = await measureOf(first())
    const done = (unit: string, assignment: string | null) => ({
      unit,
      statements: [
        {
          rows: [{ problem: first(), measure, assignment }],
          text: '已全部收缴',
          completes: true,
          evidence: [],
        },
      ],
      unchanged: [],
    })
    const refused = await refusalOf(world.act(handler, 'report-month', done(bureau, null)))
    expect([refused?.code, refused?.details['open']]).toEqual([
      'assignments-open',
      ['青石镇：清缴镇区三百户'],
    ])
    const [townShare, villageShare] = await sharesOf(first())
    await world.act(villageHandler, 'report-month', done(village, villageShare?.id ?? ''))
    await world.act(townHandler, 'report-month', done(town, townShare?.id ?? ''))
    await world.act(handler, 'report-month', done(bureau, null))
    const { shares, measures } = await readWork(world.ledger, handler, first())
    expect([shares.map((it) => it.state), measures[0]?.below]).toEqual([
      ['done', 'done'],
      { total: 1, done: 1 },
    ])
    expect((await state(first())).measures[0]?.done).toBe(true)
  })

  test('收回多少、余额多少，算得出未收和进度；多收的、没清零的，说得出为什么不行', async () => {
    const problem = second()
    const measure = await measureOf(problem)
    const tell = (value: number, balance: number, completes = false) =>
      world.act(handler, 'report-progress', {
        ...{ problem, measure, unit: bureau, text: '催缴', happened: null, completes, evidence: [] },
        ...{ recovered: { of: 'measure', id: measure, value, unit: '万元' }, balance },
      })
    await tell(9.5, 8)
    expect(await codeOf(tell(3, 8))).toBe('over-recovered')
    expect(await codeOf(tell(1, 8, true))).toBe('balance-remains')
    await tell(1, 0, true)
    const { money, runoffs } = await readWork(world.ledger, handler, problem)
    expect(money[0]).toMatchObject({ recovered: { value: 10.5 }, remaining: { value: 1.5, unit: '万元' } })
    expect(runoffs[0]).toMatchObject({ left: 0, opening: 40 })
    const claim = async () =>
      world.act(handler, 'claim', { problem, seen: seenOfState(await state(problem)), statement: '已清缴' })
    const gaps = (await refusalOf(claim()))?.details['gaps'] as { code: string }[]
    expect(gaps.map((it) => it.code)).toContain('money-remains')
    await world.act(handler, 'explain-remainder', {
      problem,
      of: 'measure',
      id: measure,
      reason: '户主下落不明',
    })
    expect((await readWork(world.ledger, handler, problem)).money[0]?.reason).toBe('户主下落不明')
  })

  test('日志和各表说的是同一件事', async () => {
    expect(await flawsOf(world.ledger, world.workspace)).toEqual([])
  })
})
