import type { Step } from '#core/record/problem/problem.ts'
import { granted } from '../county.ts'
import type { Name, Place } from './people.ts'
import { type Situation, type Story, type World, detailOf, missing } from './story.ts'

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

export type Telling = { round: number; titles: string; tell: (story: Story, world: World) => Promise<void> }

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
export const tellings: Record<string, Telling> = {
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
