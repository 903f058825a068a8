import { describe, expect, test } from 'vitest'
import type { DraftMeasure } from '#contract/drafts.ts'
import * as edits from './draft-edits.ts'
import { flawsOf } from './draft-flaws.ts'
import { aspect, at, measure, problem } from './draft-problem.fixture.ts'
import { marksOf, segmentsOf } from './source-marks.ts'

describe('并入上一个', () => {
  const list = [
    problem('p1', 1, { measures: [measure('a', 2)] }),
    problem('p2', 3, { measures: [measure('b', 4)] }),
  ]

  test('措施一条不少，两个问题的表述都留作具体表现', () => {
    const [one, ...rest] = edits.mergeWithPrevious(list, 'p2')
    expect(rest).toEqual([])
    expect(one?.measures.map((it) => it.key)).toEqual(['a', 'b'])
    expect(one?.manifestations.map((it) => it.text)).toEqual(list.map((it) => it.title))
  })

  test('第一个问题没有上一个，原样不动', () => {
    expect(edits.canMerge(list, 'p1')).toBe(false)
    expect(edits.mergeWithPrevious(list, 'p1')).toEqual(list)
  })

  test('略去的并入保留的，仍然保留', () => {
    const [one] = edits.mergeWithPrevious(
      [list[0] ?? problem('p1', 1), problem('p2', 3, { leftOut: true })],
      'p2',
    )
    expect(one?.leftOut).toBe(false)
  })
})

describe('按选中的文字拆分', () => {
  const whole = problem('p1', 1, {
    measures: [measure('a', 2), measure('b', 3, { span: at(3, 20, 25) }), measure('c', 5)],
  })
  const next = problem('p2', 9)

  test('选中处以后的措施归新问题，以前的留下', () => {
    const [one, two, three] = edits.splitAt([whole, next], at(3, 0, 12), '擅自改变用途。')
    expect(one?.measures.map((it) => it.key)).toEqual(['a'])
    expect(two?.measures.map((it) => it.key)).toEqual(['b', 'c'])
    expect(two?.title).toBe('擅自改变用途。')
    expect(two?.shortTitle).toBe('擅自改变用途')
    expect(two?.aspect).toEqual(aspect)
    expect(three).toBe(next)
  })

  test('选中的就是一条具体表现：它成为问题，其余各条留在原处', () => {
    const told = [
      { key: 'x', text: '甲', span: at(3) },
      { key: 'y', text: '乙', span: at(4) },
    ]
    const [one, two] = edits.splitAt([problem('p1', 1, { manifestations: told })], at(3), '甲')
    expect(one?.manifestations.map((it) => it.key)).toEqual(['y'])
    expect(two).toMatchObject({ title: '甲', manifestations: [] })
  })

  test('空草稿也能从原文里起第一个问题', () => {
    expect(edits.splitAt([], at(4), '排查不彻底')).toMatchObject([{ title: '排查不彻底', span: { line: 4 } }])
  })

  test('在第一个问题之前选中的，放在最前，不拿走后面的措施', () => {
    const [one, two] = edits.splitAt([whole], { line: 0, from: 0, to: 3 }, '总体问题')
    expect(one).toMatchObject({ title: '总体问题', measures: [] })
    expect(two).toBe(whole)
  })

  test('只选了空白不算', () => {
    expect(edits.splitAt([whole], at(3), '  ')).toEqual([whole])
  })

  test('新键不与已有的重复', () => {
    const once = edits.splitAt([whole], at(3), '甲')
    const keys = edits.splitAt(once, at(4), '乙').map((it) => it.key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('其他改动', () => {
  test('没有碰到的问题原物不动', () => {
    const [one, two] = [problem('p1', 1), problem('p2', 2)]
    const after = edits.mend([one, two], 'p2', { leftOut: true })
    expect(after[0]).toBe(one)
    expect(after[1]?.leftOut).toBe(true)
    expect(edits.countsOf(after)).toMatchObject({ problems: 1, leftOut: 1 })
  })

  test('换到另一个方面，归类不跟去', () => {
    const other = { ordinal: 2, marker: '', title: '作风不实' }
    const [moved] = edits.moveToAspect(
      [problem('p1', 1, { group: { ordinal: 1, marker: '', title: '甲' } })],
      'p1',
      other,
    )
    expect(moved).toMatchObject({ aspect: other, group: null })
    expect(edits.nextHeading(edits.aspectsOf([problem('p1', 1)]), '新').ordinal).toBe(2)
  })

  test('空着的和过长的都指出来', () => {
    const bad = problem('p1', 1, {
      title: ' ',
      shortTitle: '一'.repeat(15),
      measures: [{ ...measure('a', 2), text: '' }],
    })
    expect(flawsOf(bad).map(({ part, why }) => [part, why])).toEqual([
      ['title', 'empty'],
      ['shortTitle', 'long'],
      ['a', 'empty'],
    ])
  })
})

describe('原文里的标记', () => {
  test('段落拼起来就是原来那一行，重叠的以先开始的为准', () => {
    const line = '一是制度空转。二是检查走过场。'
    const marks = marksOf([
      problem('p1', 1, {
        span: at(1, 0, 7),
        measures: [measure('a', 1, { span: at(1, 5, 10) }), measure('b', 1, { span: at(1, 7, 12) })],
      }),
    ]).get(1) ?? { marks: [], fine: [] }
    const segments = segmentsOf(line, marks)
    expect(segments.map((it) => it.text).join('')).toBe(line)
    expect(segments.map((it) => it.mark?.part ?? null)).toEqual(['title', 'measure', 'measure', null])
  })

  test('数字、时限、单位在措施里各有自己的记号；用字写的数字也认', () => {
    const line = '新建水池12座，检查两次（县水务局，6月底前）'
    const told: DraftMeasure = {
      ...measure('a', 1),
      span: at(1, 0, 12),
      figures: [
        { text: '新建水池12座', value: 12, unit: '座', indicator: '水池' },
        { text: '检查两次', value: 2, unit: '次', indicator: '检查' },
      ],
      units: [{ words: '县水务局', unit: null }],
      deadlineWords: '6月底前',
    }
    const found = marksOf([problem('p1', 1, { span: at(1, 0, 0), measures: [told] })], [line]).get(1)
    const segments = segmentsOf(line, found ?? { marks: [], fine: [] })
    expect(segments.map((it) => it.text).join('')).toBe(line)
    expect(
      segments.flatMap((it) => it.pieces).flatMap((it) => (it.fine ? [[it.fine, it.text]] : [])),
    ).toEqual([
      ['figure', '12座'],
      ['figure', '两次'],
      ['unit', '县水务局'],
      ['day', '6月底前'],
    ])
  })
})
