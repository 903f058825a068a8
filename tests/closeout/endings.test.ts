/**
 * 终结 walked whole: every state × person × act by which a problem can end without close-out. Whoever judges the paths here
 * shares nothing with the rules.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { isRefusal } from '#core/record/fact/refusal.ts'
import { openRequests } from '#core/record/problem/course-state.ts'
import type { Standing } from '#core/record/organisation/standing.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import { type RoundWay, usualWay } from '#core/record/round/way.ts'
import { decideAskChange } from '#core/rules/course/ask.ts'
import type { AskedChange } from '#core/rules/course/asked.ts'
import { decideConsent, decideGrant, decideRefuse, decideWithdrawChange } from '#core/rules/course/decide.ts'
import { decideEnding, decideResume } from '#core/rules/course/end.ts'
import { decideAddMeasure } from '#core/rules/planning/measures.ts'
import { decideApprovePlan } from '#core/rules/planning/approve-plan.ts'
import { decideHandOut } from '#core/rules/planning/hand-out.ts'
import { decideReportProgress } from '#core/rules/progress/report.ts'
import {
  type People,
  type Place,
  actingAs,
  came,
  happen,
  lineAbove,
  proof,
  registered,
  seenNow,
} from './cast.ts'
import { type Graph, explore, leadingTo } from './graph.ts'

const at = (appointedBy: string[], ...posts: `${Place['posts'][number]['role']}@${string}`[]): Place => ({
  posts: posts.map((it) => {
    const [role, unit] = it.split('@') as [Place['posts'][number]['role'], string]
    return { role, unit }
  }),
  appointedBy,
})

const people: People = {
  办公室主任: at([], 'office@整改办'),
  办公室副主任: at([], 'office@整改办'),
  牵头领导: at([], 'leader@县政府'),
  兼任办公室的领导: at([], 'leader@县政府', 'office@整改办'),
  别的领导: at([], 'leader@县委'),
  负责人: at([], 'head@水务局'),
  一肩挑: at([], 'head@水务局', 'office@水务局', 'verifier@水务局', 'leader@水务局'),
  经办人: at([], 'handler@水务局'),
  核查人: at([], 'verifier@纪委', 'office@纪委'),
  上级: at([], 'office@县政府', 'verifier@县政府'),
  下属: at([], 'office@供水站'),
  负责人任命的: at(['负责人'], 'office@组织部'),
  任命负责人的: at([], 'office@审计局'),
  协办: at([], 'head@财政局', 'handler@财政局', 'office@财政局'),
}
/** 负责人 was appointed by somebody who also holds a post of an office. */
const cast: People = { ...people, 负责人: at(['任命负责人的'], 'head@水务局') }

type State = { problem: Problem }

const start = (manifestations: string[], leader: string): State => {
  const office = actingAs('办公室主任', cast)
  const unit = (name: string) => ({ id: name, name })
  let problem = registered(manifestations)
  const done = (decided: NewProblemFact[] | { refused: string }, by: string) => {
    if (isRefusal(decided)) throw new Error(decided.refused)
    problem = happen(problem, decided as NewProblemFact[], by)
  }
  const responsibility = {
    leadLeader: { person: leader, name: leader, post: 'x', postTitle: '常委' },
    leadUnit: unit('水务局'),
    coUnits: [unit('财政局')],
    handler: { person: '经办人', name: '经办人' },
  }
  done(
    decideHandOut(problem, { responsibility, timeClass: 'time-limited', deadline: '2026-12-31' }, office),
    '办公室主任',
  )
  const answers = manifestations.length > 0 ? manifestations : ['p']
  const measure = { text: '换管', answers, goal: null, deadline: null, units: [unit('水务局')] }
  done(decideAddMeasure(problem, measure, office), '办公室主任')
  done(decideApprovePlan(problem, { seen: seenNow(problem), missingRule: false }, office), '办公室主任')
  return { problem }
}

const other = {
  id: 'other',
  number: '1-01-002',
  round: 'r',
  step: 'in-progress',
  links: [],
} satisfies Partial<Problem>

const changes = (problem: Problem): AskedChange[] => [
  ...(['not-applicable', 'handed-over'] as const).map((as): AskedChange => ({
    ...{ kind: 'ending', as, grounds: '项目已取消', receiver: '上级机关' },
    proofs: [proof('notice', [])],
  })),
  {
    kind: 'split',
    parts: problem.manifestations.map((it) => ({
      ...{ title: it.text, shortTitle: it.text, manifestations: [it.id] },
    })),
  },
  { kind: 'merge', into: other },
  { kind: 'class', to: 'long-term', grounds: '成因复杂', deadline: null, recheckOn: '2027-01-01' },
]

/** Who did what to each request, told by the walk itself. */
const ends = ['end', 'split', 'merge'] as const

function* next(way: RoundWay, state: State): Generator<State> {
  const { problem } = state
  const measure = problem.measures[0]
  for (const person of Object.keys(cast)) {
    const acting = actingAs(person, cast)
    const outcomes: (NewProblemFact[] | { refused: string })[] = []
    // One request after another is enough to meet every relation.
    if (problem.course.requests.length === 0)
      for (const change of changes(problem))
        outcomes.push(decideAskChange(problem, change, '情况变化', way, acting))
    for (const { id } of openRequests(problem.course)) {
      const asked = { request: id, seen: seenNow(problem) }
      outcomes.push(decideConsent(problem, asked, acting), decideGrant(problem, asked, acting))
      for (const act of ends)
        outcomes.push(decideEnding(problem, act, asked, acting, { ...problem, ...other }))
      outcomes.push(decideRefuse(problem, { request: id, reason: '不同意' }, acting))
      outcomes.push(decideWithdrawChange(problem, { request: id, reason: '不需要' }, acting))
    }
    if (problem.step === 'ended' && problem.course.resumed === 0)
      outcomes.push(decideResume(problem, '又有变化', acting))
    if (measure && problem.contributors.length === 0 && problem.course.requests.length === 0) {
      const unit = cast[person]?.posts[0]?.unit ?? ''
      const told = {
        ...{ measure: measure.id, unit: { id: unit, name: unit }, text: '换管三公里', figures: [] },
        ...{ documents: [], happened: null, completes: false, proofs: [] },
      }
      outcomes.push(decideReportProgress(problem, told, acting))
    }
    for (const decided of outcomes) {
      const outcome = came(problem, decided as Parameters<typeof came>[1], person)
      if ('problem' in outcome) yield outcome
    }
  }
}

const keyOf = ({ problem }: State): string => {
  const { course, contributors, timeClass, step } = problem
  const who = (it: { standing: Standing } | null) => it?.standing.person ?? '-'
  return [
    step,
    timeClass,
    course.resumed,
    contributors.map((it) => it.person).join(),
    course.requests
      .map(
        (it) =>
          `${it.change.kind}${'as' in it.change ? it.change.as : ''} ${who(it)} ${who(it.consent)} ${it.outcome?.as} ${who(it.outcome)}`,
      )
      .join(';'),
  ].join('|')
}

const inLine = (x: string, y: string) => x === y || lineAbove(x).includes(y) || lineAbove(y).includes(x)
const unitsOf = (person: string) => (cast[person]?.posts ?? []).map((it) => it.unit)
/** One person, one unit, a unit and one above or below it, or one put the other where they are. */
const tied = (a: string, b: string): boolean =>
  a === b ||
  unitsOf(a).some((x) => unitsOf(b).some((y) => inLine(x, y))) ||
  (cast[a]?.appointedBy ?? []).includes(b) ||
  (cast[b]?.appointedBy ?? []).includes(a)

const walks: { name: string; graph: Graph<State> }[] = []

beforeAll(() => {
  for (const extensionsBy of ['office', 'lead-leader', 'leading-group'] as const)
    for (const leader of ['牵头领导', '兼任办公室的领导', '一肩挑']) {
      const way = { ...usualWay, extensionsBy }
      const graph = explore(start(['甲', '乙'], leader), keyOf, (state) => next(way, state))
      walks.push({ name: `${extensionsBy} ${leader}`, graph })
    }
}, 600_000)

const statesWhere = (is: (problem: Problem) => boolean): Problem[] =>
  walks.flatMap(({ graph }) => [...graph.states.values()].map((it) => it.problem).filter(is))

describe('终结：每一种状态、每一个人、每一个操作都走一遍', () => {
  test('空间走完了，四种终结都有人走到', () => {
    const as = new Set(statesWhere((it) => it.step === 'ended').map((it) => String(it.course.ended?.as)))
    expect([...as].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'handed-over',
      'merged',
      'not-applicable',
      'split',
    ])
  })

  test('申请的人和批准的人没有任何关联；办理过的人也不批准', () => {
    for (const { course, contributors } of statesWhere((it) => it.step === 'ended')) {
      const request = course.requests.find((it) => it.id === course.ended?.request)
      const judge = course.ended?.standing.person ?? ''
      expect(tied(judge, request?.standing.person ?? judge)).toBe(false)
      expect(contributors.filter((it) => tied(judge, it.person))).toEqual([])
      expect(unitsOf(judge)).not.toContain('水务局')
      expect(unitsOf(judge)).not.toContain('财政局')
    }
  })

  test('不适用、移交要有牵头领导同意，申请、同意、批准是三个人', () => {
    for (const { course, responsibility } of statesWhere((it) => it.step === 'ended')) {
      if (course.ended?.as === 'split' || course.ended?.as === 'merged') continue
      const request = course.requests.find((it) => it.id === course.ended?.request)
      const three = [
        request?.standing.person,
        request?.consent?.standing.person,
        course.ended?.standing.person,
      ]
      expect(three[1]).toBe(responsibility.leadLeader?.person)
      expect(new Set(three).size).toBe(3)
    }
  })

  test('转为长期坚持的，批准的人不是申请的人，也不在申请的单位；除整改办外另有人同意的，是两个人', () => {
    const turned = statesWhere((it) => it.timeClass === 'long-term')
    expect(turned.length).toBeGreaterThan(0)
    for (const { course } of turned) {
      const request = course.requests.find((it) => it.change.kind === 'class')
      const judge = request?.outcome?.standing.person ?? ''
      expect(unitsOf(judge).filter((it) => unitsOf(request?.standing.person ?? '').includes(it))).toEqual([])
      if (request?.grants !== 'office') expect(request?.consent?.standing.person).not.toBe(judge)
      expect(course.turns).toHaveLength(1)
    }
  })

  test('一个人、一个单位、一个单位和它的上级，怎么走也终结不了', () => {
    for (const unit of ['水务局', '县政府', '整改办', '财政局', '供水站', '纪委', '组织部']) {
      const circle = [unit, ...lineAbove(unit)]
      const inside = (it: string) => unitsOf(it).some((x) => circle.includes(x))
      for (const { course } of statesWhere((it) => it.step === 'ended')) {
        const request = course.requests.find((it) => it.id === course.ended?.request)
        expect(inside(request?.standing.person ?? '') && inside(course.ended?.standing.person ?? '')).toBe(
          false,
        )
      }
    }
  })

  test('终结的从不算销号；不适用和移交的可以重新启动，拆分合并的不能', () => {
    const resumed = statesWhere((it) => it.course.resumed > 0)
    expect(resumed.length).toBeGreaterThan(0)
    for (const it of resumed) expect([it.step, it.plan.approved]).toEqual(['registered', null])
    for (const it of statesWhere((one) => one.step === 'ended')) expect(it.closeout.closing).toBeNull()
  })

  test('没有死胡同：申请总能批准、否决或撤回', () => {
    for (const { name, graph } of walks) {
      const alive = leadingTo(graph, ({ problem }) => openRequests(problem.course).length === 0)
      expect(
        [...graph.states.keys()].filter((key) => !alive.has(key)),
        name,
      ).toEqual([])
    }
  })
})
