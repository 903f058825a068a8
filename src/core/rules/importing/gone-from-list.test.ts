import { describe, expect, test } from 'vitest'
import { type AsRead, goneFrom } from './gone-from-list.ts'

const part = (key: string, text: string) => ({ key, text })
const read: AsRead[] = [
  {
    ...{ key: 'p1', title: '会议过多', span: { line: 3, from: 0, to: 4 } },
    manifestations: [part('p1x1', '月均开会三十次'), part('p1x2', '陪会成风')],
  },
  { key: 'p2', title: '违规发放补贴', span: { line: 6, from: 0, to: 6 }, manifestations: [] },
]
const told = read.map((it) => ({ ...it, measures: [] as { key: string; text: string }[] }))
const [first, second] = told
if (!first || !second) throw new Error('two were read')

describe('读出来的，确认时还在不在', () => {
  test('原样确认，或者只改了字句，什么也没有少', () => {
    expect(goneFrom(read, told)).toEqual([])
    expect(goneFrom(read, [{ ...first, title: '会议太多' }, second])).toEqual([])
  })
  test('整个问题不在草稿里了：说出是哪一行的什么', () => {
    expect(goneFrom(read, [first])).toEqual([{ line: 6, title: '违规发放补贴' }])
  })
  test('少了一条具体表现，也说', () => {
    const fewer = { ...first, manifestations: first.manifestations.slice(1) }
    expect(goneFrom(read, [fewer, second])).toEqual([{ line: 3, title: '月均开会三十次' }])
  })
  test('标识还在、话全换了的，也算少了', () => {
    const other = { ...first, manifestations: [part('p1x1', '制度较为健全'), part('p1x2', '陪会已成风气')] }
    expect(goneFrom(read, [other, { ...second, title: '……' }])).toEqual([
      { line: 3, title: '月均开会三十次' },
      { line: 6, title: '违规发放补贴' },
    ])
  })
  test('并入前一个、改作措施、单列成问题的，话还在，就不算少', () => {
    const merged = { ...first, manifestations: [...first.manifestations, part('新', '“违规发放补贴”问题')] }
    expect(goneFrom(read, [merged])).toEqual([])
    expect(goneFrom(read, [{ ...first, measures: [part('新', '违规发放补贴')] }])).toEqual([])
  })
})
