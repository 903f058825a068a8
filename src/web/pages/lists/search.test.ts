import { describe, expect, test } from 'vitest'
import * as search from './search.ts'

const unit = '019fc522-7e80-7e08-92e1-0405d53655f0'

describe('网址里的筛选', () => {
  test('认得的留下，不认得的略去', () => {
    expect(search.readProblemSearch({ step: 'claimed', unit, sort: 'light', page: 3, light: 'red' })).toEqual(
      {
        step: 'claimed',
        unit,
        sort: 'light',
        page: 3,
        light: 'red',
      },
    )
    expect(
      search.readProblemSearch({ step: 'nowhere', unit: '1', page: -1, sort: 7, text: ' ', x: 1 }),
    ).toEqual({ wrong: 'step, unit' })
  })

  test('数字样子的文字仍是文字', () => {
    expect(search.readMeasureSearch({ text: 2024, done: 'yes' })).toEqual({ text: '2024', done: 'yes' })
  })

  test('换了筛选就回到第一页，清掉的不留在网址里', () => {
    expect(search.changed<search.ProblemSearch>({ step: 'claimed', page: 4 }, { step: undefined })).toEqual(
      {},
    )
    expect(search.changed<search.ProblemSearch>({ sort: 'light', page: 4 }, { unit })).toEqual({
      sort: 'light',
      unit,
    })
  })

  test('第三页从第一百条之后取起', () => {
    expect(search.pageQuery({ page: 3, step: 'claimed' })).toEqual({
      step: 'claimed',
      offset: 100,
      limit: 50,
    })
  })

  test('排序、分页和轮次不算筛选', () => {
    expect(search.isFiltered({ sort: 'light', page: 2, round: unit })).toBe(false)
    expect(search.isFiltered({ text: '水库' })).toBe(true)
  })
})
