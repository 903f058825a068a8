import { describe, expect, test } from 'vitest'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { type Duty, foldDuty } from '#core/record/duty/duty.ts'
import type { DutyFact } from '#core/record/duty/facts.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import { isRefusal } from '#core/record/fact/refusal.ts'
import type { MeetingFact, MeetingSaid } from '#core/record/meeting/facts.ts'
import {
  type Meeting,
  decisionState,
  foldMeeting,
  meetingSeenOf,
  problemsServed,
} from '#core/record/meeting/meeting.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import { decideDoDuty, decideEndDuty, decideSetDuty, decideUndoDuty, decideWithdrawDuty } from './duty.ts'
import { decideCorrectMeeting, decideFollow, decideRecordMeeting, decideWithdrawMeeting } from './meeting.ts'

const hash = (text: string): string => `h${String(text.length)}${text.slice(0, 400)}`
const as = (role: PostRole, unit: string, person = '韦晓禾'): Acting => ({
  standing: { person, units: [unit], above: [], appointedBy: [] },
  ...{ roles: [{ role, unit }], day: '2026-08-10', hash, newId: () => 'new' },
  ...{ today: () => undefined, given: () => [], leadingGroups: [] },
})
const office = as('office', '整改办')
const handler = as('handler', '水务局')

const round = { id: '三', name: '第三轮巡察', begun: '2026-04-01' }
const problem = { problem: '一', number: '3-1-001' }
const named = [{ ...problem, round: '三' }]
const said: MeetingSaid = {
  ...{ kind: 'special', title: '研究整改', on: '2026-08-05', body: { id: '水务局', name: '县水务局' } },
  ...{ rounds: [{ id: '三', name: '第三轮巡察' }], place: '', chair: '', attended: null, paper: null },
  decided: [
    {
      ...{ decision: '甲', text: '普查管网', by: '2026-08-31', problems: [problem] },
      who: [{ kind: 'unit', id: '供水站', name: '供水站' }],
    },
  ],
  problems: [problem],
}
const told = (change: Partial<MeetingSaid> = {}) => ({ said: { ...said, ...change }, rounds: [round], named })

const factOf = (kind: 'meeting' | 'duty', it: { type: string; body: unknown }): Fact => ({
  ...{ stream: { kind, id: '会' }, v: 1, happened: null, workspace: '台账', seq: 0, version: 1, actId: '' },
  ...{
    n: 0,
    importId: null,
    actor: { kind: 'rule', rule: '测试' },
    recordedAt: '2026-08-10T01:00:00Z',
    ...it,
  },
})
const met = (...facts: { type: string; body: unknown }[]): Meeting => {
  const states = [{ type: 'meeting.held', body: said }, ...facts].reduce<Meeting | null>(
    (state, it) => foldMeeting(state, factOf('meeting', it) as MeetingFact),
    null,
  )
  if (!states) throw new Error('no meeting')
  return states
}
const code = (decided: unknown): string | null =>
  decided !== null && typeof decided === 'object' && 'refused' in decided ? String(decided.refused) : null

describe('登记会议', () => {
  test('整改办登记各单位的；单位负责人和经办人登记本单位的；别的单位不行', () => {
    expect(code(decideRecordMeeting(told(), office))).toBeNull()
    expect(code(decideRecordMeeting(told(), handler))).toBeNull()
    expect(code(decideRecordMeeting(told(), as('head', '财政局')))).toBe('not-your-unit')
    expect(code(decideRecordMeeting(told(), as('leader', '水务局')))).toBe('not-your-unit')
  })

  test('还没有开的、早于本轮的、别的轮次的问题、时限早于开会的，都不登记', () => {
    expect(code(decideRecordMeeting(told({ on: '2026-08-11' }), handler))).toBe('not-yet-held')
    expect(code(decideRecordMeeting(told({ on: '2026-08-10' }), handler))).toBeNull()
    expect(code(decideRecordMeeting(told({ on: '2026-03-31' }), handler))).toBe('before-the-round')
    expect(code(decideRecordMeeting(told({ on: '2026-04-01' }), handler))).toBeNull()
    const elsewhere = [{ ...problem, round: '二' }]
    expect(code(decideRecordMeeting({ ...told(), named: elsewhere }, handler))).toBe('problem-of-other-round')
    const soon = said.decided.map((it) => ({ ...it, by: '2026-08-04' }))
    expect(code(decideRecordMeeting(told({ decided: soon }), handler))).toBe('decided-day-passed')
  })

  test('没有写明哪天开始的轮次，五年以前的会议不登记', () => {
    const open = { ...told({ on: '2019-01-01' }), rounds: [{ ...round, begun: null }] }
    expect(code(decideRecordMeeting(open, handler))).toBe('before-the-round')
  })

  test('专题民主生活会的承诺要有一位承诺人和所对应的问题', () => {
    const life = (change: object) =>
      told({ kind: 'democratic-life', decided: said.decided.map((it) => ({ ...it, ...change })) })
    const leader = { kind: 'person', id: '梁知远', name: '梁知远' }
    expect(code(decideRecordMeeting(life({}), handler))).toBe('commitment-unbound')
    expect(code(decideRecordMeeting(life({ who: [leader], problems: [] }), handler))).toBe(
      'commitment-unbound',
    )
    expect(code(decideRecordMeeting(life({ who: [leader, leader] }), handler))).toBe('commitment-unbound')
    expect(code(decideRecordMeeting(life({ who: [leader] }), handler))).toBeNull()
  })

  test('一个问题在会上说几次，也只算服务一个问题', () => {
    expect(problemsServed(said)).toEqual(['一'])
  })
})

describe('更正和撤回', () => {
  test('两人同时更正，后一个要先看过前一个写了什么', () => {
    const meeting = met()
    const seen = meetingSeenOf(meeting, hash)
    const first = decideCorrectMeeting(meeting, told({ place: '二楼' }), { reason: '漏了', seen }, handler)
    if (isRefusal(first)) throw new Error(first.refused)
    const after = met(...first)
    expect(after.place).toBe('二楼')
    expect(after.corrections).toHaveLength(1)
    const second = decideCorrectMeeting(after, told({ place: '三楼' }), { reason: '漏了', seen }, office)
    expect(code(second)).toBe('content-changed')
  })

  test('什么也没有改，就什么也不记', () => {
    const seen = meetingSeenOf(met(), hash)
    expect(decideCorrectMeeting(met(), told(), { reason: '看看', seen }, handler)).toEqual([])
  })

  test('不能把会议改成别的单位的', () => {
    const seen = meetingSeenOf(met(), hash)
    const away = told({ body: { id: '财政局', name: '县财政局' } })
    expect(code(decideCorrectMeeting(met(), away, { reason: '记错', seen }, handler))).toBe('not-your-unit')
  })

  test('撤回以后不能再更正、再撤回、再对应', () => {
    const gone = met({ type: 'meeting.withdrawn', body: { reason: '重了' } })
    const seen = meetingSeenOf(gone, hash)
    expect(code(decideCorrectMeeting(gone, told(), { reason: '记错', seen }, office))).toBe(
      'already-withdrawn',
    )
    expect(code(decideWithdrawMeeting(gone, '重了', office))).toBe('already-withdrawn')
    const follow = { decision: '甲', by: null, statement: '办了' }
    expect(code(decideFollow(gone, follow, office))).toBe('already-withdrawn')
  })
})

describe('议定事项', () => {
  const measure = { kind: 'measure' as const, problem: '一', number: '3-1-001', id: '措施' }
  const follow = (change: object = {}) => ({ decision: '甲', by: measure, statement: '', ...change })

  test('到期没有对应的显示为到期未对应；对应了的、没有时限的不算', () => {
    expect(decisionState({ by: '2026-08-09' }, false, '2026-08-10')).toBe('late')
    expect(decisionState({ by: '2026-08-10' }, false, '2026-08-10')).toBe('open')
    expect(decisionState({ by: '2026-08-09' }, true, '2026-08-10')).toBe('followed')
    expect(decisionState({ by: null }, false, '2026-08-10')).toBe('noted')
  })

  test('承办单位的人也可以对应；不相干的单位不行', () => {
    expect(code(decideFollow(met(), follow(), as('handler', '供水站')))).toBeNull()
    expect(code(decideFollow(met(), follow(), as('handler', '财政局')))).toBe('not-your-unit')
  })

  test('承诺人本人可以说明；同一职务的别人不行', () => {
    const life = met({
      type: 'meeting.corrected',
      body: {
        ...said,
        reason: '',
        decided: said.decided.map((it) => ({
          ...it,
          who: [{ kind: 'person', id: '梁知远', name: '梁知远' }],
        })),
      },
    })
    expect(code(decideFollow(life, follow(), as('leader', '县政府', '梁知远')))).toBeNull()
    expect(code(decideFollow(life, follow(), as('leader', '县政府', '方在上')))).toBe('not-your-unit')
  })

  test('只对应到所说的问题；没有对应物就要有一句话；同一样东西不对应两次', () => {
    const other = { ...measure, problem: '二' }
    expect(code(decideFollow(met(), follow({ by: other }), handler))).toBe('follows-elsewhere')
    expect(code(decideFollow(met(), follow({ by: null }), handler))).toBe('invalid-input')
    expect(code(decideFollow(met(), follow({ decision: '乙' }), handler))).toBe('unknown-thing')
    const once = decideFollow(met(), follow(), handler)
    if (isRefusal(once)) throw new Error(once.refused)
    expect(code(decideFollow(met(...once), follow(), handler))).toBe('duplicate')
  })
})

describe('例行事项', () => {
  const set = {
    ...{ title: '月报', round: { id: '三', name: '第三轮巡察' }, body: said.body, every: 'month' as const },
    ...{ from: '2026-07-01', until: null, dueWithin: 5, proof: '月报', problems: [] },
  }
  const setting = (change: object = {}) => ({ set: { ...set, ...change }, round, named: [] })
  const duty = (...facts: { type: string; body: unknown }[]): Duty => {
    const state = [{ type: 'duty.set', body: set }, ...facts].reduce<Duty | null>(
      (before, it) => foldDuty(before, factOf('duty', it) as DutyFact),
      null,
    )
    if (!state) throw new Error('no duty')
    return state
  }
  const done = { period: '2026-07', on: '2026-08-01', statement: '报了', paper: null }

  test('期满后的天数不能长过一期；连一期也不满的不设', () => {
    expect(code(decideSetDuty(setting(), handler))).toBeNull()
    expect(code(decideSetDuty(setting({ every: 'week', dueWithin: 7 }), handler))).toBeNull()
    expect(code(decideSetDuty(setting({ every: 'week', dueWithin: 8 }), handler))).toBe('due-span-too-long')
    expect(code(decideSetDuty(setting({ until: '2026-07-30' }), handler))).toBe('duty-without-period')
    expect(code(decideSetDuty(setting({ until: '2026-07-31' }), handler))).toBeNull()
    expect(code(decideSetDuty(setting({ from: '2026-03-01' }), handler))).toBe('before-the-round')
  })

  test('一期只办一次；没有开始的一期不能先办；没有的一期不能办', () => {
    const [fact] = decideDoDuty(duty(), done, handler) as { type: string; body: unknown }[]
    expect(fact?.body).toMatchObject({ due: '2026-08-05' })
    if (!fact) throw new Error('refused')
    expect(code(decideDoDuty(duty(fact), done, handler))).toBe('duty-done-already')
    expect(code(decideDoDuty(duty(), { ...done, on: '2026-08-11' }, handler))).toBe('not-yet-held')
    expect(code(decideDoDuty(duty(), { ...done, period: '2026-09' }, handler))).toBe('period-not-owed')
    expect(code(decideDoDuty(duty(), { ...done, period: '2026-Q3' }, handler))).toBe('period-not-owed')
    expect(code(decideDoDuty(duty(), { ...done, period: '2026-08', on: '2026-07-31' }, handler))).toBe(
      'period-not-begun',
    )
    expect(code(decideDoDuty(duty(), { ...done, statement: '' }, handler))).toBe('invalid-input')
    expect(code(decideUndoDuty(duty(fact), { period: '2026-07', reason: '错了' }, handler))).toBeNull()
    expect(code(decideUndoDuty(duty(), { period: '2026-07', reason: '错了' }, handler))).toBe('unknown-thing')
  })

  test('不能从过去的日子终止；撤回只有整改办可以', () => {
    const end = (on: string) => decideEndDuty(duty(), { on, reason: '完了' }, handler)
    expect(code(end('2026-08-09'))).toBe('duty-ends-before-today')
    expect(code(end('2026-08-10'))).toBeNull()
    const ended = duty({ type: 'duty.ended', body: { on: '2026-08-31', reason: '完了' } })
    expect(code(decideEndDuty(ended, { on: '2026-12-31', reason: '完了' }, handler))).toBe('duty-ended')
    expect(code(decideWithdrawDuty(duty(), '设错了', handler))).toBe('not-allowed')
    expect(code(decideWithdrawDuty(duty(), '设错了', office))).toBeNull()
    const gone = duty({ type: 'duty.withdrawn', body: { reason: '设错了' } })
    expect(code(decideWithdrawDuty(gone, '设错了', office))).toBe('already-withdrawn')
    expect(code(decideDoDuty(gone, done, handler))).toBe('already-withdrawn')
  })
})
