/** 一人一手：异议登记又答复、答复过又回头看、挂个领导职务就验收。 */
import { describe, expect, test } from 'vitest'
import type { Acting } from '#core/record/problem/acting.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { usualWay } from '#core/record/round/way.ts'
import {
  decideAnswerObjection,
  decideReceiveObjection,
  mayAnswerObjection,
} from '#core/rules/closeout/objection.ts'
import { permitted } from '#core/rules/closeout/who-may.ts'
import { decideAskChange } from '#core/rules/course/ask.ts'
import { decideGrant } from '#core/rules/course/decide.ts'
import { mayLookBack } from '#core/rules/lookback/look.ts'
import { type People, actingAs, seenNow, usual } from './cast.ts'
import { approved, code, does, people, planned } from './seams.ts'

const objected = (): Problem =>
  does(approved(planned()), '主任', (it, as) =>
    decideReceiveObjection(it, { channel: 'letter', on: '2026-09-01', words: '没有换', name: null }, as),
  )
const no = (problem: Problem) => ({
  ...{ objection: problem.objections[0]?.id ?? '', upheld: false, answer: '经核实已换', measures: [] },
})

describe('异议', () => {
  test('登记的人不答复：另一个人可以', () => {
    const problem = objected()
    const answer = (person: string) => decideAnswerObjection(problem, no(problem), actingAs(person, people))
    expect(answer('主任')).toMatchObject({ refused: 'same-person', details: { part: 'objection' } })
    expect(code(mayAnswerObjection(problem, actingAs('主任', people)))).toBe('same-person')
    expect(code(answer('副主任'))).toBeNull()
  })

  test('答复说不成立的人，不回头看这个问题', () => {
    const answered = does(objected(), '副主任', (it, as) => decideAnswerObjection(it, no(it), as))
    const closed: Problem = { ...answered, step: 'closed' }
    expect(code(mayLookBack(closed, actingAs('副主任', people)))).toBe('same-person')
    expect(code(mayLookBack(closed, actingAs('核查人', people)))).toBeNull()
  })
})

describe('领导小组', () => {
  const leaders: People = {
    ...people,
    教育局长: { posts: [{ role: 'leader', unit: '教育局' }], appointedBy: [] },
    副组长: {
      posts: [
        { role: 'leader', unit: '人大' },
        { role: 'leader', unit: '领导小组' },
      ],
      appointedBy: [],
    },
  }
  const as = (person: string, groups: readonly string[]): Acting =>
    actingAs(person, leaders, '2026-09-01', groups)
  const verified = (): Problem => {
    const problem = approved(planned())
    const { standing } = actingAs('经办人', people)
    const by = { kind: 'rule' as const, rule: 'r' }
    const claim = {
      ...{ standing, seen: seenNow(problem), statement: '完成', by, at: '2026-09-01T00:00:00.000000Z' },
      way: { ...usual, acceptBy: 'leading-group' as const },
    }
    return { ...problem, step: 'verified', closeout: { ...problem.closeout, claim } }
  }

  test('由领导小组验收的，在别处挂个领导职务不行', () => {
    const accept = (person: string, groups: readonly string[]) =>
      code(permitted(verified(), 'accept', as(person, groups)))
    expect(accept('教育局长', ['领导小组'])).toBe('not-in-group')
    expect(accept('副组长', ['领导小组'])).toBeNull()
    expect(accept('副主任', ['领导小组'])).toBe('not-allowed')
    // 没有登记过领导小组的地方，由领导验收。
    expect(accept('教育局长', [])).toBeNull()
  })

  test('由领导小组批延期的也一样', () => {
    const way = { ...usualWay, extensionsBy: 'leading-group' as const }
    const more = { kind: 'extension' as const, measure: null, to: '2026-12-31', done: '一半', follow: [] }
    const asked = does(approved(planned()), '负责人', (it, who) =>
      decideAskChange(it, more, '雨季', way, who),
    )
    const request = { request: asked.course.requests[0]?.id ?? '', seen: seenNow(asked) }
    const grant = (person: string) => code(decideGrant(asked, request, as(person, ['领导小组'])))
    expect(grant('教育局长')).toBe('not-in-group')
    expect(grant('副组长')).toBeNull()
  })
})
