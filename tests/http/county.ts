import type { Granted } from '#contract/acts.ts'
import type { Draft } from '#contract/drafts.ts'
import type { Organisation } from '#contract/organisation.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import type { Browser } from './browser.ts'

/** What it takes to ask for acts: the registrar's browser, and more of them. */
type House = { admin: Browser; browser: () => Browser; ledger: { newId: () => string } }

export const feedback = [
  '关于对澄江县开展巡视的反馈意见',
  '根据省委统一部署，省委第五巡视组于2026年3月1日至4月30日对澄江县进行了巡视。',
  '一、落实上级决策部署方面',
  '（一）水库除险加固进度迟缓。全县12座病险水库只完成3座。',
  '（二）惠农补贴发放不及时。2025年有87户补贴超过半年未发。',
].join('\n')

/** An act that must be granted, through the front door. */
export const granted = async (
  { ledger }: House,
  browser: Browser,
  act: string,
  input: Record<string, unknown>,
): Promise<Granted> => {
  const answer = await browser.act(ledger.newId, act, input)
  if (answer.status !== 200) throw new Error(`${act}: ${answer.text}`)
  return answer.json as Granted
}

const made = (it: Granted, kind: string): string =>
  it.streams.find((stream) => stream.kind === kind)?.id ?? ''

/** A registered person with a post in a unit and an account, signed in with a password of their own. */
export const person = async (
  house: House,
  name: string,
  unit: string,
  roles: PostRole[],
): Promise<{ browser: Browser; person: string; post: string }> => {
  const by = house.admin
  const post =
    (await granted(house, by, 'establish-post', { unit, title: `${name}的岗位`, roles, rank: 1 })).made[0] ??
    ''
  const id = made(await granted(house, by, 'register-person', { name }), 'person')
  await granted(house, by, 'appoint', { person: id, unit, post, from: '2026-08-01' })
  const opened = await by.post('/api/accounts', { person: id, login: name })
  const { login, password } = opened.json as { login: string; password: string }
  const browser = house.browser()
  await browser.post('/api/sign-in', { login, password })
  await browser.post('/api/password', { old: password, new: 'Jiulongjiang-7' })
  return { browser, person: id, post }
}

export type County = {
  bureau: string
  leader: Awaited<ReturnType<typeof person>>
  handler: Awaited<ReturnType<typeof person>>
  /** Being worked on, with one measure. */
  problem: string
  measure: string
  /** What has to be proved: its first manifestation, or itself. */
  proves: string
}

/** A bureau at work on the first problem of a feedback, all of it asked for over HTTP. */
export const settle = async (house: House): Promise<County> => {
  const { admin } = house
  const { units } = (await admin.get('/api/organisation')).json as Organisation
  const top = units.find((it) => it.parent === null)?.id ?? ''
  const bureau = made(
    await granted(house, admin, 'register-unit', {
      ...{ name: '澄江县水利局', shortName: '县水利局', kind: 'bureau', parent: top, rank: 5 },
    }),
    'unit',
  )
  const leader = await person(house, '江望', top, ['leader'])
  const handler = await person(house, '田禾', bureau, ['handler'])
  const read = await admin.file('/api/drafts?name=feedback.txt', feedback)
  const round = made(
    await granted(house, admin, 'open-round', {
      ...{ ordinal: 1, name: '第一轮', kind: 'inspection', inspector: '省委第五巡视组', inspected: '澄江县' },
      ...{ period: null, feedbackOn: '2026-07-30', ruleSet: 'standard', predecessor: null },
      clocks: { planDays: 30, concentratedDays: 180, reportDays: 30 },
    }),
    'round',
  )
  const draft = (read.json as Draft).id
  const problem = made(await granted(house, admin, 'confirm-import', { draft, round }), 'problem')
  await granted(house, admin, 'hand-out', {
    problems: [problem],
    leadLeader: { person: leader.person, post: leader.post },
    leadUnit: bureau,
    handler: handler.person,
    timeClass: 'time-limited',
    deadline: '2026-12-31',
  })
  const detail = async () => (await admin.get(`/api/problems/${problem}`)).json as ProblemDetail
  const manifestations = (await detail()).manifestations.map((it) => it.id)
  const answers = manifestations.length > 0 ? manifestations : [problem]
  const measure = await granted(house, admin, 'add-measure', {
    ...{ problem, text: '年底前完成9座水库加固。', answers, goal: null, deadline: null, units: [bureau] },
  })
  const { seen } = await detail()
  await granted(house, admin, 'approve-plan', { problem, seen, missingRule: false })
  return { bureau, leader, handler, problem, measure: measure.made[0] ?? '', proves: answers[0] ?? problem }
}
