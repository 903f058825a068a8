/**
 * What an official would try between one room of the rules and the next: nothing is rectified, and the problem is to be
 * gone all the same.
 */
import { describe, expect, test } from 'vitest'
import { mayJudge } from '#core/rules/closeout/who-may.ts'
import { decideAttachEvidence } from '#core/rules/evidence/attach.ts'
import { decideCheckEvidence } from '#core/rules/closeout/check-evidence.ts'
import { decideRenewEvidence } from '#core/rules/evidence/renew.ts'
import { decideHandOut } from '#core/rules/planning/hand-out.ts'
import { decideAssign, decideTakeOver, decideWithdrawAssignment } from '#core/rules/progress/assign.ts'
import { decideReviseMeasure } from '#core/rules/planning/measures.ts'
import { decideReopenPlan } from '#core/rules/planning/approve-plan.ts'
import { announceRefusal } from '#core/rules/closeout/days.ts'
import { type Closeout, type Problem, noCloseout } from '#core/record/problem/problem.ts'
import { actingAs, proof, standingOf, usual } from './cast.ts'
import { approved, code, does, measureOf, people, planned } from './seams.ts'

const by = { kind: 'rule', rule: 'x' } as const
const acceptedOn = (day: string): Closeout['acceptance'] => ({
  ...{ standing: standingOf('主任', { posts: [], appointedBy: [] }), seen: '', note: '', by },
  at: `${day}T02:00:00.000000Z`,
})
const claimedUnder = (way: Partial<typeof usual>): Closeout['claim'] => ({
  ...{ standing: standingOf('经办人', { posts: [], appointedBy: [] }), seen: '', statement: '', by },
  ...{ at: '2026-08-30T02:00:00.000000Z', way: { ...usual, ...way } },
})

const named = (id: string) => ({ id, name: id })

describe('换一个牵头单位、经办人，原来的不能回头核查', () => {
  const judge = (problem: Problem, person: string) => code(mayJudge(problem, actingAs(person, people)))

  test('方案重开后改派的，原牵头单位、原经办人都记着', () => {
    const first = approved(planned(['供水站']))
    expect(judge(first, '水务核查')).toBe('same-unit')
    const open = does(first, '主任', (it, as) => decideReopenPlan(it, '调整', as))
    const responsibility = { leadUnit: named('财政局'), handler: { person: '财政经办', name: '财政经办' } }
    const moved = does(open, '主任', (it, as) => decideHandOut(it, { responsibility }, as))
    const input = { text: '换管', answers: [], goal: null, deadline: null, units: [named('财政局')] }
    const other = does(moved, '主任', (it, as) => decideReviseMeasure(it, measureOf(it), input, as))
    const second = approved(other)
    expect(judge(second, '水务核查')).toBe('same-unit')
    expect(judge(second, '供水核查')).toBe('same-unit')
    expect(judge(second, '经办人')).toBe('same-person')
    expect(judge(second, '核查人')).toBeNull()
  })

  test('接过分办事项又被撤回的单位，也不能核查；没有接的可以', () => {
    const first = approved(planned())
    const share = (it: Problem, unit: string) =>
      does(it, '主任', (of, as) =>
        decideAssign(
          of,
          {
            ...{ measure: measureOf(of), parent: null, from: null },
            shares: [{ unit: named(unit), share: '量一遍', deadline: null }],
          },
          as,
        ),
      )
    const both = share(share(first, '财政局'), '统计局')
    const [taken, left] = both.assignments.map((it) => it.id)
    const over = does(both, '财政经办', (it, as) =>
      decideTakeOver(it, { assignment: taken ?? '', share: null }, as),
    )
    const gone = [taken, left].reduce<Problem>(
      (it, assignment) =>
        does(it, '主任', (of, as) =>
          decideWithdrawAssignment(of, { assignment: assignment ?? '', reason: '不用了' }, as),
        ),
      over,
    )
    expect(judge(gone, '财政核查')).toBe('same-unit')
    expect(judge(gone, '统计核查')).toBeNull()
  })
})

describe('退掉的佐证换个法子再来', () => {
  test('不能把退掉的文件当作另一件佐证的新版本', () => {
    const bad = proof('data', ['p'])
    const one = does(approved(planned()), '经办人', (it, as) => decideAttachEvidence(it, null, bad, as))
    const [given] = one.evidence
    const check = {
      evidence: given?.id ?? '',
      hash: bad.hash,
      verdict: 'refused' as const,
      reason: '与现场不符',
    }
    const refused = does(one, '核查人', (it, as) => decideCheckEvidence(it, check, as))
    const other = { ...bad, hash: 'e'.repeat(64) }
    const two = does(refused, '经办人', (it, as) => decideAttachEvidence(it, null, other, as))
    const second = two.evidence.at(-1)?.id ?? ''
    expect(code(decideRenewEvidence(two, second, bad, '新版', actingAs('经办人', people)))).toBe(
      'evidence-refused',
    )
  })
})

test('公示补登的，已经过去的日子不算', () => {
  const closeout = {
    ...noCloseout,
    claim: claimedUnder({ announcementDays: 5 }),
    acceptance: acceptedOn('2026-09-01'),
  }
  const accepted: Problem = { ...approved(planned()), step: 'accepted', closeout }
  expect(code(announceRefusal(accepted, '2026-09-01', '2026-09-07', '2026-09-07'))).toBe('announcement-days')
  expect(announceRefusal(accepted, '2026-09-01', '2026-09-11', '2026-09-07')).toBeNull()
})
