import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gridOfText } from '#core/words/document/pasted-grid.ts'
import { tableOfGrid } from './pasted-table.ts'

const read = (text: string) => tableOfGrid(gridOfText(text).rows)
const fields = (text: string) => read(text).columns.map((it) => it.field)

describe('粘贴的表格各列是什么', () => {
  test('有表头看表头', () => {
    const table = read('序号\t整改措施\t牵头单位\t完成时限\t整改目标\n1\t压减会议\t县府办\t6月底前\t减三成')
    expect(table.columns.map((it) => it.field)).toEqual(['seq', 'measures', 'leadUnit', 'deadline', 'goal'])
    expect(table.rows).toEqual([{ row: 2, cells: ['1', '压减会议', '县府办', '6月底前', '减三成'] }])
  })

  test('只有一列也认表头', () => {
    expect(read('整改措施\n压减会议\n合并文件').rows.map((it) => it.row)).toEqual([2, 3])
  })

  test('表头上面的标题不当数据', () => {
    const table = read('某某问题整改措施清单\t\n措施\t责任单位\n压减会议\t县府办')
    expect([table.headed, table.rows.map((it) => it.row)]).toEqual([true, [3]])
  })

  test('没有表头看内容：最长的话是措施', () => {
    expect(
      fields(
        '县府办\t严格执行会议审批，全年会议压减三成\t2026年6月底前\n县督查室\t合并同类文件，停发三种简报\t2026年9月底前',
      ),
    ).toEqual(['leadUnit', 'measures', 'deadline'])
  })

  test('只有一行、没有表头，也认得出时限和单位', () => {
    expect(fields('严格执行会议审批\t县政府办公室\t2026年6月底前')).toEqual([
      'measures',
      'leadUnit',
      'deadline',
    ])
  })

  test('一行一句，就是一列措施', () => {
    expect(fields('压减会议\n合并文件，停发简报')).toEqual(['measures'])
  })

  test('什么都读得下去，一行不多一行不少', () => {
    const cell = fc.constantFrom(
      '措施',
      '责任单位',
      '时限',
      '县府办',
      '6月底前',
      '1',
      '',
      '压减会议，合并文件',
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const { rows: grid } = gridOfText(rows.map((it) => it.join('\t')).join('\n'))
        const table = tableOfGrid(grid)
        expect(grid.slice(grid.length - table.rows.length)).toEqual(table.rows)
        expect(new Set(table.columns.map((it) => it.index)).size).toBe(table.names.length)
      }),
    )
  })
})
