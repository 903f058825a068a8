import { describe, expect, test } from 'vitest'
import type { ProofEntry } from '#contract/evidence.ts'
import { groupsOfProofs, shownProofs, stateOfProof } from './evidence-view.ts'

const proof = (id: string, told: Partial<ProofEntry> = {}): ProofEntry => ({
  ...{ id, measure: null, progress: null, hash: 'a'.repeat(64), fileName: `${id}.pdf`, size: 1 },
  ...{ mediaType: 'application/pdf', kind: 'data', effect: true, proves: ['一'], statement: id, dated: null },
  ...{ validUntil: null, expired: false, verdict: null, check: null, earlier: [], alsoFor: [] },
  ...{ unscanned: false, mine: false, at: '2026-08-01T00:00:00Z' },
  by: { person: '田禾', post: null, unit: null, rule: null },
  ...told,
})
const both = [
  { id: '一', text: '一' },
  { id: '二', text: '二' },
]
const any = { state: null, kind: null }

describe('材料的列法', () => {
  test('没有采信的始终是没有采信，过期的不再算采信', () => {
    expect(stateOfProof({ verdict: 'refused', expired: true })).toBe('refused')
    expect(stateOfProof({ verdict: 'accepted', expired: true })).toBe('expired')
    expect(stateOfProof({ verdict: 'accepted', expired: false })).toBe('accepted')
    expect(stateOfProof({ verdict: null, expired: false })).toBe('pending')
  })
  test('按具体表现归在一起，证明两条的两处都有，总数只算一次', () => {
    const proofs = [proof('a', { effect: false }), proof('b', { proves: ['一', '二'] })]
    const groups = groupsOfProofs(both, proofs, any)
    expect(groups.map((it) => it.proofs.map(({ id }) => id))).toEqual([['b', 'a'], ['b']])
    expect(shownProofs(groups)).toHaveLength(2)
  })
  test('按状态和种类筛选', () => {
    const proofs = [
      proof('a', { verdict: 'refused', effect: false }),
      proof('b', { kind: 'minutes', effect: false }),
      proof('c'),
    ]
    const ids = (filter: Parameters<typeof groupsOfProofs>[2]) =>
      shownProofs(groupsOfProofs(both, proofs, filter)).map((it) => it.id)
    expect(ids({ state: 'counts', kind: null })).toEqual(['c'])
    expect(ids({ state: 'refused', kind: null })).toEqual(['a'])
    expect(ids({ state: 'pending', kind: 'minutes' })).toEqual(['b'])
  })
})
