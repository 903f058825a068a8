import { describe, expect, test } from 'vitest'
import { type RoundWay, usualWay, wayAhead, wayOn } from '#core/record/round/way.ts'
import { asksLess, wayFrom } from './way-from.ts'

const strict: RoundWay = {
  closeout: {
    ...{
      fields: ['资金', '工程'],
      acceptBy: 'leading-group',
      acceptFor: [{ kind: 'town', by: 'leading-group' }],
    },
    ...{ superior: true, observationDays: 30, announcementDays: 7, objectionDays: 5 },
  },
  jointReview: true,
  agreedProof: true,
  extensionsBy: 'leading-group',
  immediateExtensions: false,
}
const closeout = (change: Partial<RoundWay['closeout']>): RoundWay => ({
  ...strict,
  closeout: { ...strict.closeout, ...change },
})

describe('整改办法从哪一天起', () => {
  test.each<[string, RoundWay]>([
    ['不要上级认定', closeout({ superior: false })],
    ['观察期短一天', closeout({ observationDays: 29 })],
    ['不公示', closeout({ announcementDays: 0 })],
    ['少一个领域', closeout({ fields: ['资金'] })],
    ['改由整改办验收', closeout({ acceptBy: 'office' })],
    ['乡镇的改由整改办验收', closeout({ acceptFor: [{ kind: 'town', by: 'office' }] })],
    ['不会审', { ...strict, jointReview: false }],
    ['不约定成功证明', { ...strict, agreedProof: false }],
    ['立行立改也可延期', { ...strict, immediateExtensions: true }],
  ])('%s：要求降低，七天以后才算', (_name, next) => {
    expect(asksLess(strict, next)).toBe(true)
    expect(wayFrom({ ways: [{ way: strict, from: '2026-08-01' }] }, next, '2026-09-01')).toBe('2026-09-08')
    expect(asksLess(next, strict)).toBe(false)
    expect(wayFrom({ ways: [{ way: next, from: '2026-08-01' }] }, strict, '2026-09-01')).toBe('2026-09-01')
  })
  test('没有改、没有设定过：当天', () => {
    expect(asksLess(strict, strict)).toBe(false)
    expect(wayFrom({ ways: [] }, strict, '2026-09-01')).toBe('2026-09-01')
    expect(wayFrom({ ways: [] }, usualWay, '2026-09-01')).toBe('2026-09-01')
  })
  test('等着生效的看得见；七天里改回来，就不再生效', () => {
    const ways = [
      { way: strict, from: '2026-08-01' },
      { way: usualWay, from: '2026-09-08' },
    ]
    expect(wayAhead({ ways }, '2026-09-01')).toEqual({ way: usualWay, from: '2026-09-08' })
    expect(wayAhead({ ways }, '2026-09-08')).toBeNull()
    const back = { ways: [...ways, { way: strict, from: '2026-09-03' }] }
    expect(wayAhead(back, '2026-09-03')).toBeNull()
    expect(wayOn(back, '2026-09-20')).toBe(strict)
  })
})
