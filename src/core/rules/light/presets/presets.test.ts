import { describe, expect, test } from 'vitest'
import type { RuleSet } from '#core/record/round/rule-set.ts'
import { ruleSetFlaws, silentWhenLate } from '#core/rules/light/flaws.ts'
import { signOn, whyOn } from '#core/rules/light/light-fixture.ts'
import { unitLights } from '#core/rules/light/unit-light.ts'
import { isLightCondition, isUnitCondition } from '#core/rules/light/well-formed.ts'
import { approvals, bank, gaotai, shenzhen, suqian, xian, yichang } from './by-deadline.ts'
import { guangyuan, huaihua, longchang, sanming, yingzhou } from './by-judgement.ts'
import { jingdezhen, sanya, songyang, suichang, yinchuan } from './by-progress.ts'
import { hengyang, jiangmen, xichou, zaozhuang } from './by-unit.ts'
import { jiangjin } from './jiangjin.ts'
import { presets } from './presets.ts'

/** 一种灯的级别、颜色、名称，引出的文书和送给谁。 */
const told = ({ rules, unitRules, signs, follows }: RuleSet, sign: string) => [
  [...rules, ...unitRules].find((it) => it.sign === sign)?.level,
  signs[sign]?.colour,
  signs[sign]?.zh,
  ...follows
    .filter((it) => it.sign === sign)
    .map((it) => `${it.times > 1 ? `${it.times}次 ` : ''}${it.calls}→${it.to.join('+')}`),
]

describe('各地公布的规则', () => {
  test('江津：剩二十天绿、十天黄、逾期红；二十天以上不亮', () => {
    expect(
      ['2026-11-09', '2026-11-10', '2026-11-20', '2026-12-01'].map((day) => signOn(jiangjin, {}, day)),
    ).toEqual([null, 'green', 'yellow', 'red'])
    expect(signOn(jiangjin, { accepted: true, closed: true }, '2026-12-01')).toBeNull()
    expect(told(jiangjin, 'green')).toEqual([1, 'green', '绿色提醒', 'letter→handler'])
    expect(told(jiangjin, 'yellow')).toEqual([2, 'yellow', '黄色预警', 'letter→handler+lead-leader'])
    expect(told(jiangjin, 'red')).toEqual([3, 'red', '红色预警', 'letter→unit+unit-head'])
  })
  test('景德镇：验收绿、滞后红、长期蓝、其余黄；每周一变', () => {
    expect(signOn(jingdezhen, { accepted: true })).toBe('green')
    expect(signOn(jingdezhen, { nodes: ['2026-11-20'] })).toBe('red')
    expect(signOn(jingdezhen, { longTerm: true, deadline: null })).toBe('blue')
    expect(signOn(jingdezhen, {})).toBe('yellow')
    expect(signOn(jingdezhen, { nodes: ['2026-11-24'] }, '2026-11-29')).toBe('yellow')
    expect(signOn(jingdezhen, { nodes: ['2026-11-24'] }, '2026-11-30')).toBe('red')
    expect(told(jingdezhen, 'red')).toEqual([3, 'red', '进度滞后', 'notice→unit+unit-head'])
  })
  test('高台宣化：报完成蓝、推进中黄、误期红；按月', () => {
    expect(signOn(gaotai, { done: true })).toBe('blue')
    expect(signOn(gaotai, {})).toBe('yellow')
    expect(signOn(gaotai, {}, '2026-12-20')).toBe('red')
    expect(told(gaotai, 'red')).toEqual([3, 'red', '逾期未完成', 'notice→unit+unit-head'])
  })
  test('广元：误节点但能完成黄牌；误节点又难完成，或被上级点名、媒体曝光，红灯', () => {
    const nodes = ['2026-10-20']
    expect(signOn(guangyuan, {})).toBe('blue')
    expect(signOn(guangyuan, { nodes, forecast: 'hopeful' })).toBe('yellow')
    expect(signOn(guangyuan, { nodes, forecast: 'hard' })).toBe('red')
    expect(whyOn(guangyuan, { nodes, forecast: 'hard' })).toEqual(['nodes-missed 1', 'forecast hard'])
    expect(signOn(guangyuan, { events: [{ kind: 'media-exposure', on: '2026-10-30' }] })).toBe('red')
    expect(signOn(guangyuan, { events: [{ kind: 'named-in-circular', on: '2026-10-30' }] })).toBe('blue')
    expect(told(guangyuan, 'yellow')).toEqual([2, 'yellow', '黄牌', '2次 order→unit+unit-head'])
    expect(told(guangyuan, 'red')).toEqual([3, 'red', '红灯', 'talk→unit-head+lead-leader'])
  })
  test('三明：一张督办单过了新时限，没有认可的原因，就升一级；重大事项直接进红色', () => {
    const pressed = { sign: 'blue', limit: '2026-11-20', excused: false }
    expect(signOn(sanming, {}, '2026-12-01')).toBe('blue')
    expect(signOn(sanming, { pressed })).toBe('orange')
    expect(signOn(sanming, { pressed: { ...pressed, limit: '2026-11-23' } })).toBeNull()
    expect(signOn(sanming, { pressed: { ...pressed, excused: true } })).toBeNull()
    expect(signOn(sanming, { pressed: { ...pressed, sign: 'orange' } })).toBe('red')
    expect(signOn(sanming, { class: 'red' })).toBe('red')
    expect(told(sanming, 'orange')).toEqual([3, 'orange', '橙色预警', 'letter→unit+unit-head'])
  })
  test('宿迁：临期蓝、滞后或质量差黄、逾期红', () => {
    expect(signOn(suqian, {}, '2026-11-19')).toBeNull()
    expect(signOn(suqian, {}, '2026-11-20')).toBe('blue')
    expect(signOn(suqian, { quality: 'poor' }, '2026-10-01')).toBe('yellow')
    expect(signOn(suqian, { quality: 'poor' }, '2026-12-01')).toBe('red')
    expect(told(suqian, 'yellow')).toEqual([2, 'yellow', '黄色督办', 'letter→unit'])
  })
  test('颍州：三个工作日没交办蓝、一周没办完黄；逾期、延期超两次、两次不满意红', () => {
    const fresh = { deadline: null, since: '2026-11-19', from: null, handedOut: false }
    expect(signOn(yingzhou, fresh, '2026-11-24')).toBeNull()
    expect(signOn(yingzhou, fresh, '2026-11-25')).toBe('blue')
    expect(whyOn(yingzhou, fresh, '2026-11-25')).toEqual(['not-handed-out', 'in-hand 4 working'])
    expect(signOn(yingzhou, fresh, '2026-11-27')).toBe('yellow')
    expect(signOn(yingzhou, { extensions: 3 })).toBe('red')
    const dissatisfied = { kind: 'dissatisfied' as const, on: '2026-11-01' }
    expect(signOn(yingzhou, { done: true, events: [dissatisfied] })).toBeNull()
    expect(signOn(yingzhou, { done: true, events: [dissatisfied, dissatisfied] })).toBe('red')
    expect(told(yingzhou, 'red')).toEqual([3, 'red', '红卡', 'order→unit+unit-head'])
  })
  test('隆昌：看质量不看时间；三次红牌约谈', () => {
    expect(signOn(longchang, {}, '2026-11-30')).toBeNull()
    expect(signOn(longchang, { quality: 'poor' })).toBe('red')
    expect(signOn(longchang, { quality: 'good' })).toBe('green')
    expect(signOn(longchang, {}, '2026-12-01')).toBe('yellow')
    expect(told(longchang, 'red')).toEqual([3, 'red', '红牌', '3次 talk→unit-head'])
  })
  test('松阳：月度误了黄，到季末还没补上红；单位亮牌', () => {
    const nodes = ['2026-10-15']
    expect(signOn(songyang, { nodes, deadline: '2027-06-30' }, '2026-10-31')).toBeNull()
    expect(signOn(songyang, { nodes, deadline: '2027-06-30' }, '2026-11-01')).toBe('yellow')
    expect(signOn(songyang, { nodes, deadline: '2027-06-30' }, '2026-12-31')).toBe('yellow')
    expect(signOn(songyang, { nodes, deadline: '2027-06-30' }, '2027-01-01')).toBe('red')
    expect(signOn(songyang, { nodes: ['2026-10-31'] }, '2026-12-10')).toBe('red')
    expect(told(songyang, 'red-plate')).toEqual([3, 'red', '红牌'])
  })
  test('银川：没动手满三个月红；落后十个点黄、三十个点以上红；一个月没报黄、两个月红', () => {
    const told30 = { told: '2026-10-20' }
    expect(signOn(yinchuan, { progress: 95 })).toBe('green')
    expect(signOn(yinchuan, { progress: 80 })).toBe('yellow')
    expect(whyOn(yinchuan, { progress: 80 })).toEqual(['behind 16'])
    expect(signOn(yinchuan, { progress: 60 })).toBe('red')
    expect(signOn(yinchuan, { progress: 95, ...told30 })).toBe('yellow')
    expect(signOn(yinchuan, { progress: 95, told: '2026-09-20' })).toBe('red')
    expect(signOn(yinchuan, { told: null, since: '2026-11-10', from: '2026-11-10' })).toBe('red')
    expect(
      signOn(yinchuan, { told: null, since: '2026-11-22', from: '2026-11-22', deadline: '2027-06-30' }),
    ).toBe('yellow')
    expect(told(yinchuan, 'red')).toEqual([3, 'red', '红灯', 'order→unit+unit-head'])
  })
  test('三亚：不到时间进度黄，不到一半红；按月', () => {
    expect(signOn(sanya, { progress: 90 })).toBe('green')
    expect(signOn(sanya, { progress: 60 })).toBe('yellow')
    expect(signOn(sanya, { progress: 30 })).toBe('red')
    expect(told(sanya, 'yellow')).toEqual([
      ...[2, 'yellow', '黄灯'],
      ...['talk→unit', '2次 talk→unit-head+lead-leader'],
    ])
  })
  test('宜昌：正常绿、临期黄、误节点或逾期红', () => {
    expect(signOn(yichang, {}, '2026-11-22')).toBe('steady')
    expect(signOn(yichang, {})).toBe('yellow')
    expect(signOn(yichang, { nodes: ['2026-11-01'] })).toBe('red')
    expect(told(yichang, 'red')).toEqual([3, 'red', '滞后'])
  })
  test('西安：限期前三天提醒所有人，包括领导', () => {
    expect(signOn(xian, {}, '2026-11-26')).toBeNull()
    expect(signOn(xian, {}, '2026-11-27')).toBe('yellow')
    expect(signOn(xian, {}, '2026-11-30')).toBe('red')
    expect(told(xian, 'yellow')).toEqual([
      ...[1, 'yellow', '临期提醒'],
      'reminder→handler+lead-leader+unit-head+office',
    ])
  })
  test('深圳：逾期七天以内黄、七天以上橙、十五天以上红', () => {
    expect(
      ['2026-11-30', '2026-12-07', '2026-12-08', '2026-12-14', '2026-12-15'].map((day) =>
        signOn(shenzhen, {}, day),
      ),
    ).toEqual([null, 'yellow', 'orange', 'orange', 'red'])
    expect(told(shenzhen, 'orange')).toEqual([3, 'orange', '滞后'])
  })
  test('怀化：按风险定色，整改过半降一档', () => {
    expect(signOn(huaihua, {})).toBeNull()
    expect(signOn(huaihua, { class: 'red' })).toBe('red')
    expect(signOn(huaihua, { class: 'red', progress: 50 })).toBe('orange')
    expect(signOn(huaihua, { class: 'yellow', progress: 50 })).toBe('blue')
    expect(signOn(huaihua, { class: 'red', accepted: true })).toBe('green')
    expect(told(huaihua, 'red')).toEqual([5, 'red', '重大'])
  })
  test('银行台账：销号、超时限、十天、二十天、二十天以上五档', () => {
    expect(
      ['2026-11-09', '2026-11-10', '2026-11-20', '2026-12-01'].map((day) => signOn(bank, {}, day)),
    ).toEqual(['more', 'twenty', 'ten', 'past'])
    expect(signOn(bank, { closed: true, accepted: true }, '2026-12-01')).toBe('closed')
    expect(told(bank, 'past')).toEqual([4, 'red', '已超时限'])
  })
  test('审批局：蓝色提醒、黄色责令、红色通报并约谈', () => {
    expect(
      ['2026-11-22', '2026-11-23', '2026-12-01', '2026-12-30'].map((day) => signOn(approvals, {}, day)),
    ).toEqual([null, 'blue', 'yellow', 'red'])
    expect(told(approvals, 'red')).toEqual([
      ...[4, 'red', '红色通报单'],
      ...['circular→unit+unit-head', 'talk→unit-head'],
    ])
  })
  test('遂昌：超前蓝、正常绿、差错黄、超期红', () => {
    expect(signOn(suichang, { progress: 99 })).toBe('blue')
    expect(signOn(suichang, { progress: 50 })).toBe('green')
    expect(signOn(suichang, { quality: 'poor' })).toBe('yellow')
    expect(signOn(suichang, {}, '2026-12-01')).toBe('red')
    expect(told(suichang, 'yellow')).toEqual([2, 'yellow', '差错'])
  })
})

describe('单位的灯', () => {
  const unit = (id: string, problems: number, accepted: number, lit: Record<string, number> = {}) => ({
    ...{ id, problems, accepted, lit },
  })
  const signs = (rules: RuleSet, ...units: ReturnType<typeof unit>[]) =>
    [...unitLights(rules, units)].map(([id, { sign }]) => `${id} ${sign}`)

  test('江门：九成以上红榜（表扬），不到八成五黑榜，中间不上榜；没有牵头问题的不排', () => {
    expect(
      signs(jiangmen, unit('甲', 10, 9), unit('乙', 20, 17), unit('丙', 20, 16), unit('丁', 0, 0)),
    ).toEqual(['甲 red-list', '丙 black-list'])
    expect(told(jiangmen, 'black-list')).toEqual([3, 'black', '黑榜'])
  })
  test('枣庄：前三名蓝牌，后三名黄牌，末位红牌；大家都一样就都不亮', () => {
    const units = [9, 8, 7, 6, 5, 4, 3].map((it, at) => unit(`${at}`, 10, it))
    expect(signs(zaozhuang, ...units)).toEqual([
      ...['0 unit-blue', '1 unit-blue', '2 unit-blue'],
      ...['4 unit-yellow', '5 unit-yellow', '6 unit-red'],
    ])
    expect(signs(zaozhuang, unit('甲', 4, 2), unit('乙', 2, 1))).toEqual([])
  })
  test('西畴：红黄黑三榜；衡阳：有逾期的上黄榜；松阳：有红灯的亮红牌', () => {
    expect(signs(xichou, unit('甲', 10, 9), unit('乙', 10, 6), unit('丙', 10, 5))).toEqual([
      ...['甲 red-list', '乙 yellow-list', '丙 black-list'],
    ])
    expect(signs(hengyang, unit('甲', 3, 0), unit('乙', 3, 2, { late: 1 }))).toEqual([
      '甲 red-list',
      '乙 yellow-list',
    ])
    expect(signs(songyang, unit('甲', 3, 0, { red: 1 }), unit('乙', 3, 2, { yellow: 1 }))).toEqual([
      '甲 red-plate',
      '乙 yellow-plate',
    ])
  })
})

describe('凡预设', () => {
  test('都成立：灯有颜色和名称，分得清，销号以后不再警示；条件都写得合规', () => {
    expect(presets.flatMap((it) => ruleSetFlaws(it).map((flaw) => ({ key: it.key, ...flaw })))).toEqual([])
    for (const { rules, unitRules } of presets) {
      expect(rules.filter(({ when }) => !isLightCondition(when))).toEqual([])
      expect(unitRules.filter(({ when }) => !isUnitCondition(when))).toEqual([])
    }
  })
  test('二十三套，名称不重，都写出处；没有一套给人亮灯', () => {
    expect(new Set(presets.map((it) => it.key)).size).toBe(23)
    expect(presets.filter((it) => it.source === '')).toEqual([])
  })
  test('逾期不警示的，只有按风险定色的怀化一套；试算时会提醒', () => {
    expect(presets.filter(silentWhenLate).map((it) => it.key)).toEqual(['huaihua'])
  })
  test('植入一处毛病就查得出来', () => {
    const [broken] = presets
    if (!broken) throw new Error('no presets')
    const rule = { when: { always: true as const }, level: 3 as const, sign: 'late' }
    expect(ruleSetFlaws({ ...broken, rules: [rule] })).toEqual([{ flaw: 'closed-warns', sign: 'late' }])
    expect(ruleSetFlaws({ ...broken, rules: [] })).toEqual([{ flaw: 'no-rules' }])
    expect(ruleSetFlaws({ ...broken, rules: [...broken.rules, rule] })).toEqual([
      { flaw: 'unreachable', rule: 8 },
    ])
    expect(ruleSetFlaws({ ...broken, rules: [{ ...rule, sign: 'x' }] })).toEqual([
      { flaw: 'unknown-sign', sign: 'x' },
    ])
    expect(isLightCondition({ ask: 'eval', of: 'x' })).toBe(false)
    expect(isLightCondition({ ask: 'days-left', is: 'below', value: '0' })).toBe(false)
    expect(isLightCondition({ ask: 'closed', extra: 1 })).toBe(false)
    expect(isLightCondition({ all: [] })).toBe(false)
  })
})
