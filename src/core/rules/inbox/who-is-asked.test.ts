import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { postRoles } from '#core/record/organisation/facts.ts'
import { inboxReasonNames, inboxReasons } from './reasons.ts'
import { askedOf, waitsFor } from './who-is-asked.ts'

const bureau = 'u-1'
const town = 'u-2'

const isAsked = (
  held: { role: (typeof postRoles)[number]; unit: string }[],
  waiting: Parameters<typeof waitsFor>[0],
  person = 'me',
) => waitsFor(waiting, askedOf(held), person)

describe('等谁办', () => {
  test('签认等的是牵头单位的负责人，别的单位的负责人不等', () => {
    const sign = { reason: 'sign', units: [bureau], persons: [] } as const
    expect(isAsked([{ role: 'head', unit: bureau }], sign)).toBe(true)
    expect(isAsked([{ role: 'head', unit: town }], sign)).toBe(false)
    expect(isAsked([{ role: 'handler', unit: bureau }], sign)).toBe(false)
  })
  test('批准方案等的是牵头领导本人，不是别的领导', () => {
    const approve = { reason: 'approve-plan', units: [], persons: ['me'] } as const
    expect(isAsked([{ role: 'leader', unit: town }], approve)).toBe(true)
    expect(isAsked([{ role: 'leader', unit: town }], approve, 'another')).toBe(false)
  })
  test('核查等的是核查人，不论在哪个单位', () => {
    const verify = { reason: 'verify', units: [], persons: [] } as const
    expect(isAsked([{ role: 'verifier', unit: town }], verify)).toBe(true)
    expect(isAsked([{ role: 'office', unit: town }], verify)).toBe(false)
  })
  test('被退回的佐证，等给它的人，也等他的单位', () => {
    const refused = { reason: 'evidence-refused', units: [bureau], persons: ['me'] } as const
    expect(isAsked([{ role: 'handler', unit: town }], refused)).toBe(true)
    expect(isAsked([{ role: 'head', unit: bureau }], refused, 'another')).toBe(true)
    expect(isAsked([{ role: 'handler', unit: town }], refused, 'another')).toBe(false)
  })
  test('只管账号、安全、审计的，什么也不等他', () => {
    for (const role of ['registrar', 'security', 'auditor'] as const)
      expect(askedOf([{ role, unit: bureau }])).toEqual([])
  })
  test('不担任职务的，什么也不等他', () => {
    expect(askedOf([])).toEqual([])
  })
  test('不想看的一类，就不列', () => {
    const groups = askedOf([{ role: 'office', unit: bureau }], ['do']).map(
      (it) => inboxReasons[it.reason].group,
    )
    expect(new Set(groups)).toEqual(new Set(['do']))
  })
  test('每一个缘由至少等一种人，要决定的排在前面', () => {
    const everybody = postRoles.map((role) => ({ role, unit: bureau }))
    const asked = askedOf(everybody)
    expect(asked.map((it) => it.reason)).toEqual([...inboxReasonNames])
    for (const it of asked)
      expect(it.rank).toBe(['decide', 'do', 'know'].indexOf(inboxReasons[it.reason].group))
  })
  test('多担任一个职务，等他的只多不少', () => {
    const post = fc.record({
      role: fc.constantFrom(...postRoles.filter((it) => !['registrar', 'security', 'auditor'].includes(it))),
      unit: fc.constantFrom(bureau, town),
    })
    const waiting = fc.record({
      reason: fc.constantFrom(...inboxReasonNames),
      units: fc.subarray([bureau, town]),
      persons: fc.subarray(['me', 'another']),
    })
    fc.assert(
      fc.property(fc.array(post, { minLength: 1 }), post, waiting, (held, more, it) => {
        expect(isAsked([...held, more], it)).toBe(isAsked(held, it) || isAsked([more], it))
      }),
    )
  })
})
