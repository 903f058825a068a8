import { addDays, dayInShanghai } from '#core/words/calendar/day.ts'
import { type RoundWay, usualWay } from '#core/record/round/way.ts'
import type { Caller } from '#ledger/ledger.ts'
import { putDraft } from './draft.ts'
import { findingsOf, problemState, seenOfState } from './problem-state.ts'
import type { World } from './world.ts'

/** Two fields verify, the superior confirms, an announcement hangs, and a while is waited. */
export const longWay: RoundWay = {
  ...usualWay,
  closeout: {
    ...usualWay.closeout,
    fields: ['纪律', '资金'],
    superior: true,
    observationDays: 10,
    announcementDays: 5,
  },
}

type Cast = {
  director: Caller
  leader: Caller & { post: string }
  handler: Caller
  head: Caller
  verifier: Caller
}

/** Lives a second problem to its close on the longest way: not confirmed first, objected to, and objected to once more. */
export const liveLongWay = async (
  world: World,
  { director, leader, handler, head, verifier }: Cast,
  { round, bureau }: { round: string; bureau: string },
): Promise<string> => {
  const { act, ledger, workspace, clock } = world
  const deputy = await world.person('钟声远', world.office, ['office'])
  const auditors = await world.unit('县审计局', 'bureau', world.top)
  const auditor = await world.person('容细查', auditors, ['verifier'])
  await act(director, 'set-way', { round, way: longWay })
  const draft = await putDraft(world, ['水费代收账目不清'])
  const imported = await act(director, 'confirm-import', { draft, round })
  const problem = imported.streams.find((it) => it.kind === 'problem')?.id ?? ''
  const state = async () => {
    const it = await problemState(ledger, workspace, problem)
    if (!it) throw new Error('no such problem')
    return it
  }
  const seen = async () => seenOfState(await state())
  const today = () => dayInShanghai(clock.now)
  const later = (days: number) => {
    clock.now = `${addDays(today(), days)}T01:00:00.000000Z`
  }
  await act(director, 'hand-out', {
    ...{ problems: [problem], leadLeader: { person: leader.person, post: leader.post }, leadUnit: bureau },
    ...{ handler: handler.person, timeClass: 'time-limited', deadline: addDays(today(), 90) },
  })
  const proves = (await state()).manifestations.map((it) => it.id)
  const answers = proves.length > 0 ? proves : [problem]
  const planned = { text: '逐笔核对代收账目', goal: null, deadline: null, units: [bureau], answers }
  const measure = (await act(handler, 'add-measure', { problem, ...planned })).made[0] ?? ''
  await act(director, 'approve-plan', { problem, seen: await seen(), missingRule: false })
  const hash = await world.upload('核对结果.txt', '逐笔核对一致')
  const proof = { hash, kind: 'money' as const, proves: answers, statement: '逐笔核对表', dated: null }
  const work = async () => {
    await act(handler, 'report-progress', {
      ...{ problem, measure, unit: bureau, text: '逐笔核对一致', happened: null },
      ...{ completes: true, evidence: [proof] },
    })
    await act(handler, 'claim', { problem, seen: await seen(), statement: '账目已核对一致' })
    await act(head, 'sign', { problem, seen: await seen() })
    const items = findingsOf(await state())
    await act(verifier, 'verify', { problem, seen: await seen(), items, field: '纪律' })
    await act(auditor, 'verify', { problem, seen: await seen(), items, field: '资金' })
    await act(director, 'accept', { problem, seen: await seen(), note: '' })
  }
  const file = await world.upload('批复.txt', '关于整改情况的批复')
  await world.upload('批复二.txt', '关于整改情况的第二次批复')
  const paper = { body: '市委整改办', number: '市整改办〔2026〕3号', on: today(), hash: file }
  await work()
  const measures = [{ measure, missing: '代收合同' }]
  await act(deputy, 'not-confirm', { problem, seen: await seen(), paper, measures, reason: '缺合同' })
  await work()
  await act(deputy, 'confirm', { problem, seen: await seen(), paper })
  const announced = {
    from: today(),
    until: addDays(today(), 9),
    where: '单位公示栏',
    text: '账目已核对一致。',
  }
  await act(director, 'announce', { problem, seen: await seen(), ...announced })
  const words = '还有一笔没有核对'
  const objected = { channel: 'letter' as const, on: today(), words, name: '来信人' }
  const received = await act(director, 'receive-objection', { problem, ...objected })
  const objection = received.made[0] ?? ''
  const answer = '经核实，该笔已在核对表第三行。'
  await act(deputy, 'answer-objection', { problem, objection, upheld: false, answer, measures: [] })
  later(20)
  await act(director, 'close', { problem, seen: await seen() })
  await act(director, 'receive-objection', { problem, ...objected, on: today(), name: null })
  return problem
}
