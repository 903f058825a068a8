import { expect, test } from 'vitest'
import { sheetPlace } from '#core/words/lists/sheet-place.ts'
import { cellsOf, tableColumns } from './source-table.ts'

const mark = (from: number, to: number) => ({
  from,
  to,
  problem: 'p1',
  part: 'title' as const,
  leftOut: false,
})

test('cells joined by tabs are the line; a mark over several cells is cut at them', () => {
  const line = '1\t会议过多\t\t压减'
  const cells = cellsOf(line, { marks: [mark(2, 9)], fine: [] })
  expect(cells.map((cell) => cell.map(({ text }) => text).join('')).join('\t')).toBe(line)
  expect(cells.map((cell) => cell.filter((it) => it.mark).map(({ text }) => text))).toEqual([
    [],
    ['会议过多'],
    [],
    ['压'],
  ])
})

test('rows of one table share their columns, those of another sheet have their own', () => {
  const sheets = [
    { name: '甲', firstLine: 1, rows: [1, 3, 4] },
    { name: '乙', firstLine: 4, rows: [2] },
  ]
  const columns = tableColumns(['标题', '1\t2', '一、作风方面', '1\t很长很长的一格字'], sheets)
  expect([...columns.keys()]).toEqual([2, 4])
  expect(columns.get(2)).not.toBe(columns.get(4))
  expect(sheetPlace(sheets, 3)).toEqual({ sheet: '甲', row: 4, opens: false })
  expect(sheetPlace(sheets, 4)).toEqual({ sheet: '乙', row: 2, opens: true })
  expect(sheetPlace([], 4)).toBeNull()
})

test('a heading inside one sheet does not part its columns; in a text it does', () => {
  const lines = ['1\t短', '一、作风方面', '2\t很长很长很长的一格字']
  const one = tableColumns(lines, [{ name: '', firstLine: 1, rows: [1, 2, 3] }])
  expect(one.get(1)).toBe(one.get(3))
  const apart = tableColumns(lines, [])
  expect(apart.get(1)).not.toBe(apart.get(3))
})

test('a line of few cells at the edge of a table sets no columns; a row that goes on with the one above does', () => {
  const lines = ['填报单位：县水务局\t\t\t\t\t日期', '1\t甲\t乙\t丙\t丁\t戊', '\t\t3.通报\t\t\t']
  const sheets = [{ name: '', firstLine: 1, rows: [1, 2, 3] }]
  expect([...tableColumns(lines, sheets).keys()]).toEqual([2, 3])
})
