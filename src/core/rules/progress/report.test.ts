import { describe, expect, test } from 'vitest'
import type { Problem } from '#core/record/problem/problem.ts'
import { type People, actingAs, came, proof, registered } from '../../../../tests/closeout/cast.ts'
import { type ProgressInput, decideReportProgress } from './report.ts'

const people: People = {
  经办人: { posts: [{ role: 'handler', unit: '水务局' }], appointedBy: [] },
  负责人: { posts: [{ role: 'head', unit: '水务局' }], appointedBy: [] },
  协办人: { posts: [{ role: 'handler', unit: '财政局' }], appointedBy: [] },
  核查人: { posts: [{ role: 'verifier', unit: '水务局' }], appointedBy: [] },
  管理员: {
    posts: [
      { role: 'head', unit: '水务局' },
      { role: 'registrar', unit: '整改办' },
    ],
    appointedBy: [],
  },
}

const measure = (id: string, unit: string): Problem['measures'][number] => ({
  id,
  marker: null,
  text: id,
  answers: ['p'],
  origin: 'plan',
  goal: null,
  deadline: null,
  units: [{ id: unit, name: unit }],
  done: false,
  doneOn: null,
  returned: false,
})

const working = (step: Problem['step'] = 'in-progress'): Problem => ({
  ...registered([]),
  step,
  responsibility: {
    leadLeader: null,
    leadUnit: { id: '水务局', name: '水务局' },
    coUnits: [],
    handler: null,
    team: [],
  },
  measures: [measure('换管', '水务局'), measure('拨款', '财政局')],
})

const report = (change: Partial<ProgressInput> = {}, person = '经办人', problem = working()) => {
  const input: ProgressInput = {
    measure: '换管',
    unit: { id: '水务局', name: '水务局' },
    text: '已换3公里',
    figures: [],
    documents: [],
    happened: null,
    completes: false,
    proofs: [],
    ...change,
  }
  return came(problem, decideReportProgress(problem, input, actingAs(person, people)), person)
}
const after = (outcome: ReturnType<typeof report>): Problem => {
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.problem
}
const finance = { id: '财政局', name: '财政局' }

describe('填报进展', () => {
  test('说办完的措施，从此算已报办结；日子是发生的那天', () => {
    const [first] = after(report({ completes: true, happened: '2026-08-20' })).measures
    expect([first?.done, first?.doneOn]).toEqual([true, '2026-08-20'])
  })
  test('没有说哪天办完，就以记账那天的北京日期为准', () => {
    // Recorded at 2026-09-01 02:00 UTC: the morning of that day in Beijing.
    expect(after(report({ completes: true })).measures[0]?.doneOn).toBe('2026-09-01')
  })
  test('没有说办完的，措施还开着', () => {
    expect(after(report()).measures[0]?.done).toBe(false)
  })
  test('材料与进展一次交上，材料记着是哪条进展的', () => {
    const { evidence, progress } = after(report({ proofs: [proof('data', ['p'])] }))
    expect(evidence[0]?.progress).toBe(progress[0]?.id)
  })
  test('负责人也可以报；协办单位报自己的措施', () => {
    expect(report({}, '负责人')).toHaveProperty('problem')
    expect(report({ unit: finance, measure: '拨款' }, '协办人')).toHaveProperty('problem')
  })
  test('牵头单位可以报任何一项措施', () => {
    expect(report({ measure: '拨款' })).toHaveProperty('problem')
  })
  test.each<[string, () => ReturnType<typeof report>, string]>([
    ['协办单位报别人的措施', () => report({ unit: finance }, '协办人'), 'not-your-unit'],
    ['替别的单位说话', () => report({ unit: finance, measure: '拨款' }, '经办人'), 'not-your-unit'],
    ['以不办这件事的单位说话', () => report({ unit: { id: '纪委', name: '纪委' } }), 'not-your-unit'],
    ['只有核查职务', () => report({}, '核查人'), 'not-allowed'],
    ['组织账号管理人', () => report({}, '管理员'), 'registrar-abstains'],
    ['没有这项措施', () => report({ measure: '修路' }), 'unknown-thing'],
    ['不说哪项措施却说办完了', () => report({ measure: null, completes: true }), 'invalid-input'],
    ['发生在明天', () => report({ happened: '2026-09-02' }), 'invalid-input'],
    ['发生在下个月', () => report({ happened: '2026-10' }), 'invalid-input'],
    ['材料证明的是没有的一条', () => report({ proofs: [proof('data', ['二'])] }), 'unknown-thing'],
    ['方案还没有批', () => report({}, '经办人', working('registered')), 'wrong-step'],
    ['已经自报', () => report({}, '经办人', working('claimed')), 'content-locked'],
    ['已经撤回', () => report({}, '经办人', working('withdrawn')), 'content-locked'],
  ])('%s,不行', (_name, ask, code) => {
    expect(ask()).toEqual({ refused: code })
  })
  test('发生在今天、在本月、不知道哪天，都行', () => {
    for (const happened of ['2026-09-01', '2026-09', '2026-08', null])
      expect(report({ happened }), String(happened)).toHaveProperty('problem')
  })
  test('退回以后接着报', () => {
    expect(report({}, '经办人', working('returned'))).toHaveProperty('problem')
  })
})
