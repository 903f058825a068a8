import { describe, expect, test } from 'vitest'
import { type Entry, isMeant, refusalsOf } from './description.ts'

const entry: Entry = {
  method: 'POST',
  path: '/api/acts/report-progress',
  operation: {
    operationId: 'act-report-progress',
    tags: ['acts'],
    summary: 'Report progress',
    'x-summary-zh': '填报进展',
    security: [],
    responses: { 200: {}, 409: { 'x-refusals': ['wrong-step'] }, default: {} },
  },
}

describe('接口说明的查找', () => {
  test.each(['进展', 'PROGRESS', 'post acts', '409', 'wrong-step', '操作', ''])('按“%s”找得到', (typed) => {
    expect(isMeant(entry, typed, '操作')).toBe(true)
  })
  test.each(['销号', '进展 没有', '422'])('按“%s”找不到', (typed) => {
    expect(isMeant(entry, typed, '操作')).toBe(false)
  })
  test('拒绝的代码带着状态', () => {
    expect(refusalsOf(entry.operation)).toEqual([{ status: '409', code: 'wrong-step' }])
  })
})
