import type { LookbackDetail, Recurrences } from '#contract/lookback.ts'
import type { Organisation } from '#contract/organisation.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import { type County, granted, person } from '../county.ts'
import type { foundedHouse } from '../house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

/**
 * What was closed is drawn and looked at by a body that had no hand in it; it has rebounded, and what the round leaves over
 * goes into the next one, where another problem is worded alike.
 */
export const lookBackAtClosed = async (house: House, { problem }: County): Promise<void> => {
  const { admin } = house
  const { units } = (await admin.get('/api/organisation')).json as Organisation
  const top = units.find((it) => it.parent === null)?.id ?? ''
  const inspectors = await granted(house, admin, 'register-unit', {
    ...{
      name: '澄江县委巡察工作领导小组办公室',
      shortName: '县委巡察办',
      kind: 'office',
      parent: top,
      rank: 8,
    },
  })
  const inspector = (await person(house, '连再看', inspectors.streams[0]?.id ?? '', ['verifier'])).browser
  const { round, manifestations, title } = (await admin.get(`/api/problems/${problem}`)).json as ProblemDetail
  const at = `/api/rounds/${round.id}`
  await admin.get(`${at}/lookback-choice?percent=10&confidence=95`)
  const planning = {
    ...{ round: round.id, from: null, until: null, lookBy: '2027-12-31' },
    wish: { kind: 'rate', percent: 10, confidence: 95, risk: 1 },
  }
  const lookback = (await granted(house, admin, 'plan-lookback', planning)).streams[0]?.id ?? ''
  await admin.act(house.ledger.newId, 'plan-lookback', planning)
  await admin.get(`${at}/lookbacks`)
  const shown = (await inspector.get(`/api/lookbacks/${lookback}`)).json as LookbackDetail
  await inspector.get(`/api/lookbacks/${lookback}/redraw`)
  const given = await inspector.file(
    `/api/files?name=${encodeURIComponent('回访记录.txt')}`,
    '走访库区三户，渗漏又有出现。',
  )
  const { hash } = given.json as { hash: string }
  const looked = {
    ...{ lookback, problem, on: shown.sample.find((it) => it.problem === problem)?.closedOn },
    items: manifestations.map(({ id }) => ({
      ...{ manifestation: id, outcome: 'relapsed', methods: ['looked', 'asked'] },
      ...{ words: '渗漏又有出现', files: [hash] },
    })),
  }
  await admin.act(house.ledger.newId, 'look-back', looked)
  const { streams } = await granted(house, inspector, 'look-back', looked)
  const rebound = streams.find((it) => it.kind === 'problem' && it.id !== problem)?.id ?? ''
  await inspector.get(`/api/problems/${problem}/decision-file?hash=${hash}`)
  await inspector.get(`/api/lookbacks/${lookback}/sheets.docx`)

  const opened = await granted(house, admin, 'open-round', {
    ...{ ordinal: 8, name: '第八轮', kind: 'patrol', inspector: '县委第三巡察组', inspected: '澄江县水利局' },
    ...{ period: null, feedbackOn: '2026-07-30', ruleSet: 'standard', predecessor: round.id },
    clocks: { planDays: 30, concentratedDays: 90, reportDays: 30 },
  })
  const next = opened.streams.find((it) => it.kind === 'round')?.id ?? ''
  const text = `关于巡察的反馈意见\n一、水利建设方面\n（一）${title}`
  const { id: draft } = (await admin.file('/api/drafts?name=again.txt', text)).json as { id: string }
  await granted(house, admin, 'confirm-import', { draft, round: next })
  const { proposals } = (await admin.get(`/api/rounds/${next}/recurrences`)).json as Recurrences
  const alike = proposals[0]
  if (!alike) throw new Error('nothing alike was found')
  await granted(house, admin, 'dismiss-likeness', {
    ...{ problem: alike.problem, other: alike.other.problem, reason: '另一批水库' },
  })
  await admin.get(`/api/rounds/${next}/left-over`)
  const carrying = { round: next, problems: [rebound], note: '上轮没有整改到位' }
  await granted(house, admin, 'carry-forward', carrying)
  await admin.act(house.ledger.newId, 'carry-forward', carrying)
}
