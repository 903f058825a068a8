import type { ActInput } from '#contract/acts.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import type { Caller } from '#ledger/ledger.ts'
import { putDraft } from './draft.ts'
import type { World } from './world.ts'

/**
 * Somebody of the county, and the posts they hold as it begins; `apart`: in no bureau, and in no line of command over one.
 */
export type Official = Caller & {
  name: string
  post: string
  roles: readonly PostRole[]
  unit: string
  apart: boolean
}

/** A county with two bureaus, a town under one of them, discipline, office and government, and thirteen officials. */
export type County = {
  world: World
  units: string[]
  /** Units that are no more. */
  ended: string[]
  posts: { unit: string; post: string }[]
  officials: Official[]
  rounds: string[]
  problems: string[]
  uploads: string[]
  reviews: string[]
  opinions: string[]
  subplans: string[]
  meetings: string[]
  duties: string[]
  visits: string[]
  instruments: string[]
  lookbacks: string[]
}

export const roundInput = (
  ordinal: number,
  feedbackOn: string | null = '2026-07-20',
): ActInput<'open-round'> => ({
  ordinal,
  name: `第${ordinal}轮巡察`,
  kind: 'patrol',
  inspector: '县委第二巡察组',
  inspected: '县直单位',
  period: { from: '2026-04-01', to: '2026-05-31' },
  feedbackOn,
  clocks: { planDays: 30, concentratedDays: 90, reportDays: 30 },
  ruleSet: 'standard',
  predecessor: null,
})

export const raiseCounty = async (world: World): Promise<County> => {
  const government = await world.unit('县政府', 'government', null)
  const water = await world.unit('县水务局', 'bureau', government)
  const finance = await world.unit('县财政局', 'bureau', government)
  const town = await world.unit('柳溪镇水务站', 'town', water)
  const discipline = await world.unit('县纪委监委', 'discipline', world.top)
  const supervision = await world.unit('县委督查室', 'office', world.top)
  const people: [string, string, PostRole[]][] = [
    ['梁知远', government, ['leader']],
    ['方在上', government, ['leader', 'verifier', 'office']],
    ['韦晓禾', water, ['handler']],
    ['覃立新', water, ['head', 'verifier']],
    ['石一诺', water, ['handler', 'head']],
    ['陆明川', finance, ['handler']],
    ['盘秀英', finance, ['head', 'verifier']],
    ['蓝小满', town, ['handler', 'head', 'verifier']],
    ['莫清源', discipline, ['verifier']],
    ['卢慎行', discipline, ['verifier', 'office']],
    ['苏正文', world.office, ['office']],
    ['罗守诚', supervision, ['office', 'verifier']],
  ]
  const officials: Official[] = []
  const outside = [discipline, supervision, world.office]
  for (const [name, unit, roles] of people) {
    const apart = outside.includes(unit)
    officials.push({ ...(await world.person(name, unit, roles)), name, roles, unit, apart })
  }
  const founder: Official = {
    ...world.founder,
    name: '管小川',
    post: '',
    roles: ['office', 'registrar'],
    unit: world.office,
    apart: true,
  }
  const director = officials.find((it) => it.name === '苏正文') ?? founder
  const opened = await world.act(director, 'open-round', roundInput(1))
  const round = opened.streams[0]?.id ?? ''
  const draft = await putDraft(world, ['供水管网漏损长期偏高', '三笔水费未按期入库', '河长制巡查走过场'])
  const confirmed = await world.act(director, 'confirm-import', { draft, round })
  return {
    world,
    units: [world.top, world.office, government, water, finance, town, discipline, supervision],
    ended: [],
    posts: officials.map(({ unit, post }) => ({ unit, post })),
    officials: [...officials, founder],
    rounds: [round],
    problems: confirmed.streams.filter((it) => it.kind === 'problem').map((it) => it.id),
    uploads: [await world.upload('监测.txt', '漏损率 11.4%'), await world.upload('照片.txt', '现场')],
    reviews: [],
    opinions: [],
    subplans: [],
    meetings: [],
    duties: [],
    visits: [],
    instruments: [],
    lookbacks: [],
  }
}
