/** Another measure, another class, another number: what was promised, refused or objected to goes along. */
import { describe, expect, test } from 'vitest'
import type { Problem } from '#core/record/problem/problem.ts'
import { usualWay } from '#core/record/round/way.ts'
import { decideCheckEvidence } from '#core/rules/closeout/check-evidence.ts'
import { claimGaps } from '#core/rules/closeout/gaps.ts'
import { decideCloseout } from '#core/rules/closeout/decide.ts'
import { decideReceiveObjection } from '#core/rules/closeout/objection.ts'
import { mayJudge } from '#core/rules/closeout/who-may.ts'
import { decideAskChange } from '#core/rules/course/ask.ts'
import type { AskedChange } from '#core/rules/course/asked.ts'
import { decideGrant, decideRecheck } from '#core/rules/course/decide.ts'
import { decideEnding } from '#core/rules/course/end.ts'
import { mergedFacts, partFacts } from '#core/rules/course/parts.ts'
import { decideAttachEvidence } from '#core/rules/evidence/attach.ts'
import { decideReopenPlan } from '#core/rules/planning/approve-plan.ts'
import { decideAddMeasure, decideReviseMeasure } from '#core/rules/planning/measures.ts'
import { decideAssign } from '#core/rules/progress/assign.ts'
import { decideSetDue, moneyState } from '#core/rules/progress/money.ts'
import { decideMonth } from '#core/rules/progress/month.ts'
import { type ProgressInput, decideReportProgress } from '#core/rules/progress/report.ts'
import { balanceLeft, decideSetRunoff } from '#core/rules/progress/runoff.ts'
import { deadlineOfShare } from '#core/record/problem/progress-state.ts'
import { actingAs, happen, proof, registered, seenNow, usual } from './cast.ts'
import { approved, code, does, measureOf, people, planned } from './seams.ts'

const unit = { id: '水务局', name: '水务局' }
const fifty = { value: 50, unit: '万元' } as const

/** Fifty due, a balance to run off and a proof agreed, all for the one measure. */
const owing = (): Problem => {
  const of = 'measure' as const
  const due = does(planned(), '主任', (it, as) =>
    decideSetDue(it, { of, id: measureOf(it), what: '水费', due: fifty }, as),
  )
  const runoff = {
    what: '欠账',
    unit: '户',
    opening: 10,
    on: '2026-08-01',
    steps: [{ by: '2026-10-01', to: 0 }],
  }
  const run = does(due, '主任', (it, as) => decideSetRunoff(it, { measure: measureOf(it), runoff }, as))
  const proved = does(run, '主任', (it, as) =>
    decideReviseMeasure(
      it,
      measureOf(it),
      {
        ...{ text: '换管', answers: ['p'], goal: '降到12%', deadline: null, units: [unit] },
        proof: { kinds: ['data'], words: '月度漏损率' },
      },
      as,
    ),
  )
  return approved(proved)
}

const says = (problem: Problem, more: Partial<ProgressInput> = {}): Problem =>
  does(problem, '经办人', (it, as) =>
    decideReportProgress(
      it,
      {
        ...{ measure: measureOf(it), unit, text: '已办', figures: [], documents: [], happened: null },
        ...{ completes: false, proofs: [], ...more },
      },
      as,
    ),
  )

const asked = (problem: Problem, change: AskedChange, by = '负责人'): Problem =>
  does(problem, by, (it, as) => decideAskChange(it, change, '情况有变', usualWay, as))
const request = (problem: Problem) => ({
  request: problem.course.requests.at(-1)?.id ?? '',
  seen: seenNow(problem),
})
const granted = (problem: Problem, change: AskedChange): Problem =>
  does(asked(problem, change), '副主任', (it, as) => decideGrant(it, request(it), as))

const another = (problem: Problem): AskedChange => ({
  ...{ kind: 'measure', replaces: measureOf(problem), text: '开会研究', answers: ['p'] },
  ...{ goal: null, deadline: null, units: [unit] },
})

describe('调整措施', () => {
  test('应收的钱、已收的、消化计划、约定的成功证明、分办，都跟到新措施上', () => {
    const recovered = { of: 'measure' as const, id: measureOf(owing()), value: 20, unit: '万元' as const }
    const start = owing()
    const told = says(start, { recovered: { ...recovered, id: measureOf(start) }, balance: 4 })
    const shared = does(told, '主任', (it, as) =>
      decideAssign(
        it,
        {
          ...{ measure: measureOf(it), parent: null, from: null },
          shares: [{ unit: { id: '财政局', name: '财政局' }, share: '催收', deadline: null }],
        },
        as,
      ),
    )
    const now = granted(shared, another(shared))
    const [due] = now.money
    expect(due?.id).toBe(measureOf(now))
    expect(due && moneyState(now, due).remaining.value).toBe(30)
    expect(now.runoffs.map((it) => [it.measure, balanceLeft(now, it)])).toEqual([[measureOf(now), 4]])
    expect(now.measures[0]?.proof?.words).toBe('月度漏损率')
    expect(now.assignments.map((it) => it.measure)).toEqual([measureOf(now)])
    expect(claimGaps(now, '2026-09-01').map((it) => it.code)).toContain('money-remains')
    // And what is open can still be told.
    const id = measureOf(now)
    const free = { ...now, assignments: [] }
    const rest = says(free, { recovered: { of: 'measure', id, value: 30, unit: '万元' }, balance: 0 })
    expect(claimGaps(rest, '2026-09-01').map((it) => it.code)).not.toContain('money-remains')
    expect(claimGaps(rest, '2026-09-01').map((it) => it.code)).not.toContain('balance-remains')
  })

  test('延过期的措施换了，原来的期限还在', () => {
    const dated = (deadline: string | null) => ({
      ...{ text: '换管', answers: ['p'], goal: null, deadline, units: [unit] },
    })
    const start = approved(
      does(planned(), '主任', (it, as) => decideReviseMeasure(it, measureOf(it), dated('2026-09-10'), as)),
    )
    const put = granted(start, {
      ...{ kind: 'extension', measure: measureOf(start), to: '2026-10-10', done: '一半', follow: [] },
    })
    const now = granted(put, { ...another(put), deadline: '2026-10-10' } as AskedChange)
    expect(now.measures[0]?.extended).toEqual({ original: '2026-09-10', times: 1 })
  })
})

describe('期限', () => {
  test('立行立改不准延期的轮次，也不能靠改类别延期', () => {
    const at = { timeClass: 'immediate', deadline: '2026-09-10' } as const
    const problem = approved(planned(['水务局'], at))
    const ask = (change: AskedChange) =>
      code(decideAskChange(problem, change, '来不及', usualWay, actingAs('负责人', people)))
    const base = { kind: 'class', grounds: '难', deadline: null, recheckOn: null } as const
    expect(ask({ ...base, to: 'time-limited', deadline: '2026-12-31' })).toBe('no-extension')
    expect(ask({ ...base, to: 'long-term', recheckOn: '2026-12-31' })).toBe('no-extension')
    expect(ask({ ...base, to: 'time-limited', deadline: '2026-09-10' })).toBeNull()
  })

  test('改成长期坚持、再改回来，多出来的时间算延期', () => {
    const problem = approved(planned())
    const base = { kind: 'class', grounds: '要长期抓', deadline: null, recheckOn: null } as const
    const long = granted(problem, { ...base, to: 'long-term', recheckOn: '2026-12-31' })
    const back = granted(long, { ...base, to: 'time-limited', deadline: '2027-10-31' })
    expect(back.deadline).toEqual({ original: '2026-10-31', current: '2027-10-31' })
    expect(back.course.extensions).toBe(1)
  })

  test('方案重开，措施的期限不能往后改，也不能抹掉；往前改的，分办跟着提前', () => {
    const input = (deadline: string | null) => ({
      ...{ text: '换管', answers: ['p'], goal: null, deadline, units: [unit] },
    })
    const start = approved(
      does(planned(), '主任', (it, as) => decideReviseMeasure(it, measureOf(it), input('2026-09-20'), as)),
    )
    const shared = does(start, '主任', (it, as) =>
      decideAssign(
        it,
        {
          ...{ measure: measureOf(it), parent: null, from: null },
          shares: [{ unit: { id: '财政局', name: '财政局' }, share: '催收', deadline: '2026-09-15' }],
        },
        as,
      ),
    )
    const open = does(shared, '领导', (it, as) => decideReopenPlan(it, '调整', as))
    const revise = (deadline: string | null) =>
      decideReviseMeasure(open, measureOf(open), input(deadline), actingAs('主任', people))
    expect(code(revise('2026-10-20'))).toBe('deadline-fixed')
    expect(code(revise(null))).toBe('deadline-fixed')
    const beyond = decideAddMeasure(open, input('2027-01-01'), actingAs('主任', people))
    expect(code(beyond)).toBe('deadline-fixed')
    const earlier = does(open, '主任', () => revise('2026-09-10'))
    expect(deadlineOfShare(earlier, measureOf(earlier), earlier.assignments[0]?.id ?? '')).toBe('2026-09-10')
  })

  test('长期坚持的，不能由自己单位的人复核', () => {
    const long = approved(planned(['水务局'], { timeClass: 'long-term', deadline: null }))
    const look = (by: string) =>
      code(decideRecheck(long, { found: '很好', next: '2027-06-30' }, actingAs(by, people)))
    expect(look('水务核查')).toBe('same-unit')
    expect(look('核查人')).toBeNull()
  })
})

test('一段共用的进展，只收一次钱', () => {
  const of = 'manifestation' as const
  const due = does(planned(), '主任', (it, as) =>
    decideSetDue(it, { of, id: 'p', what: '水费', due: fifty }, as),
  )
  const two = approved(
    does(due, '主任', (it, as) =>
      decideAddMeasure(it, { text: '催收', answers: ['p'], goal: null, deadline: null, units: [unit] }, as),
    ),
  )
  const rows = two.measures.map(({ id }) => ({ problem: 'p', measure: id, assignment: null }))
  const statement = {
    ...{ rows, text: '收回25万元', figures: [], documents: [], completes: false, proofs: [] },
    recovered: { of, id: 'p', value: 25, unit: '万元' as const },
  }
  const month = { unit, statements: [statement], unchanged: [] }
  const decided = decideMonth(new Map([['p', two]]), month, actingAs('经办人', people))
  expect(code(decided)).toBeNull()
  const after = happen(two, (decided as ReadonlyMap<string, never[]>).get('p') ?? [], '经办人')
  const [sum] = after.money
  expect(sum && moneyState(after, sum).recovered.value).toBe(25)
})

describe('换一个编号', () => {
  const bad = proof('data', ['p'])
  /** Returned once, with a proof refused. */
  const burdened = (): Problem => {
    const given = says(owing(), { proofs: [bad, proof('site', ['p'])], completes: true, balance: 0 })
    const id = measureOf(given)
    const refused = does(given, '核查人', (it, as) =>
      decideCheckEvidence(
        it,
        { evidence: it.evidence[0]?.id ?? '', hash: bad.hash, verdict: 'refused', reason: '假的' },
        as,
      ),
    )
    const all = says(refused, { recovered: { of: 'measure', id, ...fifty } })
    const claimed = does(all, '经办人', (it, as) =>
      decideCloseout(it, { act: 'claim', seen: seenNow(it), statement: '完成', way: usual }, as),
    )
    return does(claimed, '负责人', (it, as) =>
      decideCloseout(
        it,
        { act: 'return', seen: seenNow(it), measures: [{ measure: id, missing: '数据' }], reason: '不实' },
        as,
      ),
    )
  }
  /** Another problem of the round, led by others. */
  const kept = (): Problem => {
    const other = { ...registered([]), id: 'q', number: '1-01-002' }
    return { ...other, manifestations: [{ id: 'q1', text: '另一件' }] }
  }
  let ids = 0
  const newId = () => `new-${(ids += 1)}`
  const merged = (gone: Problem): Problem =>
    happen(kept(), mergedFacts(gone, kept(), '同一件事', newId).kept, '副主任')

  test('并过去的，退回过的措施、退掉的佐证、应收的钱、答复的人都跟过去', () => {
    const now = merged(burdened())
    expect(now.measures.map((it) => it.returned)).toEqual([true])
    expect(now.returns).toBe(1)
    expect(now.measures[0]?.proof?.words).toBe('月度漏损率')
    expect(now.money.map((it) => [it.id, moneyState(now, it).recovered.value])).toEqual([
      [measureOf(now), 50],
    ])
    expect(now.runoffs.map((it) => it.measure)).toEqual([measureOf(now)])
    expect(code(mayJudge(now, actingAs('水务核查', people)))).toBe('same-unit')
    const worked: Problem = { ...now, step: 'in-progress' }
    const again = decideAttachEvidence(worked, null, bad, actingAs('经办人', people))
    expect(code(again)).toBe('evidence-refused')
  })

  test('拆出去的也是；长期坚持的，复核日不变', () => {
    const placed = { id: 'n1', number: '1-01-009', printOrder: 9 }
    const part = { title: '其一', shortTitle: '其一', manifestations: ['p'] }
    const whole: Problem = { ...burdened(), timeClass: 'long-term', deadline: null }
    const facts = partFacts(
      { ...whole, course: { ...whole.course, recheckOn: '2026-12-01' } },
      part,
      placed,
      '拆',
      newId,
    )
    const [first, ...rest] = facts.part
    const begun: Problem = { ...registered([]), ...(first?.body as object), id: 'n1' }
    const now = happen(begun, rest, '副主任')
    expect(now.measures.map((it) => it.returned)).toEqual([true])
    expect(now.course.recheckOn).toBe('2026-12-01')
    expect(now.turnedDown).toHaveLength(1)
    expect(now.predecessors.units).toContain('水务局')
  })

  test('有异议没有答复的，不终结、不拆、不并', () => {
    const objected = does(burdened(), '主任', (it, as) =>
      decideReceiveObjection(it, { channel: 'letter', on: '2026-09-01', words: '没改', name: null }, as),
    )
    const ending: AskedChange = {
      ...{ kind: 'ending', as: 'not-rectified', grounds: '难', receiver: null },
      proofs: [proof('minutes', ['p'])],
    }
    const wanted = asked(objected, ending)
    const decided = decideEnding(wanted, 'end', request(wanted), actingAs('副主任', people))
    expect(code(decided)).toBe('close-gaps')
  })
})
