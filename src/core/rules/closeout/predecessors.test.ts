import { describe, expect, test } from 'vitest'
import type { Fact } from '#core/record/fact/envelope.ts'
import { isRefusal } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { ProblemFact } from '#core/record/problem/facts.ts'
import { foldProblem } from '#core/record/problem/fold.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { decideHandOver } from '#core/rules/organisation/hand-over.ts'
import { mayJudge } from './who-may.ts'

const standing = (person: string, units: string[]): Standing => ({
  person,
  units,
  above: [],
  appointedBy: [],
})

const acting = (person: string, units: string[], role: 'office' | 'verifier' = 'office'): Acting => ({
  standing: standing(person, units),
  roles: [{ role, unit: units[0] ?? '' }],
  leadingGroups: [],
  day: '2026-08-01',
  newId: () => 'n',
  hash: (text) => text,
  given: () => [],
  today: () => undefined,
})

const fact = (type: string, body: unknown, version: number): ProblemFact =>
  ({
    ...({
      ...{ workspace: 'w', seq: version, stream: { kind: 'problem', id: 'p' }, version, type, v: 1 },
      ...{ actId: 'a', n: 0, importId: null, actor: { kind: 'rule', rule: '系统:试' } },
      ...{ recordedAt: '2026-08-01T00:00:00.000000Z', happened: null, body },
    } satisfies Fact),
  }) as ProblemFact

const leader = (person: string) => ({ person, name: person, post: `${person}职务`, postTitle: '副县长' })
const member = (person: string) => ({ person, name: person })

const registered: Problem = foldProblem(
  null,
  fact(
    'problem.registered',
    {
      ...{ round: 'r', number: '1-01-001', printOrder: 1, marker: null, title: '题', shortTitle: '题' },
      ...{ aspect: { ordinal: 1, marker: '一', title: '方面' }, group: null, manifestations: [] },
      ...{ origin: 'feedback', source: null, feedbackOn: null },
    },
    1,
  ),
)
const problem: Problem = {
  ...registered,
  step: 'in-progress',
  responsibility: {
    leadLeader: leader('梁'),
    leadUnit: { id: '水务局', name: '水务局' },
    coUnits: [{ id: '财政局', name: '财政局' }],
    handler: member('韦'),
    team: [member('覃'), member('梁')],
  },
}

const handOver = (from: string, to: string, it = problem) =>
  decideHandOver(
    it,
    {
      ...{ of: 'person', handover: 'h', on: '2026-08-01', note: '' },
      ...{ from: { id: from, name: from }, to: { id: to, name: to }, leads: leader(to) },
    },
    acting('主任', ['整改办']),
  )

const after = (from: string, to: string): Problem => {
  const decided = handOver(from, to)
  if (isRefusal(decided)) throw new Error(decided.refused)
  return decided.facts.reduce((it, { type, body }, at) => foldProblem(it, fact(type, body, at + 2)), problem)
}

const judged = (it: Problem, person: string, units: string[]): string | null =>
  mayJudge(it, acting(person, units, 'verifier'))?.refused ?? null

describe('交出去的人，不能回头来判', () => {
  test.each([
    ['梁', '牵头领导'],
    ['韦', '经办人'],
    ['覃', '专班成员'],
  ])('%s（%s）调到纪委也不行', (person) => {
    expect(judged(after(person, '新人'), person, ['纪委'])).not.toBeNull()
  })
  test('接手的人也不行；不相干的人可以', () => {
    const it = after('梁', '新人')
    expect(it.responsibility.leadLeader?.person).toBe('新人')
    expect(it.responsibility.team.map((one) => one.person)).toEqual(['覃', '新人'])
    expect(judged(it, '新人', ['纪委'])).not.toBeNull()
    expect(judged(it, '莫', ['纪委'])).toBeNull()
  })
  test('撤并的单位交出去以后，还在原单位的人也不行', () => {
    const decided = decideHandOver(
      problem,
      {
        ...{ of: 'unit', handover: 'h', on: '2026-08-01', note: '' },
        ...{ from: { id: '水务局', name: '水务局' }, to: { id: '农水局', name: '农水局' } },
      },
      acting('主任', ['整改办']),
    )
    if (isRefusal(decided)) throw new Error(decided.refused)
    const it = decided.facts.reduce(
      (state, { type, body }) => foldProblem(state, fact(type, body, 2)),
      problem,
    )
    expect([judged(it, '石', ['水务局']), judged(it, '陆', ['农水局'])]).toEqual(['same-unit', 'same-unit'])
  })
  test('只在领导小组任职的人，哪里都不算，也就判不了', () => {
    expect(judged(problem, '莫', [])).toBe('no-own-unit')
  })
})

describe('交给谁', () => {
  const decision = (person: string, units: string[]) => ({
    ...{ standing: standing(person, units), seen: 's', at: '', items: [], field: null },
    by: { kind: 'rule', rule: '系统:试' } as const,
  })
  const verified: Problem = {
    ...problem,
    closeout: { ...problem.closeout, verifications: [decision('莫', ['纪委'])] },
  }
  test('核查过的人接不了', () => {
    expect(handOver('韦', '莫', verified)).toMatchObject({ refused: 'judges-it' })
    expect(isRefusal(handOver('韦', '新人', verified))).toBe(false)
  })
  test.each(['closed', 'ended', 'withdrawn'] as const)('“%s”的问题没有什么可交', (step) => {
    expect(handOver('韦', '新人', { ...problem, step })).toMatchObject({ refused: 'wrong-step' })
  })
})
