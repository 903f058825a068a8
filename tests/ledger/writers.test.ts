import { beforeAll, describe, expect, test } from 'vitest'
import type { ActInput, ActName, Granted } from '#contract/acts.ts'
import { performAct } from '#ledger/acts/perform.ts'
import type { Caller } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import { readOverview } from '#ledger/queries/read-overview.ts'
import { type County, raiseCounty, roundInput } from './county.ts'
import { putDraft } from './draft.ts'
import { problemState, seenOfState } from './problem-state.ts'
import { flawsOf, journalRows } from './soundness.ts'
import { newWorld } from './world.ts'

/** Sixteen people write at once. Each does one thing after the other; nobody waits for anybody else. */
let county: County
let handlers: Caller[]
let director: Caller
let water: string

const official = (name: string) => {
  const it = county.officials.find((of) => of.name === name)
  if (!it) throw new Error(name)
  return it
}

type Asked = { as: Caller; act: ActName; input: ActInput<ActName>; actId: string }
type Came = { asked: Asked; granted: Granted | null; refused: string | null }

const ask = async (asked: Asked): Promise<Came> => {
  const { as, ...rest } = asked
  try {
    return { asked, granted: await performAct(county.world.ledger, as, rest), refused: null }
  } catch (error) {
    if (error instanceof Refused) return { asked, granted: null, refused: error.code }
    throw error
  }
}

const one = <Name extends ActName>(as: Caller, act: Name, input: ActInput<Name>): Asked => ({
  as,
  act,
  input,
  actId: county.world.ledger.newId(),
})

/** Each list one after the other, all lists at once. */
const atOnce = async (lists: readonly Asked[][]): Promise<Came[]> => {
  const done = await Promise.all(
    lists.map(async (list) => {
      const came: Came[] = []
      for (const asked of list) came.push(await ask(asked))
      return came
    }),
  )
  return done.flat()
}

const told = (problem: string, text: string, measure: string | null = null): ActInput<'report-progress'> => ({
  problem,
  measure,
  unit: water,
  text,
  happened: null,
  completes: measure !== null,
  evidence: [],
})

const started = async (problem: string) => {
  const { world } = county
  const leader = official('梁知远')
  await world.act(director, 'hand-out', {
    problems: [problem],
    leadLeader: { person: leader.person, post: leader.post },
    leadUnit: water,
    handler: official('韦晓禾').person,
    deadline: '2026-12-31',
  })
  const measure = { text: '换管', answers: [], goal: null, deadline: null, units: [water] }
  await world.act(director, 'add-measure', { problem, ...measure })
  const state = await problemState(world.ledger, world.workspace, problem)
  if (!state) throw new Error('no problem')
  await world.act(leader, 'approve-plan', { problem, seen: seenOfState(state), missingRule: false })
}

beforeAll(async () => {
  const world = await newWorld()
  county = await raiseCounty(world)
  water = county.units[3] ?? ''
  director = official('苏正文')
  handlers = [official('韦晓禾'), official('石一诺')]
  for (let i = handlers.length; i < 16; i++) handlers.push(await world.person(`经办${i}`, water, ['handler']))
  for (const problem of county.problems) await started(problem)
})

/** Every granted act is there once, whole and in the order in which its writer was answered; nothing else is there. */
const expectAllThere = async (came: readonly Came[], before: number) => {
  const { ledger, workspace } = county.world
  const rows = (await journalRows(ledger, workspace)).slice(before)
  const granted = new Map(came.filter((it) => it.granted).map((it) => [it.asked.actId, it.granted]))
  expect(new Set(rows.map((row) => row.act_id))).toEqual(new Set(granted.keys()))
  for (const [actId, it] of granted) expect(rows.findLast((row) => row.act_id === actId)?.seq).toBe(it?.seq)
  expect(await flawsOf(ledger, workspace)).toEqual([])
}

const size = async () => (await journalRows(county.world.ledger, county.world.workspace)).length

describe('十六个人同时写', () => {
  test('同一个问题：一条不丢，每个人的先后不乱', async () => {
    const before = await size()
    const [problem] = county.problems
    const lists = handlers.map((as, i) =>
      Array.from({ length: 6 }, (_, n) =>
        one(as, 'report-progress', told(problem ?? '', `第${i}人第${n}条`)),
      ),
    )
    const came = await atOnce(lists)
    expect(came.filter((it) => it.refused)).toEqual([])
    for (const list of lists) {
      const seqs = list.map(({ actId }) => came.find((it) => it.asked.actId === actId)?.granted?.seq ?? -1)
      expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
    }
    const state = await problemState(county.world.ledger, county.world.workspace, problem ?? '')
    expect(state?.progress.map((it) => it.text).toSorted()).toEqual(
      lists.flatMap((_, i) => Array.from({ length: 6 }, (__, n) => `第${i}人第${n}条`)).toSorted(),
    )
    await expectAllThere(came, before)
  })

  test('各写各的、机构同时变动、规则同时改、有人同时在看：不见死锁，账仍对得上', async () => {
    const before = await size()
    const { world, problems, rounds } = county
    const founder = world.founder
    const drafts = await Promise.all([1, 2].map((i) => putDraft(world, [`新问题${i}甲`, `新问题${i}乙`])))
    const lists: Asked[][] = handlers
      .slice(0, 10)
      .map((as, i) =>
        Array.from({ length: 5 }, (_, n) =>
          one(as, 'report-progress', told(problems[(i + n) % problems.length] ?? '', `${i}-${n}`)),
        ),
      )
    const name = (i: number) => ({
      name: `新单位${i}`,
      shortName: '新',
      kind: 'institution' as const,
      rank: 9,
    })
    lists.push([1, 2, 3, 4].map((i) => one(founder, 'register-unit', { ...name(i), parent: water })))
    lists.push([5, 6, 7, 8].map((i) => one(founder, 'register-unit', { ...name(i), parent: null })))
    lists.push(
      ['jiangjin', 'standard', 'jiangjin'].map((ruleSet) =>
        one(director, 'adopt-rules', { round: rounds[0] ?? '', rules: { preset: ruleSet }, from: null }),
      ),
    )
    lists.push(drafts.map((draft) => one(director, 'confirm-import', { draft, round: rounds[0] ?? '' })))
    lists.push([2, 2, 3].map((ordinal) => one(director, 'open-round', roundInput(ordinal))))
    lists.push(
      ['2026-11-30', '2026-12-15'].map(() =>
        one(director, 'hand-out', { problems: [...problems], coUnits: [county.units[4] ?? ''] }),
      ),
    )
    const reading = Array.from({ length: 12 }, () => readOverview(world.ledger, director, {}))
    const came = await atOnce(lists)
    await Promise.all(reading)
    expect(came.filter((it) => it.refused).map((it) => [it.asked.act, it.refused])).toEqual([
      ['open-round', 'duplicate'],
      ['hand-out', 'wrong-step'],
      ['hand-out', 'wrong-step'],
    ])
    await expectAllThere(came, before)
  })

  test('同一份草稿两人同时确认，只进一次；两个单位同时互挂，不成环', async () => {
    const before = await size()
    const { world, rounds, units } = county
    const draft = await putDraft(world, ['同时确认'])
    const round = rounds[0] ?? ''
    const came = await atOnce([
      [one(director, 'confirm-import', { draft, round })],
      [one(official('罗守诚'), 'confirm-import', { draft, round })],
      [one(world.founder, 'move-unit', { unit: units[6] ?? '', parent: units[7] ?? '' })],
      [one(world.founder, 'move-unit', { unit: units[7] ?? '', parent: units[6] ?? '' })],
    ])
    expect(came.map((it) => it.refused ?? 'granted').toSorted()).toEqual([
      'circular-units',
      'granted',
      'granted',
      'unknown-thing',
    ])
    await expectAllThere(came, before)
  })

  test('同一次操作十六个请求同时到：只算一次，答得一样；别人拿同一个编号，被拒', async () => {
    const before = await size()
    const [problem, second] = county.problems
    const same = one(handlers[0] ?? director, 'report-progress', told(problem ?? '', '按了十六下'))
    const other = { ...same, as: handlers[1] ?? director }
    const elsewhere = { ...same, input: told(second ?? '', '同一编号,另一个问题') }
    const came = await atOnce([...Array.from({ length: 14 }, () => [same]), [other], [elsewhere]])
    const answers = came.filter((it) => it.granted).map((it) => JSON.stringify(it.granted))
    expect(new Set(answers).size).toBe(1)
    expect(new Set(came.filter((it) => it.refused).map((it) => it.refused))).toEqual(
      new Set(['act-id-reused']),
    )
    expect(await size()).toBe(before + 1)
    await expectAllThere(
      came.filter((it) => it.granted),
      before,
    )
  })

  test('十六个人同时自报：只有一个算数', async () => {
    const before = await size()
    const { world, problems } = county
    const problem = problems[2] ?? ''
    const state = async () => {
      const it = await problemState(world.ledger, world.workspace, problem)
      if (!it) throw new Error('no problem')
      return it
    }
    const hash = county.uploads[0] ?? ''
    const proof = { hash, kind: 'data' as const, proves: [problem], statement: '监测', dated: null }
    const [handler] = handlers
    if (!handler) throw new Error('nobody')
    const measure = (await state()).measures[0]?.id ?? ''
    const came = [
      await ask(one(handler, 'report-progress', { ...told(problem, '办结', measure), evidence: [proof] })),
    ]
    const seen = seenOfState(await state())
    const claims = handlers.map((as) => [one(as, 'claim', { problem, seen, statement: '完成' })])
    came.push(...(await atOnce(claims)))
    expect(came.filter((it) => it.granted).length).toBe(2)
    expect(new Set(came.filter((it) => it.refused).map((it) => it.refused))).toEqual(new Set(['wrong-step']))
    await expectAllThere(came, before)
  })

  test('数据库没有解开过一次死锁', async () => {
    const { rows } = await county.world.store.owner.query<{ deadlocks: number }>(
      'select deadlocks from pg_stat_database where datname = current_database()',
    )
    expect(rows[0]?.deadlocks).toBe(0)
  })
})
