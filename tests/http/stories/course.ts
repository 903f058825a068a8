import type { Organisation } from '#contract/organisation.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import type { Browser } from '../browser.ts'
import { type County, granted, person } from '../county.ts'
import type { foundedHouse } from '../house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>
type Change = Record<string, unknown>

const detailOf = async (by: Browser, problem: string): Promise<ProblemDetail> =>
  (await by.get(`/api/problems/${problem}`)).json as ProblemDetail

/** Problems of a round of their own are put off, replaced, turned, reviewed, ended, opened again, merged and split. */
export const changeCourses = async (house: House, { bureau, leader, handler }: County): Promise<void> => {
  const { units } = (await house.admin.get('/api/organisation')).json as Organisation
  const unitOf = (kind: string) => units.find((it) => it.kind === kind)?.id ?? ''
  const director = (await person(house, '祝安', unitOf('office'), ['office'])).browser
  const verifier = (await person(house, '白敏', unitOf('discipline'), ['verifier'])).browser
  const head = (await person(house, '岑立', bureau, ['head'])).browser
  const round = await openedRound(house, director)
  const read = await director.file('/api/drafts?name=audit.txt', audit)
  const { id: draft } = read.json as { id: string }
  const confirmed = await granted(house, director, 'confirm-import', { draft, round })
  const [one = '', two = '', three = ''] = confirmed.streams
    .filter((it) => it.kind === 'problem')
    .map((it) => it.id)
  const planned = async (problem: string): Promise<void> => {
    await granted(house, director, 'hand-out', {
      ...{ problems: [problem], leadLeader: { person: leader.person, post: leader.post }, leadUnit: bureau },
      ...{ handler: handler.person, timeClass: 'time-limited', deadline: '2026-10-31' },
    })
    for (const { id } of (await detailOf(director, problem)).manifestations)
      await granted(house, director, 'add-measure', {
        ...{ problem, text: '限期整治', answers: [id], goal: null, deadline: '2026-09-30', units: [bureau] },
      })
    const { seen } = await detailOf(director, problem)
    await granted(house, director, 'approve-plan', { problem, seen, missingRule: false })
  }
  for (const problem of [one, two, three]) await planned(problem)
  const ask = async (problem: string, change: Change): Promise<string> =>
    (await granted(house, head, 'ask-change', { problem, reason: '汛期无法施工', change })).made.at(-1) ?? ''
  const decide = async (by: Browser, act: string, problem: string, request: string, more: Change = {}) => {
    const { seen } = await detailOf(by, problem)
    return granted(house, by, act, { problem, request, seen, ...more })
  }
  const later = { kind: 'extension', measure: null, to: '2026-11-30', done: '已完成招标', follow: [] }
  const first = await ask(one, later)
  await granted(house, director, 'refuse-change', { problem: one, request: first, reason: '理由不充分' })
  const second = await ask(one, later)
  await granted(house, head, 'withdraw-change', { problem: one, request: second, reason: '写错了' })
  await decide(director, 'grant-change', one, await ask(one, later))
  await decide(
    director,
    'grant-change',
    one,
    await ask(one, {
      ...{ kind: 'class', to: 'long-term', grounds: '成因复杂', deadline: null, recheckOn: '2026-12-01' },
    }),
  )
  await granted(house, verifier, 'recheck', { problem: one, found: '仍在坚持', next: '2027-01-15' })
  const file = await head.file('/api/files?name=移交回执.txt', '已接收。')
  const { hash } = file.json as { hash: string }
  const ending = await ask(one, {
    ...{ kind: 'ending', as: 'handed-over', grounds: '管辖权上收', receiver: '市水利局' },
    proofs: [{ hash, kind: 'notice', statement: '接收回执', dated: null }],
  })
  await decide(leader.browser, 'consent-change', one, ending)
  await decide(director, 'end', one, ending)
  await granted(house, director, 'resume', { problem: one, reason: '管辖权退回' })
  await decide(director, 'merge', two, await ask(two, { kind: 'merge', into: one }), { into: one })
  const parts = (await detailOf(head, three)).manifestations.map((it, at) => ({
    ...{ title: it.text, shortTitle: `拆分之${at + 1}`, manifestations: [it.id] },
  }))
  await decide(director, 'split', three, await ask(three, { kind: 'split', parts }))
  const source = {
    ...{ from: 'elsewhere', kind: 'audit', body: '县审计局', document: '水利资金审计报告', number: '3' },
    ...{ text: '除险资金使用进度慢', feedbackOn: '2026-05-10' },
  }
  const added = await granted(house, director, 'add-source', { problem: one, source })
  await granted(house, director, 'remove-source', { problem: one, source: added.made[0], reason: '登记错了' })
  const { similar } = (await director.get(`/api/problems/${one}/similar`)).json as {
    similar: { problem: string }[]
  }
  await granted(house, director, 'link-problems', {
    ...{ problem: one, other: similar[0]?.problem, how: 'recurrence-of', note: '上一轮也有过' },
  })
}

const audit = [
  '关于对澄江县开展审计的反馈意见',
  '一、落实上级决策部署方面',
  '（一）水库除险加固进度仍然迟缓。全县还有病险水库没有完成加固。',
  '（二）水库除险进展缓慢。加固工程没有按期完工。',
  '（三）水费管理不规范。一是征收不到位。二是使用超出范围。',
].join('\n')

const openedRound = async (house: House, director: Browser): Promise<string> => {
  const { streams } = await granted(house, director, 'open-round', {
    ...{ ordinal: 2, name: '第二轮', kind: 'audit', inspector: '市审计局', inspected: '澄江县' },
    ...{ period: null, feedbackOn: '2026-07-30', ruleSet: 'standard', predecessor: null },
    clocks: { planDays: 30, concentratedDays: 180, reportDays: 30 },
  })
  return streams.find((it) => it.kind === 'round')?.id ?? ''
}
