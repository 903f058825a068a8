import type { Organisation } from '#contract/organisation.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import { usualWay } from '#core/record/round/way.ts'
import type { Browser } from '../browser.ts'
import { type County, granted, person } from '../county.ts'
import type { foundedHouse } from '../house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

const feedback = [
  '关于对澄江县开展巡察的反馈意见',
  '一、落实上级决策部署方面',
  '（一）农村饮水工程管护不到位。有四处泵站长期停用。',
].join('\n')

const detailOf = async (by: Browser, problem: string): Promise<ProblemDetail> =>
  (await by.get(`/api/problems/${problem}`)).json as ProblemDetail

/**
 * A problem goes the long way: two fields verify, the superior says no and then yes, it is announced, somebody objects,
 * the answer is given by somebody else; and it cannot be closed before the days are over.
 */
export const closeTheLongWay = async (house: House, { bureau, leader, handler }: County): Promise<void> => {
  const { admin } = house
  const { units } = (await admin.get('/api/organisation')).json as Organisation
  const top = units.find((it) => it.parent === null)?.id ?? ''
  const office = units.find((it) => it.kind === 'office')?.id ?? ''
  const discipline = units.find((it) => it.kind === 'discipline')?.id ?? ''
  const director = (await person(house, '苏长路', office, ['office'])).browser
  const verifier = (await person(house, '白长路', discipline, ['verifier'])).browser
  const head = (await person(house, '秦长路', bureau, ['head'])).browser
  const deputy = (await person(house, '钟声', office, ['office'])).browser
  const auditors = await granted(house, admin, 'register-unit', {
    ...{ name: '澄江县审计局', shortName: '县审计局', kind: 'bureau', parent: top, rank: 8 },
  })
  const auditor = await person(house, '容细', auditors.streams[0]?.id ?? '', ['verifier'])
  const opened = await granted(house, director, 'open-round', {
    ...{ ordinal: 7, name: '第七轮', kind: 'patrol', inspector: '县委第一巡察组', inspected: '澄江县水利局' },
    ...{ period: null, feedbackOn: '2026-07-30', ruleSet: 'standard', predecessor: null },
    clocks: { planDays: 30, concentratedDays: 90, reportDays: 30 },
  })
  const round = opened.streams.find((it) => it.kind === 'round')?.id ?? ''
  const way = {
    ...usualWay,
    closeout: { ...usualWay.closeout, fields: ['纪律', '资金'], superior: true, announcementDays: 5 },
  }
  const endless = { ...way, closeout: { ...way.closeout, announcementDays: 99 } }
  await director.act(house.ledger.newId, 'set-way', { round, way: endless })
  await granted(house, director, 'set-way', { round, way })
  const read = await director.file('/api/drafts?name=feedback7.txt', feedback)
  const { id: draft } = read.json as { id: string }
  const confirmed = await granted(house, director, 'confirm-import', { draft, round })
  const problem = confirmed.streams.find((it) => it.kind === 'problem')?.id ?? ''
  await granted(house, director, 'hand-out', {
    ...{ problems: [problem], leadLeader: { person: leader.person, post: leader.post }, leadUnit: bureau },
    ...{ handler: handler.person, timeClass: 'time-limited', deadline: '2026-10-31' },
  })
  const answers = (await detailOf(director, problem)).manifestations.map((it) => it.id)
  const planned = { text: '修复四处泵站', answers, goal: null, deadline: '2026-09-30', units: [bureau] }
  const measure = (await granted(house, director, 'add-measure', { problem, ...planned })).made[0] ?? ''
  const seen = async () => (await detailOf(director, problem)).seen
  await granted(house, director, 'approve-plan', { problem, seen: await seen(), missingRule: false })
  const uploaded = async (by: Browser, name: string, text: string): Promise<string> =>
    ((await by.file(`/api/files?name=${name}`, text)).json as { hash: string }).hash
  const hash = await uploaded(handler.browser, '泵站通水记录.txt', '四处泵站恢复供水。')
  const proof = { hash, kind: 'data', proves: answers, statement: '通水记录', dated: null }
  const work = async () => {
    await granted(house, handler.browser, 'report-progress', {
      ...{ problem, measure, unit: bureau, text: '四处泵站恢复供水。', happened: null },
      ...{ completes: true, evidence: [proof] },
    })
    const statement = '四处泵站已恢复供水。'
    await granted(house, handler.browser, 'claim', { problem, seen: await seen(), statement })
    await granted(house, head, 'sign', { problem, seen: await seen() })
    const { evidenceList } = await detailOf(director, problem)
    const items = answers.map((manifestation) => ({
      ...{ manifestation, met: true, method: 'looked', note: '现场看过' },
      evidence: evidenceList.map((it) => it.id),
    }))
    await granted(house, verifier, 'verify', { problem, seen: await seen(), items, field: '纪律' })
    await granted(house, auditor.browser, 'verify', { problem, seen: await seen(), items, field: '资金' })
    await granted(house, director, 'accept', { problem, seen: await seen(), note: '' })
  }
  await work()
  const file = await uploaded(deputy, '批复.txt', '关于整改情况的批复')
  const paper = { body: '市委整改办', number: '市整改办〔2026〕3号', on: '2026-08-03', hash: file }
  const measures = [{ measure, missing: '水质检测报告' }]
  // Whoever accepted does not bring in the superior's word.
  await director.act(house.ledger.newId, 'confirm', { problem, seen: await seen(), paper })
  const no = { problem, seen: await seen(), paper, measures, reason: '缺水质检测报告' }
  await granted(house, deputy, 'not-confirm', no)
  await work()
  await granted(house, deputy, 'confirm', { problem, seen: await seen(), paper })
  const given = await deputy.get(`/api/problems/${problem}/decision-file?hash=${file}`)
  if (given.text !== '关于整改情况的批复') throw new Error(`the superior's paper: ${given.text}`)
  const shown = { from: '2026-08-03', where: '县政府门户网站', text: '四处泵站已恢复供水，现予公示。' }
  await director.act(house.ledger.newId, 'announce', {
    ...{ problem, seen: await seen(), ...shown, until: '2026-08-04' },
  })
  await granted(house, director, 'announce', { problem, seen: await seen(), ...shown, until: '2026-08-10' })
  const objection = (
    await granted(house, director, 'receive-objection', {
      ...{ problem, channel: 'letter', on: '2026-08-03', words: '还有一处泵站没有通水。', name: '来信村民' },
    })
  ).made[0]
  await director.act(house.ledger.newId, 'close', { problem, seen: await seen() })
  await granted(house, deputy, 'answer-objection', {
    ...{ problem, objection, upheld: false, measures: [] },
    answer: '经核实，该泵站已于7月28日通水，附通水记录。',
  })
}
