import { describe, expect, test } from 'vitest'
import type { Problem } from '#core/record/problem/problem.ts'
import { type People, actingAs, came, registered, seenNow } from '../../../../tests/closeout/cast.ts'
import { decideApprovePlan, decideReopenPlan } from './approve-plan.ts'
import { planGaps } from './gaps.ts'
import { type HandOut, decideHandOut } from './hand-out.ts'
import { type MeasureInput, decideAddMeasure, decideRemoveMeasure, decideReviseMeasure } from './measures.ts'

const people: People = {
  主任: { posts: [{ role: 'office', unit: '整改办' }], appointedBy: [] },
  领导: { posts: [{ role: 'leader', unit: '县政府' }], appointedBy: [] },
  经办人: { posts: [{ role: 'handler', unit: '水务局' }], appointedBy: [] },
  外单位: { posts: [{ role: 'head', unit: '财政局' }], appointedBy: [] },
}
const as = (person: string) => actingAs(person, people)
const water = { id: '水务局', name: '水务局' }
const whole: HandOut = {
  responsibility: {
    leadLeader: { person: '领导', name: '领导', post: 'x', postTitle: '副县长' },
    leadUnit: water,
    handler: { person: '经办人', name: '经办人' },
  },
  timeClass: 'time-limited',
  deadline: '2026-12-31',
}

type Outcome = ReturnType<typeof came>
const after = (outcome: Outcome): Problem => {
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.problem
}
const handOut = (problem: Problem, input: HandOut = whole, person = '主任'): Outcome =>
  came(problem, decideHandOut(problem, input, as(person)), person)
const fields = (text: string, answers: string[], units = [water]): MeasureInput => ({
  text,
  answers,
  goal: null,
  deadline: null,
  units,
})
const add = (problem: Problem, input = fields('换管', []), person = '经办人'): Outcome =>
  came(problem, decideAddMeasure(problem, input, as(person)), person)
const approve = (problem: Problem, person = '领导', seen = seenNow(problem)): Outcome =>
  came(problem, decideApprovePlan(problem, { seen, missingRule: false }, as(person)), person)
const reopen = (problem: Problem, person = '领导'): Outcome =>
  came(problem, decideReopenPlan(problem, '调整', as(person)), person)

const handed = (): Problem => after(handOut(registered([])))
const planned = (): Problem => after(approve(after(add(handed()))))
const codes = (problem: Problem) => planGaps(problem).map((it) => it.code)

describe('交办', () => {
  test('只有整改办能交办', () => {
    expect(handOut(registered([]), whole, '领导')).toEqual({ refused: 'not-allowed' })
  })
  test('没有说到的照旧；说成空的清空', () => {
    const changed = after(handOut(handed(), { responsibility: { handler: null } }))
    expect([changed.responsibility.leadUnit, changed.responsibility.handler]).toEqual([water, null])
    expect(changed.deadline?.current).toBe('2026-12-31')
  })
  test('什么也没有改，就什么也不记', () => {
    const problem = handed()
    expect(decideHandOut(problem, whole, as('主任'))).toEqual([])
  })
  test('时限不早于反馈日', () => {
    expect(handOut(registered([]), { responsibility: {}, deadline: '2026-07-19' })).toEqual({
      refused: 'invalid-input',
    })
    expect(handOut(registered([]), { responsibility: {}, deadline: '2026-07-20' })).toHaveProperty('problem')
  })
  test('方案批过一次，时限就定了：重开方案也不能改', () => {
    const open = after(reopen(planned()))
    expect(handOut(open, { responsibility: {}, deadline: '2027-06-30' })).toEqual({
      refused: 'deadline-fixed',
    })
    expect(handOut(open, { responsibility: {}, timeClass: 'long-term' })).toEqual({
      refused: 'deadline-fixed',
    })
    expect(handOut(open, { responsibility: { coUnits: [] }, deadline: '2026-12-31' })).toHaveProperty(
      'problem',
    )
  })
  test('方案批准以后不再交办，先重开方案', () => {
    expect(handOut(planned())).toEqual({ refused: 'wrong-step' })
  })
})

describe('五个一', () => {
  test('缺什么一次说清', () => {
    expect(codes(registered(['一', '二']))).toEqual([
      'no-lead-leader',
      'no-lead-unit',
      'no-handler',
      'no-deadline',
      'no-measure',
      'no-measure',
    ])
  })
  test('长期坚持的不要时限', () => {
    const long: HandOut = { ...whole, timeClass: 'long-term', deadline: null }
    expect(codes(after(handOut(registered([]), long)))).toEqual(['no-measure'])
  })
  test('每条具体表现都要有措施回答', () => {
    const two = after(handOut(registered(['一', '二'])))
    expect(planGaps(after(add(two, fields('换管', ['一'])))).map((it) => it.of)).toEqual(['二'])
    expect(codes(after(add(two, fields('换管', ['一', '二']))))).toEqual([])
  })
  test('没有写明回答哪一条的措施，在只有一条时就是那一条；有两条时不算', () => {
    expect(after(add(handed())).measures[0]?.answers).toEqual(['p'])
    expect(codes(after(add(after(handOut(registered(['一', '二']))))))).toEqual(['no-measure', 'no-measure'])
  })
  test('每项措施都要落实到单位', () => {
    expect(codes(after(add(handed(), fields('换管', [], []))))).toEqual(['measure-without-unit'])
  })
})

describe('措施', () => {
  test('整改办和牵头单位能写，别的单位不能', () => {
    expect(add(handed(), fields('换管', []), '主任')).toHaveProperty('problem')
    expect(add(handed(), fields('换管', []), '外单位')).toEqual({ refused: 'not-your-unit' })
  })
  test('回答的要是本问题的具体表现；时限不早于反馈日', () => {
    expect(add(handed(), fields('换管', ['别的']))).toEqual({ refused: 'unknown-thing' })
    expect(add(handed(), { ...fields('换管', []), deadline: '2026-07-01' })).toEqual({
      refused: 'invalid-input',
    })
  })
  test('没有的措施不能改也不能去掉', () => {
    const problem = handed()
    const revise = decideReviseMeasure(problem, '无', fields('换管', []), as('主任'))
    expect(came(problem, revise, '主任')).toEqual({ refused: 'unknown-thing' })
    expect(came(problem, decideRemoveMeasure(problem, '无', '不要', as('主任')), '主任')).toEqual({
      refused: 'unknown-thing',
    })
  })
  test('退回过的措施不能去掉，可以改写', () => {
    const problem = after(add(handed()))
    const [measure] = problem.measures
    if (!measure) throw new Error('no measure')
    const returned = { ...problem, measures: [{ ...measure, returned: true }] }
    expect(came(returned, decideRemoveMeasure(returned, measure.id, '难', as('主任')), '主任')).toEqual({
      refused: 'measure-returned',
    })
    const revise = decideReviseMeasure(returned, measure.id, fields('全部更换', []), as('主任'))
    expect(after(came(returned, revise, '主任')).measures[0]).toMatchObject({
      text: '全部更换',
      returned: true,
    })
  })
  test('方案批准以后不能加、改、去掉', () => {
    const problem = planned()
    const id = problem.measures[0]?.id ?? ''
    expect(add(problem)).toEqual({ refused: 'wrong-step' })
    const acts = [
      decideReviseMeasure(problem, id, fields('换管', []), as('主任')),
      decideRemoveMeasure(problem, id, '难', as('主任')),
    ]
    for (const decided of acts) expect(came(problem, decided, '主任')).toEqual({ refused: 'wrong-step' })
  })
})

describe('批准方案', () => {
  test('牵头领导或整改办批，别人不能', () => {
    const ready = after(add(handed()))
    expect(approve(ready)).toHaveProperty('problem')
    expect(approve(ready, '主任')).toHaveProperty('problem')
    expect(approve(ready, '经办人')).toEqual({ refused: 'not-allowed' })
  })
  test('不完整的不批；看过以后变了的不批', () => {
    expect(approve(handed())).toEqual({ refused: 'plan-gaps' })
    expect(approve(after(add(handed())), '领导', '旧的内容')).toEqual({ refused: 'content-changed' })
  })
  test('批准就开始办；重开要重新批，版次加一', () => {
    const first = planned()
    expect([first.step, first.plan.version]).toEqual(['in-progress', 1])
    const open = after(reopen(first))
    expect([open.step, open.plan.approved]).toEqual(['registered', null])
    expect(after(approve(open)).plan.version).toBe(2)
  })
  test('自报以后不能重开', () => {
    for (const step of ['claimed', 'signed', 'verified', 'accepted', 'closed'] as const)
      expect(reopen({ ...planned(), step })).toEqual({ refused: 'wrong-step' })
  })
  test('认定为制度缺失只能由整改办批，牵头领导不能', () => {
    const problem = after(add(handed()))
    const input = { seen: seenNow(problem), missingRule: true }
    expect(came(problem, decideApprovePlan(problem, input, as('领导')), '领导')).toEqual({
      refused: 'not-allowed',
    })
    expect(after(came(problem, decideApprovePlan(problem, input, as('主任')), '主任')).plan.missingRule).toBe(
      true,
    )
  })
  test('是否属于制度缺失，是所看内容的一部分', () => {
    const problem = planned()
    expect(seenNow({ ...problem, plan: { ...problem.plan, missingRule: true } })).not.toBe(seenNow(problem))
  })
  test('做过牵头领导的人都记着，换了人也还在', () => {
    const next = { person: '新领导', name: '新领导', post: 'y', postTitle: '常委' }
    const changed = after(handOut(after(reopen(planned())), { responsibility: { leadLeader: next } }))
    expect(after(approve(changed, '主任')).leaders).toEqual(['领导', '新领导'])
  })
})
