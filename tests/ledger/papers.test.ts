import { expect, test } from 'vitest'
import type { ActInput } from '#contract/acts.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import type { Paper } from '#core/rules/report/paper.ts'
import { composeRound, composeSheet, roundPapers } from '#core/rules/report/papers.ts'
import { lightWord } from '#core/rules/report/deadline.ts'
import { totalsOf } from '#core/rules/report/totals.ts'
import { askProblem, askRound } from '#ledger/papers/ask.ts'
import { listMeasures } from '#ledger/queries/list-measures.ts'
import { listProblems } from '#ledger/queries/list-problems.ts'
import { readOverview } from '#ledger/queries/read-overview.ts'
import { readWall } from '#ledger/queries/read-wall.ts'
import { type County, raiseCounty } from './county.ts'
import { findingsOf, problemState, seenOfState } from './problem-state.ts'
import { newWorld } from './world.ts'

const official = ({ officials }: County, name: string) => {
  const found = officials.find((it) => it.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

/** The county hands out its first problem, plans it and lets it be reported on. */
const workOn = async (county: County, problem: string, deadline: string): Promise<string> => {
  const { world } = county
  const [leader, handler, director] = ['梁知远', '韦晓禾', '苏正文'].map((it) => official(county, it)) as [
    ReturnType<typeof official>,
    ReturnType<typeof official>,
    ReturnType<typeof official>,
  ]
  await world.act(director, 'hand-out', {
    problems: [problem],
    leadLeader: { person: leader.person, post: leader.post },
    leadUnit: handler.unit,
    handler: handler.person,
    timeClass: 'time-limited',
    deadline,
  } satisfies ActInput<'hand-out'>)
  const made = await world.act(handler, 'add-measure', {
    ...{ problem, text: '更换老旧主管道', answers: [problem], goal: '漏损率低于12%', deadline: null },
    units: [handler.unit],
  })
  const seen = seenOfState(await stateOf(county, problem))
  await world.act(director, 'approve-plan', { problem, seen, missingRule: false })
  return made.made[0] ?? ''
}

const stateOf = async ({ world }: County, problem: string) => {
  const state = await problemState(world.ledger, world.workspace, problem)
  if (!state) throw new Error('no such problem')
  return state
}

const report = (county: County, problem: string, measure: string, text: string, completes = false) => {
  const handler = official(county, '韦晓禾')
  return county.world.act(handler, 'report-progress', {
    ...{ problem, measure, unit: handler.unit, text, happened: null, completes },
    evidence: completes
      ? [
          {
            hash: county.uploads[0] ?? '',
            kind: 'data' as const,
            proves: [problem],
            statement: '三个月监测',
            dated: null,
          },
        ]
      : [],
  })
}

const close = async (county: County, problem: string): Promise<void> => {
  const { world } = county
  const seen = async () => seenOfState(await stateOf(county, problem))
  const director = official(county, '苏正文')
  await world.act(official(county, '韦晓禾'), 'claim', { problem, seen: await seen(), statement: '已达标' })
  await world.act(official(county, '覃立新'), 'sign', { problem, seen: await seen() })
  await world.act(official(county, '莫清源'), 'verify', {
    ...{ problem, seen: await seen(), items: findingsOf(await stateOf(county, problem)) },
  })
  await world.act(director, 'accept', { problem, seen: await seen(), note: '同意' })
  await world.act(director, 'close', { problem, seen: await seen() })
}

const papersOf = async (county: County, day: string): Promise<Paper[]> => {
  const caller = official(county, '苏正文')
  const frozen = await askRound(county.world.ledger, caller, { day })
  const sheets = await Promise.all(
    frozen.problems.map(async ({ id }) =>
      composeSheet(await askProblem(county.world.ledger, caller, { id, day }), true),
    ),
  )
  return [...roundPapers.map((kind) => composeRound(kind, frozen, true)), ...sheets]
}

test('papers of a past day stay what they were, whatever is done later', async () => {
  const county = await raiseCounty(await newWorld('2026-08-01T01:00:00.000000Z'))
  const { world } = county
  const [first = '', second = '', third = ''] = county.problems
  world.clock.now = '2026-08-03T02:00:00.000000Z'
  const measure = await workOn(county, first, '2026-08-20')
  const other = await workOn(county, second, '2026-08-04')
  await report(county, first, measure, '已更换主管道3.2公里,投入453.5万元。')
  const before = await papersOf(county, '2026-08-03')

  // The last instant of that day in Shanghai, and the first of the next.
  world.clock.now = '2026-08-03T15:59:59.999000Z'
  await report(county, first, measure, '当日最后一条。')
  const lastOfDay = await papersOf(county, '2026-08-03')
  expect(lastOfDay).not.toEqual(before)
  world.clock.now = '2026-08-03T16:00:00.000000Z'
  await report(county, first, measure, '次日第一条，已全部更换。', true)
  expect(await papersOf(county, '2026-08-03')).toEqual(lastOfDay)

  world.clock.now = '2026-08-05T02:00:00.000000Z'
  await close(county, first)
  await report(county, second, other, '正在办理。')
  const unit = official(county, '韦晓禾').unit
  await world.act(world.founder, 'rename-unit', { unit, name: '县水务和生态局', shortName: '县水务局' })
  await world.act(official(county, '苏正文'), 'adopt-rules', {
    ...{ round: county.rounds[0] ?? '', rules: { preset: 'jiangjin' }, from: null },
  })
  expect(await papersOf(county, '2026-08-03')).toEqual(lastOfDay)
  expect(JSON.stringify(lastOfDay)).not.toContain('县水务和生态局')

  const now = await papersOf(county, '2026-08-05')
  expect(JSON.stringify(now)).toContain('县水务和生态局')
  expect(JSON.stringify(now[0])).toContain('已核查')
  expect(third).not.toBe('')
})

test('the report of today says what the lists, the overview and the wall say', async () => {
  const county = await raiseCounty(await newWorld('2026-08-01T01:00:00.000000Z'))
  const { world } = county
  const [first = '', second = ''] = county.problems
  const measure = await workOn(county, first, '2026-08-10')
  await workOn(county, second, '2026-08-04')
  await report(county, first, measure, '已全部更换。', true)
  await close(county, first)
  world.clock.now = '2026-08-06T02:00:00.000000Z'
  const caller = official(county, '苏正文')
  const frozen = await askRound(world.ledger, caller, {})
  const totals = totalsOf(frozen)
  const round = frozen.round.id
  const page = { limit: 100, offset: 0, sort: 'number' as const }

  const listed = await listProblems(world.ledger, caller, { ...page, round })
  expect(frozen.problems.map((it) => [it.number, it.step, it.deadline, lightWord(it, frozen)])).toEqual(
    listed.rows.map((it) => [it.number, it.step, it.deadline, it.light?.word.zh ?? '']),
  )
  const overview = await readOverview(world.ledger, caller, {})
  expect(totals.problems.value).toBe(overview.problems)
  expect(totals.measures.value).toBe(overview.measures.total)
  expect(totals.measuresDone.value).toBe(overview.measures.done)
  expect(
    Object.fromEntries(totals.steps.filter((it) => it.value > 0).map((it) => [it.step, it.value])),
  ).toEqual(Object.fromEntries(overview.bySteps.map((it) => [it.key, it.count])))
  const late = await listProblems(world.ledger, caller, { ...page, round, light: 'late' })
  expect(totals.late.of.map((it) => it.id)).toEqual(late.rows.map((it) => it.id))
  const tasks = await listMeasures(world.ledger, caller, { limit: 100, offset: 0, sort: 'number', round })
  expect(frozen.problems.flatMap((it) => it.measures.map(({ id }) => id))).toEqual(
    tasks.rows.map((it) => it.id),
  )
  expect(frozen.tree.root).toBe((await readWall(world.ledger, caller, {})).rootHash)
  expect(dayInShanghai(world.ledger.clock())).toBe(frozen.day)
  expect(frozen.office).toBe('县委整改办')
})

test('the root of a past day is the root the journal had then', async () => {
  const county = await raiseCounty(await newWorld('2026-08-01T01:00:00.000000Z'))
  const { world } = county
  const caller = official(county, '苏正文')
  const then = await readWall(world.ledger, caller, {})
  world.clock.now = '2026-08-02T01:00:00.000000Z'
  await workOn(county, county.problems[0] ?? '', '2026-08-20')
  const { tree } = await askRound(world.ledger, caller, { day: '2026-08-01' })
  expect(tree.root).toBe(then.rootHash)
  expect((await askRound(world.ledger, caller, {})).tree.root).not.toBe(then.rootHash)
})

test('a unit gets the sheets of what it works on, and no paper of a whole round', async () => {
  const county = await raiseCounty(await newWorld('2026-08-01T01:00:00.000000Z'))
  const { world } = county
  const [first = '', second = ''] = county.problems
  await workOn(county, first, '2026-08-20')
  const handler = official(county, '韦晓禾')
  await expect(askRound(world.ledger, handler, {})).rejects.toMatchObject({ code: 'not-allowed' })
  expect((await askProblem(world.ledger, handler, { id: first })).problems.map((it) => it.id)).toEqual([
    first,
  ])
  await expect(askProblem(world.ledger, handler, { id: second })).rejects.toMatchObject({ code: 'not-found' })
  const { number } = (await askProblem(world.ledger, handler, { id: first })).problems[0] ?? { number: '' }
  expect((await askProblem(world.ledger, handler, { number })).problems[0]?.id).toBe(first)
})

test('a day before the first problem, and a day to come, are refused with a reason', async () => {
  const county = await raiseCounty(await newWorld('2026-08-01T01:00:00.000000Z'))
  const { ledger } = county.world
  const caller = official(county, '苏正文')
  await expect(askRound(ledger, caller, { day: '2026-07-31' })).rejects.toMatchObject({ code: 'nothing-yet' })
  await expect(askRound(ledger, caller, { day: '2026-08-02' })).rejects.toMatchObject({
    code: 'invalid-input',
    details: { field: 'day', laterThan: '2026-08-01' },
  })
  await expect(askRound(ledger, caller, { round: ledger.newId() })).rejects.toMatchObject({
    code: 'not-found',
  })
})
