import type { ActInput } from '#contract/acts.ts'
import { type Day, addDays } from '#core/words/calendar/day.ts'
import { showLookback } from '#ledger/queries/lookbacks.ts'
import { type Event, type Seeding, act, callerOf, keepText, known, madeIn } from '#cli/demo/seeding.ts'
import { holderOf } from '#cli/demo/story.ts'

type Found = { outcome: 'held' | 'relapsed'; words: string }

/** What was closed first is looked at whole; one of them has come back. By the story's numbers and manifestations. */
const first: Readonly<Record<number, readonly Found[]>> = {
  27: [
    { outcome: 'held', words: '随机打开40个在册账号，三个月内都有更新，冒用的5个已经搜不到。' },
    { outcome: 'held', words: '抽查十月以来的12场讲座，都有报批手续。' },
  ],
  38: [
    { outcome: 'held', words: '平台上27辆车的轨迹完整，国庆假期没有出库记录。' },
    {
      outcome: 'relapsed',
      words: '抽查6家单位，有2家的加油卡又交给司机保管，人脸比对被关掉，一张卡半天内加油两次。',
    },
  ],
  53: [
    { outcome: 'held', words: '与出入境登记重新比对，没有漏登；证照柜实物与台账一致。' },
    { outcome: 'held', words: '3家国企的借还登记连续，抽查10人都能说清证照在哪里。' },
  ],
}
/** Which of them came back, for good: a problem of its own since. */
export const relapsed = 38

const held: Found = {
  outcome: 'held',
  words: '调取近一个月的台账和凭证，并到现场看过，做法与整改后一致，没有新的同类问题。',
}
const methods = ['checked', 'looked'] as const
/** How many of the second draw have been looked at so far. */
const lookedSoFar = 2

/** Bodies that look again; whoever worked on a problem or verified it is not among them. */
const lookers = ['xunchaban-verify-1', 'jiwei-verify-1', 'shenjiju-verify-2'] as const

const lookerOf = ({ story }: Seeding, no: number): string => {
  const problem = story.ledger.problems.find((it) => it.no === no)
  const unitOf = (post: string) => story.organisation.posts.find((it) => it.id === post)?.unit ?? ''
  const near = new Set([
    ...(problem ? [problem.leadUnit, ...problem.coUnits] : []),
    ...(problem?.steps ?? []).map((it) => unitOf(it.post)),
  ])
  const post = lookers.find((it) => !near.has(unitOf(it)))
  if (post === undefined) throw new Error(`nobody is far enough from problem ${no}`)
  return post
}

const plan = async (
  seeding: Seeding,
  day: Day,
  input: Pick<ActInput<'plan-lookback'>, 'from' | 'until' | 'wish' | 'lookBy'>,
): Promise<string> => {
  const as = callerOf(seeding, holderOf(seeding.story, 'zhenggaiban-general', day))
  return madeIn(await act(seeding, as, 'plan-lookback', { ...input, round: seeding.round }), 'lookback')
}

const look = async (
  seeding: Seeding,
  lookback: string,
  no: number,
  day: Day,
  found: readonly Found[],
): Promise<void> => {
  const problem = known(seeding.problems, no)
  const as = callerOf(seeding, holderOf(seeding.story, lookerOf(seeding, no), day))
  const words = found.map((it) => it.words).join('\n')
  const file = await keepText(seeding, as, '回头看核查记录.txt', `${problem}\n${words}`)
  await act(seeding, as, 'look-back', {
    ...{ lookback, problem, on: day },
    items: (seeding.parts.get(no)?.manifestations ?? []).map((manifestation, at) => ({
      ...{ manifestation, methods: [...methods], files: [file] },
      ...(found[at] ?? held),
    })),
  })
}

/** What was closed by September is looked at whole; from the rest some are drawn, and most of those still wait. */
export const lookbackEvents = (seeding: Seeding): Event[] => {
  const { asOf } = seeding.story.ledger.round
  const before = (days: number): Day => addDays(asOf, -days)
  let [whole, drawn] = ['', '']
  const early = Object.keys(first).map(Number)
  return [
    {
      ...{ on: before(28), order: 7 },
      happen: async () => {
        const asked = { from: null, until: before(51), wish: { kind: 'all' as const }, lookBy: before(1) }
        whole = await plan(seeding, before(28), asked)
      },
    },
    ...early.map((no, at): Event => {
      const on = before(9 - at)
      return { on, order: 7, happen: () => look(seeding, whole, no, on, first[no] ?? []) }
    }),
    {
      ...{ on: before(4), order: 7 },
      happen: async () => {
        drawn = await plan(seeding, before(4), {
          ...{ from: before(50), until: null, lookBy: addDays(asOf, 26) },
          wish: { kind: 'number', random: 5, risk: 3 },
        })
      },
    },
    {
      ...{ on: before(1), order: 7 },
      happen: async () => {
        const { sample } = await showLookback(seeding.ledger, seeding.founder, drawn)
        const numbers = new Map([...seeding.problems].map(([no, id]) => [id, no]))
        for (const { problem } of sample.slice(0, lookedSoFar))
          await look(seeding, drawn, known(numbers, problem), before(1), [])
      },
    },
    { on: before(3), order: 7, happen: () => recheck(seeding, before(3)) },
  ]
}

/** A long-term problem is never closed: somebody from outside looks at it from time to time. */
const recheck = async (seeding: Seeding, day: Day): Promise<void> => {
  await act(seeding, callerOf(seeding, holderOf(seeding.story, 'jiwei-verify-1', day)), 'recheck', {
    problem: known(seeding.problems, 41),
    found: '抽查近两个月的发文登记，超过4000字的文件比去年同期少六成；仍有3次会议没有预约。',
    next: addDays(day, 60),
  })
}
