import { describe, expect, test } from 'vitest'
import type { Fact } from '#core/record/fact/envelope.ts'
import type { InstrumentFact, InstrumentSaid } from '#core/record/instrument/facts.ts'
import {
  type Instrument,
  foldInstrument,
  instrumentSeenOf,
  instrumentStep,
  owing,
  partyState,
} from '#core/record/instrument/instrument.ts'
import type { PostRole, UnitKind } from '#core/record/organisation/facts.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import {
  decideAnswer,
  decideCancel,
  decideClose,
  decideJudgeAnswer,
  decideReceive,
  decideRecheck,
} from './answer.ts'
import { decideApprove, decideDraft, decideIssue, decideRevise } from './draft.ts'
import { instrumentOptions } from './options.ts'
import type { Addressable } from './said.ts'

const hash = (text: string): string => text
const person = (name: string, unit: string, roles: readonly PostRole[], day = '2026-08-03'): Acting => ({
  standing: { person: name, units: [unit], above: [], appointedBy: [] },
  roles: roles.map((role) => ({ role, unit })),
  leadingGroups: [],
  day,
  newId: () => `${name}-${day}-id`,
  hash,
  today: () => undefined,
  given: () => [],
})
const director = person('苏正文', '整改办', ['office'])
const second = person('罗守诚', '督查室', ['office', 'verifier'])
const leader = person('梁知远', '县政府', ['leader'])
const head = person('覃立新', '水务局', ['head'])
const handler = person('韦晓禾', '水务局', ['handler'])
const insider = person('石一诺', '水务局', ['head', 'office', 'verifier'])
const townHead = person('蓝小满', '柳溪镇', ['head'])

const unit = (id: string, kind: UnitKind) => ({ id, name: id, kind })
const round = { id: '轮次', name: '第一轮巡察' }
const water: Addressable = { problem: 'p1', number: '1-01-001', round: '轮次', units: ['水务局'] }
const said = (more: Partial<InstrumentSaid> = {}): InstrumentSaid => ({
  kind: 'reminder',
  sign: null,
  from: unit('整改办', 'office'),
  to: [unit('水务局', 'bureau')],
  copyTo: '',
  problems: [{ problem: 'p1', number: '1-01-001' }],
  title: '关于供水问题的提醒函',
  ground: '进度滞后。',
  demand: '请抓紧推进。',
  limit: '2026-09-30',
  replyBy: '2026-08-20',
  contact: '',
  ...more,
})

type Decided = ReturnType<typeof decideDraft>
/** Lives what was decided, by whoever decided it. */
const after = (before: Instrument | null, decided: Decided, by: Acting): Instrument => {
  if ('refused' in decided) throw new Error(JSON.stringify(decided))
  return decided.reduce<Instrument | null>((state, { type, body }) => {
    const actor = {
      kind: 'person',
      person: { id: by.standing.person, name: by.standing.person },
      post: null,
      unit: null,
    }
    const fact = {
      type,
      body,
      actor,
      recordedAt: `${by.day}T02:00:00Z`,
      stream: { kind: 'instrument', id: 'i' },
    }
    return foldInstrument(state, fact as unknown as Fact & InstrumentFact)
  }, before) as Instrument
}
const draft = (more: Partial<InstrumentSaid> = {}) =>
  after(null, decideDraft({ said: said(more), round, problems: [water] }, director), director)
const approved = (more: Partial<InstrumentSaid> = {}) => {
  const it = draft(more)
  return after(it, decideApprove(it, { seen: instrumentSeenOf(it, hash) }, second), second)
}
const issuing = { code: '澜整督', serial: 12, problems: [water] }
const issued = (more: Partial<InstrumentSaid> = {}) => {
  const it = approved(more)
  return after(it, decideIssue(it, issuing, director), director)
}
const answer = { unit: '水务局', text: '已办', paper: null, talk: null }
const answered = (more: Partial<InstrumentSaid> = {}) => {
  const it = issued(more)
  return after(it, decideAnswer(it, answer, head), head)
}
const judge = (it: Instrument, met: boolean, by = second) =>
  decideJudgeAnswer(it, { answer: it.answers.at(-1)?.answer ?? '', met, reason: met ? '' : '缺佐证' }, by)
const closed = () => {
  const it = answered()
  const met = after(it, judge(it, true), second)
  return after(met, decideClose(met, { statement: '' }, director), director)
}
const refused = (decided: Decided) => ('refused' in decided ? decided.refused : 'granted')

describe('起草', () => {
  const of = (more: Partial<InstrumentSaid>, problems = [water]) =>
    refused(decideDraft({ said: said(more), round, problems }, director))
  test.each<[string, Partial<InstrumentSaid>]>([
    ['sign-with-letter', { kind: 'letter' }],
    ['sign-with-letter', { sign: { key: 'yellow', zh: '黄灯', en: 'Yellow' } }],
    ['addressed-to-itself', { to: [unit('整改办', 'office')] }],
    ['problem-of-other-unit', { to: [unit('财政局', 'bureau')] }],
    ['paper-too-long', { ground: '字'.repeat(4000) }],
    ['paper-day-passed', { limit: '2026-08-03' }],
    ['paper-day-passed', { replyBy: '2026-08-02' }],
    ['invalid-input', { problems: [] }],
    ['granted', {}],
  ])('%s', (code, more) => {
    expect(of(more)).toBe(code)
  })
  test('别的轮次的问题写不进来', () => {
    expect(of({}, [{ ...water, round: '另一轮' }])).toBe('problem-of-other-round')
  })
  test('通报可以不写问题，也可以写到别的单位；工作建议书可以写给主管部门', () => {
    expect(of({ kind: 'circular', problems: [] }, [])).toBe('granted')
    expect(of({ kind: 'circular', to: [unit('财政局', 'bureau')] })).toBe('granted')
    expect(of({ kind: 'recommendation', to: [unit('财政局', 'bureau')] })).toBe('granted')
  })
  test('办公室给镇党委、政府：督办单不行，带指令用语的函不行，提醒可以', () => {
    const town = { to: [unit('柳溪镇', 'town')], kind: 'order' as const }
    const townProblem = [{ ...water, units: ['柳溪镇'] }]
    expect(of(town, townProblem)).toBe('not-to-be-ordered')
    expect(of({ ...town, kind: 'reminder', demand: '务必办好。' }, townProblem)).toBe('ordering-words')
    expect(of({ ...town, kind: 'reminder', demand: '特此提醒。' }, townProblem)).toBe('granted')
  })
  test('单位的人不能起草', () => {
    expect(refused(decideDraft({ said: said(), round, problems: [water] }, head))).toBe('not-allowed')
  })
})

describe('批准和印发：起草的人不能批准，没有批准不能编号', () => {
  const seen = (it: Instrument) => ({ seen: instrumentSeenOf(it, hash) })
  test('起草的人、改过的人都不能批准', () => {
    const it = draft()
    expect(refused(decideApprove(it, seen(it), director))).toBe('same-person')
    const revised = after(
      it,
      decideRevise(it, { said: said({ contact: '电话' }), problems: [water], ...seen(it) }, leader),
      leader,
    )
    expect(refused(decideApprove(revised, seen(revised), leader))).toBe('same-person')
    expect(refused(decideApprove(revised, seen(revised), second))).toBe('granted')
  })
  test('主送单位自己的人不能批准', () => {
    const it = draft()
    expect(refused(decideApprove(it, seen(it), insider))).toBe('own-instrument')
  })
  test('看过以后又改了，批准不算', () => {
    expect(refused(decideApprove(draft(), { seen: '别的' }, second))).toBe('content-changed')
  })
  test('改动使批准失效', () => {
    const it = approved()
    const anew = { said: said({ demand: '请推进。' }), problems: [water], ...seen(it) }
    const revised = after(it, decideRevise(it, anew, director), director)
    expect(instrumentStep(revised)).toBe('drafted')
    expect(refused(decideIssue(revised, issuing, director))).toBe('instrument-unapproved')
  })
  test('文号：代字、六角括号里的年份、不补零的序号', () => {
    expect(issued().issued).toMatchObject({
      number: '澜整督〔2026〕12号',
      year: 2026,
      serial: 12,
      on: '2026-08-03',
    })
  })
  test('批准以后时限过了，不能再印发', () => {
    const it = approved({ replyBy: '2026-08-10' })
    const later = { ...director, day: '2026-08-10' }
    expect(refused(decideIssue(it, issuing, later))).toBe('paper-day-passed')
  })
})

describe('反馈和核定', () => {
  test('只有主送单位能签收和反馈，签收一次', () => {
    const it = issued()
    expect(refused(decideReceive(it, { unit: '水务局' }, townHead))).toBe('not-your-unit')
    expect(refused(decideReceive(it, { unit: '柳溪镇' }, townHead))).toBe('not-addressed')
    const received = after(it, decideReceive(it, { unit: '水务局' }, handler), handler)
    expect(refused(decideReceive(received, { unit: '水务局' }, head))).toBe('nothing-changed')
    expect(refused(decideAnswer(it, answer, townHead))).toBe('not-your-unit')
  })
  test('不用反馈的不欠反馈，时限过了的显示逾期', () => {
    const it = issued()
    expect(partyState(it, '水务局', '2026-08-20')).toBe('waiting')
    expect(partyState(it, '水务局', '2026-08-21')).toBe('late')
    expect(owing(it)).toEqual(['水务局'])
    const unasked = issued({ replyBy: null })
    expect(partyState(unasked, '水务局', '2027-01-01')).toBe('unasked')
    expect(owing(unasked)).toEqual([])
  })
  test('反馈的人、主送单位的人不能核定；退回要写理由', () => {
    const it = answered()
    expect(refused(judge(it, true, insider))).toBe('own-instrument')
    expect(refused(judge(it, true, head))).toBe('not-allowed')
    const none = { answer: it.answers[0]?.answer ?? '', met: false, reason: '' }
    expect(refused(decideJudgeAnswer(it, none, second))).toBe('invalid-input')
  })
  test('退回以后再反馈；符合要求以后不再反馈，一次反馈只核定一次', () => {
    const it = answered()
    const returned = after(it, judge(it, false), second)
    expect(partyState(returned, '水务局', '2026-08-05')).toBe('returned')
    expect(owing(returned)).toEqual(['水务局'])
    const later = { ...handler, day: '2026-08-05' }
    const again = after(returned, decideAnswer(returned, answer, later), later)
    expect(
      refused(
        decideJudgeAnswer(again, { answer: it.answers[0]?.answer ?? '', met: true, reason: '' }, second),
      ),
    ).toBe('nothing-to-judge')
    const met = after(again, judge(again, true), second)
    expect(instrumentStep(met)).toBe('met')
    expect(refused(decideAnswer(met, answer, head))).toBe('answer-met')
  })
  test('约谈由整改办登记，写明谁约谈、哪一天', () => {
    const it = issued({ kind: 'talk', replyBy: null })
    const talk = { on: '2026-08-03', talker: '领导小组副组长' }
    expect(refused(decideAnswer(it, answer, head))).toBe('not-allowed')
    expect(refused(decideAnswer(it, answer, director))).toBe('invalid-input')
    expect(refused(decideAnswer(it, { ...answer, talk: { ...talk, on: '2026-08-04' } }, director))).toBe(
      'not-yet-held',
    )
    const held = after(it, decideAnswer(it, { ...answer, talk }, director), director)
    expect(refused(judge(held, true, director))).toBe('same-person')
    expect(refused(judge(held, true))).toBe('granted')
  })
})

describe('办结、复查、作废', () => {
  test('反馈没有核定为符合要求，不能办结', () => {
    expect(refused(decideClose(issued(), { statement: '' }, director))).toBe('answers-open')
    expect(refused(decideClose(answered(), { statement: '' }, director))).toBe('answers-open')
    expect(refused(decideClose(issued({ replyBy: null }), { statement: '' }, director))).toBe('granted')
    expect(instrumentStep(closed())).toBe('closed')
  })
  test('复查未到位的重新打开，从前的反馈不再算数', () => {
    const it = closed()
    const told = { on: '2026-08-03', held: false, found: '现场没有变化' }
    const open = after(it, decideRecheck(it, told, second), second)
    expect(instrumentStep(open)).toBe('issued')
    expect(owing(open)).toEqual(['水务局'])
    expect(refused(decideClose(open, { statement: '' }, director))).toBe('answers-open')
    const held = after(it, decideRecheck(it, { ...told, held: true }, second), second)
    expect(instrumentStep(held)).toBe('closed')
  })
  test('作废的不再要反馈，主送单位的人不能作废', () => {
    const it = issued()
    expect(refused(decideCancel(it, { reason: '发错' }, insider))).toBe('own-instrument')
    const gone = after(it, decideCancel(it, { reason: '发错' }, director), director)
    expect(owing(gone)).toEqual([])
    expect(refused(decideAnswer(gone, answer, head))).toBe('instrument-step')
  })
})

describe('按钮就是规则本身', () => {
  test.each([
    ['起草的人', () => draft(), director, ['revise-instrument', 'withdraw-instrument']],
    ['另一人', () => draft(), second, ['revise-instrument', 'approve-instrument', 'withdraw-instrument']],
    ['单位负责人', () => issued(), head, ['receive-instrument', 'answer-instrument']],
    ['核查人', () => answered(), second, ['judge-answer', 'cancel-instrument']],
    ['旁人', () => issued(), townHead, []],
  ] as const)('%s', (_who, state, acting, acts) => {
    expect(instrumentOptions(state(), acting).acts).toEqual(acts)
  })
})
