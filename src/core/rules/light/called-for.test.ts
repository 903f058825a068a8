import { describe, expect, test } from 'vitest'
import type { Follow } from '#core/record/round/rule-set.ts'
import { calledForBy } from './called-for.ts'
import type { Spell } from './spells.ts'

const follow = (more: Partial<Follow> = {}): Follow => ({
  ...{
    sign: 'yellow',
    times: 1,
    within: null,
    calls: 'letter',
    to: ['unit'],
    limitDays: 10,
    coolDownDays: 0,
  },
  ...more,
})
const lit = (sign: string | null, from: string, until: string | null): Spell => ({
  ...{ item: 'p', of: 'problem', sign, level: 3, from, until },
})
const twice = [lit('yellow', '2026-06-01', '2026-06-10'), lit(null, '2026-06-10', '2026-08-01')]
const now = lit('yellow', '2026-08-01', null)
const today = '2026-08-10'

describe('按亮灯规则该发的文书', () => {
  test('亮了就该发，新时限从今天起算', () => {
    expect(calledForBy({ follows: [follow()] }, [now], [], today)).toEqual([
      { sign: 'yellow', since: '2026-08-01', times: 1, calls: 'letter', limit: '2026-08-20' },
    ])
  })
  test('这一次亮灯以后发过的，不再发；发的是更重的文书也算，更轻的不算', () => {
    expect(
      calledForBy({ follows: [follow()] }, [now], [{ kind: 'letter', on: '2026-08-02' }], today),
    ).toEqual([])
    expect(
      calledForBy({ follows: [follow()] }, [now], [{ kind: 'reminder', on: '2026-08-02' }], today),
    ).toHaveLength(1)
    expect(
      calledForBy({ follows: [follow()] }, [now], [{ kind: 'letter', on: '2026-06-02' }], today),
    ).toHaveLength(1)
  })
  test('约谈过的，不用再发提醒；给别人的建议不算', () => {
    const follows = [follow({ calls: 'reminder' })]
    expect(calledForBy({ follows }, [now], [{ kind: 'talk', on: '2026-08-02' }], today)).toEqual([])
    expect(
      calledForBy({ follows }, [now], [{ kind: 'recommendation', on: '2026-08-02' }], today),
    ).toHaveLength(1)
  })
  test('冷却期内不再发', () => {
    const sent = [{ kind: 'letter', on: '2026-07-20' }]
    expect(calledForBy({ follows: [follow({ coolDownDays: 30 })] }, [now], sent, today)).toEqual([])
    expect(calledForBy({ follows: [follow({ coolDownDays: 15 })] }, [now], sent, today)).toHaveLength(1)
  })
  test('第二次亮，升到第二次的做法；窗口以外的一次不算', () => {
    const follows = [follow(), follow({ times: 2, calls: 'talk', limitDays: null })]
    const calls = (within: number | null) =>
      calledForBy({ follows: follows.map((it) => ({ ...it, within })) }, [...twice, now], [], today).map(
        (it) => [it.calls, it.times],
      )
    expect(calls(null)).toEqual([['talk', 2]])
    expect(calls(60)).toEqual([['letter', 1]])
  })
  test('没有亮灯、亮的是别的灯、只有措施亮灯，都不发', () => {
    expect(calledForBy({ follows: [follow()] }, twice, [], today)).toEqual([])
    expect(calledForBy({ follows: [follow()] }, [{ ...now, sign: 'red' }], [], today)).toEqual([])
    expect(calledForBy({ follows: [follow()] }, [{ ...now, of: 'measure' }], [], today)).toEqual([])
  })
})
