import { describe, expect, test } from 'vitest'
import { actNames } from '#contract/acts.ts'
import {
  evidenceWords,
  inspectionWords,
  methodWords,
  stepWords,
  timeClassWords,
} from '#core/rules/report/paper-words.ts'
import { toldOf } from '#core/rules/importing/own-words.ts'
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
  test('文件里的用词和页面上的是同一个词', () => {
    const { steps, evidenceKinds, timeClasses, methods, inspectionKinds } = zh.words
    expect([stepWords, evidenceWords, timeClassWords, methodWords, inspectionWords]).toEqual([
      ...[steps, evidenceKinds, timeClasses, methods, inspectionKinds],
    ])
  })
  test('台账导出的每一步，导回来都不算新的进展', () => {
    const { closed, ended, withdrawn: _withdrawn, ...onTheWay } = zh.words.steps
    const told = { key: 'm', marker: null, text: '清理欠款', units: [], deadline: null, progress: null }
    const alone = { measures: [], evidence: null }
    const known = { isDone: true, evidence: [] }
    for (const word of Object.values(onTheWay))
      expect(toldOf({ ...told, status: `${zh.lists.notDone}；${word}` }, alone)).toBeNull()
    for (const word of [closed, ended])
      expect(toldOf({ ...told, status: `${zh.lists.done}；${word}` }, alone, known)).toBeNull()
  })
})
