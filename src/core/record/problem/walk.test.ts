import { describe, expect, test } from 'vitest'
import type { ProblemFact } from '#core/record/problem/facts.ts'
import { foldProblem } from '#core/record/problem/fold.ts'
import type { Problem } from '#core/record/problem/problem.ts'

const by = { kind: 'person', person: { id: 'x', name: '某人' }, post: null, unit: null }
const registered = {
  ...{ round: 'r', number: '1-01-001', printOrder: 1, marker: null, title: '漏损偏高', shortTitle: '漏损' },
  ...{ aspect: { ordinal: 1, marker: '一', title: '供水' }, group: null, manifestations: [] },
  ...{ origin: 'feedback', source: null, feedbackOn: '2026-06-20' },
}

const walkOf = (told: readonly (readonly [string, string, object])[]) =>
  told.reduce<Problem | null>(
    (before, [recordedAt, type, body], at) =>
      foldProblem(before, {
        ...{ workspace: 'w', seq: at + 1, stream: { kind: 'problem', id: 'p' }, version: at + 1, v: 1 },
        ...{ actId: `a${at}`, importId: null, happened: null, recordedAt, type, actor: by, body },
      } as unknown as ProblemFact),
    null,
  )?.walk

describe('一个问题走过的各步', () => {
  const start = ['2026-09-01T02:00:00.000000Z', 'problem.registered', registered] as const
  test('登记是第一步', () => {
    expect(walkOf([start])).toEqual([{ step: 'registered', on: '2026-09-01' }])
  })
  test('没有换步的记录，不添一步', () => {
    const deadline = { timeClass: 'time-limited', deadline: '2026-12-31' }
    expect(walkOf([start, ['2026-09-02T02:00:00.000000Z', 'deadline.set', deadline]])).toHaveLength(1)
  })
  test('日子是北京时间的：夜里零点半是后一天', () => {
    expect(
      walkOf([start, ['2026-09-02T16:30:00.000000Z', 'problem.withdrawn', { reason: '重复' }]])?.at(-1),
    ).toEqual({ step: 'withdrawn', on: '2026-09-03' })
  })
})
