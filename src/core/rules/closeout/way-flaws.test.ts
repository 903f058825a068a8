import { describe, expect, test } from 'vitest'
import { type CloseoutWay, usualWay, wayOn, wayToClaim } from '#core/record/round/way.ts'
import { wayFlaws } from './way-flaws.ts'

const flawsOf = (closeout: Partial<CloseoutWay>) =>
  wayFlaws({ ...usualWay, closeout: { ...usualWay.closeout, ...closeout } }).map((it) => it.code)

describe('一轮的整改办法', () => {
  test('什么都没有设定时：一家核查，整改办验收，不认定、不观察、不公示', () => {
    expect(wayOn({ ways: [] }, '2026-09-01')).toBe(usualWay)
    expect(flawsOf({})).toEqual([])
  })
  test('以当天有效的最后一次设定为准；以后才生效的还不算', () => {
    const other = { ...usualWay, jointReview: true }
    const ways = [
      { way: other, from: '2026-08-01' },
      { way: usualWay, from: '2026-10-01' },
    ]
    expect(wayOn({ ways }, '2026-09-01')).toBe(other)
    expect(wayOn({ ways }, '2026-10-01')).toBe(usualWay)
  })
  test.each([
    ['领域四个', { fields: ['一', '二', '三', '四'] }, 'too-many-fields'],
    ['领域没有名称', { fields: [' '] }, 'field-blank'],
    ['同一领域两次', { fields: ['资金', '资金'] }, 'field-twice'],
    ['公示六十一天', { announcementDays: 61 }, 'days-out-of-range'],
    ['观察期两年', { observationDays: 730 }, 'days-out-of-range'],
    ['异议不必答复', { objectionDays: 0 }, 'days-out-of-range'],
    ['公示负一天', { announcementDays: -1 }, 'days-out-of-range'],
  ])('%s：不行', (_name, closeout, code) => {
    expect(flawsOf(closeout)).toEqual([code])
  })
  test('分级验收：乡镇牵头的由领导小组验收，其余由整改办', () => {
    const way = {
      ...usualWay,
      closeout: { ...usualWay.closeout, acceptFor: [{ kind: 'town', by: 'leading-group' } as const] },
    }
    expect(wayToClaim(way, 'town').acceptBy).toBe('leading-group')
    expect(wayToClaim(way, 'bureau').acceptBy).toBe('office')
    expect(wayToClaim(way, null).acceptBy).toBe('office')
  })
  test('没有哪一项能把自报、审签、核查、验收、独立或者成效证明关掉', () => {
    expect(Object.keys(usualWay.closeout).toSorted()).toEqual([
      'acceptBy',
      'acceptFor',
      'announcementDays',
      'fields',
      'objectionDays',
      'observationDays',
      'superior',
    ])
  })
})
