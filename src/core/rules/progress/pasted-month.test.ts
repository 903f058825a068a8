import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gridOfText } from '#core/words/document/pasted-grid.ts'
import { tableOfGrid } from '#core/words/lists/ledgers/pasted-table.ts'
import { type MonthItem, monthColumnsTaken, pastedMonth } from './pasted-month.ts'

const item = (key: string, number: string, text: string, over: Partial<MonthItem> = {}): MonthItem => ({
  ...{ key, number, text, written: false, held: false },
  ...over,
})
const items = [
  item('a', '1-01-001', '更换老旧管道12公里'),
  item('b', '1-01-002', '公开食堂采购价格', { written: true }),
  item('c', '1-01-002', '清退违规收费', { held: true }),
]
const read = (text: string) => {
  const table = tableOfGrid(gridOfText(text).rows)
  return pastedMonth(table.rows, monthColumnsTaken(table, items), items, '2026-08-20')
}
const brief = (text: string) =>
  read(text).map((it) => [it.item?.key ?? null, it.completes, it.flaws.map(({ code }) => code)])

describe('从表格粘贴一个月的进展', () => {
  test('编号、做了什么、是否完成，没有表头也认得', () => {
    expect(brief('1-01-001\t已经更换8公里，余下的九月底前换完\t否')).toEqual([['a', false, []]])
    expect(brief('1-01-001\t已经全部更换，通水验收合格\t已完成')).toEqual([['a', true, []]])
  })

  test('按措施的话找，差几个字、多了标点都认', () => {
    expect(brief('措施\t进展\n更换老旧管道12公里。\t换了8公里\n公开食堂的采购价格\t每周公开')).toEqual([
      ['a', false, []],
      ['b', false, []],
    ])
  })

  test('编号下面有几项，要写明是哪一项', () => {
    expect(brief('1-01-002\t每周公开一次价格，群众可以查询')).toEqual([[null, false, ['several-items']]])
    expect(brief('编号\t措施\t进展\n1-01-002\t清退违规收费\t退了3万元')).toEqual([['c', false, []]])
  })

  test('找不到的，说出找的是什么；没有写名字的也说', () => {
    expect(read('编号\t进展\n9-09-009\t换了8公里\n\t换了8公里').map((it) => it.flaws)).toEqual([
      [{ code: 'no-item', words: '9-09-009' }],
      [{ code: 'no-name' }],
    ])
  })

  test('编号和措施对不上，不猜', () => {
    expect(brief('编号\t措施\t进展\n1-01-001\t清退违规收费\t退了3万元')).toEqual([[null, false, ['no-item']]])
  })

  test('没有写做了什么，不填；同一项写了两行，只填第一行', () => {
    const rows = '编号\t进展\t是否完成\n1-01-001\t\t是\n1-01-001\t换了8公里\t\n1-01-001\t换了9公里\t'
    expect(brief(rows)).toEqual([
      ['a', true, ['no-words']],
      ['a', false, []],
      ['a', false, ['twice']],
    ])
  })

  test('会盖掉写过的、下面还没办完的、看不出是否完成的，都提醒', () => {
    const rows =
      '措施\t进展\t是否完成\n公开食堂采购价格\t每周公开\t大体上\n清退违规收费\t已全部清退\t是\n更换老旧管道12公里\t换完\t√'
    expect(read(rows).map((it) => [it.completes, it.hints])).toEqual([
      [false, ['replaces', 'not-yes-no']],
      [false, ['held']],
      [true, []],
    ])
  })

  test('能填的，每一项只有一行，都有话', () => {
    const cell = fc.constantFrom(
      '1-01-001',
      '1-01-002',
      '清退违规收费',
      '换了8公里',
      '是',
      '否',
      '',
      '进展',
      '编号',
    )
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 })
    fc.assert(
      fc.property(rows, (table) => {
        const able = read(table.map((it) => it.join('\t')).join('\n')).filter((it) => it.flaws.length === 0)
        const keys = able.map((it) => it.item?.key)
        expect(new Set(keys).size).toBe(able.length)
        expect(able.every((it) => it.item !== null && it.text !== '')).toBe(true)
      }),
    )
  })
})
