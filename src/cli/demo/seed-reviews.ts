import { showReview } from '#ledger/queries/show-review.ts'
import { showSubplan } from '#ledger/queries/show-subplan.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { type Event, type Seeding, act, callerOf, known, madeIn } from '#cli/demo/seeding.ts'
import { holderOf } from '#cli/demo/story.ts'

/** The plans that three bodies looked at before they were approved. */
export const reviewed: readonly number[] = [10, 22, 33]
const bodies = ['fagaiju', 'sifaju', 'tongjiju'] as const

type Said = { body: string; problem: number; text: string; adopted: boolean; reply: string }
const opinions: readonly Said[] = [
  {
    ...{ body: 'fagaiju', problem: 10, adopted: true },
    text: '只写了改造混接点的数量，没有写明先改哪些片区，建议按溢流轻重排出先后。',
    reply: '已写明先改溢流最严重的6个排水分区。',
  },
  {
    ...{ body: 'sifaju', problem: 33, adopted: true },
    text: '“违法的依法解除”要先经司法所审核，建议补上审核环节。',
    reply: '由镇司法所逐份出具意见后再办。',
  },
  {
    ...{ body: 'tongjiju', problem: 22, adopted: false },
    text: '建议把签约率列为考核指标，每周上报一次。',
    reply: '不按周上报：以随机回访的见面率为准，避免层层加码。',
  },
]

const officeOn = (seeding: Seeding, day: string) =>
  callerOf(seeding, holderOf(seeding.story, 'zhenggaiban-general', day))

const send = async (seeding: Seeding, day: string, of: readonly number[], note: string) => {
  const sent = await act(seeding, officeOn(seeding, day), 'send-for-review', {
    round: seeding.round,
    problems: of.map((it) => known(seeding.problems, it)),
    bodies: bodies.map((it) => known(seeding.units, it)),
    replyBy: addDays(day, 5),
    note,
  })
  return madeIn(sent, 'review')
}

const say = async (seeding: Seeding, review: string, day: string, said: Said): Promise<string> => {
  const { story, ledger, units, problems } = seeding
  const speaker = callerOf(seeding, holderOf(story, `${said.body}-head`, day))
  const problem = known(problems, said.problem)
  const { plans } = await showReview(ledger, speaker, review)
  const given = await act(seeding, speaker, 'give-opinion', {
    ...{ review, problem, body: known(units, said.body), verdict: 'amend' },
    ...{ questions: ['to-the-point'], text: said.text },
    seen: plans.find((it) => it.problem === problem)?.now ?? '',
  })
  return given.made[0] ?? ''
}

/** Joint review of three plans: each body speaks once, the office answers, all is concluded on that day. */
export const seedReview = async (seeding: Seeding, day: string): Promise<void> => {
  const { story, units } = seeding
  const review = await send(seeding, day, reviewed, '请对照反馈意见，看措施能不能把问题改掉')
  for (const said of opinions) {
    const opinion = await say(seeding, review, day, said)
    const { adopted, reply } = said
    await act(seeding, officeOn(seeding, day), 'answer-opinion', { review, opinion, adopted, reply })
  }
  for (const body of bodies) {
    const speaker = callerOf(seeding, holderOf(story, `${body}-head`, day))
    await act(seeding, speaker, 'conclude-review', { review, body: known(units, body) })
  }
}

/** Plans that are opened again in the last days, and lie with the bodies still. */
export const reopened: readonly number[] = [5, 48]

const reopen = async (seeding: Seeding, day: string): Promise<void> => {
  for (const no of reopened)
    await act(seeding, officeOn(seeding, day), 'reopen-plan', {
      problem: known(seeding.problems, no),
      reason: '长期坚持的事项需要补充明年的阶段目标',
    })
  const review = await send(seeding, day, reopened, '补充了明年的阶段目标，请再看一遍')
  await say(seeding, review, day, {
    ...{ body: 'fagaiju', problem: 5, adopted: false, reply: '' },
    text: '强链补链的项目要落到具体企业，建议附项目清单。',
  })
}

const subplanTexts: Readonly<Record<string, string>> = {
  fengya:
    '一、163亩退塘还田：10月底前清塘，12月底前复耕。二、欠缴租金：逐户签订协议，月月对账。三、由镇长牵头，每周五碰头。',
  wanglan: '加强领导，提高认识，按照市里的要求抓好落实。',
}

/** Two units file how they do their part; one of them has to do it again. */
const fileSubplans = async (seeding: Seeding, day: string): Promise<void> => {
  const { story, ledger, round, units } = seeding
  for (const [id, text] of Object.entries(subplanTexts)) {
    const head = callerOf(seeding, holderOf(story, `${id}-head`, day))
    const unit = known(units, id)
    const { carried, seen } = await showSubplan(ledger, head, round, unit)
    const covers = carried.map(({ problem, measure, assignment }) => ({ problem, measure, assignment }))
    const filed = await act(seeding, head, 'file-subplan', { round, unit, text, file: null, covers, seen })
    if (id !== 'wanglan') continue
    const subplan = madeIn(filed, 'subplan')
    const reason = '没有写明谁来做、做到什么程度、什么时候做完'
    await act(seeding, officeOn(seeding, day), 'return-subplan', { subplan, reason })
  }
}

export const reviewEvents = (seeding: Seeding): Event[] => {
  const { asOf, planOn } = seeding.story.ledger.round
  const filed = addDays(planOn, 9)
  const again = addDays(asOf, -1)
  return [
    { on: filed, order: 1, happen: () => fileSubplans(seeding, filed) },
    { on: again, order: 8, happen: () => reopen(seeding, again) },
  ]
}
