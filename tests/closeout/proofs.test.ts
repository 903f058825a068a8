/**
 * The space of what is promised, told and proved: two manifestations, each kind of proof, plans reopened and cut down,
 * findings of every sort — walked breadth first with the real rules, and judged by a count of proofs made anew.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { isRefusal, type RefusalCode } from '#core/record/fact/refusal.ts'
import type { EvidenceKind, VerifiedItem } from '#core/record/problem/facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type CloseoutInput, decideCloseout } from '#core/rules/closeout/decide.ts'
import { decideAttachEvidence, decideWithdrawEvidence } from '#core/rules/evidence/attach.ts'
import { decideApprovePlan, decideReopenPlan } from '#core/rules/planning/approve-plan.ts'
import { decideHandOut } from '#core/rules/planning/hand-out.ts'
import { decideAddMeasure, decideRemoveMeasure, decideReviseMeasure } from '#core/rules/planning/measures.ts'
import { decideReportProgress } from '#core/rules/progress/report.ts'
import {
  type Came,
  type People,
  actingAs,
  came,
  findings,
  happen,
  proof,
  registered,
  seenNow,
  usual,
} from './cast.ts'
import { type Graph, explore, leadingTo } from './graph.ts'

const cast: People = {
  经办人: { posts: [{ role: 'handler', unit: '水务局' }], appointedBy: ['管理员'] },
  负责人: { posts: [{ role: 'head', unit: '水务局' }], appointedBy: ['管理员'] },
  核查人: { posts: [{ role: 'verifier', unit: '纪委' }], appointedBy: ['管理员'] },
  主任: { posts: [{ role: 'office', unit: '整改办' }], appointedBy: ['管理员'] },
}
const as = (person: string) => actingAs(person, cast)
const unit = { id: '水务局', name: '水务局' }
const first = '漏损率百分之二十一'
const second = '三笔水费没有入库'

const granted = (problem: Problem, asked: Parameters<typeof came>[1], person: string): Problem => {
  const outcome = came(problem, asked, person)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome.problem
}

const measureFor = (text: string, answers: string[]) => ({
  text,
  answers,
  goal: null,
  deadline: null,
  units: [unit],
})

const start = (): Problem => {
  const leader = { person: '领导', name: '领导', post: 'x', postTitle: '副县长' }
  const responsibility = { leadLeader: leader, leadUnit: unit, handler: { person: '经办人', name: '经办人' } }
  const handed = granted(
    registered([first, second]),
    decideHandOut(registered([first, second]), { responsibility, timeClass: 'long-term' }, as('主任')),
    '主任',
  )
  return [first, second].reduce(
    (problem, it) => granted(problem, decideAddMeasure(problem, measureFor(it, [it]), as('主任')), '主任'),
    handed,
  )
}

const proofs: [EvidenceKind, string][] = [
  ['minutes', first],
  ['rule', first],
  ['data', first],
  ['site', second],
]

/** Findings as an honest, a lazy and a crooked verifier would write them. */
const findingsOfAllSorts = (problem: Problem): VerifiedItem[][] => {
  const honest = findings(problem)
  const all = problem.evidence.map((it) => it.id)
  const weak = problem.evidence.filter((it) => it.kind === 'minutes').map((it) => it.id)
  const [one] = honest
  return [
    honest,
    honest.map((it) => ({ ...it, evidence: [] })),
    honest.map((it) => ({ ...it, evidence: weak })),
    honest.map((it) => ({ ...it, evidence: all.slice(0, 1) })),
    honest.map((it) => ({ ...it, evidence: ['不存在的材料'] })),
    honest.slice(0, 1),
    honest.slice(1),
    honest.map((it, i) => ({ ...it, met: i > 0 })),
    one ? [...honest, { ...one, met: false }] : honest,
    one ? [...honest, { ...one, manifestation: '没有这一条' }] : honest,
  ]
}

type Step = { problem: Problem; act: string; outcome: Came }

/** Every act that anybody could think of now, with what comes of it. */
function* acts(problem: Problem): Generator<Step> {
  const seen = seenNow(problem)
  const ask = (act: string, person: string, asked: NewProblemFact[] | Parameters<typeof came>[1]): Step => ({
    problem,
    act,
    outcome: came(problem, asked, person),
  })
  for (const missingRule of [false, true])
    yield ask('approve', '主任', decideApprovePlan(problem, { seen, missingRule }, as('主任')))
  yield ask('reopen', '主任', decideReopenPlan(problem, '调整', as('主任')))
  for (const { text, answers } of [measureFor(first, [first]), measureFor('开一次会', [second])])
    if (
      problem.measures.length < 2 &&
      !problem.measures.some((it) => it.answers.join() === answers.join() && it.text === text)
    )
      yield ask('add', '经办人', decideAddMeasure(problem, measureFor(text, answers), as('经办人')))
  for (const { id, text, answers, done } of problem.measures) {
    yield ask('remove', '经办人', decideRemoveMeasure(problem, id, '不需要', as('经办人')))
    if (text === first)
      yield ask(
        'revise',
        '经办人',
        decideReviseMeasure(problem, id, measureFor('张贴通知', answers), as('经办人')),
      )
    const told = { measure: id, unit, text: '已办', figures: [], documents: [], happened: null, proofs: [] }
    if (!done)
      yield ask('report', '经办人', decideReportProgress(problem, { ...told, completes: true }, as('经办人')))
  }
  for (const [kind, of] of proofs)
    if (!problem.evidence.some((it) => it.kind === kind && it.proves.includes(of)))
      yield ask('attach', '经办人', decideAttachEvidence(problem, null, proof(kind, [of]), as('经办人')))
  for (const { id } of problem.evidence)
    yield ask('withdraw', '经办人', decideWithdrawEvidence(problem, id, '有误', as('经办人')))
  const measures = problem.measures.slice(0, 1).map((it) => ({ measure: it.id, missing: '照片' }))
  const inputs: [string, CloseoutInput][] = [
    ['经办人', { act: 'claim', seen, statement: '完成', way: usual }],
    ['经办人', { act: 'withdraw-claim', reason: '补' }],
    ['负责人', { act: 'sign', seen }],
    ['负责人', { act: 'return', seen, measures, reason: '补' }],
    ...findingsOfAllSorts(problem).map((items): [string, CloseoutInput] => [
      '核查人',
      { act: 'verify', seen, items, field: null },
    ]),
    ['核查人', { act: 'return', seen, measures, reason: '补' }],
    ['核查人', { act: 'return', seen, measures: [], reason: '补' }],
    ['主任', { act: 'accept', seen, note: '' }],
    ['主任', { act: 'return', seen, measures, reason: '补' }],
    ['主任', { act: 'close', seen }],
    ['主任', { act: 'close', seen: '别的内容' }],
  ]
  for (const [person, input] of inputs)
    yield ask(input.act, person, decideCloseout(problem, input, as(person)))
}

const keyOf = (problem: Problem): string =>
  [
    problem.step,
    problem.plan.missingRule,
    problem.plan.version > 0,
    problem.measures
      .map((it) => `${it.text}${it.done}${it.returned}`)
      .toSorted()
      .join(),
    problem.evidence
      .map((it) => it.kind + it.proves.join())
      .toSorted()
      .join(),
    problem.closeout.verifications[0]?.items
      .map((it) => [it.manifestation, it.evidence.length].join(''))
      .join() ?? '',
  ].join('|')

/** Counted anew: is there, among the proofs a verifier named for it, one that shows an effect? */
const provedAnew = (problem: Problem, manifestation: string): boolean => {
  const named = problem.closeout.verifications[0]?.items
    .filter((it) => it.manifestation === manifestation && it.met)
    .flatMap((it) => it.evidence)
  const kinds = problem.evidence
    .filter((it) => named?.includes(it.id) && it.proves.includes(manifestation))
    .map((it) => it.kind)
  return kinds.some(
    (kind) =>
      kind === 'money' ||
      kind === 'site' ||
      kind === 'data' ||
      kind === 'people' ||
      (kind === 'rule' && problem.plan.missingRule),
  )
}

const locked = ['claimed', 'signed', 'verified', 'accepted', 'closed']
const content = ['approve', 'add', 'remove', 'revise', 'report', 'attach', 'withdraw', 'reopen']

let graph: Graph<Problem>
/** Kinds of steps that must never be granted, with the first example of each. */
const forbidden: Record<string, string> = {}
const codes = new Map<string, Set<RefusalCode>>()

const watch = ({ problem, act, outcome }: Step) => {
  if ('refused' in outcome) {
    codes.set(act, (codes.get(act) ?? new Set()).add(outcome.refused))
    return
  }
  const after = outcome.problem
  if (locked.includes(problem.step) && content.includes(act)) forbidden['content changed under lock'] ??= act
  if (after.step === 'closed' && problem.step !== 'accepted')
    forbidden['closed from elsewhere'] ??= problem.step
  if (['verified', 'accepted', 'closed'].includes(after.step))
    for (const it of [first, second])
      if (!provedAnew(after, it)) forbidden['passed without proof'] ??= keyOf(after)
  if (act === 'claim' && after.measures.some((it) => !it.done))
    forbidden['claimed while open'] ??= keyOf(after)
  if (act === 'return' && !after.measures.some((it) => !it.done))
    forbidden['returned, nothing open'] ??= keyOf(after)
  if (
    act === 'remove' &&
    problem.measures.some((it) => it.returned && !after.measures.some((m) => m.id === it.id))
  )
    forbidden['returned measure dropped'] ??= keyOf(problem)
  if (act === 'revise')
    for (const it of after.measures) {
      const was = problem.measures.find((m) => m.id === it.id)
      if (it.done && was?.text !== it.text) forbidden['done under other words'] ??= keyOf(after)
    }
}

beforeAll(() => {
  const began = performance.now()
  graph = explore(start(), keyOf, function* next(problem) {
    for (const step of acts(problem)) {
      watch(step)
      if ('problem' in step.outcome) yield step.outcome.problem
    }
  })
  console.log(`proofs: ${graph.states.size} states in ${Math.round(performance.now() - began)} ms`)
}, 600_000)

describe('销号：每一种方案、进展和证据都走一遍', () => {
  test('有路走到销号，也有制度缺失的问题凭制度销号', () => {
    const closed = [...graph.states.values()].filter((it) => it.step === 'closed')
    const byRule = closed.filter((it) =>
      it.evidence.every(({ kind, proves }) => kind === 'rule' || proves.includes(second)),
    )
    expect(closed.length).toBeGreaterThan(50)
    expect(byRule.length).toBeGreaterThan(0)
    expect(byRule.every((it) => it.plan.missingRule)).toBe(true)
  })

  test('没有一步通过时缺成效证明，没有一步在锁定后改内容，没有一步绕过验收，退回的措施没有一项被拿掉', () => {
    expect(forbidden).toEqual({})
  })

  test('会议纪要和通知从来不算：只有纪要的状态走不到自报', () => {
    const only = [...graph.states.values()].filter(
      (it) => it.evidence.length > 0 && it.evidence.every(({ kind }) => kind === 'minutes'),
    )
    expect(only.length).toBeGreaterThan(0)
    expect(only.filter((it) => locked.includes(it.step))).toEqual([])
  })

  test('没有死胡同：每一个走得到的状态都还能走到销号', () => {
    const alive = leadingTo(graph, (it) => it.step === 'closed')
    expect([...graph.states.keys()].filter((key) => !alive.has(key))).toEqual([])
  })

  test('每一种拒绝都遇到过', () => {
    const of = (act: string) => [...(codes.get(act) ?? [])].toSorted()
    expect(of('verify')).toEqual([
      'invalid-input',
      'no-effect',
      'unknown-thing',
      'unverified-item',
      'wrong-step',
    ])
    expect(of('claim')).toEqual(['claim-gaps', 'wrong-step'])
    expect(of('close')).toEqual(['content-changed', 'wrong-step'])
    expect(of('return')).toEqual(['not-allowed', 'nothing-returned', 'wrong-step'])
    expect(of('remove')).toEqual(['measure-returned', 'wrong-step'])
    expect(of('approve')).toEqual(['plan-gaps', 'wrong-step'])
    expect(of('attach')).toEqual(['content-locked', 'wrong-step'])
  })

  test('把批过的措施换个说法，就要重新办、重新报', () => {
    let problem = start()
    const [measure] = problem.measures
    if (!measure) throw new Error('no measure')
    const approve = () =>
      decideApprovePlan(problem, { seen: seenNow(problem), missingRule: false }, as('主任'))
    problem = granted(problem, approve(), '主任')
    const told = {
      measure: measure.id,
      unit,
      text: '会已开',
      figures: [],
      documents: [],
      happened: null,
      proofs: [],
    }
    problem = granted(
      problem,
      decideReportProgress(problem, { ...told, completes: true }, as('经办人')),
      '经办人',
    )
    problem = granted(problem, decideReopenPlan(problem, '加码', as('主任')), '主任')
    const revise = (text: string, deadline: string | null) =>
      decideReviseMeasure(problem, measure.id, { ...measureFor(text, [first]), deadline }, as('主任'))
    problem = granted(problem, revise(measure.text, '2026-12-01'), '主任')
    expect(problem.measures[0]?.done).toBe(true)
    problem = happen(problem, unrefused(revise('更换全部主管道', '2026-12-01')), '主任')
    expect(problem.measures[0]?.done).toBe(false)
  })
})

const unrefused = (decided: ReturnType<typeof decideReviseMeasure>): NewProblemFact[] => {
  if (isRefusal(decided)) throw new Error(decided.refused)
  return decided
}
