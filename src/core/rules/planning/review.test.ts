import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#core/record/fact/refusal.ts'
import { planContentOf, planSeenOf } from '#core/record/problem/plan-content.ts'
import type { PlanContent } from '#core/record/problem/plan-content.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { ReviewFact, ReviewQuestion } from '#core/record/review/facts.ts'
import { type Review, foldReview } from '#core/record/review/review.ts'
import {
  type People,
  actingAs,
  asItself,
  came,
  lineAbove,
  registered,
  seenNow,
} from '../../../../tests/closeout/cast.ts'
import { decideApprovePlan } from './approve-plan.ts'
import { decideHandOut } from './hand-out.ts'
import { decideAddMeasure, decideReviseMeasure } from './measures.ts'
import { planChanges } from './plan-changes.ts'
import {
  type NewReviewFact,
  decideAnswerOpinion,
  decideConclude,
  decideGiveOpinion,
  decideOpenReview,
  decideWithdrawReview,
} from './review.ts'
import { lookAgain } from './reviewed.ts'

const people: People = {
  主任: { posts: [{ role: 'office', unit: '整改办' }], appointedBy: [] },
  领导: { posts: [{ role: 'leader', unit: '县政府' }], appointedBy: [] },
  兼任: {
    posts: [
      { role: 'leader', unit: '县政府' },
      { role: 'head', unit: '审计局' },
    ],
    appointedBy: [],
  },
  经办人: { posts: [{ role: 'handler', unit: '水务局' }], appointedBy: [] },
  纪委的人: { posts: [{ role: 'verifier', unit: '纪委' }], appointedBy: [] },
  组织部的人: { posts: [{ role: 'head', unit: '组织部' }], appointedBy: [] },
  审计局的人: { posts: [{ role: 'head', unit: '审计局' }], appointedBy: [] },
  借调: {
    posts: [
      { role: 'office', unit: '整改办' },
      { role: 'verifier', unit: '纪委' },
    ],
    appointedBy: [],
  },
  站长: { posts: [{ role: 'head', unit: '供水站' }], appointedBy: [] },
}
const as = (person: string) => actingAs(person, people)
const unit = (name: string) => ({ id: name, name })

/** A complete plan, led by the water bureau. */
const planned = (leader = '领导'): Problem => {
  const handed = came(
    registered(['漏损率高', '水费未入库']),
    decideHandOut(
      registered(['漏损率高', '水费未入库']),
      {
        responsibility: {
          leadLeader: { person: leader, name: leader, post: 'x', postTitle: '副县长' },
          leadUnit: unit('水务局'),
          handler: { person: '经办人', name: '经办人' },
        },
        timeClass: 'time-limited',
        deadline: '2026-12-31',
      },
      as('主任'),
    ),
    '主任',
  )
  if ('refused' in handed) throw new Error(handed.refused)
  const { problem } = handed
  const answers = problem.manifestations.map((it) => it.id)
  const fields = { text: '换管', answers, goal: null, deadline: null, units: [unit('水务局')] }
  const added = came(problem, decideAddMeasure(problem, fields, as('经办人')), '经办人')
  if ('refused' in added) throw new Error(added.refused)
  return added.problem
}

const revised = (
  problem: Problem,
  change: Partial<{ text: string; deadline: string; units: string[] }>,
): Problem => {
  const [measure] = problem.measures
  if (!measure) throw new Error('no measure')
  const { text, answers, goal, deadline, units } = measure
  const { units: named, ...rest } = change
  const input = { text, answers, goal, deadline, ...rest, units: named ? named.map(unit) : units }
  const outcome = came(problem, decideReviseMeasure(problem, measure.id, input, as('主任')), '主任')
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.problem
}

let seq = 0
const folded = (
  review: Review | null,
  decided: NewReviewFact[] | { refused: string },
  person: string,
): Review => {
  if (isRefusal(decided)) throw new Error(decided.refused)
  let state = review
  for (const { type, body } of decided as NewReviewFact[]) {
    seq += 1
    const fact = {
      ...{ workspace: 'w', seq, version: seq, actId: `a${seq}`, n: 0, importId: null, v: 1, happened: null },
      stream: { kind: 'review', id: '会审' },
      actor: { kind: 'person', person: { id: person, name: person }, post: null, unit: null },
      recordedAt: '2026-09-01T01:00:00.000000Z',
      type,
      body,
    } as ReviewFact
    state = foldReview(state, fact)
  }
  if (!state) throw new Error('no review')
  return state
}

const asked = (name: string) => ({ ...unit(name), above: lineAbove(name) })
const send = (problem: Problem, bodies: string[], person = '主任', reviewing: Review | null = null) =>
  decideOpenReview(
    {
      ...{ round: problem.round, replyBy: '2026-09-10', note: '', demands: { agreedProof: false } },
      bodies: bodies.map(asked),
      problems: [
        {
          problem,
          reviewing,
          answering: {
            units: people[problem.responsibility.leadLeader?.person ?? '']?.posts.map((it) => it.unit) ?? [],
            aboveLead: lineAbove('水务局'),
          },
        },
      ],
    },
    as(person),
  )
const sent = (problem: Problem, bodies = ['纪委', '组织部']): Review =>
  folded(null, send(problem, bodies), '主任')
const concluded = (review: Review, ...names: string[]): Review =>
  names.reduce((it, name) => folded(it, decideConclude(it, name, as(`${name}的人`)), `${name}的人`), review)
const planHash = (problem: Problem) => planSeenOf(planContentOf(problem), asItself)
const opinion = (
  review: Review,
  problem: Problem,
  {
    body = '纪委',
    verdict = 'amend' as const,
    questions = ['reasonable'] as ReviewQuestion[],
    seen = planHash(problem),
  } = {},
  person = '纪委的人',
) => decideGiveOpinion(review, problem, { body, verdict, questions, text: '时限太松', seen }, as(person))
const answered = (review: Review, adopted: boolean, person = '主任'): Review => {
  const last = review.opinions.at(-1)?.id ?? ''
  return folded(
    review,
    decideAnswerOpinion(review, { opinion: last, adopted, reply: '好' }, as(person)),
    person,
  )
}

/** Approves with what the review says; every plan of the life is known by its hash. */
const approve = (review: Review | null, problem: Problem, known: readonly Problem[] = [problem]) => {
  const plans = new Map<string, PlanContent>(known.map((it) => [planHash(it), planContentOf(it)]))
  const now = planContentOf(problem)
  const reviewed = review && { review, problem: problem.id, now, seen: planHash(problem), plans }
  const basis = { demands: { jointReview: true, agreedProof: false }, reviewed }
  const decided = decideApprovePlan(
    problem,
    { seen: seenNow(problem), missingRule: false },
    as('主任'),
    basis,
  )
  return isRefusal(decided) ? decided.refused : decided.map((it) => it.type)
}

describe('会审：送哪些、送给谁', () => {
  test('方案不完整的不能送；已经在会审的不能再送；撤回以后可以再送', () => {
    expect(send(registered(['漏损率高']), ['纪委'])).toMatchObject({ refused: 'review-incomplete' })
    const problem = planned()
    const review = sent(problem)
    expect(send(problem, ['纪委'], '主任', review)).toMatchObject({ refused: 'review-under-way' })
    const withdrawn = folded(review, decideWithdrawReview(review, '另送', as('主任')), '主任')
    expect(isRefusal(send(problem, ['纪委'], '主任', withdrawn))).toBe(false)
    expect(decideWithdrawReview(withdrawn, '再撤', as('主任'))).toMatchObject({
      refused: 'already-withdrawn',
    })
  })
  test('送审的人不能送给自己所在的单位', () => {
    expect(send(planned(), ['纪委'], '借调')).toMatchObject({ refused: 'same-unit' })
  })
  test('承担任务的、牵头单位上下级的、牵头领导任职的单位都回避；全都回避的不能送', () => {
    for (const body of ['水务局', '县政府', '供水站'])
      expect(send(planned(), [body]), body).toMatchObject({ refused: 'review-aside' })
    expect(send(planned('兼任'), ['审计局'])).toMatchObject({ refused: 'review-aside' })
    const review = sent(planned('兼任'), ['审计局', '纪委'])
    expect(review.problems[0]?.aside).toEqual(['审计局'])
    // Those that stand aside are not waited for on this problem.
    expect(approve(concluded(review, '纪委'), planned('兼任'))).toBeTypeOf('object')
  })
})

describe('会审：谁说话、说什么', () => {
  const problem = planned()
  test('只有在该单位任职的人能代表它', () => {
    expect(opinion(sent(problem), problem, { body: '组织部' })).toMatchObject({ refused: 'not-your-unit' })
    expect(decideConclude(sent(problem), '组织部', as('纪委的人'))).toMatchObject({
      refused: 'not-your-unit',
    })
    expect(opinion(sent(problem), problem, { body: '审计局' }, '审计局的人')).toMatchObject({
      refused: 'unknown-thing',
    })
  })
  test('回避的单位和对问题负责的人不提意见', () => {
    const led = planned('兼任')
    const review = sent(led, ['审计局', '纪委'])
    expect(opinion(review, led, { body: '审计局' }, '审计局的人')).toMatchObject({
      refused: 'review-stands-aside',
    })
  })
  test('说的是看到的那一版；改了以后旧的那一版说过完毕就不能再说', () => {
    const review = sent(problem)
    expect(opinion(review, problem, { seen: '没见过' })).toMatchObject({ refused: 'content-changed' })
    const later = revised(problem, { text: '换新管' })
    expect(isRefusal(opinion(review, later, { seen: planHash(problem) }))).toBe(false)
    expect(opinion(concluded(review, '纪委'), later, { seen: planHash(problem) })).toMatchObject({
      refused: 'content-changed',
    })
  })
  test('建议修改的要说明是哪一问；没有答复以前可以改口，只算最后一次', () => {
    const review = sent(problem)
    expect(opinion(review, problem, { questions: [] })).toMatchObject({ refused: 'invalid-input' })
    const once = folded(review, opinion(review, problem), '纪委的人')
    const twice = folded(once, opinion(once, problem, { questions: ['clear'] }), '纪委的人')
    expect(twice.opinions.map((it) => it.questions)).toEqual([['clear']])
  })
  test('提意见的人和他的单位不能自己答复；答复过的不能再答复', () => {
    const review = folded(sent(problem), opinion(sent(problem), problem, {}, '借调'), '借调')
    const id = review.opinions[0]?.id ?? ''
    const answer = (person: string) =>
      decideAnswerOpinion(review, { opinion: id, adopted: true, reply: '好' }, as(person))
    expect(answer('借调')).toMatchObject({ refused: 'same-person' })
    const other = folded(sent(problem), opinion(sent(problem), problem), '纪委的人')
    const last = other.opinions[0]?.id ?? ''
    expect(
      decideAnswerOpinion(other, { opinion: last, adopted: true, reply: '好' }, as('借调')),
    ).toMatchObject({ refused: 'same-unit' })
    const done = answered(other, true)
    expect(
      decideAnswerOpinion(done, { opinion: last, adopted: false, reply: '不' }, as('主任')),
    ).toMatchObject({
      refused: 'opinion-answered',
    })
  })
})

describe('会审没有完，方案批不了', () => {
  const problem = planned()
  test('没有送过、还有单位没有答复、还有意见没有答复，各有一句话', () => {
    expect(approve(null, problem)).toBe('review-missing')
    const review = sent(problem)
    expect(approve(review, problem)).toBe('review-open')
    expect(approve(concluded(review, '纪委'), problem)).toBe('review-open')
    expect(approve(concluded(review, '纪委', '组织部'), problem)).toEqual(['plan.approved'])
    const said = concluded(folded(review, opinion(review, problem), '纪委的人'), '纪委', '组织部')
    expect(approve(said, problem)).toBe('review-unanswered')
    expect(approve(answered(said, false), problem)).toEqual(['plan.approved'])
  })
  test('照采纳的意见改的不用再看；超出的要各单位再点一下', () => {
    const review = sent(problem)
    const said = concluded(folded(review, opinion(review, problem), '纪委的人'), '纪委', '组织部')
    const sooner = revised(problem, { deadline: '2026-10-31' })
    const known = [problem, sooner]
    expect(approve(answered(said, true), sooner, known)).toEqual(['plan.approved'])
    expect(approve(answered(said, false), sooner, known)).toBe('review-outdated')
    const weaker = revised(sooner, { text: '研究换管' })
    const done = answered(said, true)
    expect(approve(done, weaker, [...known, weaker])).toBe('review-outdated')
    const agree = { verdict: 'agree' as const, questions: [] }
    const once = folded(done, opinion(done, weaker, agree as never), '纪委的人')
    expect(approve(once, weaker, [...known, weaker])).toBe('review-outdated')
    const both = folded(
      once,
      opinion(once, weaker, { ...agree, body: '组织部' } as never, '组织部的人'),
      '组织部的人',
    )
    expect(approve(both, weaker, [...known, weaker])).toEqual(['plan.approved'])
  })
  test('要求再看的，正是没有看过又没有采纳的改动', () => {
    const review = concluded(sent(problem), '纪委', '组织部')
    const later = revised(problem, { text: '换新管', units: ['水务局', '财政局'] })
    const plans = new Map([problem, later].map((it) => [planHash(it), planContentOf(it)]))
    const again = lookAgain({
      review,
      problem: problem.id,
      now: planContentOf(later),
      seen: planHash(later),
      plans,
    })
    expect(again.map((it) => [it.body.name, it.changes.map((change) => change.part)])).toEqual([
      ['纪委', ['text', 'units']],
      ['组织部', ['text', 'units']],
    ])
  })
  test('改动的清单：相同的两版没有改动，改什么就说什么', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [one, other] = [revised(problem, { text: a }), revised(problem, { text: b })]
        const changes = planChanges(planContentOf(one), planContentOf(other))
        expect(changes.length).toBe(a === b ? 0 : 1)
      }),
      { numRuns: 50 },
    )
  })
})

describe('会审以后再改的', () => {
  test('采纳过「时限不合理」，只许改紧；往后放的，还要各家再看', () => {
    const start = revised(planned(), { deadline: '2026-10-31' })
    const given = concluded(folded(sent(start), opinion(sent(start), start), '纪委的人'), '纪委', '组织部')
    const review = answered(given, true)
    const tighter = revised(start, { deadline: '2026-09-30' })
    expect(approve(review, tighter, [start, tighter])).toEqual(['plan.approved'])
    const looser = revised(start, { deadline: '2026-12-30' })
    expect(approve(review, looser, [start, looser])).toBe('review-outdated')
  })
  test('改派给会审单位的，它当场回避：先前的话不算，新的话也不能说', () => {
    const start = planned()
    const review = concluded(sent(start, ['纪委']), '纪委')
    const moved = revised(start, { units: ['水务局', '纪委'] })
    expect(isRefusal(opinion(review, moved, { verdict: 'agree' as never, questions: [] }))).toBe(true)
    expect(approve(review, moved, [start, moved])).toBe('review-missing')
    const two = concluded(sent(start), '纪委', '组织部')
    expect(approve(two, moved, [start, moved])).toBe('review-outdated')
  })
  test('会审以后改掉应收的钱、消化计划，要再看', () => {
    const start = planned()
    const id = start.measures[0]?.id ?? ''
    const owing: Problem = {
      ...start,
      money: [{ of: 'measure', id, what: '水费', due: { value: 50, unit: '万元' }, explained: null }],
      runoffs: [
        {
          measure: id,
          what: '欠账',
          unit: '户',
          opening: 9,
          on: '2026-08-01',
          steps: [{ by: '2026-10-01', to: 0 }],
        },
      ],
    }
    const review = concluded(sent(owing), '纪委', '组织部')
    expect(approve(review, owing, [owing])).toEqual(['plan.approved'])
    expect(approve(review, { ...owing, money: [] }, [owing])).toBe('review-outdated')
    expect(approve(review, { ...owing, runoffs: [] }, [owing])).toBe('review-outdated')
  })
})
