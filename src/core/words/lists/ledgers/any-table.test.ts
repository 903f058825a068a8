import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

const B = '\u2028'

describe('不变的道理', () => {
  const word = fc.constantFrom(
    ...[
      '',
      '',
      '1',
      '2',
      '一',
      '反馈问题',
      '整改措施',
      '责任单位',
      '整改时限',
      '会议过多',
      '1.甲事 2.乙事',
      '县府办',
    ],
    ...[
      '同上',
      '〃',
      '-',
      '√',
      '是',
      '合计',
      '填表人：林启',
      '6月底前',
      '45473',
      '一、作风方面',
      '问题',
      '序号',
      '已完成',
    ],
    ...['完成时间', '整改情况', `甲${B}乙`, '备注', '☑已完成☐未完成', '（一）', '单位：县府办'],
  )
  const table = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 })
  const text = (rows: string[][]) => rows.map((row) => row.join('\t')).join('\n')

  test('随便什么样的表都读得完，不出错', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { draft, tables, source } = readDocument(text(rows))
        for (const { span } of draft.problems) expect(span.to).toBeLessThanOrEqual(source.length)
        for (const { columns } of tables)
          for (const { samples } of columns) expect(samples.length).toBeLessThanOrEqual(3)
      }),
      { numRuns: 600 },
    )
  })

  test('有表头的表里，每一格都在问题、措施、瑕疵或栏目里找得到', () => {
    const heads = [
      '序号',
      '反馈问题',
      '整改措施',
      '责任单位',
      '责任人',
      '整改时限',
      '完成情况',
      '进展情况',
      '佐证材料',
    ]
    const plain = fc.stringMatching(/^[甲乙丙丁戊己庚辛壬癸]{2,6}$/u)
    const cell = fc.oneof({ weight: 2, arbitrary: plain }, { weight: 1, arbitrary: fc.constant('') })
    const rows = fc.array(fc.array(cell, { minLength: heads.length - 1, maxLength: heads.length - 1 }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(rows, (cells) => {
        const lines = cells.map((row, i) => [String(i + 1), ...row].join('\t'))
        const { draft } = readDocument(['台账', heads.join('\t'), ...lines].join('\n'))
        const told = JSON.stringify([draft.problems, draft.issues])
        for (const [i, row] of cells.entries()) {
          const skipped = draft.issues.some(({ code, line }) => code === 'row-skipped' && line === i + 3)
          for (const words of row) if (!skipped && words !== '') expect(told).toContain(words)
        }
      }),
      { numRuns: 400 },
    )
  })
})
