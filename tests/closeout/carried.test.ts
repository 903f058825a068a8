/** 结转、拆分、合并以后，老编号只作记载：在那里销不了号，也藏不住别的问题和异议。 */
import { describe, expect, test } from 'vitest'
import { openRequests } from '#core/record/problem/course-state.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { usualWay } from '#core/record/round/way.ts'
import { decideCloseout } from '#core/rules/closeout/decide.ts'
import { decideReceiveObjection } from '#core/rules/closeout/objection.ts'
import { permitted } from '#core/rules/closeout/who-may.ts'
import { decideAskChange } from '#core/rules/course/ask.ts'
import type { AskedChange } from '#core/rules/course/asked.ts'
import { decideConsent, decideRefuse } from '#core/rules/course/decide.ts'
import { decideEnding } from '#core/rules/course/end.ts'
import { mergeFlaw } from '#core/rules/course/parts.ts'
import { carriedFacts } from '#core/rules/lookback/successor.ts'
import { decideReportProgress } from '#core/rules/progress/report.ts'
import { actingAs, happen, proof, registered, seenNow, usual } from './cast.ts'
import { approved, code, does, measureOf, people, planned } from './seams.ts'

let ids = 0
const newId = () => `fresh-${(ids += 1)}`
const place = { id: 'n', round: 'r2', number: '2-09-001', printOrder: 1, aspect: registered([]).aspect }

const carried = (problem: Problem): Problem =>
  happen(problem, carriedFacts(problem, place, '没有整改到位', newId).old, '主任')

/** 措施办完、材料齐全，只差自报。 */
const ready = (): Problem =>
  does(approved(planned()), '经办人', (it, as) =>
    decideReportProgress(
      it,
      {
        ...{ measure: measureOf(it), unit: { id: '水务局', name: '水务局' }, text: '已换管' },
        ...{ figures: [], documents: [], happened: null, completes: true, proofs: [proof('data', ['p'])] },
      },
      as,
    ),
  )

const ending: AskedChange = {
  ...{ kind: 'ending', as: 'not-applicable', grounds: '不再适用', receiver: null },
  proofs: [proof('minutes', [])],
}
const asked = (problem: Problem): Problem =>
  does(problem, '负责人', (it, as) => decideAskChange(it, ending, '情况有变', usualWay, as))
const named = (problem: Problem) => ({
  request: openRequests(problem.course)[0]?.id ?? '',
  seen: seenNow(problem),
})

describe('结转到下一轮以后', () => {
  test('老编号不能自报：没有结转的可以', () => {
    const claim = (it: Problem) =>
      code(
        decideCloseout(
          it,
          { act: 'claim', seen: seenNow(it), statement: '完成', way: usual },
          actingAs('经办人', people),
        ),
      )
    expect(claim(ready())).toBeNull()
    expect(claim(carried(ready()))).toBe('carried-on')
  })

  test('结转前自报的一路也走不到销号，只能退回来', () => {
    const claimed = carried({ ...ready(), step: 'claimed' })
    expect(code(permitted(claimed, 'sign', actingAs('负责人', people)))).toBe('carried-on')
    expect(code(permitted(claimed, 'withdraw-claim', actingAs('负责人', people)))).toBeNull()
    // 无关的人还是先被告知没有权限。
    expect(code(permitted(claimed, 'sign', actingAs('主任', people)))).toBe('not-allowed')
  })

  test('不能申请、不能终结，结转前申请的也不能批准；只能不同意', () => {
    const before = asked(ready())
    const consented = does(before, '领导', (it, as) => decideConsent(it, named(it), as))
    const now = carried(consented)
    expect(code(decideEnding(consented, 'end', named(consented), actingAs('副主任', people)))).toBeNull()
    expect(code(decideEnding(now, 'end', named(now), actingAs('副主任', people)))).toBe('carried-on')
    expect(
      code(decideRefuse(now, { request: named(now).request, reason: '已结转' }, actingAs('副主任', people))),
    ).toBeNull()
    const again = carried(ready())
    expect(code(decideAskChange(again, ending, '再试', usualWay, actingAs('负责人', people)))).toBe(
      'carried-on',
    )
  })

  test('别的问题不能并到没有人办的老编号里去', () => {
    const into = { ...carried(ready()), id: 'q' }
    expect(code(mergeFlaw(ready(), into))).toBe('carried-on')
    expect(code(mergeFlaw(ready(), { ...ready(), id: 'q' }))).toBeNull()
  })

  test('异议不能记到老编号上去', () => {
    const told = { channel: 'letter' as const, on: '2026-09-01', words: '没有改', name: null }
    const receive = (it: Problem) => code(decideReceiveObjection(it, told, actingAs('主任', people)))
    expect(receive(ready())).toBeNull()
    expect(receive(carried(ready()))).toBe('carried-on')
    const { course } = ready()
    const said = {
      standing: actingAs('主任', people).standing,
      by: { kind: 'rule' as const, rule: 'r' },
      at: '',
    }
    const ended = { as: 'split' as const, request: 'x', grounds: '拆', receiver: null, ...said }
    expect(receive({ ...ready(), step: 'ended', course: { ...course, ended } })).toBe('lives-elsewhere')
    expect(
      receive({
        ...ready(),
        step: 'ended',
        course: { ...course, ended: { ...ended, as: 'not-applicable' } },
      }),
    ).toBeNull()
  })
})

describe('长期坚持的复核日', () => {
  const turn = (recheckOn: string) =>
    code(
      decideAskChange(
        approved(planned()),
        { kind: 'class', to: 'long-term', grounds: '要长期抓', deadline: null, recheckOn },
        '要长期抓',
        usualWay,
        actingAs('负责人', people),
      ),
    )
  test('转为长期坚持，最迟一年以内要复核：写到几十年以后等于没有人再看', () => {
    expect(turn('2027-09-01')).toBeNull()
    expect(turn('2099-12-31')).toBe('invalid-input')
  })
})
