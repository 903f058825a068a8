import type { ActInput } from '#contract/acts.ts'
import { type Day, addDays, monthEnd } from '#core/words/calendar/day.ts'
import { periodOf } from '#core/record/duty/periods.ts'
import { showMeeting } from '#ledger/queries/show-meeting.ts'
import { type Event, type Seeding, act, callerOf, keepText, known, madeIn } from '#cli/demo/seeding.ts'
import { type Story, holderOf } from '#cli/demo/story.ts'

type Said = {
  /** Days before the story ends. */
  before: number
  kind: ActInput<'record-meeting'>['kind']
  title: string
  body: string
  place: string
  chair: string
  attended: number
  decided: readonly {
    text: string
    /** A unit of the story, or a post whose holder promised it. */
    unit?: string
    post?: string
    /** Days after the meeting. */
    within: number | null
    problems: readonly number[]
  }[]
  minutes?: string
  /** What became of its decisions, by their place. */
  followed?: readonly { decision: number; after: number; statement: string; measure?: number }[]
}

const meetings: readonly Said[] = [
  {
    ...{ before: 80, kind: 'special', title: '研究商品房办证难的专题会', body: 'zhujianju' },
    ...{ place: '市住建局三楼会议室', chair: 'zhujianju-head', attended: 14 },
    decided: [
      {
        text: '1307户分小区列出堵点，一户一册，能先办的先办。',
        ...{ unit: 'zhujianju', within: 21, problems: [57] },
      },
      {
        text: '历史资料缺失的容缺受理，先办证、再追责，由市自然资源局出操作办法。',
        ...{ unit: 'ziranju', within: 30, problems: [57] },
      },
    ],
    minutes: '会议纪要：分小区列堵点，容缺受理由市自然资源局出办法，每周一对账。',
    followed: [
      { decision: 0, after: 20, statement: '五个小区的堵点已列清，一户一册建好。', measure: 0 },
      { decision: 1, after: 28, statement: '操作办法已出，两个小区开始容缺受理。', measure: 1 },
    ],
  },
  {
    ...{ before: 52, kind: 'democratic-life', title: '市政府党组巡视整改专题民主生活会' },
    ...{ body: 'shizhengfu', place: '市政府常务会议室', chair: 'leader-shizhang', attended: 9 },
    decided: [
      {
        text: '牵头改掉招商重签约轻落地：每月到一个停滞项目现场办公。',
        ...{ post: 'leader-shizhang', within: 60, problems: [6] },
      },
      {
        text: '牵头解决雨污混接，先改溢流最严重的6个排水分区。',
        ...{ post: 'leader-shizhang', within: null, problems: [10] },
      },
    ],
  },
  {
    ...{ before: 31, kind: 'leading-group', title: '整改领导小组第三次会议', body: 'lingdao' },
    ...{ place: '市委常委会议室', chair: 'leader-shuji', attended: 21 },
    decided: [
      {
        text: '填埋场渗滤液的外运台账逐车核对，缺号的逐张说明去向。',
        ...{ unit: 'chengguanju', within: 20, problems: [60] },
      },
      {
        text: '村级合同核查结果先在两个镇公开，再向全市铺开。',
        ...{ unit: 'nongyeju', within: 45, problems: [33] },
      },
    ],
    minutes: '会议纪要：听取三个问题的整改情况，议定两项，由市委整改办督办。',
  },
  {
    ...{ before: 10, kind: 'hearing', title: '听取村卫生室和学位问题整改汇报', body: 'zhengfuban' },
    ...{ place: '市政府第二会议室', chair: 'leader-shehui', attended: 11 },
    decided: [
      {
        text: '两家单位把各乡镇、各校的明细报齐，只报合计数的退回重报。',
        ...{ unit: 'weijianju', within: 25, problems: [22, 19] },
      },
    ],
  },
]

const officeOn = (seeding: Seeding, day: Day) =>
  callerOf(seeding, holderOf(seeding.story, 'zhenggaiban-general', day))

const nameOf = (story: Story, post: string, day: Day): string => {
  const held = holderOf(story, post, day)
  return story.organisation.persons.find((it) => it.id === held)?.name ?? ''
}

const hold = async (seeding: Seeding, said: Said, on: Day): Promise<string> => {
  const { story, round, units, persons, problems } = seeding
  const as = officeOn(seeding, on)
  const { kind, title, body, place, chair, attended, decided, minutes } = said
  const numbered = (of: readonly number[]) => of.map((it) => known(problems, it))
  const whoOf = ({ unit, post }: Said['decided'][number]) => [
    ...(unit === undefined ? [] : [{ kind: 'unit' as const, id: known(units, unit) }]),
    ...(post === undefined
      ? []
      : [{ kind: 'person' as const, id: known(persons, holderOf(story, post, on)) }]),
  ]
  const held = await act(seeding, as, 'record-meeting', {
    ...{ kind, title, on, body: known(units, body), rounds: [round], place, attended },
    chair: nameOf(story, chair, on),
    decided: decided.map((it) => ({
      ...{ text: it.text, who: whoOf(it), problems: numbered(it.problems) },
      by: it.within === null ? null : addDays(on, it.within),
    })),
    problems: numbered([...new Set(decided.flatMap((it) => it.problems))]),
    file: minutes === undefined ? null : await keepText(seeding, as, `${title}纪要.txt`, minutes),
  })
  return madeIn(held, 'meeting')
}

const follow = async (
  seeding: Seeding,
  { decided }: Said,
  meeting: string,
  on: Day,
  { decision: at, statement, measure }: NonNullable<Said['followed']>[number],
): Promise<void> => {
  const as = officeOn(seeding, on)
  const { decided: shown } = await showMeeting(seeding.ledger, as, meeting)
  const [no = 0] = decided[at]?.problems ?? []
  const id = measure === undefined ? undefined : seeding.parts.get(no)?.measures[measure]
  const by = id === undefined ? null : { kind: 'measure' as const, problem: known(seeding.problems, no), id }
  const decision = shown[at]?.decision ?? ''
  await act(seeding, as, 'follow-decision', { meeting, decision, by, statement })
}

const meetingEvents = (seeding: Seeding): Event[] =>
  meetings.flatMap((said) => {
    const on = addDays(seeding.story.ledger.round.asOf, -said.before)
    let meeting = ''
    const held: Event = {
      ...{ on, order: 3 },
      happen: async () => {
        meeting = await hold(seeding, said, on)
      },
    }
    const followed = (said.followed ?? []).map((it): Event => {
      const day = addDays(on, it.after)
      return { on: day, order: 3, happen: () => follow(seeding, said, meeting, day, it) }
    })
    return [held, ...followed]
  })

/** `after`: how many days after the end of each period, from the first on, it was done; null: it was missed. */
type Owed = Pick<ActInput<'set-duty'>, 'title' | 'every' | 'dueWithin' | 'proof'> & {
  body: string
  done: readonly { after: number | null; statement: string; paper?: string }[]
}

const duties: readonly Owed[] = [
  {
    ...{ title: '向省委巡视机构报送整改月报', body: 'zhenggaiban', every: 'month', dueWithin: 5 },
    proof: '报出的月报',
    done: [
      { after: 3, statement: '首月月报已报送。', paper: '整改月报：60个问题全部交办，方案逐个审过。' },
      { after: 7, statement: '等两家单位核对数字，晚报两天。' },
      {
        after: 4,
        statement: '月报已报送，附新销号问题的清单。',
        paper: '整改月报：本月新增销号和退回的问题逐个列出。',
      },
    ],
  },
  {
    ...{ title: '领导小组每月研究一次整改', body: 'lingdao', every: 'month', dueWithin: 0 },
    proof: '会议纪要',
    done: [
      { after: -6, statement: '第一次会议，审定整改方案。' },
      { after: null, statement: '' },
      { after: -10, statement: '第三次会议，研究填埋场和村级合同问题。', paper: '整改领导小组会议纪要。' },
    ],
  },
  {
    ...{ title: '监督检查情况季度通报', body: 'jianduzu', every: 'quarter', dueWithin: 15 },
    ...{ proof: '印发的通报', done: [] },
  },
]

/** The first whole month after the feedback. */
const firstMonth = (feedbackOn: Day): Day => addDays(monthEnd(feedbackOn), 1)

const dutyEvents = (seeding: Seeding): Event[] => {
  const { feedbackOn, asOf } = seeding.story.ledger.round
  const from = firstMonth(feedbackOn)
  return duties.flatMap(({ body, done, ...owed }) => {
    let duty = ''
    const set: Event = {
      ...{ on: from, order: 1 },
      happen: async () => {
        const made = await act(seeding, officeOn(seeding, from), 'set-duty', {
          ...owed,
          ...{ round: seeding.round, body: known(seeding.units, body), from, until: null, problems: [] },
        })
        duty = madeIn(made, 'duty')
      },
    }
    let period = periodOf(owed.every, from, owed.dueWithin)
    const told = done.flatMap(({ after, statement, paper }): Event[] => {
      const { name, to } = period
      period = periodOf(owed.every, addDays(to, 1), owed.dueWithin)
      const on = after === null ? null : addDays(to, after)
      if (on === null || on > asOf) return []
      const happen = async (): Promise<void> => {
        const as = officeOn(seeding, on)
        const file =
          paper === undefined ? null : await keepText(seeding, as, `${owed.title}（${name}）.txt`, paper)
        await act(seeding, as, 'do-duty', { duty, period: name, on, statement, file })
      }
      return [{ on, order: 3, happen }]
    })
    return [set, ...told]
  })
}

/** Meetings of four kinds, whose decisions were followed, are late, or still have time; and duties, of which one was missed. */
export const gatheringEvents = (seeding: Seeding): Event[] => [
  ...meetingEvents(seeding),
  ...dutyEvents(seeding),
]
