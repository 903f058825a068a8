import { describe, expect, test } from 'vitest'

import { instant, wholeNumber } from '#store/value-types.ts'

import { testStore } from '../../tests/database.ts'

describe('values from the database', () => {
  test('come back as our own words say them', async () => {
    const store = await testStore()
    await store.pool.query(`set timezone to 'Asia/Shanghai'`)
    const { rows } = await store.pool.query<Record<string, unknown>>(
      `select 9007199254740991::int8 as seq, array[1, 2]::int8[] as seqs,
              date '2026-03-01' as day, array[date '2026-03-01', null] as days,
              timestamptz '2026-03-01 00:30:00.000001+08' as at, array[timestamptz '2026-03-01 00:30:00+08'] as ats,
              '{"甲": [1]}'::jsonb as body, 1.50::numeric as money`,
    )
    expect(rows[0]).toEqual({
      seq: 9_007_199_254_740_991,
      seqs: [1, 2],
      day: '2026-03-01',
      days: ['2026-03-01', null],
      at: '2026-02-28T16:30:00.000001Z',
      ats: ['2026-02-28T16:30:00.000000Z'],
      body: { 甲: [1] },
      money: '1.50',
    })
    await store.close()
  })

  test('a number that would silently be another one is an error', () => {
    expect(() => wholeNumber('9007199254740993')).toThrow('does not fit')
  })

  test.each([
    ['2026-03-01 08:00:00.5+08', '2026-03-01T00:00:00.500000Z'],
    ['2026-03-01 08:00:00.123456+00', '2026-03-01T08:00:00.123456Z'],
    ['2026-01-01 00:00:00.000009+05:45', '2025-12-31T18:15:00.000009Z'],
    ['2025-12-31 19:00:00-05', '2026-01-01T00:00:00.000000Z'],
  ])('%s is %s', (text, expected) => {
    expect(instant(text)).toBe(expected)
  })

  test.each(['infinity', '0044-03-15 12:00:00+00 BC', 'yesterday'])(
    '%s is no point in time of ours',
    (text) => {
      expect(() => instant(text)).toThrow(RangeError)
    },
  )
})
