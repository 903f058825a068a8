import { describe, expect, test } from 'vitest'
import { noDuty } from '#contract/drafts.ts'
import { hasIssues, isSure, nextWhere, reviewOf } from './draft-issues.ts'
import { measure, problem } from './draft-problem.fixture.ts'

const source = { issues: [] }
const whys = (found: ReturnType<typeof reviewOf>, key: string) =>
  (found.issues.get(key) ?? []).map((it) => it.why)

describe('拿得准的和有瑕疵的', () => {
  test('没有瑕疵的拿得准；已核对的另计；略去的不计', () => {
    const list = [
      problem('一', 1),
      problem('二', 2, { accepted: true }),
      problem('三', 3, { leftOut: true }),
      problem('四', 4, { title: '存在的主要问题' }),
    ]
    const review = reviewOf(list, source)
    expect(review.counts).toEqual({ problems: 3, accepted: 1, sure: 1, withIssues: 1 })
    expect(whys(review, '四')).toEqual(['heading-like'])
    expect(list.filter((it) => isSure(it, review.issues)).map((it) => it.key)).toEqual(['一'])
  })

  test('以“突出问题”结尾的问题不是标题', () => {
    const review = reviewOf([problem('一', 1, { title: '工业用地低效闲置突出问题' })], source)
    expect(review.counts.sure).toBe(1)
  })

  test('瑕疵归它所在的问题；只关页面的瑕疵不归谁', () => {
    const issues = [
      { code: 'title-guessed', message: '', line: 2 },
      { code: 'running-heads', message: '', line: 3 },
      { code: 'kind-guessed', message: '', line: null },
    ]
    const review = reviewOf([problem('一', 1), problem('二', 5)], { issues })
    expect([whys(review, '一'), whys(review, '二')]).toEqual([['reading'], []])
  })

  test('读的人说了归哪个问题，就归哪个；说了哪个都不归，只有可能漏掉的才归前一个', () => {
    const issues = [
      { code: 'title-guessed', message: '', line: 9, problem: '一' },
      { code: 'title-mark-open', message: '', line: 9, problem: null },
      { code: 'number-skipped', message: '', line: 9, problem: null },
    ]
    const review = reviewOf([problem('一', 1), problem('二', 5)], { issues })
    expect(whys(review, '一')).toEqual(['reading'])
    expect(review.issues.get('二')).toMatchObject([{ code: 'number-skipped' }])
  })

  test('只有一部分名称没有登记：指出来；一个都没有登记：只说一次', () => {
    const duty = (words: string, id: string | null) => ({ ...noDuty, leadUnit: { words, unit: id } })
    const some = reviewOf(
      [
        problem('一', 1, { duty: duty('甲局', '0190b0a0-0000-7000-8000-000000000001') }),
        problem('二', 2, { duty: duty('乙局', null) }),
      ],
      source,
    )
    expect(some.issues.get('二')).toEqual([{ why: 'unknown-name', words: ['乙局'] }])
    expect(some.nobodyKnown).toBe(false)
    const none = reviewOf([problem('一', 1, { duty: duty('甲局', null) })], source)
    expect([none.nobodyKnown, none.counts.withIssues]).toEqual([true, 0])
  })

  test('时限只有话没有日期，是瑕疵；立行立改、长期坚持不要日期', () => {
    const list = [
      problem('一', 1, { measures: [measure('a', 1, { deadlineWords: '汛期之前' })] }),
      problem('二', 2, { measures: [measure('b', 2, { deadlineWords: '立行立改' })] }),
      problem('三', 3, { measures: [measure('c', 3, { deadlineWords: '长期坚持' })] }),
    ]
    expect([...reviewOf(list, source).issues.keys()]).toEqual(['一'])
  })

  test('时限早于反馈日是瑕疵：问题的和措施的一起说；不知道反馈日，不说', () => {
    const early = problem('一', 1, {
      duty: { ...noDuty, deadline: '2026-05-31' },
      measures: [measure('a', 2, { deadline: '2026-06-30' }), measure('b', 3, { deadline: '2026-08-31' })],
    })
    expect(reviewOf([early], source, '2026-07-20').issues.get('一')).toEqual([
      { why: 'day-early', days: ['2026-05-31', '2026-06-30'], feedbackOn: '2026-07-20' },
    ])
    expect(whys(reviewOf([early], source), '一')).toEqual([])
  })

  test('表述相同的两个问题都有瑕疵，标点不算', () => {
    const list = [
      problem('一', 1, { title: '会议过多，文件过长。' }),
      problem('二', 2, { title: '会议过多、文件过长' }),
    ]
    const review = reviewOf(list, source)
    expect([whys(review, '一'), whys(review, '二')]).toEqual([['same-title'], ['same-title']])
  })

  test('账里不收的，核对过也仍然是瑕疵', () => {
    const list = [problem('一', 1, { shortTitle: '', accepted: true })]
    const { issues } = reviewOf(list, source)
    expect(list.every((it) => hasIssues(it, issues))).toBe(true)
  })

  test('明显矛盾的两处，各自的问题都有瑕疵', () => {
    const place = (line: number) => ({ line, from: 0, to: 2, text: '3个' })
    const review = reviewOf([problem('一', 1), problem('二', 5)], {
      issues: [],
      checks: {
        contradictions: [
          { code: 'conflicting-figures', severity: 'high', places: [place(2), place(6)], sum: null },
          { code: 'conflicting-figures', severity: 'low', places: [place(2), place(6)], sum: null },
        ],
        doubts: [],
        gaps: [],
      },
    })
    expect([whys(review, '一'), whys(review, '二')]).toEqual([['contradiction'], ['contradiction']])
  })
})

test('下一个有瑕疵的：往后找，到头从头再找，没有就没有', () => {
  const list = [problem('一', 1), problem('二', 2), problem('三', 3)]
  const odd = (it: { key: string }) => it.key !== '二'
  expect(nextWhere(list, null, odd)).toBe('一')
  expect(nextWhere(list, '一', odd)).toBe('三')
  expect(nextWhere(list, '三', odd)).toBe('一')
  expect(nextWhere(list, '一', () => false)).toBeNull()
})
