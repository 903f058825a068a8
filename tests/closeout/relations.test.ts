/**
 * The whole space of who does what on the way to close-out: every act by every person of a cast in which each kind of
 * relation occurs, from every state that can be reached, with the real rules. The judge of the outcome is written here
 * anew, from posts and the tree of units, and shares nothing with the rules.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { isRefusal, type RefusalCode } from '#core/record/fact/refusal.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type CloseoutInput, decideCloseout } from '#core/rules/closeout/decide.ts'
import { decideApprovePlan } from '#core/rules/planning/approve-plan.ts'
import { decideHandOut } from '#core/rules/planning/hand-out.ts'
import { decideAddMeasure } from '#core/rules/planning/measures.ts'
import { decideReportProgress } from '#core/rules/progress/report.ts'
import {
  type People,
  type Place,
  actingAs,
  came,
  findings,
  happen,
  lineAbove,
  proof,
  registered,
  seenNow,
  usual,
  unitsOfPlace,
} from './cast.ts'
import { type Graph, explore, leadingTo } from './graph.ts'

/** Everybody's appointment was registered by 管理员, as in every real ledger. */
const placed = (appointedBy: string[], ...posts: string[]): Place => ({
  posts: posts.map((it) => {
    const [role, unit] = it.split('@') as [Place['posts'][number]['role'], string]
    return { role, unit }
  }),
  appointedBy: [...new Set([...appointedBy, '管理员'])],
})

const cast: People = {
  经办人: placed([], 'handler@水务局'),
  负责人: placed([], 'head@水务局', 'verifier@水务局', 'office@水务局'),
  一肩挑: placed([], 'handler@水务局', 'head@水务局'),
  两头任职: placed([], 'handler@水务局', 'verifier@审计局'),
  协办经办人: placed([], 'handler@财政局'),
  协办核查人: placed([], 'verifier@财政局', 'office@财政局'),
  上级: placed([], 'verifier@县政府', 'office@县政府'),
  下属: placed([], 'verifier@供水站', 'office@供水站'),
  牵头领导: placed([], 'leader@县委', 'verifier@组织部', 'office@组织部'),
  班子成员: placed([], 'verifier@组织部', 'office@组织部'),
  经办人任命的: placed(['经办人'], 'verifier@纪委', 'office@纪委'),
  经办人间接任命的: placed(['某中间人', '经办人'], 'verifier@纪委', 'office@纪委'),
  负责人重置过密码的: placed(['负责人'], 'verifier@纪委', 'office@纪委'),
  核查人任命的: placed(['核查人'], 'office@整改办'),
  管理员: placed([], 'registrar@整改办', 'handler@水务局', 'head@水务局', 'office@整改办', 'verifier@纪委'),
  调动者: placed([], 'handler@水务局'),
  核查人: placed([], 'verifier@纪委', 'office@纪委'),
  核查人的同事: placed([], 'verifier@纪委', 'office@纪委'),
  办公室主任: placed([], 'office@整改办', 'verifier@整改办'),
  另一处验收人: placed([], 'office@组织部'),
}
/** 调动者 leaves the bureau on the way and comes to the discipline commission. */
const afterMove: People = { ...cast, 调动者: placed([], 'verifier@纪委', 'office@纪委') }

type State = { problem: Problem; moved: boolean }
const peopleOf = (state: State): People => (state.moved ? afterMove : cast)

const start = (): State => {
  const office = actingAs('办公室主任', cast)
  const unit = (name: string) => ({ id: name, name })
  let problem = registered([])
  const granted = (decided: ReturnType<typeof decideHandOut>) => {
    if (isRefusal(decided)) throw new Error(decided.refused)
    problem = happen(problem, decided, '办公室主任')
  }
  granted(
    decideHandOut(
      problem,
      {
        responsibility: {
          leadLeader: { person: '牵头领导', name: '牵头领导', post: 'x', postTitle: '常委' },
          leadUnit: unit('水务局'),
          coUnits: [unit('财政局')],
          handler: { person: '经办人', name: '经办人' },
          team: [{ person: '班子成员', name: '班子成员' }],
        },
        timeClass: 'time-limited',
        deadline: '2026-12-31',
      },
      office,
    ),
  )
  const measure = { text: '换管', answers: [], goal: null, deadline: null, units: [unit('水务局')] }
  granted(decideAddMeasure(problem, measure, office))
  granted(
    decideApprovePlan(problem, { seen: seenNow(problem), missingRule: false }, actingAs('牵头领导', cast)),
  )
  return { problem, moved: false }
}

const closeoutInputs = (problem: Problem): CloseoutInput[] => {
  const seen = seenNow(problem)
  const measures = problem.measures.map((it) => ({ measure: it.id, missing: '现场照片' }))
  return [
    { act: 'claim', seen, statement: '已完成', way: usual },
    { act: 'withdraw-claim', reason: '补材料' },
    { act: 'sign', seen },
    { act: 'verify', seen, items: findings(problem), field: null },
    { act: 'accept', seen, note: '' },
    { act: 'close', seen },
    { act: 'return', seen, measures, reason: '不到位' },
  ]
}

/** What was refused to whom, and why: gathered on the way for the tests below. */
const refusals = new Map<string, Set<RefusalCode>>()
const note = (person: string, act: string, step: string, code: RefusalCode) => {
  const key = `${person} ${act} ${step}`
  refusals.set(key, (refusals.get(key) ?? new Set()).add(code))
}

const inLine = (x: string, y: string) => x === y || lineAbove(x).includes(y) || lineAbove(y).includes(x)
const madeBy = (person: string) =>
  [cast[person], afterMove[person]].flatMap((it) => [...(it?.appointedBy ?? [])])

/**
 * Two people are tied: one person, one unit, one line of command, or one put the other where they are. For who acted
 * earlier the units of that day and those of today both count.
 */
const tied = (judge: string, other: string, unitsThen: readonly string[], moved: boolean): boolean => {
  if (judge === other) return true
  const now = (person: string) => {
    const place = (moved ? afterMove : cast)[person]
    return place ? unitsOfPlace(place) : []
  }
  const units = [...unitsThen, ...now(other)]
  if (now(judge).some((x) => units.some((y) => inLine(x, y)))) return true
  return madeBy(judge).includes(other) || madeBy(other).includes(judge)
}

/** Judgements that were granted although somebody is tied to somebody: there must be none. */
const biased: { act: string; judge: string; other: string }[] = []
const judges = new Set<string>()

const watch = (act: CloseoutInput['act'], judge: string, { problem, moved }: State) => {
  if (act !== 'verify' && act !== 'accept' && act !== 'close') return
  judges.add(judge)
  const { claim, signature, verifications } = problem.closeout
  const before = [...problem.contributors, claim?.standing, signature?.standing]
  for (const it of [...before, ...verifications.map((one) => one.standing)])
    if (it && tied(judge, it.person, it.units, moved)) biased.push({ act, judge, other: it.person })
}

function* next(state: State): Generator<State> {
  const { problem, moved } = state
  const people = peopleOf(state)
  const measure = problem.measures[0]
  if (problem.step === 'closed' || !measure) return
  if (!moved) yield { problem, moved: true }
  const inputs = closeoutInputs(problem)
  for (const person of Object.keys(people)) {
    const acting = actingAs(person, people)
    for (const input of inputs) {
      const outcome = came(problem, decideCloseout(problem, input, acting), person)
      if ('refused' in outcome) note(person, input.act, problem.step, outcome.refused)
      else {
        watch(input.act, person, state)
        yield { problem: outcome.problem, moved }
      }
    }
    for (const unit of ['水务局', '财政局']) {
      const told = {
        measure: unit === '水务局' ? measure.id : null,
        unit: { id: unit, name: unit },
        text: '换管三公里',
        figures: [],
        documents: [],
        happened: null,
        completes: unit === '水务局',
        proofs: [proof('data', ['p'])],
      }
      const outcome = came(problem, decideReportProgress(problem, told, acting), person)
      if ('refused' in outcome) note(person, `report-${unit}`, problem.step, outcome.refused)
      else if (others(outcome.problem).size <= 1) yield { problem: outcome.problem, moved }
    }
  }
}

/** The handler and one other contributor at a time are enough to meet every relation. */
const others = (problem: Problem) =>
  new Set(problem.contributors.map((it) => it.person).filter((it) => it !== '经办人'))

const decided = (it: { standing: Standing } | null): string =>
  it ? `${it.standing.person}@${it.standing.units.join('+')}` : '-'

const keyOf = ({ problem, moved }: State): string => {
  const { claim, signature, verifications, acceptance, closing } = problem.closeout
  return [
    problem.step,
    moved,
    problem.measures.map((it) => `${it.done}${it.returned}`).join(),
    problem.evidence.length > 0,
    problem.contributors
      .map((it) => `${it.person}@${it.units.join('+')}`)
      .toSorted()
      .join(),
    [claim, signature, ...verifications, acceptance, closing].map(decided).join(),
  ].join('|')
}

let graph: Graph<State>
let closed: State[]

beforeAll(() => {
  const began = performance.now()
  graph = explore(start(), keyOf, next)
  console.log(`relations: ${graph.states.size} states in ${Math.round(performance.now() - began)} ms`)
  closed = [...graph.states.values()].filter((it) => it.problem.step === 'closed')
}, 600_000)

describe('销号：每一种状态、每一种关系、每一个操作都走一遍', () => {
  test('空间走完了，而且真的有人走到销号', () => {
    expect(closed.length).toBeGreaterThan(100)
  })

  test('销号的每一条路上，自报、审签、核查、验收至少是四个人', () => {
    for (const { closeout } of closed.map((it) => it.problem)) {
      const four = [closeout.claim, closeout.signature, ...closeout.verifications, closeout.acceptance]
      expect(new Set(four.map((it) => it?.standing.person)).size).toBe(4)
    }
  })

  test('核查、验收、销号的人与办理的人、与前面的核查人没有任何关联：不同人、不同单位、无隶属、无任命', () => {
    expect(biased).toEqual([])
  })

  test('牵头领导、班子成员、承担单位的人不评判，哪怕什么也没有做过', () => {
    expect(judges).toContain('核查人')
    for (const person of ['牵头领导', '班子成员', '协办核查人', '负责人', '上级', '下属', '管理员'])
      expect(judges.has(person), person).toBe(false)
  })

  test('每一个走得到的未销号状态，都还有路走到销号：没有死胡同', () => {
    const alive = leadingTo(graph, (it) => it.problem.step === 'closed')
    expect([...graph.states.keys()].filter((key) => !alive.has(key))).toEqual([])
  })

  test('从自报到销号，内容一个字也没有变', () => {
    const changed = [...graph.states.values()].filter(({ problem }) => {
      const { claim, signature, verifications, acceptance, closing } = problem.closeout
      const now = seenNow(problem)
      return [claim, signature, ...verifications, acceptance, closing].some((it) => it && it.seen !== now)
    })
    expect(changed).toEqual([])
  })

  test('退回以后措施重新打开，没有重新办理就不能再自报', () => {
    const returned = [...graph.states.values()].filter((it) => it.problem.step === 'returned')
    const untouched = returned.filter((it) => it.problem.measures.every((m) => m.returned && !m.done))
    expect(untouched.length).toBeGreaterThan(0)
    for (const state of untouched) {
      const input: CloseoutInput = {
        act: 'claim',
        seen: seenNow(state.problem),
        statement: '再报',
        way: usual,
      }
      const outcome = decideCloseout(state.problem, input, actingAs('经办人', peopleOf(state)))
      expect(isRefusal(outcome) && outcome.refused).toBe('claim-gaps')
    }
  })

  test.each([
    ['负责人', 'verify', 'signed', 'same-unit'],
    ['一肩挑', 'sign', 'claimed', 'same-person'],
    ['两头任职', 'verify', 'signed', 'same-unit'],
    ['上级', 'verify', 'signed', 'superior-unit'],
    ['下属', 'verify', 'signed', 'superior-unit'],
    ['经办人任命的', 'verify', 'signed', 'appointed-by'],
    ['经办人间接任命的', 'verify', 'signed', 'appointed-by'],
    ['负责人重置过密码的', 'verify', 'signed', 'appointed-by'],
    ['协办核查人', 'verify', 'signed', 'same-unit'],
    ['牵头领导', 'verify', 'signed', 'lead-leader-decides'],
    ['班子成员', 'verify', 'signed', 'same-person'],
    ['核查人任命的', 'accept', 'verified', 'appointed-by'],
    ['核查人的同事', 'accept', 'verified', 'same-unit'],
    ['管理员', 'claim', 'in-progress', 'registrar-abstains'],
    ['管理员', 'report-水务局', 'in-progress', 'registrar-abstains'],
    ['协办经办人', 'claim', 'in-progress', 'not-your-unit'],
    ['调动者', 'verify', 'signed', 'same-person'],
    ['核查人', 'verify', 'signed', 'same-unit'],
  ] as const)('%s 在“%s”(%s)时被拒:%s', (person, act, step, code) => {
    expect([...(refusals.get(`${person} ${act} ${step}`) ?? [])]).toContain(code)
  })
})
