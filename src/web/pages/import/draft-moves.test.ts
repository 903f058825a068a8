import { describe, expect, test } from 'vitest'
import { noDuty } from '#contract/drafts.ts'
import { mergeWithPrevious } from './draft-edits.ts'
import * as moves from './draft-moves.ts'
import { aspect, at, measure, problem } from './draft-problem.fixture.ts'

const unit = (words: string) => ({ words, unit: null })
const keysOf = (list: readonly { key: string }[]) => list.map((it) => it.key)

describe('移动', () => {
  const other = { ordinal: 2, marker: '', title: '作风不实' }
  const list = [problem('p1', 1), problem('q1', 2, { aspect: other }), problem('p2', 3)]

  test('上移、下移只在同一方面之内，跳过别的方面', () => {
    expect(keysOf(moves.moveProblem(list, 'p2', -1))).toEqual(['p2', 'q1', 'p1'])
    expect(moves.canMove(list, 'q1', 1)).toBe(false)
    expect(moves.moveProblem(list, 'q1', 1)).toEqual(list)
  })

  test('措施移到别的问题，按原文先后排好；手写的排在最后', () => {
    const from = problem('p1', 1, { measures: [measure('b', 5), measure('h', 6, { span: null })] })
    const to = problem('p2', 3, { measures: [measure('a', 4), measure('c', 7)] })
    const [one, two] = moves.movePart([from, to], 'measures', 'p1', 'b', 'p2')
    expect(keysOf(one?.measures ?? [])).toEqual(['h'])
    expect(keysOf(two?.measures ?? [])).toEqual(['a', 'b', 'c'])
    const [, again] = moves.movePart([from, to], 'measures', 'p1', 'h', 'p2')
    expect(keysOf(again?.measures ?? [])).toEqual(['a', 'c', 'h'])
  })

  test('移到自己、移到不存在的问题，都不动', () => {
    const own = problem('p1', 1, { measures: [measure('a', 2)] })
    expect(moves.movePart([own], 'measures', 'p1', 'a', 'p1')).toEqual([own])
    expect(moves.movePart([own], 'measures', 'p1', 'a', 'no')).toEqual([own])
  })

  test('删去一条，别的不动', () => {
    const own = problem('p1', 1, { measures: [measure('a', 2), measure('b', 3)] })
    expect(keysOf(moves.removePart([own], 'p1', 'a')[0]?.measures ?? [])).toEqual(['b'])
    expect(moves.removePart([own], 'p2', 'a')).toEqual([own])
  })
})

describe('问题和措施互换', () => {
  test('措施改为问题：单位、时限、进展跟着走', () => {
    const told = measure('a', 2, {
      units: [unit('县水务局'), unit('县财政局')],
      deadline: '2026-09-30',
      deadlineWords: '2026年9月底前',
      progress: '已开工',
    })
    const [one, two] = moves.raisePart([problem('p1', 1, { measures: [told] })], 'p1', 'a')
    expect(one?.measures).toEqual([])
    expect(two).toMatchObject({
      title: '措施a',
      aspect,
      duty: { leadUnit: unit('县水务局'), coUnits: [unit('县财政局')], deadline: '2026-09-30' },
      progress: '已开工',
    })
  })

  test('问题改为上一个问题的措施：下面的措施和具体表现跟着走，一条不少', () => {
    const lower = problem('p2', 3, {
      measures: [measure('b', 4)],
      manifestations: [{ key: 'x', text: '甲', span: at(3) }],
      duty: { ...noDuty, leadUnit: unit('县水务局'), handler: { words: '林某', person: null } },
    })
    const [one, ...rest] = moves.lowerProblem(
      [problem('p1', 1, { measures: [measure('a', 2)] }), lower],
      'p2',
    )
    expect(rest).toEqual([])
    expect(one?.measures.map((it) => it.text)).toEqual(['措施a', lower.title, '措施b'])
    expect(one?.measures[1]?.units).toEqual([unit('县水务局')])
    expect(one?.manifestations.map((it) => it.text)).toEqual(['甲'])
    expect(one?.duty.handler?.words).toBe('林某')
  })

  test('第一个问题前面没有问题，不能改为措施', () => {
    expect(moves.canLower([problem('p1', 1)], 'p1')).toBe(false)
  })
})

describe('拆开和合并措施', () => {
  const text = '清理欠款300万元。建立台账。'
  const whole = measure('a', 2, {
    text,
    span: at(2, 4, 4 + text.length),
    figures: [{ text: '300万元', value: 300, unit: '万元', indicator: '欠款' }],
  })

  test('从中间拆开：数字跟着它的话走，原文里的位置也分开', () => {
    const [one] = moves.splitMeasure([problem('p1', 1, { measures: [whole] })], 'p1', 'a', 9)
    expect(one?.measures.map((it) => it.text)).toEqual(['清理欠款300万元。'.slice(0, 9), text.slice(9)])
    expect(one?.measures.map((it) => it.figures.length)).toEqual([1, 0])
    expect(one?.measures.map((it) => it.span)).toEqual([at(2, 4, 13), at(2, 13, 4 + text.length)])
  })

  test('光标在头尾，不拆', () => {
    const list = [problem('p1', 1, { measures: [whole] })]
    expect(moves.splitMeasure(list, 'p1', 'a', 0)[0]?.measures).toEqual([whole])
    expect(moves.splitMeasure(list, 'p1', 'a', text.length)[0]?.measures).toEqual([whole])
  })

  test('合并：单位合在一起，两个不同的时限都留下原话，不猜哪一天', () => {
    const list = [
      measure('a', 2, { units: [unit('甲局')], deadline: '2026-06-30', deadlineWords: '6月底前' }),
      measure('b', 3, {
        units: [unit('甲局'), unit('乙局')],
        deadline: '2026-09-30',
        deadlineWords: '9月底前',
      }),
    ]
    const [one] = moves.mergeMeasure([problem('p1', 1, { measures: list })], 'p1', 'b')
    expect(one?.measures).toHaveLength(1)
    expect(one?.measures[0]).toMatchObject({
      text: '措施a；措施b',
      units: [unit('甲局'), unit('乙局')],
      deadline: null,
      deadlineWords: '6月底前；9月底前',
    })
  })
})

test('并入上一个：两边的牵头单位、领导、进展都留下', () => {
  const told = (unitName: string, leader: string, progress: string) => ({
    duty: {
      ...noDuty,
      leadUnit: unit(unitName),
      leadLeader: { words: leader, person: null, post: null },
    },
    progress,
  })
  const [one] = mergeWithPrevious(
    [problem('p1', 1, told('甲局', '林某', '已办')), problem('p2', 2, told('乙局', '周某', '在办'))],
    'p2',
  )
  expect(one?.duty).toMatchObject({
    leadUnit: unit('甲局'),
    coUnits: [unit('乙局')],
    leadLeader: { words: '林某、周某', person: null },
  })
  expect(one?.progress).toBe('已办\n在办')
})

test('略去带着理由，放回时理由清掉；接受只动没有接受过的', () => {
  const list = [problem('p1', 1, { accepted: true }), problem('p2', 2)]
  const left = moves.leaveOut(list, 'p2', '与另一个问题重复')
  expect(left[1]).toMatchObject({ leftOut: true, leftOutReason: '与另一个问题重复' })
  expect(moves.putBack(left, 'p2')[1]).toMatchObject({ leftOut: false, leftOutReason: '' })
  const accepted = moves.accept(list, new Set(['p1', 'p2']), true)
  expect(accepted[0]).toBe(list[0])
  expect(accepted[1]?.accepted).toBe(true)
})
