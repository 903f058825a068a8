import { describe, expect, test } from 'vitest'
import { actNames } from '#contract/acts.ts'
import { deskRefusalCodes } from '#ledger/refusals.ts'
import { isRefusalWord } from '#messages/zh/refusals.ts'
import { zh } from '#messages/zh.ts'

/** What messages/ cannot see from where it stands; that English says the same is held beside it. */
describe('话与别处的代码对得上', () => {
  test.each(deskRefusalCodes)('拒绝 %s 有话', (code) => {
    expect(isRefusalWord(code)).toBe(true)
  })
  test.each(actNames)('操作 %s 有名称', (act) => {
    expect(Object.keys(zh.words.acts)).toContain(act)
  })
})
