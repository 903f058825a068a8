import { describe, expect, test } from 'vitest'
import { postRoles } from '#core/record/organisation/facts.ts'
import { reach, readers, showsContent, sightRefusal, sights } from './reading.ts'

describe('谁能看什么', () => {
  test('统筹、核查、牵头的看全部；单位的人看本单位办的；只管账号、安全、审计的看不到业务', () => {
    expect(postRoles.map((it) => [it, reach([it])])).toEqual([
      ['leader', 'all'],
      ['head', 'units'],
      ['handler', 'units'],
      ['verifier', 'all'],
      ['office', 'all'],
      ['registrar', 'nothing'],
      ['security', 'nothing'],
      ['auditor', 'nothing'],
    ])
  })
  test('管账号的人兼着经办，看到的也只是本单位办的；没有职务的，什么单位的也看不到', () => {
    expect(reach(['registrar', 'handler'])).toBe('units')
    expect(reach(['registrar', 'office'])).toBe('all')
    expect(reach([])).toBe('units')
  })
  test('整改办的案头只给整改办，账号和备份只给组织账号管理', () => {
    expect(sightRefusal('desk', ['handler', 'verifier'])).toEqual({
      refused: 'not-allowed',
      details: { role: 'office' },
    })
    expect(sightRefusal('desk', ['office'])).toBeNull()
    expect(sightRefusal('accounts', ['office'])?.refused).toBe('not-allowed')
    expect(sightRefusal('backup', ['registrar'])).toBeNull()
    expect(sightRefusal('whole', ['head'])).toEqual({
      refused: 'not-allowed',
      details: { role: 'office', or: ['leader', 'verifier'] },
    })
    expect(sightRefusal('ledger', [])).toBeNull()
  })
  test('每个地址说得清是不是业务', () => {
    expect([
      showsContent('listProblems'),
      showsContent('readOrganisation'),
      showsContent('readBackup'),
    ]).toEqual([true, false, false])
    expect(new Set(Object.values(readers))).toEqual(new Set(Object.keys(sights)))
  })
})
