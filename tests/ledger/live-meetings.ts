import type { Caller } from '#ledger/ledger.ts'
import { showMeeting } from '#ledger/queries/show-meeting.ts'
import type { World } from './world.ts'

type Of = { round: string; problem: string; measure: string; bureau: string }

/** A meeting is held, corrected, followed; another is withdrawn; duties are set, done, undone, ended, withdrawn. */
export const liveMeetings = async (
  world: World,
  { director, head }: { director: Caller; head: Caller },
  { round, problem, measure, bureau }: Of,
): Promise<void> => {
  const { act, ledger } = world
  const file = await world.upload('会议纪要.txt', '县水务局专题会议纪要')
  const said = {
    ...{ kind: 'special' as const, title: '研究供水管网整改', on: '2026-07-30', body: bureau },
    ...{ rounds: [round], place: '二楼会议室', chair: '覃立新', attended: 9, problems: [problem], file },
    decided: [
      {
        ...{ text: '八月底前完成管网普查', by: '2026-08-31', problems: [problem] },
        who: [{ kind: 'unit' as const, id: bureau }],
      },
    ],
  }
  const meeting = (await act(head, 'record-meeting', said)).streams[0]?.id ?? ''
  const shown = await showMeeting(ledger, head, meeting)
  const decision = shown.decided[0]?.decision ?? ''
  const by = { kind: 'measure' as const, problem, id: measure }
  await act(head, 'follow-decision', { meeting, decision, by, statement: '' })
  const decided = said.decided.map((it) => ({ ...it, decision }))
  const reason = '人数记错了'
  await act(head, 'correct-meeting', { ...said, decided, attended: 11, meeting, seen: shown.seen, reason })
  const twice = (await act(director, 'record-meeting', { ...said, file: null })).streams[0]?.id ?? ''
  await act(director, 'withdraw-meeting', { meeting: twice, reason: '登记重了' })

  const duty = {
    ...{ title: '月报', round, body: bureau, every: 'month' as const, from: '2026-07-01', until: null },
    ...{ dueWithin: 5, proof: '报送的月报', problems: [problem] },
  }
  const set = async () => (await act(director, 'set-duty', duty)).streams[0]?.id ?? ''
  const monthly = await set()
  const done = { duty: monthly, period: '2026-07', on: '2026-07-31', statement: '七月月报已报', file: null }
  await act(head, 'do-duty', done)
  await act(head, 'undo-duty', { duty: monthly, period: '2026-07', reason: '附件没有附上' })
  await act(head, 'do-duty', { ...done, file })
  await act(director, 'end-duty', { duty: monthly, on: '2026-12-31', reason: '集中整改期结束' })
  await act(director, 'withdraw-duty', { duty: await set(), reason: '设重了' })
}
