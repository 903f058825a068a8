import type { PostRole } from '#core/record/organisation/facts.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import { usualWay } from '#core/record/round/way.ts'
import { showReview } from '#ledger/queries/show-review.ts'
import { showSubplan } from '#ledger/queries/show-subplan.ts'
import { inWorkspace } from '#store/in-workspace.ts'
import { type County, type Official, raiseCounty, roundInput } from './county.ts'
import { putDraft } from './draft.ts'
import { pressInDeep } from './deep-supervision.ts'
import { findingsOf, problemState, seenOfState } from './problem-state.ts'
import type { World } from './world.ts'

const deadline = '2026-10-31'

/** Where the problems of a deep county stand, in the order of their list. */
const places = [
  ...(['to send', 'to send'] as const),
  ...(['under review', 'planned', 'working', 'long-term', 'to consent', 'to end', 'ended'] as const),
  ...(['to split', 'to merge', 'to merge into', 'claimed', 'signed', 'verified', 'accepted'] as const),
  ...(['closed', 'closed', 'closed', 'provisional', 'provisional', 'announced', 'objected'] as const),
] as const
type Place = (typeof places)[number]
const unapproved: readonly Place[] = ['to send', 'planned', 'under review']

/** How far a problem is brought on its way to close-out. */
const reach: Partial<Record<Place, string>> = {
  ...{ claimed: 'claimed', signed: 'signed', verified: 'verified', closed: 'closed', accepted: 'accepted' },
  ...{ provisional: 'accepted', announced: 'accepted', objected: 'accepted' },
}

const castOf = (county: County) => {
  const of = (name: string): Official => {
    const it = county.officials.find((one) => one.name === name)
    if (!it) throw new Error(`nobody is called ${name}`)
    return it
  }
  return {
    ...{ director: of('苏正文'), leader: of('梁知远'), handler: of('韦晓禾'), head: of('覃立新') },
    ...{ verifier: of('莫清源'), second: of('罗守诚'), registrar: of('管小川') },
  }
}
type Cast = ReturnType<typeof castOf>

/** What is done to a problem, by whom, with what they saw of it. */
const handsOn = ({ act, ledger, workspace }: World, cast: Cast, water: string, proof: string) => {
  const { director, handler, head, verifier, leader } = cast
  const state = async (problem: string): Promise<Problem> => {
    const it = await problemState(ledger, workspace, problem)
    if (!it) throw new Error(`no problem ${problem}`)
    return it
  }
  const seen = async (problem: string) => seenOfState(await state(problem))
  const handOut = (problems: string[], coUnits: string[], timeClass: 'time-limited' | 'long-term') =>
    act(director, 'hand-out', {
      ...{ problems, leadLeader: { person: leader.person, post: leader.post }, leadUnit: water, coUnits },
      ...{ handler: handler.person, timeClass, deadline: timeClass === 'long-term' ? null : deadline },
    })
  const plan = async (problem: string) => {
    const answers = manifestationsOf(await state(problem)).map((it) => it.id)
    const fields = { answers, goal: null, deadline: null, units: [water] }
    return (
      (await act(handler, 'add-measure', { problem, text: '更换老旧主管道3.2公里', ...fields })).made[0] ?? ''
    )
  }
  const approve = async (problem: string) =>
    act(director, 'approve-plan', { problem, seen: await seen(problem), missingRule: false })
  const report = async (problem: string, completes = true) => {
    const it = await state(problem)
    const proves = manifestationsOf(it).map((one) => one.id)
    await act(handler, 'report-progress', {
      ...{ problem, measure: it.measures[0]?.id ?? null, unit: water, text: '已换管3.2公里', happened: null },
      ...{
        completes,
        evidence: [{ hash: proof, kind: 'data', proves, statement: '三个月监测', dated: null }],
      },
    })
  }
  const bring = async (problem: string, to: string) => {
    await report(problem)
    await act(handler, 'claim', { problem, seen: await seen(problem), statement: '已办结' })
    if (to === 'claimed') return
    await act(head, 'sign', { problem, seen: await seen(problem) })
    if (to === 'signed') return
    await act(verifier, 'verify', {
      problem,
      seen: await seen(problem),
      items: findingsOf(await state(problem)),
    })
    if (to === 'verified') return
    await act(director, 'accept', { problem, seen: await seen(problem), note: '' })
    if (to === 'closed') await act(director, 'close', { problem, seen: await seen(problem) })
  }
  return { seen, state, handOut, plan, approve, report, bring }
}
type Hands = ReturnType<typeof handsOn>

/** What goes on beside the problems: meetings, duties, a way of doing things that was filed, a review, a look-back. */
const liveBeside = async (county: County, cast: Cast, at: (place: Place) => string, water: string) => {
  const { world } = county
  const { act, ledger } = world
  const [round = ''] = county.rounds
  const { director, head, verifier } = cast
  const stream = async (granted: ReturnType<typeof act>) => (await granted).streams[0]?.id ?? ''
  const discipline = verifier.unit
  const bodies = [discipline, cast.second.unit]
  const sending = { round, bodies, replyBy: '2026-08-20', note: '' }
  for (const place of ['planned', 'under review'] as const)
    county.reviews.push(await stream(act(director, 'send-for-review', { ...sending, problems: [at(place)] })))
  const review = county.reviews.at(-1) ?? ''
  const seen = (await showReview(ledger, verifier, review)).plans[0]?.now ?? ''
  const opinion = await act(verifier, 'give-opinion', {
    ...{ review, problem: at('under review'), body: discipline, verdict: 'amend', questions: ['reasonable'] },
    ...{ text: '时限可以再提前', seen },
  })
  county.opinions.push(opinion.made[0] ?? '')

  const carried = await showSubplan(ledger, head, round, water)
  const covers = carried.carried.map(({ problem, measure, assignment }) => ({ problem, measure, assignment }))
  const filing = {
    round,
    unit: water,
    text: '分三段换管，九月底通水。',
    covers,
    seen: carried.seen,
    file: null,
  }
  county.subplans.push(await stream(act(head, 'file-subplan', filing)))

  const said = {
    ...{
      kind: 'special' as const,
      title: '研究供水管网整改',
      on: '2026-07-30',
      body: water,
      rounds: [round],
    },
    ...{ place: '', chair: '', attended: 9, problems: [at('working')], file: null },
    decided: [
      {
        text: '八月底前完成普查',
        by: '2026-08-31',
        problems: [],
        who: [{ kind: 'unit' as const, id: water }],
      },
    ],
  }
  for (const _ of [1, 2]) county.meetings.push(await stream(act(head, 'record-meeting', said)))
  const duty = {
    ...{ title: '月报', round, body: water, every: 'month' as const, from: '2026-06-01', until: null },
    ...{ dueWithin: 5, proof: '', problems: [] },
  }
  for (const period of ['2026-06', '2026-07']) {
    const id = await stream(act(head, 'set-duty', duty))
    county.duties.push(id)
    await act(head, 'do-duty', { duty: id, period, on: '2026-07-31', statement: '已报', file: null })
  }
  await pressInDeep(county, cast, { problem: at('working'), water })
  const wish = { kind: 'all' as const }
  const drawing = { round, from: null, until: null, wish, lookBy: '2026-12-31' }
  county.lookbacks.push(await stream(act(director, 'plan-lookback', drawing)))
}

/** What was asked about the course of problems, and not yet decided. */
const askAbout = async (
  { world, uploads }: County,
  cast: Cast,
  hands: Hands,
  at: (place: Place) => string,
) => {
  const { act } = world
  const { head, leader, director } = cast
  const proofs = [{ hash: uploads[1] ?? '', kind: 'notice' as const, statement: '批复', dated: null }]
  const ending = {
    kind: 'ending' as const,
    as: 'not-applicable' as const,
    grounds: '已经报废',
    receiver: null,
    proofs,
  }
  for (const problem of [at('to consent'), at('to end'), at('ended')]) {
    const asked = await act(head, 'ask-change', { problem, reason: '已经报废', change: ending })
    if (problem === at('to consent')) continue
    const decided = { problem, request: asked.made.at(-1) ?? '' }
    await act(leader, 'consent-change', { ...decided, seen: await hands.seen(problem) })
    if (problem === at('ended')) await act(director, 'end', { ...decided, seen: await hands.seen(problem) })
  }
  const parts = manifestationsOf(await hands.state(at('to split'))).map(({ id, text }) => ({
    ...{ title: `水费${text}`, shortTitle: text.slice(0, 14), manifestations: [id] },
  }))
  const reason = '问题表述'
  await act(head, 'ask-change', { problem: at('to split'), reason, change: { kind: 'split', parts } })
  const into = at('to merge into')
  await act(head, 'ask-change', { problem: at('to merge'), reason, change: { kind: 'merge', into } })
  const change = { kind: 'extension' as const, measure: null, to: '2026-12-10', done: '已招标', follow: [] }
  await act(head, 'ask-change', { problem: at('working'), reason: '汛期', change })
}

/** Somebody who had no part in anything so far, to look at it again. */
const withInspector = async ({ world, officials, posts, units }: County) => {
  const unit = await world.unit('县委巡察办', 'office', world.top)
  const roles: PostRole[] = ['verifier', 'office']
  const it = { ...(await world.person('连再看', unit, roles)), name: '连再看', roles, unit, apart: true }
  officials.push(it)
  posts.push({ unit, post: it.post })
  units.push(unit)
}

/** Three persons to whom the administration can be given, and the first registrar relieved. */
const readyToSeparate = async ({ world, officials, posts }: County, { registrar }: Cast) => {
  const { act, ledger, office, person, workspace } = world
  const three: [string, PostRole[]][] = [
    ['季严', ['registrar']],
    ['安澜', ['security']],
    ['沈鉴', ['auditor']],
  ]
  for (const [name, roles] of three) {
    const it = { ...(await person(name, office, roles)), name, roles, unit: office, apart: true }
    officials.push(it)
    posts.push({ unit: office, post: it.post })
  }
  const next = officials.find((it) => it.name === '季严') ?? registrar
  const { rows } = await inWorkspace(ledger.store.pool, workspace, (_db, client) =>
    client.query<{ id: string }>(
      'select id from views.appointment where workspace_id = $1 and person_id = $2 and until_day is null',
      [workspace, registrar.person],
    ),
  )
  for (const { id } of rows)
    await act(next, 'relieve', { person: registrar.person, appointment: id, on: '2026-08-01' })
  officials.splice(officials.indexOf(registrar), 1)
}

/** A county deep in its work: a problem at every place of its life, so that random acts go on from everywhere. */
export const deepCounty = async (world: World): Promise<County> => {
  const county = await raiseCounty(world)
  await withInspector(county)
  const { act } = world
  const cast = castOf(county)
  const { director, handler, registrar, second } = cast
  const [round = ''] = county.rounds
  const water = handler.unit
  const [finance = ''] = county.officials.filter((it) => it.name === '陆明川').map((it) => it.unit)
  const gone = await world.unit('县国资服务中心', 'institution', null)
  county.units.push(gone, await world.unit('柳溪供水服务站', 'institution', water))
  county.ended.push(gone)

  const titles = places.map((place, at) => `${place}的第${at + 1}件事`)
  const found = ['征收不到位', '使用超范围'].map((text, at) => ({
    key: `m${at}`,
    marker: null,
    text,
    span: null,
  }))
  const draft = await putDraft(world, titles, 'feedback', [], { manifestations: found })
  const { streams } = await act(director, 'confirm-import', { draft, round })
  const ids = streams.filter((it) => it.kind === 'problem').map((it) => it.id)
  const at = (place: Place): string => ids[places.indexOf(place)] ?? ''
  county.uploads.push(await world.upload('回访.txt', '走访三户'))
  const hands = handsOn(world, cast, water, county.uploads[0] ?? '')

  await hands.handOut(
    ids.filter((it) => it !== at('long-term')),
    [gone],
    'time-limited',
  )
  await hands.handOut([at('long-term')], [], 'long-term')
  for (const id of ids) await hands.plan(id)
  const [owed] = (await hands.state(at('working'))).manifestations
  const due = { what: '应追缴水费', due: { value: 12.5, unit: '万元' as const } }
  await act(handler, 'set-due', { problem: at('working'), of: 'manifestation', id: owed?.id ?? '', ...due })
  for (const [i, id] of ids.entries())
    if (!unapproved.includes(places[i] ?? 'planned')) await hands.approve(id)
  await act(registrar, 'end-unit', { unit: gone, on: '2026-08-01', into: finance, reason: '机构改革' })

  await hands.report(at('working'), false)
  const measure = (await hands.state(at('working'))).measures[0]?.id ?? ''
  const share = { unit: finance, share: '核拨换管资金', deadline: '2026-09-15' }
  await act(handler, 'assign', {
    problem: at('working'),
    measure,
    parent: null,
    from: water,
    shares: [share],
  })
  const source = {
    from: 'elsewhere' as const,
    kind: 'audit' as const,
    body: '县审计局',
    document: '审计报告',
  }
  await act(director, 'add-source', {
    problem: at('working'),
    source: { ...source, number: '3', text: '进度慢', feedbackOn: null },
  })
  await askAbout(county, cast, hands, at)

  const go = async (way: typeof usualWay.closeout, ...some: Place[]) => {
    await act(director, 'set-way', { round, way: { ...usualWay, closeout: way } })
    for (const [i, place] of places.entries())
      if (some.includes(place)) await hands.bring(ids[i] ?? '', reach[place] ?? '')
  }
  // What asks for more holds at once; back to the usual way it is a week.
  const hanging = { ...usualWay.closeout, announcementDays: 5 }
  await go(usualWay.closeout, 'claimed', 'signed', 'verified', 'closed')
  await go(hanging, 'announced', 'accepted', 'objected')
  await go({ ...hanging, superior: true }, 'provisional')
  await go(usualWay.closeout)
  const hung = { from: '2026-08-01', until: '2026-08-10', where: '公示栏', text: '现予公示。' }
  await act(director, 'announce', {
    problem: at('announced'),
    seen: await hands.seen(at('announced')),
    ...hung,
  })
  const objected = { channel: 'letter' as const, on: '2026-08-01', words: '没有换到位', name: '来信人' }
  await act(second, 'receive-objection', { problem: at('objected'), ...objected })

  await liveBeside(county, cast, at, water)
  const opened = await act(director, 'open-round', { ...roundInput(2), predecessor: round })
  const next = opened.streams[0]?.id ?? ''
  county.rounds.push(next)
  const later = await putDraft(world, ['供水管网漏损仍然偏高'])
  const listed = await act(director, 'confirm-import', { draft: later, round: next })
  county.problems.push(...ids, ...listed.streams.filter((it) => it.kind === 'problem').map((it) => it.id))
  await readyToSeparate(county, cast)
  return county
}
