import type { ActInput } from '#contract/acts.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { showInstrument } from '#ledger/queries/show-instrument.ts'
import { showVisit } from '#ledger/queries/show-visit.ts'
import { type Event, type Seeding, act, callerOf, keepText, known, madeIn } from '#cli/demo/seeding.ts'
import { holderOf } from '#cli/demo/story.ts'

type Trip = {
  /** Days before the story ends. */
  before: number
  kind: ActInput<'record-visit'>['kind']
  body: string
  led: string
  units: readonly string[]
  problems: readonly number[]
  place: string
  seen: string
  found: readonly {
    unit: string
    problem: number
    text: string
    mendWithin: number
    /** Days after the visit. */
    answered?: { after: number; text: string }
    judged?: { after: number; mended: boolean; reason: string }
  }[]
}

const trips: readonly Trip[] = [
  {
    ...{ before: 70, kind: 'inspection', body: 'zhenggaiban', led: '督导组组长' },
    ...{ units: ['zhujianju', 'ziranju'], problems: [57], place: '锦澜花园、桥头新村' },
    seen: '查看分小区办证台账，走访12户。',
    found: [
      {
        ...{ unit: 'zhujianju', problem: 57, mendWithin: 20 },
        text: '台账与现场对不上，两个小区的41户没有列入。',
        answered: { after: 12, text: '41户已补列，一户一册建好，社区核对过。' },
        judged: { after: 16, mended: true, reason: '抽看20户，都在册。' },
      },
    ],
  },
  {
    ...{ before: 45, kind: 'spot-check', body: 'zhenggaiban', led: '督导组组长' },
    ...{ units: ['nongyeju'], problems: [33, 16], place: '枫桠镇两个村' },
    seen: '抽看村级合同26份，查看高标准农田管护点3处。',
    found: [
      {
        ...{ unit: 'nongyeju', problem: 33, mendWithin: 30 },
        text: '两个村有7份合同没有录入平台。',
      },
    ],
  },
  {
    ...{ before: 25, kind: 'revisit', body: 'xunchaban', led: '督查科科长' },
    ...{ units: ['chengguanju'], problems: [60], place: '生活垃圾填埋场' },
    seen: '查看渗滤液液位和外运台账，逐车核对9月以来的转运单，没有缺号。',
    found: [],
  },
  {
    ...{ before: 18, kind: 'leader', body: 'shizhengfu', led: '分管副市长' },
    ...{ units: ['zhujianju'], problems: [57, 10], place: '锦澜花园、老城排水分区' },
    ...{ seen: '现场听取办证进度和雨污改造情况，与住户座谈。', found: [] },
  },
  {
    ...{ before: 6, kind: 'inspection', body: 'zhenggaiban', led: '主任' },
    ...{ units: ['caizhengju'], problems: [32], place: '市财政局评审中心' },
    seen: '抽看工程变更签证卷宗15个。',
    found: [
      {
        ...{ unit: 'caizhengju', problem: 32, mendWithin: 15 },
        text: '3个项目的变更签证没有归档。',
        answered: { after: 4, text: '3个项目的签证已补齐归档，附卷宗目录。' },
      },
    ],
  },
]

type Paper = {
  before: number
  kind: ActInput<'draft-instrument'>['kind']
  sign?: string
  to: string
  problems: readonly number[]
  title: string
  ground: string
  demand: string
  /** Days after it was written. */
  limit: number | null
  reply: number | null
  issued: boolean
  answered?: { after: number; text: string; talker?: string }
  judged?: { after: number; met: boolean; reason: string }
  closed?: { after: number; statement: string }
}

const papers: readonly Paper[] = [
  {
    ...{
      before: 40,
      kind: 'reminder',
      to: 'weijianju',
      problems: [22],
      limit: null,
      reply: 15,
      issued: true,
    },
    title: '关于村卫生室缺医少药问题整改的提醒函',
    ground: '村卫生室缺医少药问题距整改时限还有两个月，11个空白村的医生招聘还没有启动。',
    demand: '请抓紧启动招聘，短期内由乡镇卫生院派驻。',
    answered: { after: 9, text: '招聘公告已发，11个村已由卫生院每周派驻两天。' },
    judged: { after: 11, met: true, reason: '派驻排班表已核对。' },
    closed: { after: 12, statement: '派驻已到位，招聘另按方案推进。' },
  },
  {
    ...{ before: 20, kind: 'letter', sign: 'late', to: 'zhujianju', problems: [57, 31] },
    ...{ limit: 40, reply: 15, issued: true },
    title: '关于小区办证难等2个问题整改逾期提醒的函',
    ground:
      '小区办证难、工程招投标串标多发两个问题已过整改时限，前者尚有5个小区没有办结，后者退回后没有补办。',
    demand: '请明确每个小区的办结日子，补齐串标线索移送情况，在新时限前取得实效。',
    answered: { after: 10, text: '5个小区的办结日子已排定，串标线索正在梳理。' },
    judged: { after: 13, met: false, reason: '没有附分小区的计划，串标线索没有件数和移送日期。' },
  },
  {
    ...{ before: 8, kind: 'order', to: 'caizhengju', problems: [32], limit: 20, reply: 15, issued: true },
    title: '关于督办工程变更签证随意问题整改的通知',
    ground: '工程变更签证随意问题已到整改时限，变更审批办法没有印发，存量变更没有清理完。',
    demand: '请尽快印发变更审批办法，逐项清理存量变更。',
  },
  {
    ...{ before: 4, kind: 'talk', to: 'zhengwuju', problems: [42], limit: null, reply: null, issued: true },
    title: '关于就热线办理已读乱回问题整改进行约谈的通知',
    ground: '热线办理已读乱回问题两次退回，抽查回访的满意率没有提高。',
    demand: '拟就该问题进行约谈，听取情况说明，商定下一步措施。',
    answered: {
      ...{ after: 2, talker: '整改领导小组副组长' },
      text: '说明了派单规则和回访漏洞，承诺15日内改完派单规则，逐件回访退回的工单。',
    },
  },
  {
    ...{ before: 1, kind: 'reminder', to: 'ziranju', problems: [7], limit: 30, reply: null, issued: false },
    title: '关于低效用地盘活慢问题整改的提醒函',
    ground: '低效用地盘活慢问题已过整改时限，仍有3宗没有签订盘活协议。',
    demand: '请逐宗明确盘活方式和日子。',
  },
]

/** 机关代字 of the office of the story, one for each kind. */
const codes: Partial<Record<Paper['kind'], string>> = { reminder: '澜整提', letter: '澜整亮', talk: '澜整谈' }
const usualCode = '澜整督'

type Hands = {
  as: (post: string, before: number) => ReturnType<typeof callerOf>
  day: (before: number) => string
}

const handsOf = (seeding: Seeding): Hands => {
  const day = (before: number) => addDays(seeding.story.ledger.round.asOf, -before)
  return {
    day,
    as: (post, before) => callerOf(seeding, holderOf(seeding.story, post, day(before))),
  }
}

const visitEvents = (seeding: Seeding, { as, day }: Hands, trip: Trip): Event[] => {
  const { before, found, body, units, problems, ...said } = trip
  let visit = ''
  const on = day(before)
  const made: Event = {
    ...{ on, order: 3 },
    happen: async () => {
      const granted = await act(seeding, as('zhenggaiban-supervise', before), 'record-visit', {
        ...{ round: seeding.round, ...said, on, body: known(seeding.units, body), file: null },
        units: units.map((it) => known(seeding.units, it)),
        problems: problems.map((it) => known(seeding.problems, it)),
        findings: found.map((it) => ({
          ...{ unit: known(seeding.units, it.unit), problem: known(seeding.problems, it.problem) },
          ...{ text: it.text, mendBy: addDays(on, it.mendWithin) },
        })),
      })
      visit = madeIn(granted, 'visit')
    },
  }
  const later = found.flatMap(({ unit, answered, judged }, at): Event[] => {
    const findingAs = async (post: string, after: number) => {
      const who = as(post, before - after)
      return { who, finding: (await showVisit(seeding.ledger, who, visit)).findings[at]?.finding ?? '' }
    }
    return [
      ...(answered
        ? [
            {
              ...{ on: day(before - answered.after), order: 3 },
              happen: async () => {
                const { who, finding } = await findingAs(`${unit}-head`, answered.after)
                await act(seeding, who, 'answer-finding', { visit, finding, text: answered.text, file: null })
              },
            },
          ]
        : []),
      ...(judged
        ? [
            {
              ...{ on: day(before - judged.after), order: 3 },
              happen: async () => {
                const { who, finding } = await findingAs('xunchaban-verify-1', judged.after)
                const { mended, reason } = judged
                await act(seeding, who, 'judge-finding', { visit, finding, mended, reason })
              },
            },
          ]
        : []),
    ]
  })
  return [made, ...later]
}

const write = async (seeding: Seeding, { as, day }: Hands, paper: Paper): Promise<string> => {
  const { before, kind, to, problems, title, ground, demand } = paper
  const on = day(before)
  const within = (days: number | null) => (days === null ? null : addDays(on, days))
  const drafted = await act(seeding, as('zhenggaiban-supervise', before), 'draft-instrument', {
    ...{ round: seeding.round, kind, sign: paper.sign ?? null, from: known(seeding.units, 'zhenggaiban') },
    ...{ to: [known(seeding.units, to)], problems: problems.map((it) => known(seeding.problems, it)) },
    ...{ title, ground, demand, limit: within(paper.limit), replyBy: within(paper.reply) },
    ...{ copyTo: '', contact: '督导组，0999-5550126' },
  })
  const instrument = madeIn(drafted, 'instrument')
  if (!paper.issued) return instrument
  const head = as('zhenggaiban-head', before)
  const { seen } = await showInstrument(seeding.ledger, head, instrument)
  await act(seeding, head, 'approve-instrument', { instrument, seen })
  await act(seeding, as('zhenggaiban-general', before), 'issue-instrument', {
    ...{ instrument, code: codes[kind] ?? usualCode },
  })
  return instrument
}

const paperEvents = (seeding: Seeding, hands: Hands, paper: Paper): Event[] => {
  const { as, day } = hands
  const { before, to, answered, judged, closed } = paper
  let instrument = ''
  const at = (after: number, happen: () => Promise<unknown>): Event => ({
    ...{ on: day(before - after), order: 4 },
    happen: async () => {
      await happen()
    },
  })
  const unit = () => known(seeding.units, to)
  return [
    at(0, async () => {
      instrument = await write(seeding, hands, paper)
    }),
    ...(answered
      ? [
          at(answered.after, async () => {
            const on = day(before - answered.after)
            const { talker, text } = answered
            const who = as(
              talker === undefined ? `${to}-head` : 'zhenggaiban-supervise',
              before - answered.after,
            )
            if (talker === undefined)
              await act(seeding, who, 'receive-instrument', { instrument, unit: unit() })
            const file = await keepText(seeding, who, `${paper.title}的反馈.txt`, text)
            const talk = talker === undefined ? null : { on, talker }
            await act(seeding, who, 'answer-instrument', { instrument, unit: unit(), text, file, talk })
          }),
        ]
      : []),
    ...(judged
      ? [
          at(judged.after, async () => {
            const who = as('xunchaban-verify-1', before - judged.after)
            const { may } = await showInstrument(seeding.ledger, who, instrument)
            const { met, reason } = judged
            await act(seeding, who, 'judge-answer', { instrument, answer: may.judge[0] ?? '', met, reason })
          }),
        ]
      : []),
    ...(closed
      ? [
          at(closed.after, () =>
            act(seeding, as('zhenggaiban-general', before - closed.after), 'close-instrument', {
              ...{ instrument, statement: closed.statement },
            }),
          ),
        ]
      : []),
  ]
}

/** Three months of supervision: five visits of four kinds, five papers of four kinds, each at another step. */
export const supervisionEvents = (seeding: Seeding): Event[] => {
  const hands = handsOf(seeding)
  return [
    ...trips.flatMap((it) => visitEvents(seeding, hands, it)),
    ...papers.flatMap((it) => paperEvents(seeding, hands, it)),
  ]
}
