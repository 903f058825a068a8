import type { UnitKind } from '#core/record/organisation/facts.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { type Event, type Seeding, act, callerOf, known, madeIn } from '#cli/demo/seeding.ts'
import { holderOf } from '#cli/demo/story.ts'

/** The head of what presses for rectification (一办三组), beside the office that the story names. */
const groups = [
  {
    id: 'lingdao',
    name: '澜川市巡视整改工作领导小组',
    short: '整改领导小组',
    kind: 'leading-group',
    parent: 'shiwei',
    remit: '统筹全市整改，每月研究一次，对重点问题逐项销号把关。',
  },
  {
    id: 'zonghe',
    name: '澜川市委整改办综合组',
    short: '综合组',
    kind: 'group',
    parent: 'zhenggaiban',
    remit: '管台账、汇总月报、起草报告，组织会审。',
  },
  {
    id: 'dudao',
    name: '澜川市委整改办督导组',
    short: '督导组',
    kind: 'group',
    parent: 'zhenggaiban',
    remit: '到现场督导，核对临期和超期的措施。',
  },
  {
    id: 'jianduzu',
    name: '澜川市委整改办监督检查组',
    short: '监督检查组',
    kind: 'group',
    parent: 'zhenggaiban',
    remit: '组织核查和回头看，收转群众反映。',
  },
] as const

/** Who sits on the leading group. */
const members = [
  { title: '组长', post: 'leader-shuji' },
  { title: '第一副组长', post: 'leader-shizhang' },
  { title: '副组长', post: 'leader-jiwei' },
] as const

const others = {
  zhujianju: ['市住建委', '市城乡建设局'],
  wenlvju: ['市文广旅局'],
} as const

/** A village, and a unit that the story merges; neither is in the documents. */
export const village = { id: 'pinggang', head: '坪岗村党总支书记', name: '覃守仓' }
const merged = 'chubei'

const register = async (
  seeding: Seeding,
  {
    id,
    name,
    short,
    kind,
    parent,
  }: { id: string; name: string; short: string; kind: UnitKind; parent: string },
): Promise<string> => {
  const { founder, units } = seeding
  const made = await act(seeding, founder, 'register-unit', {
    ...{ name, shortName: short, kind, parent: known(units, parent), rank: units.size },
  })
  const unit = madeIn(made, 'unit')
  units.set(id, unit)
  return unit
}

/** The leading group, the groups of the office, a village, aliases, and a unit that will not last. */
export const seedGroups = async (seeding: Seeding): Promise<void> => {
  const { story, founder, units, persons } = seeding
  const { feedbackOn } = story.ledger.round
  for (const group of groups) {
    const unit = await register(seeding, group)
    await act(seeding, founder, 'set-remit', { unit, remit: group.remit })
  }
  const unit = known(units, 'lingdao')
  for (const [rank, { title, post }] of members.entries()) {
    const { made } = await act(seeding, founder, 'establish-post', { unit, title, roles: ['leader'], rank })
    const person = known(persons, holderOf(story, post, addDays(feedbackOn, 1)))
    await act(seeding, founder, 'appoint', { person, unit, post: made[0] ?? '', from: feedbackOn })
  }
  for (const [id, aliases] of Object.entries(others))
    await act(seeding, founder, 'alias-unit', { unit: known(units, id), aliases: [...aliases] })
  await register(seeding, {
    ...{ id: merged, name: '澜川市土地收购储备中心', short: '市土地储备中心' },
    ...{ kind: 'institution', parent: 'shizhengfu' },
  })
  await seedVillage(seeding)
}

const seedVillage = async (seeding: Seeding): Promise<void> => {
  const { founder, persons, story } = seeding
  const unit = await register(seeding, {
    ...{ id: village.id, name: '枫桠镇坪岗村', short: '坪岗村', kind: 'village', parent: 'fengya' },
  })
  const title = '党总支书记'
  const roles = ['head', 'handler'] as const
  const { made } = await act(seeding, founder, 'establish-post', { unit, title, roles: [...roles], rank: 0 })
  const person = madeIn(await act(seeding, founder, 'register-person', { name: village.name }), 'person')
  persons.set(village.id, person)
  const from = story.ledger.round.feedbackOn
  await act(seeding, founder, 'appoint', { person, unit, post: made[0] ?? '', from })
}

/** A unit is merged; and whoever left hands over what they answered for to whoever came. */
export const groupEvents = (seeding: Seeding): Event[] => {
  const { story, founder, units, persons, problems } = seeding
  const { asOf } = story.ledger.round
  const left = story.organisation.appointments.find((it) => it.to !== null)
  const end: Event = {
    on: addDays(asOf, -45),
    order: 0,
    async happen() {
      await act(seeding, founder, 'end-unit', {
        ...{ unit: known(units, merged), into: known(units, 'ziranju') },
        ...{ on: addDays(asOf, -45), reason: '机构改革，职责并入市自然资源局' },
      })
    },
  }
  if (!left || left.to === null) return [end]
  const on = addDays(left.to, 1)
  const led = story.organisation.posts.find((it) => it.id === left.post)?.unit
  const handOver: Event = {
    on,
    order: 2,
    async happen() {
      const office = callerOf(seeding, holderOf(story, 'zhenggaiban-general', on))
      const open = story.ledger.problems.filter((it) => it.leadUnit === led && it.state !== 'closed')
      await act(seeding, office, 'hand-over', {
        ...{ from: known(persons, left.person), to: known(persons, holderOf(story, left.post, on)) },
        ...{ on, note: '职务调整，逐项交接，双方签字', post: null },
        problems: open.map((it) => known(problems, it.no)),
      })
    },
  }
  return [end, handOver]
}
