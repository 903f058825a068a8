import { usualWay } from '#core/record/round/way.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { compareDraft } from '#ledger/queries/compare-draft.ts'
import { bringReturn } from '#ledger/returns/bring-return.ts'
import { makePacks } from '#ledger/returns/make-packs.ts'
import { takePack } from '#ledger/returns/take-packs.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { putDraft } from './draft.ts'
import { findingsOf, problemState, seenOfState } from './problem-state.ts'
import { liveLongWay } from './life-closeout.ts'
import { liveLookback } from './life-lookback.ts'
import { liveCourses } from './course-life.ts'
import { fillPack } from './filled-pack.ts'
import { liveMeetings } from './live-meetings.ts'
import { liveSupervision } from './live-supervision.ts'
import { liveLights } from './life-lights.ts'
import { livePlans } from './live-plans.ts'
import type { World } from './world.ts'

/** Lives one problem from the import to its close-out, on every side road that there is; gives its id. */
export const liveOneProblem = async (world: World): Promise<string> => {
  const { act, ledger, workspace } = world
  const government = await world.unit('县政府', 'government', null)
  const bureau = await world.unit('县水务局', 'bureau', government)
  const finance = await world.unit('县财政局', 'bureau', government)
  const discipline = await world.unit('县纪委监委', 'discipline', world.top)
  const registrar = world.founder
  await act(registrar, 'rename-unit', { unit: finance, name: '县财政局(国资局)', shortName: '财政局' })
  await act(registrar, 'move-unit', { unit: finance, parent: world.top })
  const group = await world.unit('县巡察整改工作领导小组', 'leading-group', world.top)
  await act(registrar, 'set-remit', { unit: group, remit: '统筹全县巡察整改' })
  await act(registrar, 'alias-unit', { unit: finance, aliases: ['国资局'] })
  await act(registrar, 'rank-unit', { unit: finance, rank: 12 })
  const leader = await world.person('梁知远', government, ['leader'])
  const handler = await world.person('韦晓禾', bureau, ['handler'])
  const head = await world.person('覃立新', bureau, ['head'])
  const verifier = await world.person('莫清源', discipline, ['verifier'])
  const director = await world.person('苏正文', world.office, ['office'])
  const second = await world.unit('县委督查室', 'office', world.top)
  const gone = await world.person('石远行', second, ['office'])
  const appointment = await inWorkspace(ledger.store.pool, workspace, (_db, client) =>
    client.query<{ id: string }>(
      'select id from views.appointment where workspace_id = $1 and person_id = $2',
      [workspace, gone.person],
    ),
  )
  await act(registrar, 'relieve', {
    person: gone.person,
    appointment: appointment.rows[0]?.id ?? '',
    on: '2026-08-02',
  })
  const opened = await act(director, 'open-round', {
    ordinal: 3,
    name: '第三轮巡察',
    kind: 'patrol',
    inspector: '县委第二巡察组',
    inspected: '县水务局党组',
    period: { from: '2026-04-01', to: '2026-05-31' },
    feedbackOn: '2026-07-20',
    clocks: { planDays: 30, concentratedDays: 90, reportDays: 30 },
    ruleSet: 'standard',
    predecessor: null,
  })
  const round = opened.streams[0]?.id ?? ''
  await act(director, 'adopt-rules', { round, rules: { preset: 'jiangjin' }, from: null })
  await act(director, 'set-way', { round, way: usualWay })
  const told = '更换老旧主管道3.2公里,投入资金453.5万元,印发《供水管网巡查办法》。'
  const draft = await putDraft(world, ['供水管网漏损长期偏高'], 'report', [told])
  const problem =
    (await act(director, 'confirm-import', { draft, round })).streams.find((it) => it.kind === 'problem')
      ?.id ?? ''
  const words = '供水管网漏损率长期偏高'
  const later = await putDraft(world, [words], 'ledger', [], { match: { problem, take: [], leave: [] } })
  const { compared } = await compareDraft(ledger, director, later, round)
  const listed = await act(director, 'confirm-import', { draft: later, round, compared })
  const laterImport = listed.streams.find((it) => it.kind === 'import')?.id ?? ''
  await act(director, 'withdraw-import', { import: laterImport, reason: '清单给错了' })
  const state = async (): Promise<Problem> => {
    const it = await problemState(ledger, workspace, problem)
    if (!it) throw new Error('no such problem')
    return it
  }
  const seen = async () => seenOfState(await state())
  const hash = await world.upload('漏损监测.txt', '漏损率 11.4%')
  const proof = {
    hash,
    kind: 'data' as const,
    proves: [problem],
    statement: '三个月监测',
    dated: '2026-07-31',
  }

  await act(director, 'hand-out', {
    problems: [problem],
    leadLeader: { person: leader.person, post: leader.post },
    leadUnit: bureau,
    coUnits: [finance],
    handler: handler.person,
    team: [head.person],
    timeClass: 'time-limited',
    deadline: '2026-10-31',
  })
  const measure = (await state()).measures[0]?.id ?? ''
  const fields = { answers: [problem], goal: '漏损率低于 12%', deadline: '2026-09-30', units: [bureau] }
  await act(handler, 'revise-measure', { problem, measure, text: '更换全部老旧主管道', ...fields })
  const spare = (await act(handler, 'add-measure', { problem, text: '开展宣传', ...fields })).made[0] ?? ''
  const due = { what: '应追缴水费', due: { value: 12.5, unit: '万元' as const } }
  await act(handler, 'set-due', { problem, of: 'manifestation', id: problem, ...due })
  const steps = [
    { by: '2026-08-31', to: 20 },
    { by: '2026-09-30', to: 0 },
  ]
  const runoff = { what: '未改造小区', unit: '个', opening: 36, on: '2026-08-01', steps }
  await act(handler, 'set-runoff', { problem, measure: spare, runoff })
  await act(handler, 'remove-measure', { problem, measure: spare, reason: '与问题无关' })
  await act(leader, 'approve-plan', { problem, seen: await seen(), missingRule: false })
  await act(director, 'reopen-plan', { problem, reason: '补充目标' })
  const cast = { director, handler, head, verifier }
  await livePlans(world, cast, { round, problem, measure, bureau, discipline })
  await liveMeetings(world, cast, { round, problem, measure, bureau })
  await act(director, 'approve-plan', { problem, seen: await seen(), missingRule: false })

  await liveLights(world, director, { problem, measure })
  await liveSupervision(world, { ...cast, leader }, { round, problem, bureau })

  const deputy = await world.person('覃继往', bureau, ['head'])
  await act(registrar, 'revise-post', { unit: bureau, post: deputy.post, portfolio: '供水', rank: 3 })
  const gift = { problems: [problem], on: '2026-08-01', note: '工作调整' }
  await act(director, 'hand-over', { from: head.person, to: deputy.person, ...gift })
  await act(registrar, 'end-unit', { unit: finance, on: '2026-08-01', into: bureau, reason: '机构改革' })
  await act(director, 'hand-over-unit', { from: finance, to: bureau, ...gift })
  await act(registrar, 'restore-unit', { unit: finance, reason: '并错了单位' })

  await act(handler, 'report-month', { unit: bureau, statements: [], unchanged: [{ problem, measure }] })

  const { packs } = await makePacks(ledger, director, { round, units: [bureau] })
  const { bytes } = await takePack(ledger, director, packs[0]?.id ?? '', 'zh-CN')
  const came = await bringReturn(ledger, director, {
    name: '县水务局回报表.xlsx',
    bytes: () => Promise.resolve(fillPack(bytes, [{ text: '已更换1.5公里,投入资金200万元。', done: '否' }])),
  })
  await act(director, 'take-return', { file: came.id, compared: came.compared ?? '' })

  const counter = await world.person('冯有数', finance, ['handler'])
  const share = { unit: finance, share: '核拨换管资金', deadline: '2026-09-15' }
  const handed = { problem, measure, parent: null, from: bureau, shares: [share] }
  const assignment = (await act(handler, 'assign', handed)).made[0] ?? ''
  await act(counter, 'take-over', { problem, assignment, share: '核拨换管资金453.5万元' })
  await act(handler, 'withdraw-assignment', { problem, assignment, reason: '资金已经到位' })
  const ofDue = { of: 'manifestation' as const, id: problem }
  await act(handler, 'explain-remainder', { problem, ...ofDue, reason: '企业已经注销，法院裁定终结执行' })

  const reportDone = () =>
    act(handler, 'report-progress', {
      problem,
      measure,
      unit: bureau,
      text: told,
      happened: '2026-07-31',
      completes: true,
      evidence: [proof],
      recovered: null,
      ties: [{ figure: 0, proof: 0 }],
    })
  await reportDone()
  const again = await act(handler, 'attach-evidence', { problem, measure, ...proof, kind: 'minutes' })
  await act(handler, 'withdraw-evidence', { problem, evidence: again.made[0] ?? '', reason: '传错了' })
  const better =
    (await act(handler, 'attach-evidence', { problem, measure, ...proof, kind: 'site' })).made[0] ?? ''
  const photo = await world.upload('换管前后对比.txt', '换管前后对比照片')
  const days = { dated: '2026-07-31', validUntil: '2027-07-31' }
  await act(handler, 'renew-evidence', {
    problem,
    evidence: better,
    hash: photo,
    ...days,
    reason: '换成对比照片',
  })
  await act(verifier, 'check-evidence', {
    ...{ problem, evidence: better, hash: photo },
    ...{ verdict: 'refused', reason: '看不出拍摄地点' },
  })
  const claim = async () =>
    act(handler, 'claim', { problem, seen: await seen(), statement: '漏损率已降到百分之十二以下' })
  await claim()
  await act(handler, 'withdraw-claim', { problem, reason: '补一张照片' })
  await claim()
  const measures = [{ measure, missing: '换管前后的照片' }]
  await act(head, 'return', { problem, seen: await seen(), measures, reason: '材料不全' })
  await reportDone()
  await claim()
  await act(head, 'sign', { problem, seen: await seen() })
  await act(verifier, 'verify', { problem, seen: await seen(), items: findingsOf(await state()) })
  await act(director, 'accept', { problem, seen: await seen(), note: '同意' })
  await act(director, 'close', { problem, seen: await seen() })

  await liveCourses(world, { round, bureau, director, leader, handler, head, verifier })

  const other = await putDraft(world, ['三笔水费未按期入库'])
  const withdrawn = await act(director, 'confirm-import', { draft: other, round })
  const id = withdrawn.streams.find((it) => it.kind === 'import')?.id ?? ''
  await act(director, 'withdraw-import', { import: id, reason: '重复导入' })
  const closed = await liveLongWay(world, { director, leader, handler, head, verifier }, { round, bureau })
  await liveLookback(world, director, { round, problem: closed })
  return problem
}

/** 三员分立, at the end of a life: three persons of their own, the first registrar relieved of both posts. */
export const separateThree = async ({
  act,
  founder,
  ledger,
  office,
  person,
  workspace,
}: World): Promise<void> => {
  const registrar = await person('季严', office, ['registrar'])
  await person('安澜', office, ['security'])
  await person('沈鉴', office, ['auditor'])
  const { rows } = await inWorkspace(ledger.store.pool, workspace, (_db, client) =>
    client.query<{ id: string }>(
      `select id from views.appointment
        where workspace_id = $1 and person_id = $2 and 'registrar' = any(roles) and until_day is null`,
      [workspace, founder.person],
    ),
  )
  for (const { id } of rows)
    await act(registrar, 'relieve', { person: founder.person, appointment: id, on: '2026-08-01' })
  await act(registrar, 'separate-administrators', {})
}
