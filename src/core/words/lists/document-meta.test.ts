import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'

const feedback = (second: string) =>
  `中共云梯县委第一巡察组关于巡察县水务局党组的反馈意见
${second}
根据县委统一部署，2026年4月6日至5月20日，县委第一巡察组对县水务局党组开展了巡察。
一、落实职责方面
1.供水管网漏损偏高。2025年漏损率为百分之二十一。
2.水费收缴不及时。三家企业欠缴水费共四十六万元。`

describe('反馈日期', () => {
  test.each(['（2026年7月2日）', '2026年7月2日', '(2026年7月2日)'])(
    '标题下面单独一行的日期就是反馈日:%s',
    (line) => {
      expect(readDocument(feedback(line)).draft.meta.feedbackOn).toBe('2026-07-02')
    },
  )
  test('正文里别的日期不是反馈日', () => {
    const told = readDocument(feedback('2026年7月2日印发，请认真研究。')).draft.meta.feedbackOn
    expect(told).toBeNull()
  })
})
