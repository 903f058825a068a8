import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#core/record/fact/canonical.ts'
import { upcast } from '#core/record/fact/upcast.ts'
import type { Fact } from '#core/record/fact/envelope.ts'
import { knownFacts } from '#core/record/catalogue.ts'
import { contentOf } from '#core/record/problem/content.ts'
import type { Proof } from '#core/record/problem/facts.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type Check, decideCheckEvidence } from '#core/rules/closeout/check-evidence.ts'
import { claimGaps } from '#core/rules/closeout/gaps.ts'
import { type People, actingAs, came, proof, registered } from '../../../../tests/closeout/cast.ts'
import { decideAttachEvidence, decideWithdrawEvidence } from '#core/rules/evidence/attach.ts'
import { effectOf } from '#core/rules/evidence/effect.ts'
import { decideRenewEvidence } from '#core/rules/evidence/renew.ts'

const people: People = {
  经办人: { posts: [{ role: 'handler', unit: '水务局' }], appointedBy: [] },
  协办人: { posts: [{ role: 'handler', unit: '财政局' }], appointedBy: [] },
  核查人: { posts: [{ role: 'verifier', unit: '纪委' }], appointedBy: [] },
  局里的核查人: { posts: [{ role: 'verifier', unit: '水务局' }], appointedBy: [] },
  被任命的: { posts: [{ role: 'verifier', unit: '审计局' }], appointedBy: ['经办人'] },
  主任: { posts: [{ role: 'office', unit: '整改办' }], appointedBy: [] },
  上级: { posts: [{ role: 'office', unit: '县政府' }], appointedBy: [] },
}

const working = (change: Partial<Problem> = {}): Problem => ({
  ...registered(['一']),
  step: 'in-progress',
  responsibility: {
    leadLeader: null,
    leadUnit: { id: '水务局', name: '水务局' },
    coUnits: [{ id: '财政局', name: '财政局' }],
    handler: null,
    team: [],
  },
  ...change,
})

const today = '2026-09-01'
const well = (it: ReturnType<typeof came>): Problem => {
  if ('refused' in it) throw new Error(it.refused)
  return it.problem
}
const attached = (told: Partial<Proof> = {}): Problem =>
  well(
    came(
      working(),
      decideAttachEvidence(
        working(),
        null,
        { ...proof('data', ['一']), ...told },
        actingAs('经办人', people),
      ),
      '经办人',
    ),
  )
const idOf = (problem: Problem): string => problem.evidence[0]?.id ?? ''
const check = (problem: Problem, verdict: Check['verdict'], reason = '看不清', by = '核查人') =>
  came(
    problem,
    decideCheckEvidence(
      problem,
      { evidence: idOf(problem), hash: problem.evidence[0]?.hash ?? '', verdict, reason },
      actingAs(by, people),
    ),
    by,
  )
const better = { ...proof('data', []), hash: 'b'.repeat(64), fileName: '第二版.pdf' }
const revision = ({ hash, fileName, size, mediaType, dated, validUntil } = better) => ({
  ...{ hash, fileName, size, mediaType, dated, validUntil },
})
const renew = (problem: Problem, by = '经办人', to = revision()) =>
  came(problem, decideRenewEvidence(problem, idOf(problem), to, '补盖了章', actingAs(by, people)), by)

describe('更换佐证材料', () => {
  test('换了版本，种类和证明的内容不变，原来的留着，要重新核查', () => {
    const was = well(check(attached(), 'accepted'))
    const [now] = well(renew(was)).evidence
    expect(now).toMatchObject({ kind: 'data', proves: ['一'], fileName: '第二版.pdf', check: null })
    expect(now?.earlier).toMatchObject([{ fileName: 'data.txt', reason: '补盖了章' }])
  })
  test('认可的内容随之变化，核查结论不改变认可的内容', () => {
    const before = attached()
    const seen = (problem: Problem) => canonicalJson(contentOf(problem))
    expect(seen(well(check(before, 'accepted')))).toBe(seen(before))
    expect(seen(well(renew(before)))).not.toBe(seen(before))
  })
  test('没有有效期的材料，认可的内容和以前的程序看到的一样', () => {
    const [told] = contentOf(attached()).evidence
    expect(Object.keys(told ?? {}).toSorted()).toEqual([
      'dated',
      'fileName',
      'hash',
      'id',
      'kind',
      'measure',
      'mediaType',
      'progress',
      'proves',
      'size',
      'statement',
    ])
    expect(contentOf(attached({ validUntil: '2027-01-01' })).evidence[0]).toHaveProperty('validUntil')
  })
  test.each([
    [
      '同一个文件',
      () => renew(attached(), '经办人', { ...revision(), hash: proof('data', []).hash }),
      'same-file',
    ],
    [
      '换回以前的版本',
      () => renew(well(renew(attached())), '经办人', { ...revision(), hash: proof('data', []).hash }),
      'same-file',
    ],
    ['别的单位的人', () => renew(attached(), '协办人'), 'not-your-proof'],
    ['已经自报', () => renew({ ...attached(), step: 'claimed' }), 'content-locked'],
    [
      '有效期早于材料日期',
      () => renew(attached(), '经办人', { ...revision(), dated: '2026-08-02', validUntil: '2026-08-01' }),
      'invalid-input',
    ],
  ])('%s，不能更换', (_name, ask, code) => {
    expect(ask()).toEqual({ refused: code })
  })
})

describe('核查佐证材料', () => {
  test('没有人核查的照样算；没有采信的不算，缺什么说得清', () => {
    const given = attached()
    expect(effectOf(given, '一', today)).toHaveLength(1)
    const refused = well(check(given, 'refused'))
    expect(effectOf(refused, '一', today)).toEqual([])
    expect(claimGaps(refused, today).map((it) => it.code)).toContain('effect-refused')
    expect(effectOf(well(check(refused, 'accepted', '')), '一', today)).toHaveLength(1)
    expect(effectOf(well(renew(refused)), '一', today)).toHaveLength(1)
  })
  test('没有采信的文件，撤回再交也不行；改为采信以后可以', () => {
    const again = (problem: Problem) => {
      const gone = well(
        came(
          problem,
          decideWithdrawEvidence(problem, idOf(problem), '重交', actingAs('经办人', people)),
          '经办人',
        ),
      )
      return came(
        gone,
        decideAttachEvidence(gone, null, proof('data', ['一']), actingAs('经办人', people)),
        '经办人',
      )
    }
    const refused = well(check(attached(), 'refused'))
    expect(again(refused)).toEqual({ refused: 'evidence-refused' })
    expect(again(well(check(refused, 'accepted')))).toHaveProperty('problem')
  })
  test('有效期过了就不算，当天还算', () => {
    const given = attached({ validUntil: today })
    expect([effectOf(given, '一', today).length, effectOf(given, '一', '2026-09-02').length]).toEqual([1, 0])
    expect(claimGaps(given, '2026-09-02').map((it) => it.code)).toContain('effect-expired')
  })
  test.each([
    ['办理的人', '经办人', 'not-allowed'],
    ['本单位的核查人', '局里的核查人', 'same-unit'],
    ['由办理人任命的核查人', '被任命的', 'appointed-by'],
    ['上级单位的整改办', '上级', 'superior-unit'],
  ])('%s不能核查', (_name, by, code) => {
    expect(check(attached(), 'accepted', '', by)).toEqual({ refused: code })
  })
  test('整改办的人可以；不采信要写理由；看的是旧版本就不算数', () => {
    expect(check(attached(), 'accepted', '', '主任')).toHaveProperty('problem')
    expect(check(attached(), 'refused', ' ')).toEqual({ refused: 'invalid-input' })
    const given = attached()
    const stale = { evidence: idOf(given), hash: 'c'.repeat(64), verdict: 'accepted', reason: '' } as const
    expect(decideCheckEvidence(given, stale, actingAs('核查人', people))).toMatchObject({
      refused: 'content-changed',
    })
    for (const step of ['registered', 'closed', 'withdrawn'] as const)
      expect(check({ ...attached(), step }, 'accepted')).toEqual({ refused: 'wrong-step' })
  })
})

test('以前提交的材料没有有效期这一项，读出来是没有', () => {
  const fact = { type: 'evidence.attached', v: 1, body: { evidence: 'e', dated: null } } as unknown as Fact
  expect(upcast(fact, knownFacts).body).toEqual({ evidence: 'e', dated: null, validUntil: null })
})
