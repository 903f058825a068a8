/**
 * The close-out machine explored whole: state × role × relation × act × way. `ZHENGGAI_WAYS=all` walks every way there is
 * (npm run soak); otherwise each part of a way is met with and without each other part.
 */
import { describe, expect, test } from 'vitest'
import { addDays } from '#core/words/calendar/day.ts'
import type { ClaimedWay } from '#core/record/round/way.ts'
import { decideCloseout } from '#core/rules/closeout/decide.ts'
import { transitions } from '#core/rules/closeout/transitions.ts'
import { actingAs } from './cast.ts'
import { type Graph, explore, leadingTo } from './graph.ts'
import { type State, type Tried, cast, keyOf, start, triedFrom } from './machine.ts'
import { flawOf } from './machine-judge.ts'

const bits = (
  fields: number,
  acceptBy: 0 | 1,
  superior: 0 | 1,
  observed: 0 | 1,
  announced: 0 | 1,
): ClaimedWay => ({
  fields: ['纪律', '资金', '工程'].slice(0, fields),
  acceptBy: acceptBy === 1 ? 'leading-group' : 'office',
  superior: superior === 1,
  observationDays: observed * 10,
  announcementDays: announced * 5,
  objectionDays: 5,
})
const both = [0, 1] as const
const everyWay = [0, 1, 2].flatMap((fields) =>
  both.flatMap((a) => both.flatMap((s) => both.flatMap((o) => both.map((n) => bits(fields, a, s, o, n))))),
)
/** Pairs of parts all met: a covering array of strength two. */
const pairs = [
  bits(0, 0, 0, 0, 0),
  bits(0, 1, 1, 1, 1),
  bits(1, 0, 1, 0, 1),
  bits(2, 1, 0, 0, 1),
  bits(2, 0, 1, 1, 0),
  bits(1, 1, 0, 1, 0),
]
const ways = process.env['ZHENGGAI_WAYS'] === 'all' ? everyWay : pairs

const nameOf = (way: ClaimedWay): string =>
  [
    `${Math.max(1, way.fields.length)}方核查`,
    way.acceptBy === 'office' ? '整改办验收' : '领导小组验收',
    way.superior ? '上级认定' : '',
    way.observationDays > 0 ? '观察期' : '',
    way.announcementDays > 0 ? '公示' : '',
  ]
    .filter((it) => it !== '')
    .join('、')

type Walk = { graph: Graph<State>; flaws: string[]; offTable: string[]; tried: number }

const walk = (way: ClaimedWay): Walk => {
  const flaws = new Set<string>()
  const offTable = new Set<string>()
  let tried = 0
  const next = function* (state: State) {
    for (const it of triedFrom(state, way)) {
      tried += 1
      const flaw = flawOf(it)
      if (flaw !== null) flaws.add(flaw)
      if (!onTable(it)) offTable.add(`${it.act} ${it.before.problem.step} → ${it.after.problem.step}`)
      yield it.after
    }
  }
  const graph = explore(start(), keyOf, next, 400_000)
  return { graph, flaws: [...flaws], offTable: [...offTable], tried }
}

/** What happened is a row of the table; objections and work are not close-out acts. */
const onTable = ({ act, before, after }: Tried): boolean =>
  ['world', 'receive-objection', 'answer-objection', 'report'].includes(act) ||
  transitions.some((it) => it.act === act && it.from === before.problem.step && it.to === after.problem.step)

const underWay = ['claimed', 'signed', 'verified', 'provisional', 'accepted', 'confirmed', 'announced']

describe.each(ways.map((way) => ({ way, name: nameOf(way) })))('销号的每一种走法：$name', ({ way, name }) => {
  let walked: Walk
  test('走完了，真的有人走到销号；没有一条路是一个人、一个单位、上下级，或者没有成效证明', () => {
    const began = performance.now()
    walked = walk(way)
    const { graph, flaws, offTable, tried } = walked
    const steps = new Set([...graph.states.values()].map((it) => it.problem.step))
    console.log(
      `machine: ${name}: ${graph.states.size} states, ${tried} granted acts, ${Math.round(performance.now() - began)} ms`,
    )
    expect(steps).toContain('closed')
    for (const step of underWay) {
      const skipped =
        (step === 'provisional' && !way.superior) ||
        (step === 'confirmed' && !way.superior) ||
        (step === 'accepted' && way.superior) ||
        (step === 'announced' && way.announcementDays === 0)
      if (!skipped) expect(steps, step).toContain(step)
    }
    expect(flaws).toEqual([])
    expect(offTable).toEqual([])
  })

  test('没有死胡同：每一个走得到的状态都还有路走到销号', () => {
    const { graph } = walked
    const alive = leadingTo(graph, (it) => it.problem.step === 'closed')
    expect([...graph.states.keys()].filter((key) => !alive.has(key))).toEqual([])
  })

  test('经办人、负责人都走了，单位没有了，核查人调来了：总还退得回去', () => {
    const left = ['主任']
    for (const { problem, day, people } of walked.graph.states.values()) {
      if (!underWay.includes(problem.step)) continue
      const back = left.some((person) =>
        Array.isArray(
          decideCloseout(
            problem,
            { act: 'withdraw-claim', reason: '承办单位撤销' },
            actingAs(person, { [person]: people[person] ?? { posts: [], appointedBy: [] } }, addDays(day, 1)),
          ),
        ),
      )
      expect(back, problem.step).toBe(true)
    }
    expect(Object.keys(cast)).toContain('主任')
  })
})
