import { beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '#ledger/ledger.ts'
import { standingsOf } from '#ledger/policies/standing.ts'
import { listAnswered, listHandOvers, showHandOver } from '#ledger/queries/hand-overs.ts'
import { readOrganisation } from '#ledger/queries/read-organisation.ts'
import { dependence } from '#core/rules/closeout/independence.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { roundInput } from './county.ts'
import { putDraft } from './draft.ts'
import { problemState, seenOfState } from './problem-state.ts'
import { codeOf } from './refusal.ts'
import { type World, newWorld } from './world.ts'

type Post = Caller & { post: string }

let world: World
let government: string
let director: Post
let round: string

beforeAll(async () => {
  world = await newWorld()
  government = await world.unit('县政府', 'government', null)
  director = await world.person('苏正文', world.office, ['office'])
  round = (await world.act(director, 'open-round', roundInput(1))).streams[0]?.id ?? ''
})

const standing = async (person: string, day = '2026-08-01') => {
  const known = await inWorkspace(world.store.pool, world.workspace, (_db, client) =>
    standingsOf(client, world.workspace, [person], day),
  )
  return known.get(person)?.standing ?? { person, units: [], above: [], appointedBy: [] }
}

const organisation = () => readOrganisation(world.ledger, world.founder)
const unitNow = async (id: string) => (await organisation()).units.find((it) => it.id === id)
const refused = (promise: Promise<unknown>) => codeOf(promise)

/** A problem with an approved plan: leader, unit, handler, one measure. */
const planned = async (title: string, unit: string, leader: Post, handler: Post, team: Post[] = []) => {
  const draft = await putDraft(world, [title])
  const problem =
    (await world.act(director, 'confirm-import', { draft, round })).streams.find(
      (it) => it.kind === 'problem',
    )?.id ?? ''
  await world.act(director, 'hand-out', {
    problems: [problem],
    leadLeader: { person: leader.person, post: leader.post },
    leadUnit: unit,
    handler: handler.person,
    team: team.map((it) => it.person),
    timeClass: 'time-limited',
    deadline: '2026-10-31',
  })
  const fields = { answers: [problem], goal: '整改到位', deadline: '2026-09-30', units: [unit] }
  await world.act(director, 'add-measure', { problem, text: '全面整改', ...fields })
  await world.act(leader, 'approve-plan', { problem, seen: await seen(problem), missingRule: false })
  return problem
}
const state = async (problem: string) => {
  const it = await problemState(world.ledger, world.workspace, problem)
  if (!it) throw new Error('no such problem')
  return it
}
const seen = async (problem: string) => seenOfState(await state(problem))

describe('单位的别名、撤并和恢复', () => {
  test('别名不能与别的单位的名称、简称、别名相同；也不能拿别人的别名作名称', async () => {
    const one = await world.unit('县市场监管局', 'bureau', government)
    const two = await world.unit('县文旅局', 'bureau', government)
    await world.act(world.founder, 'alias-unit', { unit: one, aliases: ['工商局', '工商局', '县市场监管局'] })
    expect((await unitNow(one))?.aliases).toEqual(['工商局'])
    for (const alias of ['工商局', '县市场监管局'])
      expect(await refused(world.act(world.founder, 'alias-unit', { unit: two, aliases: [alias] }))).toBe(
        'duplicate',
      )
    expect(
      await refused(
        world.act(world.founder, 'rename-unit', { unit: two, name: '工商局', shortName: '工商' }),
      ),
    ).toBe('duplicate')
    await world.act(world.founder, 'rename-unit', { unit: two, name: '县文化旅游局', shortName: '文旅局' })
    expect((await unitNow(two))?.formerNames).toEqual(['县文旅局'])
  })

  test('并入别的单位：下属单位一并划走，不再任命，不再承担新的事项；恢复以后又可以', async () => {
    const old = await world.unit('县农业局', 'bureau', government)
    const into = await world.unit('县农业农村局', 'bureau', government)
    const station = await world.unit('县农技站', 'institution', old)
    const leader = await world.person('梁甲', government, ['leader'])
    const handler = await world.person('韦甲', old, ['handler'])
    const problem = await planned('农技推广不到位', old, leader, handler)
    await world.act(world.founder, 'end-unit', { unit: old, on: '2026-08-01', into, reason: '机构改革' })
    expect((await unitNow(station))?.parent).toBe(into)
    expect(await unitNow(old)).toMatchObject({
      ended: { on: '2026-08-01', into, reason: '机构改革' },
      left: 1,
    })
    const newcomer = await world.person('新人甲', into, [])
    const appointed = { person: newcomer.person, unit: old, post: handler.post, from: '2026-08-01' }
    expect(await refused(world.act(world.founder, 'appoint', appointed))).toBe('unit-ended')
    const establish = { unit: old, title: '副局长', roles: [], rank: 1 }
    expect(await refused(world.act(world.founder, 'establish-post', establish))).toBe('unit-ended')
    const draft = await putDraft(world, ['另一个问题'])
    const other =
      (await world.act(director, 'confirm-import', { draft, round })).streams.find(
        (it) => it.kind === 'problem',
      )?.id ?? ''
    expect(await refused(world.act(director, 'hand-out', { problems: [other], leadUnit: old }))).toBe(
      'unit-ended',
    )
    // What it has already can be put in other words without being taken away from it.
    await world.act(director, 'reopen-plan', { problem, reason: '补充' })
    await world.act(director, 'hand-out', { problems: [problem], leadUnit: old, coUnits: [into] })
    for (const move of [
      { unit: into, parent: old },
      { unit: old, parent: null },
    ])
      expect(await refused(world.act(world.founder, 'move-unit', move))).toBe('unit-ended')
    expect(
      await refused(
        world.act(world.founder, 'end-unit', { unit: old, on: '2026-08-01', into: null, reason: '再撤' }),
      ),
    ).toBe('unit-ended')
    await world.act(world.founder, 'restore-unit', { unit: old, reason: '登记错了' })
    expect((await unitNow(old))?.ended).toBeNull()
    await world.act(world.founder, 'appoint', appointed)
  })

  test('不能并入自己、并入已经撤掉的、并入领导小组；不能撤掉还有下属的；不能明天才撤；上级并入下级也不成环', async () => {
    const a = await world.unit('甲局', 'bureau', government)
    const b = await world.unit('乙局', 'bureau', a)
    const c = await world.unit('丙站', 'institution', b)
    const group = await world.unit('县整改工作领导小组', 'leading-group', world.top)
    const end = (unit: string, into: string | null, on = '2026-08-01') =>
      world.act(world.founder, 'end-unit', { unit, on, into, reason: '改革' })
    expect(await refused(end(a, a))).toBe('merged-into-itself')
    expect(await refused(end(a, group))).toBe('group-cannot-work')
    expect(await refused(end(a, null))).toBe('units-below')
    expect(await refused(end(a, b, '2026-08-02'))).toBe('invalid-input')
    await end(a, c)
    expect([(await unitNow(b))?.parent, (await unitNow(c))?.parent]).toEqual([government, b])
    expect(await refused(end(b, a))).toBe('unit-ended')
  })
})

describe('职务：分管和排序', () => {
  test('五位副县长：同名职务靠分管区分，没有区分的不行；排序可以改', async () => {
    const post = (portfolio: string) =>
      world.act(world.founder, 'establish-post', {
        ...{ unit: government, title: '副县长', portfolio, roles: ['leader'], rank: 50 },
      })
    const first = (await post('水务、交通')).made[0] ?? ''
    await post('教育、卫健')
    expect(await refused(post('水务、交通'))).toBe('duplicate')
    const revise = (portfolio: string, rank: number) =>
      world.act(world.founder, 'revise-post', { unit: government, post: first, portfolio, rank })
    expect(await refused(revise('教育、卫健', 50))).toBe('duplicate')
    await revise('水务', 20)
    expect((await unitNow(government))?.posts.find((it) => it.id === first)).toMatchObject({
      ...{ portfolio: '水务', rank: 20 },
    })
    expect((await revise('水务', 20)).seq).toBeNull()
  })
})

describe('领导小组不算单位，也因此什么也不能单独做', () => {
  test('同在一个领导小组，不因此不独立；在别处同单位的，照样不独立', async () => {
    const group = await world.unit('县巡察整改领导小组', 'leading-group', world.top)
    const water = await world.unit('县水务局', 'bureau', government)
    const discipline = await world.unit('县纪委监委', 'discipline', world.top)
    const handler = await world.person('韦乙', water, ['handler'])
    const verifier = await world.person('莫乙', discipline, ['verifier'])
    const deputy = await world.person('覃乙', water, ['head'])
    const member =
      (
        await world.act(world.founder, 'establish-post', {
          ...{ unit: group, title: '成员', roles: [], rank: 9 },
        })
      ).made[0] ?? ''
    for (const it of [handler, verifier, deputy])
      await world.act(world.founder, 'appoint', {
        ...{ person: it.person, unit: group, post: member, from: '2026-08-01' },
      })
    const [one, two, three] = [
      await standing(handler.person),
      await standing(verifier.person),
      await standing(deputy.person),
    ]
    expect(one.units).toEqual([water])
    expect(dependence(one, two)).toBeNull()
    expect(dependence(one, three)).toBe('same-unit')
  })

  test.each(['handler', 'head', 'verifier', 'office', 'registrar'] as const)(
    '领导小组里设不了“%s”的职务',
    async (role) => {
      const group = await world.unit(`领导小组${role}`, 'leading-group', world.top)
      const post = { unit: group, title: '成员', roles: [role], rank: 1 }
      expect(await refused(world.act(world.founder, 'establish-post', post))).toBe('roles-of-group')
    },
  )

  test('领导小组和工作组不能牵头、配合，也不能承担措施；承担整改的单位不能放到它下面', async () => {
    const group = await world.unit('领导小组丙', 'leading-group', world.top)
    const team = await world.unit('专项整改组', 'group', group)
    const bureau = await world.unit('县教育局', 'bureau', government)
    const draft = await putDraft(world, ['学位不足'])
    const problem =
      (await world.act(director, 'confirm-import', { draft, round })).streams.find(
        (it) => it.kind === 'problem',
      )?.id ?? ''
    for (const unit of [group, team]) {
      const problems = [problem]
      expect(await refused(world.act(director, 'hand-out', { problems, leadUnit: unit }))).toBe(
        'group-cannot-work',
      )
      expect(await refused(world.act(director, 'hand-out', { problems, coUnits: [unit] }))).toBe(
        'group-cannot-work',
      )
      const measure = { problem, text: '牵头督办', answers: [], goal: null, deadline: null, units: [unit] }
      expect(await refused(world.act(director, 'add-measure', measure))).toBe('group-cannot-work')
      expect(await refused(world.act(world.founder, 'move-unit', { unit: bureau, parent: unit }))).toBe(
        'not-under-group',
      )
    }
  })

  test('并成一家的，两边都算一家：接续单位的人看不成原单位的整改', async () => {
    const before = await world.unit('县粮食局', 'bureau', government)
    const sibling = await world.unit('县物资局', 'bureau', government)
    const after = await world.unit('县发改局', 'bureau', government)
    const handler = await world.person('韦丁', before, ['handler'])
    const other = await world.person('陆丁', sibling, ['verifier'])
    const verifier = await world.person('莫丁', after, ['verifier'])
    expect(dependence(await standing(handler.person), await standing(verifier.person))).toBeNull()
    for (const unit of [before, sibling])
      await world.act(world.founder, 'end-unit', { unit, on: '2026-08-01', into: after, reason: '合并' })
    expect(dependence(await standing(handler.person), await standing(verifier.person))).toBe('same-unit')
    expect(dependence(await standing(handler.person), await standing(other.person))).toBe('same-unit')
  })
})

describe('整改责任交接', () => {
  test('一次移交，方案不重批，看过的内容变了；移交过的人不能回头来核查', async () => {
    const bureau = await world.unit('县交通局', 'bureau', government)
    const leader = await world.person('梁戊', government, ['leader'])
    const next = await world.person('梁己', government, ['leader'])
    const handler = await world.person('韦戊', bureau, ['handler'])
    const heir = await world.person('韦己', bureau, ['handler'])
    const one = await planned('道路失修', bureau, leader, handler, [leader])
    const two = await planned('桥梁限载', bureau, leader, handler)
    const before = await seen(one)
    const answered = await listAnswered(world.ledger, director, { person: leader.person })
    expect(answered.problems.map((it) => it.charges)).toEqual([['lead-leader', 'team'], ['lead-leader']])
    const given = await world.act(director, 'hand-over', {
      ...{ from: leader.person, to: next.person, problems: [one, two], on: '2026-08-01', note: '调离' },
    })
    expect(given.streams.map((it) => it.kind).toSorted()).toEqual(['person', 'problem', 'problem'])
    const after = await state(one)
    expect(after.step).toBe('in-progress')
    expect(after.responsibility.leadLeader).toMatchObject({ person: next.person, post: next.post })
    expect(after.leaders).toContain(leader.person)
    expect(after.predecessors.persons).toContain(leader.person)
    expect(await seen(one)).not.toBe(before)
    await world.act(director, 'hand-over', {
      ...{ from: handler.person, to: heir.person, problems: [two], on: '2026-08-01', note: '' },
    })
    expect((await state(two)).predecessors.persons).toEqual(
      expect.arrayContaining([leader.person, handler.person, heir.person]),
    )
    expect((await listAnswered(world.ledger, director, { person: leader.person })).problems).toEqual([])
    const { handOvers } = await listHandOvers(world.ledger, director, { problem: one })
    expect(handOvers).toHaveLength(1)
    const shown = await showHandOver(world.ledger, director, handOvers[0]?.id ?? '')
    expect(shown).toMatchObject({
      ...{ from: { kind: 'person', name: '梁戊' }, note: '调离', by: '苏正文' },
      given: [{ to: { name: '梁己' } }, { to: { name: '梁己' } }],
    })
    expect(
      await refused(
        world.act(director, 'hand-over', {
          ...{ from: leader.person, to: next.person, problems: [one], on: '2026-08-01', note: '' },
        }),
      ),
    ).toBe('nothing-to-hand-over')
  })

  test('接手的要在任，牵头的要是领导，明天的日子不行，别人不能替整改办办', async () => {
    const bureau = await world.unit('县住建局', 'bureau', government)
    const leader = await world.person('梁庚', government, ['leader'])
    const handler = await world.person('韦庚', bureau, ['handler'])
    const problem = await planned('违建未拆', bureau, leader, handler)
    const idle = (await world.act(world.founder, 'register-person', { name: '闲人' })).streams[0]?.id ?? ''
    const give = (as: Caller, from: string, to: string, on = '2026-08-01') =>
      refused(world.act(as, 'hand-over', { from, to, problems: [problem], on, note: '' }))
    expect(await give(director, leader.person, idle)).toBe('no-post-today')
    expect(await give(director, leader.person, handler.person)).toBe('not-allowed')
    expect(await give(director, leader.person, leader.person)).toBe('invalid-input')
    expect(await give(director, handler.person, director.person, '2026-08-02')).toBe('invalid-input')
    expect(await give(handler, handler.person, director.person)).toBe('not-allowed')
  })

  test('撤并的单位把事项交给接续单位；还在的单位不能这样绕过方案', async () => {
    const old = await world.unit('县商务局', 'bureau', government)
    const into = await world.unit('县经信局', 'bureau', government)
    const leader = await world.person('梁辛', government, ['leader'])
    const handler = await world.person('韦辛', old, ['handler'])
    const problem = await planned('市场建设滞后', old, leader, handler)
    const give = () =>
      world.act(director, 'hand-over-unit', {
        ...{ from: old, to: into, problems: [problem], on: '2026-08-01', note: '' },
      })
    expect(await refused(give())).toBe('not-ended')
    await world.act(world.founder, 'end-unit', { unit: old, on: '2026-08-01', into, reason: '合并' })
    await give()
    const { responsibility, measures, predecessors } = await state(problem)
    expect(responsibility.leadUnit).toEqual({ id: into, name: '县经信局' })
    expect(measures.map((it) => it.units.map((unit) => unit.name))).toEqual([['县经信局']])
    expect(predecessors.units).toEqual([old, into])
    expect((await unitNow(old))?.left).toBe(0)
  })
})
