import { beforeAll, expect, test } from 'vitest'
import { redraw } from '#core/rules/lookback/draw.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { sha256 } from '#ledger/journal/commitment.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import { takeLookbackPaper } from '#ledger/papers/take-lookback.ts'
import { listLeftOver, listRecurrences } from '#ledger/queries/between-rounds.ts'
import { listLookbacks, readLookbackChoice, redrawLookback, showLookback } from '#ledger/queries/lookbacks.ts'
import { readDesk } from '#ledger/queries/read-desk.ts'
import { readMonth } from '#ledger/queries/read-month.ts'
import { decisionFile } from '#ledger/queries/decision-file.ts'
import { listProblems } from '#ledger/queries/list-problems.ts'
import { verifyViews } from '#ledger/views/verify-views.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { codeOf as refusalOf } from '../ledger/refusal.ts'
import { type Cast, closeProblem, foundIn, raiseCast, roundOf, startWork, stateOf } from './closing.ts'

let cast: Cast
let closed: string[] = []
let open = ''

const titles = ['供水管网漏损长期偏高', '三笔水费未按期入库', '河道采砂监管不严', '水库巡查走过场']

beforeAll(async () => {
  cast = await raiseCast()
  const problems = await foundIn(cast, cast.round, [...titles, '村级饮水工程管护缺位'])
  closed = problems.slice(0, 4)
  open = problems[4] ?? ''
  for (const problem of closed) await closeProblem(cast, problem)
  await startWork(cast, open)
})

const planOf = (id: string) =>
  inWorkspace(cast.world.store.pool, cast.world.workspace, async (_db, client) => {
    const facts = await loadFacts(client, cast.world.workspace, [{ kind: 'lookback', id }])
    const plan = foldStream('lookback', facts.get(`lookback:${id}`) ?? [])
    if (!plan) throw new Error('no plan')
    return plan
  })

const planned = async (wish: Parameters<typeof cast.world.act<'plan-lookback'>>[2]['wish']) =>
  (
    await cast.world.act(cast.director, 'plan-lookback', {
      ...{ round: cast.round, from: null, until: null, wish, lookBy: '2026-09-30' },
    })
  ).streams[0]?.id ?? ''

const looking = async (lookback: string, problem: string, outcome: 'held' | 'relapsed', name: string) => ({
  ...{ lookback, problem, on: '2026-08-01' },
  items: [
    {
      manifestation: problem,
      outcome,
      methods: ['looked' as const],
      words: '到现场看了三处',
      files: [await cast.world.upload(`${name}.txt`, `回头看 ${name}`)],
    },
  ],
})

test('抽查、复算、逐个看、反弹另立、老的照旧算销号', async () => {
  const { world, director, inspector, round } = cast
  const { ledger } = world
  const choice = await readLookbackChoice(ledger, director, round, { percent: 10, confidence: 95 })
  expect(choice.population.length).toBe(4)
  // Four closed on one day, each by few people, with one proof: it is weighed, and said.
  expect(choice.population[0]?.risks.map((it) => it.factor)).toEqual(
    expect.arrayContaining(['burst', 'thin', 'few-people']),
  )
  const id = await planned({ kind: 'number', random: 2, risk: 1 })
  const plan = await planOf(id)
  expect(plan.drawn.map((it) => it.part)).toEqual(['random', 'random', 'risk'])
  // From the fact alone, and the seed from the journal of that moment.
  expect(redraw(plan, sha256)).toMatchObject({ seed: true, same: true })
  expect(await redrawLookback(ledger, director, id)).toMatchObject({ root: true, seed: true, same: true })

  // Whoever verified, accepted or worked on it does not look at it again.
  const [first] = plan.drawn
  const [problem, second, third] = plan.drawn.map((it) => it.problem)
  if (!first || !problem || !second || !third) throw new Error('nothing drawn')
  const held = await looking(id, problem, 'held', '甲')
  expect(await refusalOf(world.act(cast.verifier, 'look-back', held))).toBe('same-person')
  expect(await refusalOf(world.act(director, 'look-back', held))).toBe('same-person')
  expect(await refusalOf(world.act(cast.handler, 'look-back', held))).toBe('not-allowed')
  const bare = { ...held, items: held.items.map((it) => ({ ...it, files: [] })) }
  expect(await refusalOf(world.act(inspector, 'look-back', bare))).toBe('look-unproved')
  const old = (await stateOf(cast, problem)).evidence[0]?.hash ?? ''
  const again = { ...held, items: held.items.map((it) => ({ ...it, files: [old] })) }
  expect(await refusalOf(world.act(inspector, 'look-back', again))).toBe('look-old-proof')
  const notDrawn = closed.find((it) => !plan.drawn.some((one) => one.problem === it)) ?? ''
  expect(await refusalOf(world.act(inspector, 'look-back', await looking(id, notDrawn, 'held', '丁')))).toBe(
    'not-drawn',
  )

  await world.act(inspector, 'look-back', held)
  expect(await refusalOf(world.act(inspector, 'look-back', held))).toBe('already-looked')
  // Nobody draws another sample while this one waits; looking at everything is always possible.
  expect(await refusalOf(planned({ kind: 'number', random: 1, risk: 0 }))).toBe('draw-unfinished')
  await world.act(inspector, 'look-back', await looking(id, second, 'relapsed', '乙'))
  const shown = await showLookback(ledger, inspector, id)
  expect(shown.rate).toMatchObject({ kind: 'bound', population: 4, random: 2, failed: 1 })
  expect(shown.sample.find((it) => it.problem === third)?.refused).toBe(null)
  const list = await listLookbacks(ledger, director, round)
  expect(list.waiting.map((it) => it.problem)).toEqual([third])
  expect([list.closed, list.rebounded]).toEqual([4, 1])

  const before = await stateOf(cast, second)
  const link = before.links.find((it) => it.how === 'rebounded-as')
  expect(before.step).toBe('closed')
  const rebound = await stateOf(cast, link?.problem ?? '')
  expect(rebound).toMatchObject({ step: 'registered', round, title: before.title, deadline: null })
  expect(rebound.number).toBe(link?.number)
  expect(rebound.links).toMatchObject([{ how: 'rebound-of', number: before.number }])
  expect(rebound.responsibility.leadUnit).toEqual(before.responsibility.leadUnit)
  expect(rebound.contributors.length).toBe(before.contributors.length)
  const { rows } = await listProblems(ledger, director, { round, sort: 'number', limit: 50, offset: 0 })
  expect(rows.find((it) => it.id === second)?.reboundedAs).toBe(rebound.number)
  expect(rows.find((it) => it.id === rebound.id)?.reboundOf).toBe(before.number)

  const hash = (await stateOf(cast, second)).lookedBack[0]?.files[0]?.hash ?? ''
  expect((await decisionFile(ledger, inspector, second, hash)).fileName).toBe('乙.txt')
  expect(await refusalOf(decisionFile(ledger, inspector, problem, hash))).toBe('not-found')
  const paper = await takeLookbackPaper(ledger, inspector, id)
  expect(paper.bytes.length).toBeGreaterThan(4000)
  await world.act(inspector, 'look-back', await looking(id, third, 'held', '丙'))
  // All of the last draw was looked at: the next one may be drawn, and sees the first.
  await planned({ kind: 'rate', percent: 10, confidence: 95, risk: 0 })
  expect((await listLookbacks(ledger, director, round)).plans.length).toBe(2)
})

test('按时间挑总体，挑出去的也记在计划里', async () => {
  const { world, director, round } = cast
  expect(
    await refusalOf(
      world.act(director, 'plan-lookback', {
        ...{ round, from: '2026-08-20', until: null, wish: { kind: 'all' }, lookBy: '2026-09-30' },
      }),
    ),
  ).toBe('nothing-closed')
  const choice = await readLookbackChoice(world.ledger, director, round, {
    ...{ from: '2026-08-20', percent: 10, confidence: 95 },
  })
  expect(choice.leftOut.map((it) => it.why)).toEqual(['before', 'before', 'before', 'before'])
})

test('下一轮：相似的由人核对，没完的结转一次，原来的不再两头办', async () => {
  const { world, director, handler, round, bureau } = cast
  const { ledger } = world
  const next = (await world.act(director, 'open-round', roundOf(2, round))).streams[0]?.id ?? ''
  const [again, other] = await foundIn(cast, next, ['供水管网漏损仍然长期偏高', '水库日常巡查走过场问题突出'])
  const found = await listRecurrences(ledger, director, next)
  expect(found.proposals.map((it) => [it.problem, it.as, it.shared])).toContainEqual([
    again,
    'recurrence',
    '供水管网漏损',
  ])
  const first = found.proposals.find((it) => it.problem === again)?.other.problem ?? ''
  const second = found.proposals.find((it) => it.problem === other)?.other.problem ?? ''
  await world.act(director, 'link-problems', {
    ...{ problem: again ?? '', other: first, how: 'recurrence-of', note: '同一段管网' },
  })
  await world.act(director, 'dismiss-likeness', { problem: other ?? '', other: second, reason: '另一座水库' })
  const left = (await listRecurrences(ledger, director, next)).proposals.map((it) => it.other.problem)
  expect(left).not.toContain(first)
  expect(left).not.toContain(second)

  const over = await listLeftOver(ledger, director, next)
  expect(over.problems.map((it) => it.problem)).toContain(open)
  const carrying = { round: next, problems: [open], note: '上轮没有整改到位' }
  expect(await refusalOf(world.act(director, 'carry-forward', { ...carrying, round }))).toBe('invalid-input')
  const asked = async () => {
    const desk = await readDesk(ledger, handler)
    const month = await readMonth(ledger, handler, {})
    return [...desk.waiting, ...desk.measures, ...month.rows].filter((it) => it.problem.id === open).length
  }
  expect(await asked()).toBeGreaterThan(0)
  const { streams } = await world.act(director, 'carry-forward', carrying)
  // Its unit is asked under the new number, and no more under the old one.
  expect(await asked()).toBe(0)
  expect(await refusalOf(world.act(director, 'carry-forward', carrying))).toBe('already-carried')
  const old = await stateOf(cast, open)
  const fresh = await stateOf(cast, streams.find((it) => it.kind === 'problem' && it.id !== open)?.id ?? '')
  expect([old.step, fresh.step]).toEqual(['in-progress', 'registered'])
  expect(fresh).toMatchObject({
    round: next,
    deadline: old.deadline,
    aspect: { title: '上轮整改未到位的问题' },
  })
  expect(fresh.measures.map((it) => it.text)).toEqual(old.measures.map((it) => it.text))
  expect(
    await refusalOf(
      world.act(handler, 'report-progress', {
        ...{ problem: open, measure: old.measures[0]?.id ?? '', unit: bureau, text: '又做了一些' },
        ...{ happened: null, completes: false, evidence: [] },
      }),
    ),
  ).toBe('carried-on')
  const counted = await listLookbacks(ledger, director, round)
  expect(counted.carried).toBe(1)
  expect(counted.open).toBeGreaterThanOrEqual(1)
})

test('视图与从办理记录重建的一致', async () => {
  const verdict = await verifyViews(cast.world.ledger, cast.world.workspace)
  expect(verdict).toMatchObject({ sound: true })
})
