import type { Draft } from '#contract/drafts.ts'
import { type RoundWay, usualWay } from '#core/record/round/way.ts'
import type { WayPart } from '#core/rules/closeout/transitions.ts'
import { granted } from '../county.ts'
import type { Standing } from './judge.ts'
import { type House, type People, names, signInAgain } from './people.ts'
import { type Situation, Story, type World, detailOf, missing, zeros } from './story.ts'
import { tellings } from './tellings.ts'

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
