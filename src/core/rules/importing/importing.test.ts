import { describe, expect, test } from 'vitest'
import { isRefusal } from '#core/record/fact/refusal.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type People, actingAs, happen, registered } from '../../../../tests/closeout/cast.ts'
import { type HandOut, decideHandOut } from '../planning/hand-out.ts'
import { decideRemoveMeasure } from '../planning/measures.ts'
import { comparedWith } from './compare-problem.ts'
import { type Names, decideListed } from './decide-listed.ts'
import type { Listed, ListedMeasure } from './listed.ts'
import { type Known, matchList } from './match-list.ts'
import { isUndecided, proposedOf } from './propose.ts'

const people: People = { 主任: { posts: [{ role: 'office', unit: '整改办' }], appointedBy: [] } }
const acting = actingAs('主任', people)
const names: Names = {
  unit: (id) => ({ id, name: id }),
  person: (person) => ({ person, name: person }),
  leader: (person, post) => ({ person, post, name: person, postTitle: post }),
}
const noDuty: Listed['duty'] = {
  leadLeader: null,
  leadUnit: null,
  coUnits: [],
  handler: null,
  timeClass: null,
  deadline: null,
}
const row = (over: Partial<Listed> = {}): Listed => ({
  key: 'r1',
  marker: '1',
  title: '供水管网漏损长期偏高',
  manifestations: [],
  measures: [],
  duty: noDuty,
  status: null,
  progress: null,
  evidence: null,
  ...over,
})
const measure = (key: string, text: string, over: Partial<ListedMeasure> = {}): ListedMeasure => ({
  ...{ key, text, marker: null, units: [], deadline: null, status: null, progress: null },
  ...over,
})
const facts = (decided: ReturnType<typeof decideListed>): NewProblemFact[] => {
  if (isRefusal(decided)) throw new Error(decided.refused)
  return decided
}
const taking = (problem: Problem, listed: Listed, importId = 'i2'): Problem => {
  const take = comparedWith(problem, listed).changes.map((it) => it.id)
  return happen(problem, facts(decideListed(problem, listed, take, names, acting)), '主任', importId)
}
const byHand = (problem: Problem, input: HandOut): Problem => {
  const decided = decideHandOut(problem, input, acting)
  if (isRefusal(decided)) throw new Error(decided.refused)
  return happen(problem, decided, '主任')
}
const changesOf = (problem: Problem, listed: Listed) =>
  comparedWith(problem, listed).changes.map((it) => it.of)

describe('后来的清单同台账对上', () => {
  const known: Known[] = [
    { id: 'a', number: '1-01-001', title: '会议过多过频', shortTitle: '会议过多', registeredAs: null },
    {
      ...{ id: 'b', number: '1-01-002', title: '供水管网漏损长期偏高', shortTitle: '管网漏损偏高' },
      registeredAs: '管网漏损率居高不下',
    },
    {
      ...{ id: 'c', number: '1-02-001', title: '粮库二期工程进度滞后', shortTitle: '粮库二期滞后' },
      registeredAs: null,
    },
  ]
  const matched = (...rows: Listed[]) => {
    const { of, absent } = matchList(rows, known)
    return [[...of].map(([key, it]) => [key, it?.problem ?? null, it?.by ?? null]), absent]
  }

  test('编号一样就是同一个问题，不管表述怎么改', () => {
    expect(matched(row({ marker: '1-01-002', title: '完全另一种说法' }))).toEqual([
      [['r1', 'b', 'number']],
      ['a', 'c'],
    ])
  })
  test.each([
    ['公共厕所夜间关闭', true],
    ['供水管网漏损率偏高', false],
    ['管网漏损率居高不下，整改迟缓', false],
    ['管网漏损', false],
  ])('编号一样，题目写的是“%s”：要不要问', (title, asks) => {
    const { of } = matchList([row({ marker: '1-01-002', title })], known)
    const match = of.get('r1') ?? null
    expect([match?.problem, isUndecided(match)]).toEqual(['b', asks])
  })
  test('宽窄、空格、引号和“针对……问题”不算不同；登记时的原话也认得', () => {
    expect(
      matched(
        row({ key: 'r1', title: '针对“会议 过多、过频”问题' }),
        row({ key: 'r2', title: '管网漏损率居高不下' }),
      )[0],
    ).toEqual([
      ['r1', 'a', 'words'],
      ['r2', 'b', 'words'],
    ])
  })
  test('说法相近的只是建议；不相近的是新问题', () => {
    expect(
      matched(row({ key: 'r1', title: '供水管网漏损率偏高' }), row({ key: 'r2', title: '公墓价格虚高' }))[0],
    ).toEqual([
      ['r1', 'b', 'likeness'],
      ['r2', null, null],
    ])
  })
  test('一个问题只配一行：更像的那一行得到它', () => {
    expect(
      matched(
        row({ key: 'r1', title: '粮库二期工程进度较慢' }),
        row({ key: 'r2', title: '粮库二期工程进度滞后严重' }),
      )[0],
    ).toEqual([
      ['r1', null, null],
      ['r2', 'c', 'likeness'],
    ])
  })
  test('清单里没有的只是没有提到', () => {
    expect(matched()[1]).toEqual(['a', 'b', 'c'])
  })
})

describe('新旧对照', () => {
  test('一字不改的清单，什么也不提出', () => {
    const listed = row({
      measures: [measure('m1', '更换老旧管网12公里', { units: [{ words: '水务局', unit: '水务局' }] })],
      duty: { ...noDuty, leadUnit: { words: '水务局', unit: '水务局' }, deadline: '2026-12-31' },
      progress: '已更换3公里。',
    })
    const problem = taking(registered([]), listed)
    expect(problem.measures.map((it) => it.text)).toEqual(['更换老旧管网12公里'])
    expect(comparedWith(problem, listed)).toEqual({
      ...{ changes: [], unknown: [], early: [], absentMeasures: [] },
    })
  })
  test('空格子什么也没说：不改、不删', () => {
    const problem = byHand(registered([]), {
      responsibility: { leadUnit: { id: '水务局', name: '水务局' } },
      deadline: '2026-12-31',
    })
    expect(changesOf(problem, row())).toEqual([])
  })
  test('人工定过的，标明是谁什么时候定的', () => {
    const problem = byHand(registered([]), { responsibility: {}, deadline: '2026-12-31' })
    const [change] = comparedWith(problem, row({ duty: { ...noDuty, deadline: '2026-10-31' } })).changes
    expect([change?.before, change?.after, change?.byHand?.by]).toEqual(['2026-12-31', '2026-10-31', '主任'])
  })
  test('上次导入定的，不算人工', () => {
    const first = taking(registered([]), row({ duty: { ...noDuty, deadline: '2026-12-31' } }))
    const [change] = comparedWith(first, row({ duty: { ...noDuty, deadline: '2026-10-31' } })).changes
    expect(change?.byHand).toBeNull()
  })
  test('名字对不上单位的，说出来，不能当改动', () => {
    const listed = row({ duty: { ...noDuty, leadUnit: { words: '水利处', unit: null } } })
    expect(comparedWith(registered([]), listed)).toMatchObject({
      changes: [],
      unknown: [{ of: 'leadUnit', words: '水利处' }],
    })
  })
  test('措施改了几个字是改，另一件事是新，没有提到的留着', () => {
    const problem = taking(
      registered([]),
      row({ measures: [measure('a', '每月督查一次漏损情况'), measure('b', '更换老旧管网')] }),
    )
    const next = row({ measures: [measure('x', '每月督查两次漏损情况'), measure('y', '开展水价听证')] })
    const compared = comparedWith(problem, next)
    expect(compared.changes.map(({ of, before, after }) => [of, before, after])).toEqual([
      ['measure', '每月督查一次漏损情况', '每月督查两次漏损情况'],
      ['newMeasure', null, '开展水价听证'],
    ])
    expect(compared.absentMeasures.map((it) => it.text)).toEqual(['更换老旧管网'])
  })
  test('只采纳点了头的；不再是改动的，全部不办', () => {
    const listed = row({ title: '供水管网漏损率长期偏高', duty: { ...noDuty, deadline: '2026-10-31' } })
    const only = happen(
      registered([]),
      facts(decideListed(registered([]), listed, ['deadline'], names, acting)),
      '主任',
      'i2',
    )
    expect([only.title, only.deadline?.current]).toEqual(['供水管网漏损长期偏高', '2026-10-31'])
    expect(decideListed(only, listed, ['deadline'], names, acting)).toMatchObject({ refused: 'list-changed' })
  })
})

describe('人删去过的措施，清单里又有', () => {
  const first = row({ measures: [measure('a', '更换老旧管网12公里'), measure('b', '开展水价听证')] })
  const removed = () => {
    const problem = taking(registered([]), first)
    const [, hearing] = problem.measures
    const decided = decideRemoveMeasure(problem, hearing!.id, '水价由市里统一听证', acting)
    if (isRefusal(decided)) throw new Error(decided.refused)
    return happen(problem, decided, '主任')
  }
  const again = row({ measures: [measure('x', '更换老旧管网12公里'), measure('y', '开展水价听证。')] })

  test('认得出来：谁、什么时候、为什么删的都写明，不替人勾上', () => {
    const problem = removed()
    const { changes } = comparedWith(problem, again)
    expect(changes.map((it) => [it.of, it.byHand?.by, it.removed])).toEqual([
      ['newMeasure', '主任', '水价由市里统一听证'],
    ])
    expect(proposedOf(problem, changes)).toEqual([])
  })
  test('改了几个字，也认得；另一件事还是新的', () => {
    const listed = row({ measures: [measure('y', '组织开展水价听证会'), measure('z', '公开水质检测')] })
    expect(comparedWith(removed(), listed).changes.map((it) => it.removed)).toEqual([
      '水价由市里统一听证',
      null,
    ])
  })
  test('讲它做得怎样的，也不替人勾上；人说要，才添回来', () => {
    const told = row({ measures: [measure('y', '开展水价听证', { progress: '已听证1次。' })] })
    const problem = removed()
    const { changes } = comparedWith(problem, told)
    expect(proposedOf(problem, changes)).toEqual([])
    const back = taking(problem, told)
    expect(back.measures.map((it) => it.text)).toEqual(['更换老旧管网12公里', '开展水价听证'])
    expect(back.progress.map((it) => it.measure === back.measures[1]?.id)).toEqual([true])
    expect(comparedWith(back, told).changes).toEqual([])
  })
})

describe('时限早于反馈日', () => {
  const early = row({
    measures: [measure('a', '更换老旧管网12公里', { deadline: '2026-06-30' })],
    duty: { ...noDuty, deadline: '2026-07-19' },
  })
  test('说出来，不采用，别的照办', () => {
    const { changes, early: told } = comparedWith(registered([]), early)
    expect(told).toEqual([
      { day: '2026-07-19', about: null },
      { day: '2026-06-30', about: '更换老旧管网12公里' },
    ])
    expect(changes.map((it) => it.of)).toEqual(['newMeasure'])
    const taken = taking(registered([]), early)
    expect([taken.deadline, taken.measures.map((it) => it.deadline)]).toEqual([null, [null]])
  })
  test('反馈当日不算早；没有反馈日的，不说早', () => {
    const onDay = row({ duty: { ...noDuty, deadline: '2026-07-20' } })
    expect(comparedWith(registered([]), onDay).early).toEqual([])
    expect(comparedWith({ ...registered([]), feedbackOn: null }, early).early).toEqual([])
  })
})

describe('撤回后来的导入', () => {
  const listed = row({ title: '供水管网漏损率长期偏高', progress: '已更换3公里。' })
  const revert = (problem: Problem) =>
    happen(problem, [{ type: 'problem.reverted', body: { import: 'i2', reason: '文件给错了' } }], '主任')

  test('问题回到导入以前的样子，编号和版本照走', () => {
    const before = registered([])
    const changed = taking(before, listed)
    expect(changed).not.toMatchObject({ title: before.title })
    expect(revert(changed)).toEqual({ ...before, version: 4 })
  })
  test('之后有人动过的，撤不回', () => {
    const touched = byHand(taking(registered([]), listed), { responsibility: {}, deadline: '2026-12-31' })
    expect(() => revert(touched)).toThrow('problem.reverted')
  })
})

describe('公开的通报讲的是做了什么', () => {
  test('不改措施，只添一段未核查的表述', () => {
    const problem = taking(registered([]), row({ measures: [measure('a', '更换老旧管网12公里')] }))
    const report = row({
      measures: [
        measure('x', '已更换老旧管网12公里', { onlyTold: true }),
        measure('y', '开通了报漏热线', { onlyTold: true }),
      ],
    })
    const told = taking(problem, report, 'i3')
    expect(told.measures).toEqual(problem.measures)
    expect(told.progress.map((it) => [it.measure === problem.measures[0]?.id, it.text])).toEqual([
      [true, '已更换老旧管网12公里'],
      [false, '开通了报漏热线'],
    ])
    expect(changesOf(told, report)).toEqual([])
  })
})

test('编号对得上、题目却只有符号的，要人来认', () => {
  const known: Known = {
    id: 'p',
    number: '1-01-001',
    title: '会议过多',
    shortTitle: '会议过多',
    registeredAs: null,
  }
  const match = matchList([row({ marker: '1-01-001', title: '……' })], [known]).of.get('r1') ?? null
  expect([match?.by, isUndecided(match)]).toEqual(['number', true])
})
