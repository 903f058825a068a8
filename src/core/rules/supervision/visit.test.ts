import { describe, expect, test } from 'vitest'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { VisitFact, VisitSaid } from '#core/record/supervision/facts.ts'
import {
  type Visit,
  findingState,
  foldVisit,
  lastMending,
  visitSeenOf,
} from '#core/record/supervision/visit.ts'
import {
  decideAnswerFinding,
  decideCorrectVisit,
  decideJudgeFinding,
  decideRecordVisit,
  decideWithdrawVisit,
} from './visit.ts'

const hash = (text: string): string => text
const person = (name: string, unit: string, roles: readonly PostRole[]): Acting => ({
  standing: { person: name, units: [unit], above: [], appointedBy: [] },
  roles: roles.map((role) => ({ role, unit })),
  leadingGroups: [],
  day: '2026-08-10',
  newId: () => 'id',
  hash,
  today: () => undefined,
  given: () => [],
})
const director = person('苏正文', '整改办', ['office'])
const verifier = person('莫清源', '纪委', ['verifier'])
const head = person('覃立新', '水务局', ['head'])
const insider = person('石一诺', '水务局', ['head', 'office'])

const named = (id: string) => ({ id, name: id })
const round = { ...named('轮次'), begun: '2026-07-20' }
const about = [{ problem: 'p1', number: '1-01-001', round: '轮次' }]
const finding = {
  finding: 'f1',
  unit: named('水务局'),
  problem: null,
  text: '记录不全',
  mendBy: '2026-08-20',
}
const said = (more: Partial<VisitSaid> = {}): VisitSaid => ({
  ...{ kind: 'inspection', on: '2026-08-09', body: named('整改办'), led: '主任', units: [named('水务局')] },
  ...{
    problems: [{ problem: 'p1', number: '1-01-001' }],
    place: '',
    seen: '',
    findings: [finding],
    paper: null,
  },
  ...more,
})
type Decided = ReturnType<typeof decideRecordVisit>
const after = (before: Visit | null, decided: Decided, by: Acting): Visit => {
  if ('refused' in decided) throw new Error(JSON.stringify(decided))
  return decided.reduce<Visit | null>((state, { type, body }) => {
    const actor = { kind: 'person', person: { id: by.standing.person, name: '' }, post: null, unit: null }
    const fact = { type, body, actor, recordedAt: '2026-08-10T02:00:00Z', stream: { kind: 'visit', id: 'v' } }
    return foldVisit(state, fact as unknown as Fact & VisitFact)
  }, before) as Visit
}
const record = (more: Partial<VisitSaid> = {}, by = director) =>
  decideRecordVisit({ said: said(more), round, named: about }, by)
const made = () => after(null, record(), director)
const answered = () =>
  after(made(), decideAnswerFinding(made(), { finding: 'f1', text: '已补', paper: null }, head), head)
const refused = (decided: Decided) => ('refused' in decided ? decided.refused : 'granted')
const state = (it: Visit, today = '2026-08-10') => findingState(finding, lastMending(it, 'f1'), today)

describe('登记督导', () => {
  test.each<[string, Partial<VisitSaid>]>([
    ['not-yet-held', { on: '2026-08-11' }],
    ['before-the-round', { on: '2026-07-01' }],
    ['finding-elsewhere', { units: [named('财政局')] }],
    ['invalid-input', { findings: [{ ...finding, mendBy: '2026-08-01' }] }],
    ['granted', {}],
  ])('%s', (code, more) => {
    expect(refused(record(more))).toBe(code)
  })
  test('不登记对自己单位的督导，也不替别的单位登记', () => {
    expect(refused(record({}, insider))).toBe('own-visit')
    expect(refused(record({}, verifier))).toBe('not-your-unit')
    expect(refused(record({ body: named('纪委') }, verifier))).toBe('granted')
    expect(refused(record({}, head))).toBe('not-allowed')
  })
})

describe('督导发现的问题', () => {
  test('由那个单位说明，由别的单位的人核定', () => {
    const told = { finding: 'f1', text: '已补', paper: null }
    expect(refused(decideAnswerFinding(made(), told, director))).toBe('not-allowed')
    const it = answered()
    const judge = { finding: 'f1', mended: true, reason: '' }
    expect(refused(decideJudgeFinding(it, judge, insider))).toBe('own-visit')
    expect(refused(decideJudgeFinding(it, { ...judge, mended: false }, verifier))).toBe('invalid-input')
    expect(refused(decideJudgeFinding(made(), judge, verifier))).toBe('nothing-to-judge')
    const mended = after(it, decideJudgeFinding(it, judge, verifier), verifier)
    expect(state(mended, '2027-01-01')).toBe('mended')
    expect(refused(decideAnswerFinding(mended, told, head))).toBe('answer-met')
  })
  test('到期没有说明的自己变成逾期；退回的过了期也是逾期', () => {
    expect(state(made())).toBe('open')
    expect(state(made(), '2026-08-21')).toBe('late')
    const it = answered()
    expect(state(it, '2026-08-21')).toBe('answered')
    const no = { finding: 'f1', mended: false, reason: '没有补全' }
    const returned = after(it, decideJudgeFinding(it, no, verifier), verifier)
    expect(state(returned)).toBe('returned')
    expect(state(returned, '2026-08-21')).toBe('late')
  })
})

describe('更正和撤回', () => {
  const correct = (it: Visit, more: Partial<VisitSaid>, seen = visitSeenOf(it, hash)) =>
    decideCorrectVisit(it, { said: said(more), round, named: about }, { reason: '记错', seen }, director)
  test('已经说明过的问题去不掉，也撤不回', () => {
    expect(refused(correct(answered(), { findings: [] }))).toBe('finding-answered')
    expect(refused(decideWithdrawVisit(answered(), '重了', director))).toBe('finding-answered')
    expect(refused(correct(made(), { findings: [] }))).toBe('granted')
  })
  test('两个人同时更正，后一个先要看到前一个写的', () => {
    expect(refused(correct(made(), { place: '泵站' }, '从前的'))).toBe('content-changed')
  })
  test('撤回以后什么也不能办', () => {
    const gone = after(made(), decideWithdrawVisit(made(), '重了', director), director)
    expect(refused(correct(gone, { place: '泵站' }))).toBe('already-withdrawn')
    expect(refused(decideAnswerFinding(gone, { finding: 'f1', text: '已补', paper: null }, head))).toBe(
      'already-withdrawn',
    )
  })
})
