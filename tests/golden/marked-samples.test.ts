import { expect, test } from 'vitest'
import { chineseNumber, faultsIn, looseNumbers } from '../../samples/reading/marked-faults.ts'
import { unmark } from '../../samples/reading/marked-text.ts'

const marked = `@kind report
@meta issuer=中共云汀县委
@meta inspectionPeriod.from=2026-01-05
关于整改进展的通报
{1 一、}整改情况
{2 （一）}⟦账外资金没有上缴⟧。⟨funding:<p 2026-01-01..2026-03-31>一季度</p>清缴<f 3.2 万元 2026-01-01..2026-03-31 result>3.2万
元</f>，拨打12345。⟩⟨document:<d 2026-06-30 deadline>6月底前</d>印发<b issued>《关于〈条例〉的办法》</b>。⟩
中共云汀县委`

test('标记去掉后只剩正文，标注逐项带着行号', () => {
  const { text, gold } = unmark(marked)
  expect(text.split('\n')[2]).toBe('（一）账外资金没有上缴。一季度清缴3.2万')
  expect(gold).toEqual({
    kind: 'report',
    meta: { issuer: '中共云汀县委', inspectionPeriod: { from: '2026-01-05' } },
    headings: [
      { marker: '一、', line: 2, level: 1 },
      { marker: '（一）', line: 3, level: 2 },
    ],
    problems: [
      {
        title: '账外资金没有上缴',
        line: 3,
        measures: [
          { text: '一季度清缴3.2万元，拨打12345。', line: 3, class: 'funding' },
          { text: '6月底前印发《关于〈条例〉的办法》。', line: 4, class: 'document' },
        ],
      },
    ],
    figures: [
      {
        text: '3.2万元',
        line: 3,
        value: 3.2,
        unit: '万元',
        period: { from: '2026-01-01', to: '2026-03-31' },
        role: 'result',
      },
    ],
    documents: ['《关于〈条例〉的办法》'],
    dates: [{ text: '6月底前', line: 4, iso: '2026-06-30', deadline: true }],
    periods: [{ text: '一季度', line: 3, from: '2026-01-01', to: '2026-03-31' }],
  })
})

test('标注与正文不符的都被指出', () => {
  expect(faultsIn(unmark(marked))).toEqual([])
  const spoilt = marked
    .replace('<f 3.2 ', '<f 3.3 ')
    .replace('2026-06-30', '2026-06-31')
    .replace('⟨funding:', '⟨money:')
    .replace('{2 （', '{3 （')
    .replace('issuer=中共云汀县委', 'issuer=云汀县人民政府')
  expect(faultsIn(unmark(spoilt))).toHaveLength(5)
})

test('没有闭合的标记报出行号，标记以外的数字可以列出', () => {
  expect(() => unmark(marked.replace('</f>', ''))).toThrow('line 7: ⟩ closes f')
  expect(() => unmark(marked.replaceAll(/⟦|⟧/gu, ''))).toThrow('line 6: an item before any problem')
  expect(looseNumbers(unmark(marked))).toEqual([expect.stringContaining('12345')])
})

test('汉字数字', () => {
  expect(['三百二十八', '两千零五', '十二', '二〇二六', '一万二千', '第三'].map(chineseNumber)).toEqual([
    328, 2005, 12, 2026, 12_000, null,
  ])
})
