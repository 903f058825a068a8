import type { Comparison } from '#contract/comparison.ts'
import type { Draft } from '#contract/drafts.ts'
import { fileRoutes } from '#contract/files.ts'
import type { Organisation } from '#contract/organisation.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import { usualWay } from '#core/record/round/way.ts'
import { closeoutFiles } from '#contract/closeout.ts'
import { lookbackFiles } from '#contract/lookback.ts'
import { meetingFiles } from '#contract/meetings.ts'
import { changeRoutes } from '#contract/changes.ts'
import { supervisionFiles } from '#contract/supervision.ts'
import { coverageFiles } from '#contract/coverage.ts'
import { reviewFiles } from '#contract/reviews.ts'
import { subplanFiles } from '#contract/subplans.ts'
import { returnFiles } from '#contract/returns.ts'
import { securityFiles } from '#contract/security.ts'
import { cut, template } from '../../src/office/docx/template/template-fixture.ts'
import type { Browser } from './browser.ts'
import { beReminded } from './stories/notices.ts'
import { type County, feedback, granted, person, settle } from './county.ts'
import type { foundedHouse } from './house.ts'
import { packsOutAndBack } from './return-story.ts'
import { handOverInTime } from './stories/organisation.ts'
import { lightUp } from './stories/lights.ts'
import { meetAndOwe } from './stories/meetings.ts'
import { pressAndVisit } from './stories/supervision.ts'
import { reviewPlans } from './stories/plans.ts'
import { closeTheLongWay } from './stories/closeout.ts'
import { changeCourses } from './stories/course.ts'
import { findOnesWay } from './stories/finding.ts'
import { lookBackAtClosed } from './stories/lookback.ts'
import { comeInByManyDoors } from './stories/doors.ts'
import { checkProofs } from './stories/evidence.ts'
import { reportTheMonth } from './stories/month.ts'

type House = Awaited<ReturnType<typeof foundedHouse>>

/** Everything that can be asked of a ledger over HTTP, once: every act, every route, and some that are refused. */
export const liveWholeStory = async (house: House): Promise<void> => {
  const county = await settle(house)
  await changeOrganisation(house)
  await packsOutAndBack(house, county)
  await closeProblem(house, county)
  await changePlan(house, county)
  await reportTheMonth(house, county)
  await mendDrafts(house)
  await lookAround(house, county)
  await beReminded(house, county)
  await keepTemplates(house)
  await handOverInTime(house, county)
  await takeFiles(house, county)
  await changeCourses(house, county)
  await closeTheLongWay(house, county)
  await lookBackAtClosed(house, county)
  await findOnesWay(house, county)
  await openDoors(house, county)
  await comeInByManyDoors(house, county)
}

const streamOf = (it: Awaited<ReturnType<typeof granted>>, kind: string): string =>
  it.streams.find((stream) => stream.kind === kind)?.id ?? ''

const organisationOf = async (house: House) =>
  (await house.admin.get('/api/organisation')).json as Organisation

const topOf = async (house: House): Promise<string> =>
  (await organisationOf(house)).units.find((it) => it.parent === null)?.id ?? ''

const changeOrganisation = async (house: House): Promise<void> => {
  const { admin } = house
  const parent = await topOf(house)
  const unit = streamOf(
    await granted(house, admin, 'register-unit', {
      ...{ name: '澄江县河阳镇', shortName: '河阳镇', kind: 'town', parent, rank: 9 },
    }),
    'unit',
  )
  await granted(house, admin, 'rename-unit', { unit, name: '澄江县河阳镇人民政府', shortName: '河阳镇' })
  const { units } = await organisationOf(house)
  await granted(house, admin, 'move-unit', { unit, parent: units.find((it) => it.kind === 'bureau')?.id })
  await granted(house, admin, 'move-unit', { unit, parent })
  const leaving = await person(house, '罗安', unit, ['handler'])
  const { persons } = await organisationOf(house)
  const appointment = persons.find((it) => it.id === leaving.person)?.appointments[0]?.id
  await granted(house, admin, 'relieve', { person: leaving.person, appointment, on: '2026-08-02' })
}

const detailOf = async (by: Browser, problem: string): Promise<ProblemDetail> =>
  (await by.get(`/api/problems/${problem}`)).json as ProblemDetail

const closeProblem = async (house: House, county: County): Promise<void> => {
  const { problem, measure, proves, bureau, handler } = county
  const { admin } = house
  const top = await topOf(house)
  const discipline = streamOf(
    await granted(house, admin, 'register-unit', {
      ...{ name: '澄江县纪委监委', shortName: '县纪委监委', kind: 'discipline', parent: top, rank: 3 },
    }),
    'unit',
  )
  const { units } = await organisationOf(house)
  const head = await person(house, '秦岭', bureau, ['head'])
  const verifier = await person(house, '白露', discipline, ['verifier'])
  const office = units.find((it) => it.kind === 'office')?.id ?? ''
  const director = await person(house, '苏正', office, ['office'])
  const file = await handler.browser.file(
    '/api/files?name=大坝验收照片说明.txt',
    '九座水库大坝加固完工，验收合格。',
  )
  const { hash } = file.json as { hash: string }
  const proof = {
    hash,
    kind: 'site',
    proves: [proves],
    statement: '九座水库完工验收现场情况',
    dated: '2026-08-02',
  }
  const extra = (
    await granted(house, handler.browser, 'attach-evidence', {
      problem,
      measure: null,
      ...proof,
      kind: 'data',
    })
  ).made[0]
  await granted(house, handler.browser, 'withdraw-evidence', { problem, evidence: extra, reason: '重复上传' })
  await checkProofs(house, county, verifier.browser)
  const report = (text: string) =>
    granted(house, handler.browser, 'report-progress', {
      ...{ problem, measure, unit: bureau, text, happened: '2026-08-02', completes: true, evidence: [proof] },
    })
  await report('12座病险水库全部加固完工，投入资金2360万元。')
  const seen = async () => (await detailOf(admin, problem)).seen
  const claim = async () => {
    await granted(house, handler.browser, 'claim', {
      ...{ problem, seen: await seen(), statement: '12座水库加固全部完成，蓄水运行正常。' },
    })
  }
  await claim()
  await granted(house, handler.browser, 'withdraw-claim', { problem, reason: '补充一张照片' })
  await claim()
  // Refused, as they should be: the claimant signs, the office closes too early, on content nobody saw.
  await handler.browser.act(house.ledger.newId, 'sign', { problem, seen: await seen() })
  await director.browser.act(house.ledger.newId, 'close', { problem, seen: await seen() })
  await head.browser.act(house.ledger.newId, 'sign', { problem, seen: '0'.repeat(64) })
  await granted(house, head.browser, 'sign', { problem, seen: await seen() })
  await granted(house, verifier.browser, 'return', {
    ...{ problem, seen: await seen(), reason: '缺一座水库的验收说明' },
    measures: [{ measure, missing: '第九座水库的验收说明' }],
  })
  await report('第九座水库已补验收说明。')
  await claim()
  await granted(house, head.browser, 'sign', { problem, seen: await seen() })
  const { manifestations, evidenceList } = await detailOf(admin, problem)
  const items = (manifestations.length > 0 ? manifestations.map((it) => it.id) : [problem]).map((it) => ({
    ...{ manifestation: it, met: true, method: 'looked', note: '到现场看过' },
    evidence: evidenceList.filter((proofOf) => proofOf.proves.includes(it)).map((proofOf) => proofOf.id),
  }))
  await granted(house, verifier.browser, 'verify', { problem, seen: await seen(), items })
  await granted(house, director.browser, 'accept', {
    problem,
    seen: await seen(),
    note: '材料齐全，同意验收。',
  })
  await granted(house, director.browser, 'close', { problem, seen: await seen() })
}

const changePlan = async (house: House, county: County): Promise<void> => {
  const { admin } = house
  const { bureau, leader, handler, problem } = county
  const { rows } = (await admin.get('/api/problems')).json as { rows: { id: string; step: string }[] }
  const other = rows.find((it) => it.id !== problem && it.step === 'registered')?.id ?? ''
  await granted(house, admin, 'hand-out', {
    problems: [other],
    leadLeader: { person: leader.person, post: leader.post },
    leadUnit: bureau,
    handler: handler.person,
    timeClass: 'time-limited',
    deadline: '2026-10-31',
  })
  const { manifestations } = await detailOf(admin, other)
  const answers = manifestations.length > 0 ? manifestations.map((it) => it.id) : [other]
  const fields = { answers, goal: '87户补贴全部到账', deadline: '2026-09-30', units: [bureau] }
  const measure = (
    await granted(house, admin, 'add-measure', { problem: other, text: '逐户核对，补发到位。', ...fields })
  ).made[0]
  const revised = { problem: other, measure, text: '逐户核对，九月底前补发到位。', ...fields }
  await granted(house, admin, 'revise-measure', revised)
  const spare = (
    await granted(house, admin, 'add-measure', { problem: other, text: '开展政策宣传。', ...fields })
  ).made[0]
  await granted(house, admin, 'remove-measure', { problem: other, measure: spare, reason: '与问题无关' })
  const { seen } = await detailOf(admin, other)
  await granted(house, admin, 'approve-plan', { problem: other, seen, missingRule: false })
  await granted(house, admin, 'reopen-plan', { problem: other, reason: '补充一项目标' })
  await reviewPlans(house, county, other)
  await meetAndOwe(house, county, other)
  await pressAndVisit(house, county, other)
  const { rounds } = (await admin.get('/api/rounds')).json as { rounds: { id: string }[] }
  await granted(house, admin, 'adopt-rules', {
    round: rounds[0]?.id,
    rules: { preset: 'jiangjin' },
    from: null,
  })
  await granted(house, admin, 'set-way', { round: rounds[0]?.id, way: usualWay })
  await lightUp(house, other, rounds[0]?.id ?? '')
}

/** Nothing in it is like what the ledger has. */
const elsewhere = feedback
  .replace(/（一）.*/u, '（一）敬老院床位长期闲置。全县9所敬老院空置床位占四成。')
  .replace(/（二）.*/u, '（二）校车年检超期。有3辆校车超过年检期限仍在接送学生。')

const mendDrafts = async (house: House): Promise<void> => {
  const { admin } = house
  const read = async (name: string) => (await admin.file(`/api/drafts?name=${name}`, elsewhere)).json as Draft
  const { rounds } = (await admin.get('/api/rounds')).json as { rounds: { id: string }[] }
  const brought = streamOf(
    await granted(house, admin, 'confirm-import', {
      draft: (await read('again.txt')).id,
      round: rounds[0]?.id,
    }),
    'import',
  )
  await granted(house, admin, 'withdraw-import', { import: brought, reason: '与第一份文件重复' })
  const draft = await read('draft.txt')
  const { version, kind, problems } = draft
  await admin.json('PUT', `/api/drafts/${draft.id}`, { version, kind, problems })
  await admin.json('PUT', `/api/drafts/${draft.id}`, { version, kind, problems })
  const mended = { version: version + 1, kind, problems: problems.slice(0, 1), order: null }
  await admin.json('PUT', `/api/drafts/${draft.id}/problems`, mended)
  await admin.json('PUT', `/api/drafts/${draft.id}/problems`, mended)
  await mendColumns(house)
  await compareLists(house)
  await admin.json('DELETE', `/api/drafts/${(await read('dropped.txt')).id}`, undefined)
  await admin.get(`/api/drafts/${draft.id}`)
}

/** A later list beside the ledger: compared, chosen in, compared again, confirmed, looked at. */
const compareLists = async (house: House): Promise<void> => {
  const { admin } = house
  const { rounds } = (await admin.get('/api/rounds')).json as { rounds: { id: string }[] }
  const round = rounds[0]?.id ?? ''
  const later = `${feedback}\n（三）灌溉渠道清淤不及时。48公里渠道三年没有清淤。`
  const { id, version, problems } = (await admin.file('/api/drafts?name=later.txt', later)).json as Draft
  const compare = async () =>
    (await admin.get(`/api/drafts/${id}/comparison?round=${round}`)).json as Comparison
  await compare()
  const [first] = problems
  const rows = first === undefined ? [] : [{ key: first.key, match: null }]
  await admin.json('PUT', `/api/drafts/${id}/choices`, { version, rows, names: [] })
  await admin.json('PUT', `/api/drafts/${id}/choices`, { version, rows, names: [] })
  await house.admin.act(house.ledger.newId, 'confirm-import', { draft: id, round, compared: null })
  const { compared } = await compare()
  const brought = streamOf(
    await granted(house, admin, 'confirm-import', { draft: id, round, compared }),
    'import',
  )
  await admin.get(`/api/imports/${brought}`)
}

/** A ledger whose columns are looked at, tried, and remembered. */
const mendColumns = async ({ admin }: House): Promise<void> => {
  const ledger =
    '序号,存在问题,整改措施,完成时间\n1,会议过多,压减会议,2026-06-30\n2,欠款不清,清理欠款,2026-09-30'
  const draft = (await admin.file('/api/drafts?name=ledger.csv', ledger)).json as Draft
  const { headerHash = '' } = draft.columns?.tables[0] ?? {}
  const mapping = { [headerHash]: { 0: 'seq', 1: 'problem', 2: 'measures', 3: 'deadline' } }
  await admin.json('POST', `/api/drafts/${draft.id}/columns/try`, { mapping })
  await admin.json('PUT', `/api/drafts/${draft.id}/columns`, {
    version: draft.version,
    mapping,
    remember: true,
  })
}

const lookAround = async (house: House, { problem, measure, handler }: County): Promise<void> => {
  const { admin } = house
  await admin.get(`/api/problems/${problem}`)
  await admin.get(`/api/problems/${problem}/history?limit=5`)
  await admin.get('/api/problems?light=none&limit=1')
  await admin.get('/api/measures?limit=1')
  await admin.get(`/api/measures/${measure}`)
  const { round } = await detailOf(admin, problem)
  await admin.get(`/api/rounds/${round.id}/papers/report/hints?day=2026-08-03`)
  await admin.get(`/api/problems/${house.ledger.newId()}`)
  await admin.get('/api/problems?sort=nothing')
  await handler.browser.get('/api/desk')
  await handler.browser.get('/api/drafts')
  await admin.get('/api/drafts')
  await handler.browser.act(house.ledger.newId, 'register-person', { name: '无' })
}

const keepTemplates = async ({ admin }: House): Promise<void> => {
  const own = template(cut('共{问题总数}个：') + cut('{#问题}') + cut('{编号} {标题}') + cut('{/问题}'))
  const asked = new URLSearchParams({ kind: 'template', name: '简报模板', file: '简报模板.docx' })
  await admin.file(`/api/templates?${String(asked)}`, own)
  const spare = new URLSearchParams({ kind: 'template', name: '旧模板', file: '旧模板.docx' })
  const old = (await admin.file(`/api/templates?${String(spare)}`, own)).json as { id: string }
  await admin.send('DELETE', `/api/templates/${old.id}`)
}

const takenElsewhere = [
  securityFiles,
  returnFiles,
  coverageFiles,
  reviewFiles,
  subplanFiles,
  closeoutFiles,
  lookbackFiles,
  meetingFiles,
  supervisionFiles,
  changeRoutes,
]

const takeFiles = async ({ admin }: House, { problem }: County): Promise<void> => {
  const { round, evidenceList } = await detailOf(admin, problem)
  const { imports } = (await admin.get('/api/imports')).json as { imports: { id: string }[] }
  await admin.get('/api/changes?seconds=1')
  for (const [name, { path }] of Object.entries(fileRoutes)) {
    // Those are taken where they are made.
    if (takenElsewhere.some((it) => name in it)) continue
    const id = path.startsWith('/api/rounds/')
      ? round.id
      : path.startsWith('/api/imports/')
        ? (imports[0]?.id ?? '')
        : problem
    const address = path.replace(':id', id).replace(':evidence', evidenceList[0]?.id ?? '')
    const query = path.includes('/papers/') ? '?day=2026-08-03' : ''
    const { status, text } = await admin.get(`${address}${query}`)
    if (status !== 200) throw new Error(`${address}: ${text}`)
  }
}

const openDoors = async (house: House, { handler }: County): Promise<void> => {
  const { admin } = house
  const made = await handler.browser.post('/api/keys', {
    ...{ name: '报表取数', scopes: ['read', 'report'], until: '2026-12-31', password: 'Jiulongjiang-7' },
  })
  await handler.browser.get('/api/keys')
  const { token, key } = made.json as { token: string; key: { id: string } }
  const program = house.browser()
  const bearer = { authorization: `Bearer ${token}` }
  await program.post('/api/acts/add-measure', {}, bearer)
  await program.post('/api/acts/close', {}, bearer)
  await handler.browser.json('DELETE', `/api/keys/${key.id}`, undefined)
  await program.get('/api/problems', bearer)
  await house.browser().post('/api/sign-in', { login: '田禾', password: 'Falsch-1234' })
  await house.browser().get('/api/problems')
  await admin.post('/api/accounts/reset', { person: handler.person })
  await admin.get('/api/session')
  await admin.post('/api/tour', {})
  const other = house.browser()
  await other.post('/api/sign-in', { login: '秦岭', password: 'Jiulongjiang-7' })
  await other.post('/api/sign-out', {})
}
