import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '#core/words/lists/read-document.ts'
import { checkReading } from './check-reading.ts'
import type { Quoted } from './hint.ts'

const PIECES = [
  '一、',
  '（一）',
  '1.',
  '２．',
  '（1）',
  '一是',
  '针对',
  '关于',
  '问题。',
  '整改措施：',
  '责任单位：县教育局',
  '排查隐患商铺46家，责令限期整改43家',
  '处置12宗418亩，其中依法收回7宗236亩，促进开工6宗182亩',
  '由45天压缩到18个工作日',
  '由1426件下降到917件，下降42.7%',
  '应建126个，已建成113个，覆盖率达到96.2%',
  '师生比达到1∶332',
  '已全部开工，问题得到彻底解决',
  '初步验收，已全部销号',
  '预计产值12亿元',
  '1—10月，全县立案62件',
  '1-10月立案37件',
  '发出提醒函40份',
  '追回资金86.5万元',
  '共约谈43人次',
  '其中',
  '其余3个',
  '尚有25.2万元',
  '满意率102%',
  '0个',
  '占0%',
  '，',
  '；',
  '。',
  '：',
  '、',
  '\n',
  '\r\n',
  '\t',
  '　　',
  '“',
  '”',
  '2024年6月20日，省委巡视组反馈了意见。',
  '下一步打算',
  '拟招录辅警40名',
  '现正打桩',
  '尚未到场',
  '9月4日没收电炉72件',
  '46亩、1800平方米,合计1846亩',
  '𠀀',
  '\u0000',
]

const documents = fc.array(
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 })),
  {
    maxLength: 60,
  },
)

describe('任何文字都核对得下去', () => {
  test('不出错；引的话都在原文那一行', () => {
    fc.assert(
      fc.property(
        documents,
        fc.constantFrom('report', 'plan', 'feedback', 'ledger', 'other'),
        (pieces, kind) => {
          const reading = readDocument(pieces.join(''), kind)
          const { contradictions, doubts } = checkReading(reading)
          const lines = reading.source.split('\n')
          const isThere = ({ line, text, from, to }: Quoted) => {
            expect(text).not.toBe('')
            expect(
              reading.source
                .slice(from, to)
                .replace(/\s*\n\s*/gu, '')
                .trim(),
            ).toBe(text)
            const rest = lines
              .slice(line - 1)
              .map((one) => one.trim())
              .join('')
            expect(rest.indexOf(text)).toBeGreaterThanOrEqual(0)
            expect(rest.indexOf(text)).toBeLessThan((lines[line - 1] ?? '').length)
          }
          for (const { places } of contradictions) {
            expect(places.length).toBeGreaterThan(0)
            expect(places.length).toBeLessThanOrEqual(2)
            places.forEach(isThere)
          }
          for (const { places } of doubts) places.forEach(isThere)
        },
      ),
      { numRuns: 1500 },
    )
  }, 60_000)

  test('排成几行的文字，和一行的说法一样', () => {
    const said = '排查隐患商铺46家，责令限期整改43家，罚款18万元。审批时间由45天压缩到18个工作日。'
    const codes = (text: string) =>
      checkReading(
        readDocument(`关于整改情况的通报\n1.针对监管不到位问题。${text}\n2024年12月1日`, 'report'),
      ).contradictions.map(({ code, sum }) => [code, sum])
    expect(codes(said)).toEqual([
      ['unexplained-gap', '46-43=3'],
      ['unit-mismatch', null],
    ])
  })

  test.each([
    '其余3件办结。',
    '46家占八成以上，',
    '认定的资金286.4万元。认定的资金268.4万元。',
    '其中5个、',
    '排查46处，整改43处，',
    '由45天压缩到18个工作日，',
    '占3%、',
    '追回资金86.5万元。',
    '1-10月立案37件，',
    '已全部开工，',
    '初步验收',
    '1.针对甲问题。追回资金86.5万元；',
    '1.针对甲问题。9月4日没收电炉72件。\n',
    '拟招录辅警40名。一线警力增加40名。',
    '现正打桩，问题已解决，',
    '46亩，1800平方米，合计1846亩，',
  ])('%s 重复到十万字', (piece) => {
    const reading = readDocument(piece.repeat(Math.ceil(100_000 / piece.length)), 'report')
    expect(checkReading(reading).contradictions.length).toBeLessThan(200_000)
  })

  test('六百个问题的文件，条条都核对到', () => {
    const problem = (i: number) =>
      `${i}.针对第${i}项工作不到位问题。排查隐患商铺46家，责令整改43家，追回资金86.5万元，1-10月全县立案62件。\n`
    const long = `关于整改情况的通报\n${Array.from({ length: 600 }, (_, i) => problem(i + 1)).join('')}`
    const { contradictions } = checkReading(readDocument(long, 'report'))
    expect(contradictions.filter(({ code }) => code === 'unexplained-gap')).toHaveLength(600)
  })
})
