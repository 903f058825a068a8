import { beforeAll, describe, expect, test } from 'vitest'
import { usualWay } from '#core/record/round/way.ts'
import { listReviews } from '#ledger/queries/list-reviews.ts'
import { listSubplans } from '#ledger/queries/list-subplans.ts'
import { listProblems } from '#ledger/queries/list-problems.ts'
import { readCoverage } from '#ledger/queries/read-coverage.ts'
import { readLeaders } from '#ledger/queries/read-leaders.ts'
import { showCoverageCell } from '#ledger/queries/show-coverage-cell.ts'
import { showPlans } from '#ledger/queries/show-plans.ts'
import { showProblem } from '#ledger/queries/show-problem.ts'
import { showReview, showReviewedPlan } from '#ledger/queries/show-review.ts'
import { showSubplan } from '#ledger/queries/show-subplan.ts'
import { takeReviewPaper } from '#ledger/papers/take-review.ts'
import { type Caller } from '#ledger/ledger.ts'
import { type County, raiseCounty } from './county.ts'
import { type World, newWorld } from './world.ts'

let world: World
let county: County
let round: string
let organisation: string
const people = new Map<string, Caller>()
const who = (name: string): Caller => people.get(name) ?? world.founder

const units = { water: '', town: '', discipline: '' }

beforeAll(async () => {
  world = await newWorld()
  county = await raiseCounty(world)
  for (const it of county.officials) people.set(it.name, it)
  round = county.rounds[0] ?? ''
  const [, , , water = '', , town = '', discipline = ''] = county.units
  Object.assign(units, { water, town, discipline })
  organisation = await world.unit('县委组织部', 'bureau', world.top)
  people.set('组织部的人', await world.person('组织部的人', organisation, ['head']))
  people.set('督查的人', await world.person('督查的人', world.office, ['office']))
  const director = who('苏正文')
  await world.act(director, 'set-way', { round, way: { ...usualWay, jointReview: true, agreedProof: true } })
  const leader = county.officials.find((it) => it.name === '梁知远')
  for (const problem of county.problems)
    await world.act(director, 'hand-out', {
      problems: [problem],
      leadLeader: { person: leader?.person ?? '', post: leader?.post ?? '' },
      leadUnit: water,
      handler: who('韦晓禾').person,
      timeClass: 'time-limited',
      deadline: '2026-08-12',
    })
})

const fields = (problem: string, text = '换管') => ({
  ...{ problem, text, answers: [problem], goal: null, deadline: null, units: [units.water] },
})
const approve = async (problem: string) => {
  const { seen } = await showProblem(world.ledger, who('苏正文'), problem)
  return world.act(who('苏正文'), 'approve-plan', { problem, seen, missingRule: false })
}

describe('会审', () => {
  let problem: string
  let measure: string
  let review: string
  beforeAll(async () => {
    problem = county.problems[0] ?? ''
    measure = (await world.act(who('韦晓禾'), 'add-measure', fields(problem))).made[0] ?? ''
  })
  const opinion = async (name: string, body: string, verdict: 'agree' | 'amend') => {
    const plan = (await showReview(world.ledger, who(name), review)).plans.find(
      (it) => it.problem === problem,
    )
    const questions = verdict === 'amend' ? (['to-the-point'] as const) : []
    const said = { verdict, questions: [...questions], text: '写得太笼统', seen: plan?.now ?? '' }
    return world.act(who(name), 'give-opinion', { review, problem, body, ...said })
  }

  test('轮次要求的成功证明没有约定，方案不能批，也不能送审', async () => {
    await expect(approve(problem)).rejects.toMatchObject({ code: 'plan-gaps' })
    const send = { round, problems: [problem], bodies: [units.discipline], replyBy: '2026-08-08', note: '' }
    await expect(world.act(who('苏正文'), 'send-for-review', send)).rejects.toMatchObject({
      code: 'review-incomplete',
    })
    const proof = { kinds: ['data' as const], words: '三个月监测' }
    await world.act(who('韦晓禾'), 'revise-measure', { ...fields(problem), measure, proof })
    expect((await listReviews(world.ledger, who('苏正文'), round)).ready.map((it) => it.id)).toEqual([
      problem,
    ])
    await expect(approve(problem)).rejects.toMatchObject({ code: 'review-missing' })
  })
  test('送三个单位：承担任务的单位自动回避；县直单位的人只看到送给本单位的会审', async () => {
    const bodies = [units.discipline, organisation, units.water]
    const send = { round, problems: [problem], bodies, replyBy: '2026-08-08', note: '' }
    review = (await world.act(who('苏正文'), 'send-for-review', send)).streams[0]?.id ?? ''
    const [plan] = (await showReview(world.ledger, who('组织部的人'), review)).plans
    expect(plan?.aside.map((it) => it.name)).toEqual(['县水务局'])
    await expect(showReview(world.ledger, who('陆明川'), review)).rejects.toMatchObject({ code: 'not-found' })
    await expect(approve(problem)).rejects.toMatchObject({ code: 'review-open' })
  })
  test('每个单位一下了结，意见逐条答复，照采纳的改，才能批', async () => {
    const given = (await opinion('莫清源', units.discipline, 'amend')).made[0] ?? ''
    for (const [name, body] of [
      ['莫清源', units.discipline],
      ['组织部的人', organisation],
    ] as const)
      await world.act(who(name), 'conclude-review', { review, body })
    // Stands aside on the only problem: it is not waited for.
    await expect(approve(problem)).rejects.toMatchObject({ code: 'review-unanswered' })
    await world.act(who('苏正文'), 'answer-opinion', {
      review,
      opinion: given,
      adopted: true,
      reply: '写明里程',
    })
    await world.act(who('韦晓禾'), 'revise-measure', { ...fields(problem, '更换3.2公里主管道'), measure })
    await approve(problem)
  })
  test('批准以后又改，超出采纳的意见：各单位再看，一下同意', async () => {
    await world.act(who('苏正文'), 'reopen-plan', { problem, reason: '单位有调整' })
    const wider = { ...fields(problem, '更换3.2公里主管道'), units: [units.water, units.town] }
    await world.act(who('韦晓禾'), 'revise-measure', { ...wider, measure })
    await expect(approve(problem)).rejects.toMatchObject({
      code: 'review-outdated',
      details: { bodies: ['县纪委监委', '县委组织部'] },
    })
    const { changes } = await showReviewedPlan(world.ledger, who('组织部的人'), review, problem)
    expect(changes.map((it) => [it.part, it.was, it.is])).toEqual([
      ['text', '换管', '更换3.2公里主管道'],
      ['units', '县水务局', '县水务局、柳溪镇水务站'],
    ])
    for (const [name, body] of [
      ['莫清源', units.discipline],
      ['组织部的人', organisation],
    ] as const)
      await opinion(name, body, 'agree')
    await approve(problem)
    const { versions, draft } = await showPlans(world.ledger, who('苏正文'), problem)
    expect(versions.map((it) => [it.version, it.changes.map((one) => one.part)])).toEqual([
      [1, []],
      [2, ['units']],
    ])
    expect([draft, versions[0]?.reopened?.reason]).toEqual([null, '单位有调整'])
  })
  test('意见汇总成公文', async () => {
    const { fileName, bytes } = await takeReviewPaper(world.ledger, who('组织部的人'), review)
    expect(fileName).toContain('会审意见')
    expect(bytes.length).toBeGreaterThan(2_000)
  })
})

describe('责任矩阵、子方案、领导负荷', () => {
  test('谁牵头、谁承担、谁还没有承接，一格一格对得上', async () => {
    const problem = county.problems[0] ?? ''
    const { problems, cells, units: shown } = await readCoverage(world.ledger, who('苏正文'), round)
    expect(problems.map((it) => it.approved)).toEqual([true, false, false])
    expect(shown.map((it) => [it.name, it.level])).toEqual([
      ['县水务局', 'county'],
      ['柳溪镇水务站', 'town'],
    ])
    const cell = (unit: string) => cells.find((it) => it.problem === problem && it.unit === unit)
    expect(cell(units.water)).toMatchObject({ lead: true, measures: 1, shares: 0 })
    expect(cell(units.town)).toMatchObject({ lead: false, measures: 1 })
    const { rows } = await showCoverageCell(world.ledger, who('苏正文'), problem, units.town)
    expect(rows.map((it) => [it.text, it.state])).toEqual([['更换3.2公里主管道', 'open']])
  })
  test('没有报的排在前面；报了、退回、批准都看得见；分工变了，报的时候要看新的', async () => {
    const list = async () => (await listSubplans(world.ledger, who('苏正文'), round)).units
    expect((await list()).map((it) => [it.unit.name, it.state, it.carried])).toEqual([
      ['县水务局', null, 1],
      ['柳溪镇水务站', null, 1],
    ])
    const { seen, carried } = await showSubplan(world.ledger, who('蓝小满'), round, units.town)
    const covers = carried.map(({ problem, measure, assignment }) => ({ problem, measure, assignment }))
    const filing = { round, unit: units.town, text: '九月底前换完', file: null, covers }
    await expect(
      world.act(who('蓝小满'), 'file-subplan', { ...filing, seen: 'a'.repeat(64) }),
    ).rejects.toMatchObject({ code: 'content-changed' })
    await expect(world.act(who('覃立新'), 'file-subplan', { ...filing, seen })).rejects.toMatchObject({
      code: 'not-your-unit',
    })
    await world.act(who('蓝小满'), 'file-subplan', { ...filing, seen })
    expect((await list()).map((it) => [it.unit.name, it.state, it.covered])).toEqual([
      ['县水务局', null, 0],
      ['柳溪镇水务站', 'filed', 1],
    ])
    await expect(showSubplan(world.ledger, who('陆明川'), round, units.town)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
  test('领导的每个数字，正是问题清单里同样筛选的个数', async () => {
    world.clock.now = '2026-09-20T01:00:00.000000Z'
    const query = { quiet: 30, near: 15 }
    const { leaders } = await readLeaders(world.ledger, who('苏正文'), round, query)
    const [row] = leaders
    expect(row).toMatchObject({ leader: { name: '梁知远' }, open: 3, late: 3, near: 0, quiet: 1, closed: 0 })
    for (const run of ['open', 'late', 'near', 'quiet'] as const) {
      const listed = await listProblems(world.ledger, who('苏正文'), {
        ...{ round, run, leader: row?.leader?.id, sort: 'number', offset: 0, limit: 50 },
      })
      expect(listed.total, run).toBe(row?.[run])
    }
  })
})
