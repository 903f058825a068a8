import { sha256 } from '#ledger/journal/commitment.ts'
import { loadFacts } from '#ledger/journal/load.ts'
import { foldStream } from '#core/record/catalogue.ts'
import { instrumentSeenOf } from '#core/record/instrument/instrument.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import type { Caller } from '#ledger/ledger.ts'
import type { County } from './county.ts'

/** One instrument at each of its steps, and a visit of which something was found and answered. */
export const pressInDeep = async (
  county: County,
  { director, leader, head, verifier }: { director: Caller; leader: Caller; head: Caller; verifier: Caller },
  { problem, water }: { problem: string; water: string },
): Promise<void> => {
  const { world } = county
  const { act, office, workspace, store } = world
  const [round = ''] = county.rounds
  const said = {
    ...{ kind: 'order' as const, sign: null, from: office, to: [water], copyTo: '', problems: [problem] },
    ...{ title: '关于督办供水问题的通知', ground: '进度滞后。', demand: '请抓紧推进。', contact: '' },
    ...{ limit: '2027-09-30', replyBy: '2027-08-31' },
  }
  const seenOf = async (id: string) => {
    const facts = await inWorkspace(store.pool, workspace, (_db, client) =>
      loadFacts(client, workspace, [{ kind: 'instrument', id }]),
    )
    const it = foldStream('instrument', facts.get(`instrument:${id}`) ?? [])
    if (!it) throw new Error('no such instrument')
    return instrumentSeenOf(it, sha256)
  }
  const bring = async (to: 'drafted' | 'approved' | 'issued' | 'answered' | 'met' | 'closed') => {
    const instrument = (await act(director, 'draft-instrument', { round, ...said })).streams[0]?.id ?? ''
    county.instruments.push(instrument)
    if (to === 'drafted') return
    await act(leader, 'approve-instrument', { instrument, seen: await seenOf(instrument) })
    if (to === 'approved') return
    await act(director, 'issue-instrument', { instrument, code: '澜整督' })
    if (to === 'issued') return
    const answer = { instrument, unit: water, text: '已推进', file: null, talk: null }
    const given = (await act(head, 'answer-instrument', answer)).made[0] ?? ''
    if (to === 'answered') return
    await act(verifier, 'judge-answer', { instrument, answer: given, met: true, reason: '' })
    if (to === 'closed') await act(director, 'close-instrument', { instrument, statement: '' })
  }
  for (const to of ['drafted', 'approved', 'issued', 'answered', 'met', 'closed'] as const) await bring(to)
  const byHand = { problem, measure: null, sign: 'near', until: '2026-09-30', reason: '正在走程序' }
  await act(director, 'override-light', byHand)
  const visited = {
    ...{ kind: 'revisit' as const, on: '2026-07-30', body: office, led: '', units: [water], place: '' },
    ...{ problems: [problem], seen: '', file: null },
    findings: [{ unit: water, problem, text: '记录不全', mendBy: null }],
  }
  const visit = (await act(director, 'record-visit', { round, ...visited })).streams[0]?.id ?? ''
  county.visits.push(visit)
  for (const _ of [1, 2])
    county.visits.push((await act(director, 'record-visit', { round, ...visited })).streams[0]?.id ?? '')
  const facts = await inWorkspace(store.pool, workspace, (_db, client) =>
    loadFacts(client, workspace, [{ kind: 'visit', id: visit }]),
  )
  const finding = foldStream('visit', facts.get(`visit:${visit}`) ?? [])?.findings[0]?.finding ?? ''
  await act(head, 'answer-finding', { visit, finding, text: '已补', file: null })
}
