import type { Draft } from '#contract/drafts.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import type { Step } from '#core/record/problem/problem.ts'
import { type RoundWay, usualWay } from '#core/record/round/way.ts'
import type { WayPart } from '#core/rules/closeout/transitions.ts'
import { granted } from '../county.ts'
import type { Standing } from './judge.ts'
import { type House, type Name, type People, type Place, names, signInAgain } from './people.ts'

export type World = { house: House; people: People; rounds: string[]; file: string; otherFile: string }

/** One problem on its way, and what can be asked of it. */
export type Situation = {
  name: string
  problem: string
  round: string
  at: Standing
  measure: string
  proves: string
  evidence: string
  progress: string
  /** Where there is one. */
  assignment: string | null
  request: string | null
  objection: string | null
  source: string | null
  /** Hash of what is shown now. */
  seen: string
}

export const zeros = '0'.repeat(64)
export const missing = '00000000-0000-7000-8000-000000000000'

const roundOf = async (
  { house, people }: Pick<World, 'house' | 'people'>,
  ordinal: number,
  way: RoundWay,
) => {
  const { browser } = people.of['整改办主任']
  const opened = await granted(house, browser, 'open-round', {
    ...{
      ordinal,
      name: `第${ordinal}轮`,
      kind: 'inspection',
      inspector: '省委第五巡视组',
      inspected: '澄江县',
    },
    ...{ period: null, feedbackOn: '2026-07-30', ruleSet: 'standard', predecessor: null },
    clocks: { planDays: 30, concentratedDays: 180, reportDays: 30 },
  })
  const round = opened.streams[0]?.id ?? ''
  await granted(house, browser, 'set-way', { round, way })
  return round
}

const numerals = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
  '十八',
  '十九',
  '二十',
]

/** What an office puts on its desk before it confirms it. */
export const draftOf = async (
  { people }: Pick<World, 'people'>,
  titles: readonly string[],
): Promise<Draft> => {
  const text = [
    '关于对澄江县开展巡视的反馈意见',
    '根据省委统一部署，省委第五巡视组于2026年3月1日至4月30日对澄江县进行了巡视。',
    '一、落实上级决策部署方面',
    ...titles.map((it, at) => `（${numerals[at] ?? ''}）${it}。全县12座病险水库只完成${at + 1}座。`),
  ].join('\n')
  const read = await people.of['整改办主任'].browser.file('/api/drafts?name=feedback.txt', text)
  if (read.status !== 200) throw new Error(read.text)
  return read.json as Draft
}

const confirmed = async (
  world: World,
  round: string,
  titles: readonly string[],
): Promise<{ import: string; problems: string[] }> => {
  const draft = await draftOf(world, titles)
  const { browser } = world.people.of['整改办主任']
  const { streams } = await granted(world.house, browser, 'confirm-import', { draft: draft.id, round })
  const problems = streams.filter((it) => it.kind === 'problem').map((it) => it.id)
  if (problems.length !== titles.length) throw new Error(`${problems.length} of ${titles.length} were read`)
  return { import: streams.find((it) => it.kind === 'import')?.id ?? '', problems }
}

export const detailOf = async ({ people }: Pick<World, 'people'>, problem: string): Promise<ProblemDetail> =>
  (await people.of['整改办主任'].browser.get(`/api/problems/${problem}`)).json as ProblemDetail

/** Acts by name on one problem, in the order they are told. */
class Story {
  readonly #world: World
  readonly situation: Situation
  constructor(world: World, situation: Situation) {
    this.#world = world
    this.situation = situation
  }
  async act(by: Name, act: string, input: Record<string, unknown> = {}) {
    const { house, people } = this.#world
    return granted(house, people.of[by].browser, act, { problem: this.situation.problem, ...input })
  }
  async seen(): Promise<string> {
    return (await detailOf(this.#world, this.situation.problem)).seen
  }
  async decide(by: Name, act: string, input: Record<string, unknown> = {}) {
    return this.act(by, act, { seen: await this.seen(), ...input })
  }
}

const lead: Place = '水利局'

/** Handed out and planned: a leader led it under an approved plan before the one who leads it now. */
const planned = async (world: World, story: Story, approved: boolean): Promise<void> => {
  const { units, of } = world.people
  const { situation } = story
  const hand = (leader: Name, again = false) =>
    granted(world.house, of['整改办主任'].browser, 'hand-out', {
      ...{ problems: [situation.problem], leadUnit: units[lead], coUnits: [units['财政局']] },
      leadLeader: { person: of[leader].id, post: of[leader].posts[0]?.post },
      handler: of['牵头单位经办人'].id,
      ...(again
        ? {}
        : situation.name === 'long-term'
          ? { timeClass: 'long-term', deadline: null }
          : { timeClass: 'time-limited', deadline: '2026-12-31' }),
    })
  await hand('从前的牵头领导')
  const { manifestations } = await detailOf(world, situation.problem)
  const answers = manifestations.length > 0 ? manifestations.map((it) => it.id) : [situation.problem]
  situation.proves = answers[0] ?? ''
  const measure = await story.act('牵头单位经办人', 'add-measure', {
    ...{ text: '年底前完成水库加固。', answers, goal: null, deadline: null },
    units: [units[lead], units['财政局']],
  })
  situation.measure = measure.made[0] ?? ''
  // What is due has to be recovered before anybody claims: only where nobody does.
  if (situation.name === 'in-progress')
    await story.act('牵头单位经办人', 'set-due', {
      ...{ of: 'measure', id: situation.measure, what: '补助资金', due: { value: 100, unit: '万元' } },
    })
  situation.at.working = [lead, '财政局']
  situation.at.leadLeader = '从前的牵头领导'
  if (!approved) {
    await hand('牵头领导')
    situation.at.leadLeader = '牵头领导'
    return
  }
  await story.decide('从前的牵头领导', 'approve-plan', { missingRule: false })
  await story.act('整改办主任', 'reopen-plan', { reason: '换牵头领导' })
  await hand('牵头领导', true)
  await story.decide('牵头领导', 'approve-plan', { missingRule: false })
  Object.assign(situation.at, {
    step: 'in-progress',
    leadLeader: '牵头领导',
    leaders: ['从前的牵头领导', '牵头领导'],
    answering: ['牵头单位经办人'],
  })
}

/** Both units bring something: whoever judges must be free of both. */
const worked = async (world: World, story: Story, completes: boolean): Promise<void> => {
  const { units } = world.people
  const { situation } = story
  const proof = {
    ...{ hash: world.file, kind: 'site', proves: [situation.proves] },
    ...{ statement: '现场照片', dated: '2026-08-01' },
  }
  const told = await story.act('牵头单位经办人', 'report-progress', {
    ...{ measure: situation.measure, unit: units[lead], text: '已加固3座，投入资金20万元。' },
    ...{ happened: '2026-08-01', completes, evidence: [proof] },
  })
  const [progress = missing, evidence = missing] = told.made
  Object.assign(situation, { progress, evidence })
  await story.act('配合单位经办人', 'attach-evidence', { measure: null, ...proof, kind: 'minutes' })
  situation.at.parts.contributors = ['牵头单位经办人', '配合单位经办人']
}

const extension = {
  kind: 'extension',
  ...{ measure: null, to: '2027-06-30', done: '已完成一半', follow: [] },
}

const items = ({ proves, evidence }: Situation) => [
  { manifestation: proves, met: true, method: 'looked', evidence: [evidence], note: '' },
]
export const itemsOf = items

const closing: readonly [Step, (story: Story, world: World) => Promise<unknown>][] = [
  [
    'claimed',
    async (story) => {
      await story.decide('牵头单位经办人', 'claim', { statement: '水库加固全部完成' })
      story.situation.at.parts.claim = ['牵头单位经办人']
    },
  ],
  [
    'signed',
    async (story) => {
      await story.decide('牵头单位负责人', 'sign')
      story.situation.at.parts.signature = ['牵头单位负责人']
    },
  ],
  [
    'verified',
    async (story) => {
      await story.decide('核查人', 'verify', { items: items(story.situation) })
      story.situation.at.parts.verification = ['核查人']
    },
  ],
  [
    'accepted',
    async (story) => {
      await story.decide('督查室主任', 'accept', { note: '' })
      story.situation.at.parts.acceptance = ['督查室主任']
    },
  ],
]

/** Along the way of close-out as far as `to`. */
const closedTo = async (world: World, story: Story, to: Step): Promise<void> => {
  const { at } = story.situation
  for (const [step, go] of closing) {
    await go(story, world)
    at.step = step
    if (step === to) return
  }
}

const paper = (file: string) => ({ body: '市委', number: '澄委〔2026〕9号', on: '2026-08-03', hash: file })
export const paperOf = paper

type Telling = { round: number; titles: string; tell: (story: Story, world: World) => Promise<void> }

const to = (step: Step, round = 0): Telling => ({
  round,
  titles: step,
  async tell(story, world) {
    await planned(world, story, true)
    await worked(world, story, true)
    await closedTo(world, story, step)
  },
})

const asking = (name: string, change: (world: World, story: Story) => Record<string, unknown>): Telling => ({
  round: 0,
  titles: name,
  async tell(story, world) {
    await planned(world, story, true)
    await worked(world, story, false)
    const asked = await story.act('牵头单位负责人', 'ask-change', {
      reason: '实际情况变了',
      change: change(world, story),
    })
    const { made } = asked
    story.situation.request = made.at(-1) ?? null
    story.situation.at.parts.request = ['牵头单位负责人']
    story.situation.at.answering = ['牵头单位经办人']
  },
})

const ending = (world: World) => ({
  ...{ kind: 'ending', as: 'not-applicable', grounds: '水库已报废', receiver: null },
  proofs: [{ hash: world.file, kind: 'notice', statement: '报废批文', dated: null }],
})

/** A measure handed down to a town, which works on the problem by that. */
const handedDown = async (world: World, story: Story): Promise<void> => {
  const { units } = world.people
  const { situation } = story
  const shares = [{ unit: units['河阳镇'], share: '镇内两座水库', deadline: null }]
  const made = await story.act('牵头单位经办人', 'assign', {
    ...{ measure: situation.measure, parent: null, from: units[lead], shares },
  })
  situation.assignment = made.made[0] ?? null
  situation.at.working = [lead, '财政局', '河阳镇']
}

/** Every step, and beside them what asks for a state of its own. */
const tellings: Record<string, Telling> = {
  registered: {
    round: 0,
    titles: 'registered',
    async tell(story, world) {
      await planned(world, story, false)
    },
  },
  'in-progress': {
    round: 0,
    titles: 'in-progress',
    async tell(story, world) {
      await planned(world, story, true)
      await handedDown(world, story)
      await worked(world, story, false)
      const source = await story.act('整改办主任', 'add-source', {
        source: {
          ...{ from: 'elsewhere', kind: 'audit', body: '市审计局', document: '审计报告' },
          ...{ number: null, text: '水库加固缓慢', feedbackOn: null },
        },
      })
      story.situation.source = source.made[0] ?? null
      const asked = await story.act('牵头单位负责人', 'ask-change', { reason: '汛期停工', change: extension })
      story.situation.request = asked.made.at(-1) ?? null
      story.situation.at.parts.request = ['牵头单位负责人']
    },
  },
  claimed: to('claimed'),
  signed: to('signed'),
  verified: to('verified'),
  accepted: to('accepted'),
  closed: {
    round: 0,
    titles: 'closed',
    async tell(story, world) {
      await to('accepted').tell(story, world)
      await story.decide('整改办主任', 'close')
      story.situation.at.step = 'closed'
      const objected = await story.act('整改办主任', 'receive-objection', {
        ...{ channel: 'letter', on: '2026-08-03', words: '还有一座没有动工', name: null },
      })
      story.situation.objection = objected.made[0] ?? null
    },
  },
  returned: {
    round: 0,
    titles: 'returned',
    async tell(story, world) {
      await to('signed').tell(story, world)
      await story.decide('核查人', 'return', {
        measures: [{ measure: story.situation.measure, missing: '验收材料' }],
        reason: '材料不全',
      })
      const { at } = story.situation
      Object.assign(at, { step: 'returned', parts: { ...at.parts, claim: [], signature: [] } })
    },
  },
  ended: {
    round: 0,
    titles: 'ended',
    async tell(story, world) {
      await asking('ended', ending).tell(story, world)
      const request = story.situation.request
      await story.decide('牵头领导', 'consent-change', { request })
      await story.decide('整改办主任', 'end', { request })
      Object.assign(story.situation.at, { step: 'ended' })
      story.situation.at.parts.request = []
    },
  },
  'to end': {
    ...asking('to end', ending),
    async tell(story, world) {
      await asking('to end', ending).tell(story, world)
      await story.decide('牵头领导', 'consent-change', { request: story.situation.request })
    },
  },
  provisional: to('accepted', 1),
  announced: {
    round: 1,
    titles: 'announced',
    async tell(story, world) {
      await to('accepted', 1).tell(story, world)
      await story.decide('整改办主任', 'confirm', { paper: paper(world.file) })
      await story.decide('整改办主任', 'announce', {
        ...{ from: '2026-08-03', until: '2026-08-07', where: '县政府网站', text: '公示' },
      })
      story.situation.at.step = 'announced'
    },
  },
  confirmed: {
    round: 1,
    titles: 'confirmed',
    async tell(story, world) {
      await to('accepted', 1).tell(story, world)
      await story.decide('整改办主任', 'confirm', { paper: paper(world.file) })
      story.situation.at.step = 'confirmed'
    },
  },
  'verified for the group': to('verified', 2),
  'ready to claim': {
    round: 0,
    titles: 'ready',
    async tell(story, world) {
      await planned(world, story, true)
      await worked(world, story, true)
    },
  },
  'to consent': asking('to consent', ending),
  'long-term': {
    round: 0,
    titles: 'long-term',
    async tell(story, world) {
      await planned(world, story, true)
      await worked(world, story, false)
    },
  },
  'in review': {
    round: 0,
    titles: 'in review',
    async tell(story, world) {
      await planned(world, story, false)
    },
  },
}
const ways: { way: RoundWay; parts: WayPart[] }[] = [
  { way: usualWay, parts: ['last-body', 'office-accepts', 'no-superior', 'no-announcement'] },
  {
    way: {
      ...usualWay,
      closeout: { ...usualWay.closeout, superior: true, announcementDays: 2, observationDays: 0 },
    },
    parts: ['last-body', 'office-accepts', 'superior', 'announcement'],
  },
  {
    way: { ...usualWay, closeout: { ...usualWay.closeout, acceptBy: 'leading-group' } },
    parts: ['last-body', 'group-accepts', 'no-superior', 'no-announcement'],
  },
]

/** Everybody who may give files has given one: knowing its hash gives no right to it. */
const giveFiles = async (people: People, text: string): Promise<string> => {
  let hash = ''
  for (const name of names) {
    const given = await people.of[name].browser.file('/api/files?name=验收.txt', text)
    if (given.status === 200) ({ hash } = given.json as { hash: string })
  }
  return hash
}

/** Brings a problem into every situation, each by the acts of those whose it is. */
export const tellAll = async (
  house: House,
  people: People,
): Promise<World & { situations: Situation[]; spareImport: string }> => {
  const [file, otherFile] = [
    await giveFiles(people, '水库加固验收合格。'),
    await giveFiles(people, '水库加固验收合格，附照片。'),
  ]
  const world: World = { house, people, rounds: [], file, otherFile }
  for (const [at, { way }] of ways.entries()) world.rounds.push(await roundOf(world, at + 1, way))
  const situations: Situation[] = []
  for (const [round, { parts: way }] of ways.entries()) {
    const here = Object.entries(tellings).filter(([, it]) => it.round === round)
    const id = world.rounds[round] ?? ''
    const { problems } = await confirmed(
      world,
      id,
      here.map(([, it]) => `水库除险加固进度迟缓之${it.titles}`),
    )
    for (const [at, [name, { tell }]] of here.entries()) {
      const situation: Situation = {
        ...{ name, problem: problems[at] ?? '', round: id },
        ...{ measure: missing, proves: missing, evidence: missing, progress: missing },
        ...{ assignment: null, request: null, objection: null, source: null, seen: '' },
        at: {
          ...{
            step: 'registered',
            working: [],
            leadLeader: null,
            leaders: [],
            answering: ['牵头单位经办人'],
            way,
          },
          parts: {
            ...{ contributors: [], claim: [], signature: [] },
            ...{ verification: [], acceptance: [], request: [] },
          },
        },
      }
      await tell(new Story(world, situation), world)
      if (name === 'provisional') situation.at.step = 'provisional'
      situations.push(situation)
    }
  }
  const first = situations[0]
  const [round = ''] = world.rounds
  if (first === undefined) throw new Error('nothing was told')
  const gone = await confirmed(world, round, ['登记重复的问题'])
  await granted(house, people.of['整改办主任'].browser, 'withdraw-import', {
    import: gone.import,
    reason: '重复',
  })
  const at: Standing = { ...first.at, step: 'withdrawn', working: [], leadLeader: null, answering: [] }
  situations.push({ ...first, name: 'withdrawn', problem: gone.problems[0] ?? '', at, measure: missing })
  const spare = await confirmed(world, round, ['还没有办的问题'])
  // The announcement is over: whoever may close may close.
  house.pass(8 * 24 * 3600 * 1000)
  await signInAgain(house, people)
  for (const it of situations) it.seen = (await detailOf(world, it.problem)).seen ?? zeros
  return { ...world, situations, spareImport: spare.import }
}
