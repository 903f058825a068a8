import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayInShanghai } from '#core/words/calendar/day.ts'
import type { Caller } from '#ledger/ledger.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { standingsOf } from '#ledger/policies/standing.ts'
import { loadForAct } from '#ledger/journal/load.ts'
import { roundInput } from './county.ts'
import { putDraft } from './draft.ts'
import { codeOf } from './refusal.ts'
import { type World, newWorld } from './world.ts'

type Post = Caller & { post: string }

let world: World
let bureau: string
let discipline: string
let director: Post
let leader: Post
let round: string

const actorOfAct = (actId: string) =>
  inWorkspace(world.store.pool, world.workspace, async (_db, client) => {
    const [fact] = (await loadForAct(world.store.pool, client, world.workspace, [], actId)).granted
    return fact?.actor.kind === 'person' ? fact.actor : null
  })

beforeAll(async () => {
  world = await newWorld()
  bureau = await world.unit('县水务局', 'bureau', null)
  discipline = await world.unit('县纪委监委', 'discipline', world.top)
  director = await world.person('苏正文', world.office, ['office'])
  leader = await world.person('梁知远', discipline, ['leader'])
  round = (await world.act(director, 'open-round', roundInput(1))).streams[0]?.id ?? ''
})

const at = (person: string, day: string) =>
  inWorkspace(world.store.pool, world.workspace, async (_db, client) =>
    (await standingsOf(client, world.workspace, [person], day)).get(person),
  )

describe('人在哪里', () => {
  test('当天离任的人当天仍算原单位的人，但不能再以原职务办事；第二天起不再算', async () => {
    const mover = await world.person('贺一鸣', bureau, ['handler'])
    const held = await inWorkspace(world.store.pool, world.workspace, (_db, client) =>
      client.query<{ id: string }>(
        'select id from views.appointment where workspace_id = $1 and person_id = $2',
        [world.workspace, mover.person],
      ),
    )
    await world.act(world.founder, 'relieve', {
      person: mover.person,
      appointment: held.rows[0]?.id ?? '',
      on: '2026-08-05',
    })
    const that = await at(mover.person, '2026-08-05')
    expect([that?.standing.units, that?.posts]).toEqual([[bureau], []])
    expect((await at(mover.person, '2026-08-06'))?.standing.units).toEqual([])
  })

  test('补登的离任，登记当天仍算原单位的人：上午补登、下午核查的路走不通', async () => {
    const moved = await world.person('凌补登', bureau, ['handler'])
    const held = await inWorkspace(world.store.pool, world.workspace, (_db, client) =>
      client.query<{ id: string }>(
        'select id from views.appointment where workspace_id = $1 and person_id = $2',
        [world.workspace, moved.person],
      ),
    )
    world.clock.now = '2026-08-20T01:00:00.000000Z'
    const appointment = held.rows[0]?.id ?? ''
    await world.act(world.founder, 'relieve', { person: moved.person, appointment, on: '2026-08-02' })
    const that = await at(moved.person, '2026-08-20')
    expect([that?.standing.units, that?.posts]).toEqual([[bureau], []])
    expect((await at(moved.person, '2026-08-21'))?.standing.units).toEqual([])
    world.clock.now = '2026-08-01T01:00:00.000000Z'
  })

  test('办理记录里写的是当时用的职务和单位，不是随便哪一个', async () => {
    const draft = await putDraft(world, ['供水管网漏损长期偏高'])
    const granted = await world.act(director, 'confirm-import', { draft, round })
    const problem = granted.streams.find((it) => it.kind === 'problem')?.id ?? ''
    const elsewhere = await world.unit('县供水公司', 'company', null)
    const handler = await world.person('韦晓禾', elsewhere, ['handler'])
    const post =
      (
        await world.act(world.founder, 'establish-post', {
          unit: bureau,
          title: '水务股长',
          roles: ['handler'],
          rank: 3,
        })
      ).made[0] ?? ''
    await world.act(world.founder, 'appoint', {
      person: handler.person,
      unit: bureau,
      post,
      from: '2026-08-01',
    })
    await world.act(director, 'hand-out', {
      problems: [problem],
      leadLeader: { person: leader.person, post: leader.post },
      leadUnit: bureau,
    })
    const actId = world.ledger.newId()
    const measure = { text: '换管', answers: [], goal: null, deadline: null, units: [bureau] }
    await world.act(handler, 'add-measure', { problem, ...measure }, actId)
    const actor = await actorOfAct(actId)
    expect([actor?.post?.title, actor?.unit?.id]).toEqual(['水务股长', bureau])
  })
})

describe('单位当天的变动', () => {
  const today = () => dayInShanghai(world.clock.now)
  beforeAll(() => {
    // Later than everything before: what was recorded once is never before what comes after it.
    world.clock.now = '2026-09-10T01:00:00.000000Z'
  })
  afterAll(() => {
    world.clock.now = '2026-08-01T01:00:00.000000Z'
  })

  test('上午把核查的单位从水务局名下调出来，下午核查：当天仍算水务局的下级，第二天起不算', async () => {
    const station = await world.unit('县供水站', 'bureau', bureau)
    const checker = await world.person('丁调出', station, ['verifier'])
    await world.act(world.founder, 'move-unit', { unit: station, parent: world.top })
    const [that, next] = [await at(checker.person, today()), await at(checker.person, addDays(today(), 1))]
    expect(that?.standing.above).toContain(bureau)
    expect(that?.standing.above).toContain(world.top)
    expect(next?.standing.above).not.toContain(bureau)
  })

  test('并入的单位当天又恢复：当天仍与并入的单位是一家，第二天起不算', async () => {
    const pumps = await world.unit('县泵站管理所', 'bureau', world.top)
    const keeper = await world.person('戊恢复', pumps, ['verifier'])
    await world.act(world.founder, 'end-unit', {
      ...{ unit: pumps, on: today(), into: bureau, reason: '机构改革' },
    })
    await world.act(world.founder, 'restore-unit', { unit: pumps, reason: '登记有误' })
    expect((await at(keeper.person, today()))?.standing.units).toContain(bureau)
    expect((await at(keeper.person, addDays(today(), 1)))?.standing.units).toEqual([pumps])
  })
})

describe('同时开两个同一序号的轮次', () => {
  test('只成一个，另一个被拒', async () => {
    const asked = [1, 2, 3].map(() => codeOf(world.act(director, 'open-round', roundInput(7))))
    expect((await Promise.all(asked)).toSorted()).toEqual(['duplicate', 'duplicate', 'granted'])
  })
})

describe('反馈日在将来的轮次', () => {
  test('灯的规则从当天起就有，不等到将来某天早上没有人知道的时候', async () => {
    const granted = await world.act(director, 'open-round', { ...roundInput(8), feedbackOn: '2027-01-01' })
    const { rows } = await inWorkspace(world.store.pool, world.workspace, (_db, client) =>
      client.query<{ rules: { from: string }[] }>(
        'select rules from views.round where workspace_id = $1 and id = $2',
        [world.workspace, granted.streams[0]?.id],
      ),
    )
    expect(rows[0]?.rules.map((it) => it.from)).toEqual(['2026-08-01'])
  })
})
