import { describe, expect, test } from 'vitest'
import { administersOnly, mixtureOf } from '#core/record/organisation/administrators.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { decideSeparation, mayBeLeft, mayHoldTogether } from './separation.ts'

const holder = (name: string, ...roles: PostRole[]) => ({ person: name, name, roles })
const three = [holder('甲', 'registrar'), holder('乙', 'security'), holder('丙', 'auditor')]

describe('三员分立', () => {
  test('三员各有其人、互不兼任，也不兼业务职务，才能分立', () => {
    expect(decideSeparation([...three, holder('丁', 'office', 'leader')])).toEqual([
      { role: 'registrar', person: '甲', name: '甲' },
      { role: 'security', person: '乙', name: '乙' },
      { role: 'auditor', person: '丙', name: '丙' },
    ])
  })

  test('缺哪一员、谁在兼任，一次说清', () => {
    expect(decideSeparation([holder('甲', 'office', 'registrar'), holder('丙', 'auditor')])).toEqual({
      refused: 'separation-gaps',
      details: { missing: ['security'], mixed: [{ name: '甲', role: 'registrar', beside: 'office' }] },
    })
  })

  test('两员兼任、一员兼业务都算混合；只有业务职务的不算', () => {
    expect(mixtureOf(['registrar', 'auditor'])).toEqual({ role: 'registrar', beside: 'auditor' })
    expect(mixtureOf(['head', 'security'])).toEqual({ role: 'security', beside: 'head' })
    expect(mixtureOf(['registrar', 'registrar'])).toBeNull()
    expect(mayHoldTogether(['head', 'handler', 'office'])).toBeNull()
    expect(mayHoldTogether(['auditor', 'verifier'])).toMatchObject({ refused: 'administrators-separate' })
  })

  test('分立以后，三员的最后一位不能免去', () => {
    expect(mayBeLeft(['security'], ['registrar', 'auditor'])).toMatchObject({ details: { role: 'security' } })
    expect(mayBeLeft(['security'], ['security'])).toBeNull()
    expect(mayBeLeft(['office'], [])).toBeNull()
  })

  test('只任三员职务的人不看业务；没有职务的另算', () => {
    expect(administersOnly(['registrar', 'security'])).toBe(true)
    expect(administersOnly(['registrar', 'office'])).toBe(false)
    expect(administersOnly([])).toBe(false)
  })
})
