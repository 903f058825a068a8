import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Standing } from '#core/record/organisation/standing.ts'
import { dependence, joined } from './independence.ts'

const standing = (
  person: string,
  units: string[],
  above: string[] = [],
  appointedBy: string[] = [],
): Standing => ({
  person,
  units,
  above,
  appointedBy,
})
const handler = standing('经办人', ['水务局'], ['县政府'], ['管理员'])

describe('谁对谁不独立', () => {
  test.each<[string, Standing, string | null]>([
    ['同一个人', standing('经办人', ['纪委']), 'same-person'],
    ['同一个单位', standing('核查人', ['水务局']), 'same-unit'],
    ['兼职里有一个单位相同', standing('核查人', ['纪委', '水务局']), 'same-unit'],
    ['上级单位的人', standing('核查人', ['县政府']), 'superior-unit'],
    ['下属单位的人', standing('核查人', ['供水站'], ['水务局', '县政府']), 'superior-unit'],
    ['同一个上级的两个平级单位', standing('核查人', ['财政局'], ['县政府']), null],
    ['被对方任命', standing('核查人', ['纪委'], [], ['经办人']), 'appointed-by'],
    ['任命了对方', standing('管理员', ['纪委']), 'appointed-by'],
    ['同一个管理员任命的两个人', standing('核查人', ['纪委'], [], ['管理员']), null],
    ['毫无关联', standing('核查人', ['纪委'], ['县委']), null],
  ])('%s', (_name, other, why) => {
    expect(dependence(handler, other)).toBe(why)
    expect(dependence(other, handler)).toBe(why)
  })

  test('谁先谁后说，都是一个结果', () => {
    const some = fc.record({
      person: fc.constantFrom('甲', '乙', '丙'),
      units: fc.subarray(['一局', '二局', '三局']),
      above: fc.subarray(['一局', '县政府', '县委']),
      appointedBy: fc.subarray(['甲', '乙', '丙']),
    })
    fc.assert(fc.property(some, some, (a, b) => dependence(a, b) === dependence(b, a)))
  })

  test('调走的人，原单位和现单位都算', () => {
    const now = standing('经办人', ['纪委'], ['县委'], ['组织部长'])
    expect(joined(handler, now)).toEqual(
      standing('经办人', ['水务局', '纪委'], ['县政府', '县委'], ['管理员', '组织部长']),
    )
    expect(joined(handler, undefined)).toBe(handler)
  })
})
