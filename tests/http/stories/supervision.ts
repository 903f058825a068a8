import type { ProblemDetail } from '#contract/problems.ts'
import type { InstrumentDetail, VisitDetail } from '#contract/supervision.ts'
import { type County, granted, person } from '../county.ts'
import type { Organisation } from '#contract/organisation.ts'
import type { Browser } from '../browser.ts'
import type { foundedHouse } from '../house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

/** A letter from its draft to a re-check that did not hold, another withdrawn; a visit with a finding that is mended. */
export const pressAndVisit = async (house: House, { bureau }: County, problem: string): Promise<void> => {
  const { admin } = house
  const { units } = (await admin.get('/api/organisation')).json as Organisation
  const office = units.find((it) => it.kind === 'office')?.id ?? ''
  // Who writes and issues is the first; another approves and judges, a third answers for the bureau.
  const second = (await person(house, '苏复核', office, ['office'])).browser
  const head = (await person(house, '秦答复', bureau, ['head'])).browser
  const streamOf = (it: Awaited<ReturnType<typeof granted>>, kind: string) =>
    it.streams.find((stream) => stream.kind === kind)?.id ?? ''
  const refused = (who: Browser, act: string, input: Record<string, unknown>) =>
    who.act(house.ledger.newId, act, input)
  const { round } = (await admin.get(`/api/problems/${problem}`)).json as ProblemDetail
  const given = await head.file(`/api/files?name=${encodeURIComponent('普查成果.txt')}`, '普查已完成')
  const { hash: file } = given.json as { hash: string }
  const said = {
    ...{ kind: 'reminder', sign: null, from: office, to: [bureau], copyTo: '', problems: [problem] },
    ...{ title: '关于供水管网问题整改的提醒函', ground: '台账显示进度滞后。', demand: '请抓紧推进。' },
    ...{ limit: '2027-12-31', replyBy: '2027-12-01', contact: '' },
  }
  const draft = async () =>
    streamOf(await granted(house, admin, 'draft-instrument', { round: round.id, ...said }), 'instrument')
  await refused(admin, 'draft-instrument', { round: round.id, ...said, sign: 'yellow' })
  const instrument = await draft()
  const show = async (who = admin) =>
    (await who.get(`/api/instruments/${instrument}`)).json as InstrumentDetail
  await refused(admin, 'issue-instrument', { instrument, code: '澜整督' })
  const anew = { instrument, seen: (await show()).seen, ...said, contact: '苏正文' }
  await granted(house, admin, 'revise-instrument', anew)
  await refused(admin, 'approve-instrument', { instrument, seen: (await show()).seen })
  await granted(house, second, 'approve-instrument', { instrument, seen: (await show()).seen })
  await granted(house, admin, 'issue-instrument', { instrument, code: '澜整督' })
  await granted(house, head, 'receive-instrument', { instrument, unit: bureau })
  await refused(head, 'receive-instrument', { instrument, unit: bureau })
  const answer = { instrument, unit: bureau, text: '普查已完成', file, talk: null }
  await granted(house, head, 'answer-instrument', answer)
  await refused(admin, 'close-instrument', { instrument, statement: '' })
  const given2 = (await show(second)).may.judge[0]
  await granted(house, second, 'judge-answer', { instrument, answer: given2, met: true, reason: '' })
  await refused(second, 'judge-answer', { instrument, answer: given2, met: true, reason: '' })
  await granted(house, admin, 'close-instrument', { instrument, statement: '已普查' })
  await show(head)
  await admin.get(`/api/instruments?round=${round.id}&kind=reminder`)
  await admin.get(`/api/instruments/${instrument}/paper.docx`)
  await admin.get(`/api/instruments/${instrument}/paper.pdf`)
  await admin.get(`/api/instruments/${instrument}/file?hash=${file}`)
  const recheck = { instrument, on: '2026-08-03', held: false, found: '两处没有普查' }
  await granted(house, second, 'recheck-instrument', recheck)
  await granted(house, admin, 'cancel-instrument', { instrument, reason: '改由专班督办' })
  await refused(admin, 'cancel-instrument', { instrument, reason: '再作废一次' })
  await granted(house, admin, 'withdraw-instrument', { instrument: await draft(), reason: '重了' })

  const visited = {
    ...{ kind: 'inspection', on: '2026-08-02', body: office, led: '整改办主任', units: [bureau], place: '' },
    ...{ problems: [problem], seen: '查看了泵站', file: null },
    findings: [{ unit: bureau, problem, text: '巡查记录不全', mendBy: '2026-09-30' }],
  }
  const record = async () =>
    streamOf(await granted(house, admin, 'record-visit', { round: round.id, ...visited }), 'visit')
  await refused(admin, 'record-visit', { round: round.id, ...visited, on: '2027-08-05' })
  const visit = await record()
  const shown = (await admin.get(`/api/visits/${visit}`)).json as VisitDetail
  const finding = shown.findings[0]?.finding
  await granted(house, head, 'answer-finding', { visit, finding, text: '已补齐', file })
  await granted(house, second, 'judge-finding', { visit, finding, mended: true, reason: '' })
  await refused(second, 'judge-finding', { visit, finding, mended: true, reason: '' })
  const findings = visited.findings.map((it) => ({ ...it, finding }))
  const corrected = { ...visited, place: '泵站', findings }
  await granted(house, admin, 'correct-visit', {
    ...{ visit, seen: shown.seen, reason: '补记地点', visited: corrected },
  })
  await refused(admin, 'withdraw-visit', { visit, reason: '不要了' })
  await granted(house, admin, 'withdraw-visit', { visit: await record(), reason: '登记重了' })
  await admin.get(`/api/visits?round=${round.id}&kind=inspection`)
  await admin.get(`/api/visits/${visit}/file?hash=${file}`)
  await admin.get(`/api/problems/${problem}/supervision`)
  await admin.get(`/api/rounds/${round.id}/supervision-desk`)
}
