import { addDays, dayInShanghai } from '#core/words/calendar/day.ts'
import type { Caller } from '#ledger/ledger.ts'
import { showInstrument } from '#ledger/queries/show-instrument.ts'
import { showVisit } from '#ledger/queries/show-visit.ts'
import type { World } from './world.ts'

type Cast = { director: Caller; leader: Caller; head: Caller; verifier: Caller }
type Of = { round: string; problem: string; bureau: string }

/** A letter is written, approved by another, issued, answered twice, judged, closed, re-checked; a visit is made and what was found mended. */
export const liveSupervision = async (
  { act, ledger, clock, office, upload }: World,
  { director, leader, head, verifier }: Cast,
  { round, problem, bureau }: Of,
): Promise<void> => {
  const today = dayInShanghai(clock.now)
  const file = await upload('整改情况.txt', '已完成管网普查')
  const said = {
    ...{ kind: 'letter' as const, sign: 'yellow', from: office, to: [bureau], copyTo: '县委督查室' },
    ...{ problems: [problem], title: '关于供水管网问题整改黄灯提醒的函', contact: '' },
    ground: '台账显示，该问题整改进度滞后。',
    demand: '请抓紧推进，月底前完成管网普查。',
    ...{ limit: addDays(today, 20), replyBy: addDays(today, 10) },
  }
  const draft = async () => (await act(director, 'draft-instrument', { round, ...said })).streams[0]?.id ?? ''
  const seen = async (instrument: string) => (await showInstrument(ledger, director, instrument)).seen
  const instrument = await draft()
  const revised = { ...said, contact: '苏正文' }
  await act(director, 'revise-instrument', { instrument, seen: await seen(instrument), ...revised })
  await act(leader, 'approve-instrument', { instrument, seen: await seen(instrument) })
  await act(director, 'issue-instrument', { instrument, code: '澜整督' })
  await act(head, 'receive-instrument', { instrument, unit: bureau })
  const answer = { instrument, unit: bureau, text: '已组织普查', file: null, talk: null }
  const judge = async (answered: string, met: boolean) =>
    act(verifier, 'judge-answer', { instrument, answer: answered, met, reason: met ? '' : '没有附普查成果' })
  const first = (await act(head, 'answer-instrument', answer)).made[0] ?? ''
  await judge(first, false)
  const second = (await act(head, 'answer-instrument', { ...answer, file })).made[0] ?? ''
  await judge(second, true)
  await act(director, 'close-instrument', { instrument, statement: '普查已完成' })
  const recheck = { instrument, on: today, held: false, found: '两个小区没有普查' }
  await act(verifier, 'recheck-instrument', recheck)
  await act(director, 'cancel-instrument', { instrument, reason: '改由专班督办' })
  await act(director, 'withdraw-instrument', { instrument: await draft(), reason: '起草重了' })

  const visited = {
    ...{ kind: 'inspection' as const, on: today, body: office, led: '整改办主任', units: [bureau] },
    ...{ problems: [problem], place: '水厂', seen: '查看了加压泵站', file },
    findings: [{ unit: bureau, problem, text: '巡查记录不全', mendBy: addDays(today, 10) }],
  }
  const visit = (await act(director, 'record-visit', { round, ...visited })).streams[0]?.id ?? ''
  const shown = await showVisit(ledger, director, visit)
  const finding = shown.findings[0]?.finding ?? ''
  await act(head, 'answer-finding', { visit, finding, text: '已补齐记录', file: null })
  await act(verifier, 'judge-finding', { visit, finding, mended: true, reason: '' })
  await act(director, 'correct-visit', {
    ...{ visit, seen: shown.seen, reason: '地点记错了' },
    visited: { ...visited, place: '加压泵站', findings: visited.findings.map((it) => ({ ...it, finding })) },
  })
  const twice =
    (await act(director, 'record-visit', { round, ...visited, findings: [] })).streams[0]?.id ?? ''
  await act(director, 'withdraw-visit', { visit: twice, reason: '登记重了' })
}
