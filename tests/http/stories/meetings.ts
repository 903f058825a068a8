import type { MeetingDetail } from '#contract/meetings.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import { type County, granted } from '../county.ts'
import type { foundedHouse } from '../house.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

/** Meetings are held, corrected, followed and withdrawn; duties are set, done, undone, ended and withdrawn. */
export const meetAndOwe = async (house: House, { bureau }: County, problem: string): Promise<void> => {
  const { admin } = house
  const streamOf = (it: Awaited<ReturnType<typeof granted>>, kind: string) =>
    it.streams.find((stream) => stream.kind === kind)?.id ?? ''
  const refused = (act: string, input: Record<string, unknown>) => admin.act(house.ledger.newId, act, input)
  const { round } = (await admin.get(`/api/problems/${problem}`)).json as ProblemDetail
  const given = await admin.file(`/api/files?name=${encodeURIComponent('会议纪要.txt')}`, '研究整改工作。')
  const { hash: file } = given.json as { hash: string }
  const said = {
    ...{ kind: 'secretary', title: '书记专题会', on: '2026-08-01', body: bureau, rounds: [round.id] },
    ...{ place: '三楼会议室', chair: '覃立新', attended: 12, problems: [problem], file },
    decided: [
      {
        ...{ text: '八月底前逐户核对', by: '2026-08-31', problems: [problem] },
        who: [{ kind: 'unit', id: bureau }],
      },
    ],
  }
  const meeting = streamOf(await granted(house, admin, 'record-meeting', said), 'meeting')
  await refused('record-meeting', { ...said, on: '2027-08-05' })
  await admin.get(`/api/meetings?round=${round.id}&kind=secretary`)
  const shown = (await admin.get(`/api/meetings/${meeting}`)).json as MeetingDetail
  const decision = shown.decided[0]?.decision
  const decided = said.decided.map((it) => ({ ...it, decision }))
  const correction = { ...said, decided, attended: 13, meeting, seen: shown.seen, reason: '人数记错' }
  await granted(house, admin, 'correct-meeting', correction)
  await refused('correct-meeting', correction)
  const told = { meeting, decision, by: null, statement: '已逐户核对' }
  await granted(house, admin, 'follow-decision', told)
  await refused('follow-decision', told)
  await admin.get(`/api/problems/${problem}/meetings`)
  await admin.get(`/api/meetings/${meeting}/minutes`)
  const twice = streamOf(await granted(house, admin, 'record-meeting', { ...said, file: null }), 'meeting')
  await granted(house, admin, 'withdraw-meeting', { meeting: twice, reason: '登记重了' })

  const duty = {
    ...{ title: '月报', round: round.id, body: bureau, every: 'month', from: '2026-07-30', until: null },
    ...{ dueWithin: 5, proof: '报送的月报', problems: [problem] },
  }
  const set = async () => streamOf(await granted(house, admin, 'set-duty', duty), 'duty')
  const monthly = await set()
  await refused('set-duty', { ...duty, every: 'week', dueWithin: 30 })
  const done = { duty: monthly, period: '2026-07', on: '2026-08-01', statement: '七月月报', file }
  await granted(house, admin, 'do-duty', done)
  await refused('do-duty', done)
  await admin.get(`/api/duties?round=${round.id}`)
  await admin.get(`/api/duties/${monthly}/file?period=2026-07`)
  await admin.get(`/api/meetings.xlsx?round=${round.id}`)
  await granted(house, admin, 'undo-duty', { duty: monthly, period: '2026-07', reason: '报错了' })
  await granted(house, admin, 'end-duty', { duty: monthly, on: '2026-12-31', reason: '集中整改结束' })
  await refused('end-duty', { duty: monthly, on: '2026-12-31', reason: '集中整改结束' })
  await granted(house, admin, 'withdraw-duty', { duty: await set(), reason: '设重了' })
}
