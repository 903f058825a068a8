/**
 * Twenty thousand random stories of one problem: random posts in a random order of acts, people moved and passwords
 * reset in between. Each story is judged from its own diary, which shares nothing with the rules.
 */
import { describe, expect, test } from 'vitest'
import { type Day, addDays } from '#core/words/calendar/day.ts'
import { isRefusal } from '#core/record/fact/refusal.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'
import { type EvidenceKind, evidenceKinds } from '#core/record/problem/facts.ts'
import type { SuperiorPaper } from '#core/record/problem/closeout-facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import type { ClaimedWay } from '#core/record/round/way.ts'
import { type CloseoutInput, decideCloseout } from '#core/rules/closeout/decide.ts'
import { decideAnswerObjection, decideReceiveObjection } from '#core/rules/closeout/objection.ts'
import { decideAttachEvidence, decideWithdrawEvidence } from '#core/rules/evidence/attach.ts'
import { decideApprovePlan, decideReopenPlan } from '#core/rules/planning/approve-plan.ts'
import { decideHandOut } from '#core/rules/planning/hand-out.ts'
import { decideAddMeasure, decideRemoveMeasure } from '#core/rules/planning/measures.ts'
import { decideReportProgress } from '#core/rules/progress/report.ts'
import { seed } from '../seed.ts'
import { type Place, actingAs, findings, happen, parents, proof, registered, seenNow, usual } from './cast.ts'
import { type Story, flaw, unitsIn } from './diary.ts'

const stories = Number(process.env['ZHENGGAI_STORIES'] ?? 20_000)
const actsEach = 30

/** Small and fast, so that a seed tells a story again (mulberry32). */
const dice = (seed: number) => {
  let a = seed
  const next = (): number => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <T>(from: readonly T[]): T => {
    const it = from[Math.floor(next() * from.length)]
    if (it === undefined) throw new Error('nothing to pick from')
    return it
  }
  return { chance: (p: number) => next() < p, pick }
}
type Dice = ReturnType<typeof dice>

const units = Object.keys(parents)
const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']
const roles: PostRole[] = ['handler', 'head', 'verifier', 'office', 'leader']

/** The handler, head, verifier and office that a story needs, each sometimes elsewhere, and six people at random. */
const randomPeople = ({ chance, pick }: Dice): Record<string, Place> => {
  const usual: [PostRole, string][] = [
    ['handler', '水务局'],
    ['head', '水务局'],
    ['verifier', '纪委'],
    ['office', '整改办'],
  ]
  return Object.fromEntries(
    names.map((name, i) => {
      const [role, unit] = usual[i] ?? [pick(roles), pick(units)]
      const first = { role, unit: chance(0.1) ? pick(units) : unit }
      const posts = chance(0.2) ? [first, { role: pick(roles), unit: pick(units) }] : [first]
      return [name, { posts, appointedBy: chance(0.15) ? [pick(names)] : [] }]
    }),
  )
}

/** Every way is gone now and then; the shortest one most of the time, so that many come to their end. */
const randomWay = ({ chance, pick }: Dice): ClaimedWay =>
  chance(0.5)
    ? usual
    : {
        ...usual,
        fields: pick([[], ['纪律'], ['纪律', '资金']]),
        acceptBy: chance(0.2) ? 'leading-group' : 'office',
        superior: chance(0.3),
        observationDays: chance(0.3) ? 10 : 0,
        announcementDays: chance(0.4) ? 5 : 0,
      }

/** The field that has not verified yet. */
const nextField = ({ closeout }: Problem): string | null =>
  closeout.claim?.way.fields.find((it) => !closeout.verifications.some((one) => one.field === it)) ?? null

const paperOn = (on: Day): SuperiorPaper => ({
  ...{ body: '市委整改办', number: '3号', on, hash: 'p', fileName: '批复.pdf', size: 1 },
  mediaType: 'application/pdf',
})

const unitNamed = (name: string) => ({ id: name, name })

const usualActs = ({ step, measures, evidence }: Problem): string[] => {
  switch (step) {
    case 'registered':
      return measures.length < 2 ? ['hand-out', 'measure', 'approve'] : ['hand-out', 'approve', 'approve']
    case 'in-progress':
    case 'returned':
      return measures.every((it) => it.done) && evidence.length > 0 ? ['claim'] : ['report']
    case 'claimed':
      return ['sign']
    case 'signed':
      return ['verify']
    case 'verified':
      return ['accept']
    case 'provisional':
      return ['confirm', 'confirm', 'confirm', 'not-confirm']
    case 'accepted':
    case 'confirmed':
      return ['announce', 'close', 'receive', 'answer']
    default:
      return ['close', 'close', 'receive', 'answer']
  }
}

const roleFor: Record<string, PostRole> = {
  'hand-out': 'office',
  measure: 'office',
  drop: 'office',
  approve: 'office',
  reopen: 'office',
  sign: 'head',
  verify: 'verifier',
  accept: 'office',
  confirm: 'office',
  'not-confirm': 'office',
  announce: 'office',
  receive: 'office',
  answer: 'office',
  close: 'office',
}
const anyAct = [...Object.keys(roleFor), 'report', 'attach', 'withdraw', 'claim', 'withdraw-claim', 'return']

/** Mostly somebody of the right role, for the story to go on. */
const whoWould = (act: string, people: Record<string, Place>, { chance, pick }: Dice): string => {
  const role = roleFor[act] ?? 'handler'
  const fit = names.filter((it) => people[it]?.posts.some((post) => post.role === role))
  return fit.length > 0 && chance(0.9) ? pick(fit) : pick(names)
}

/** One more act of the story, by whoever the dice choose: mostly what the step asks for, sometimes anything. */
const ask = ({ problem, people, way, day }: Story, { chance, pick }: Dice) => {
  const all = manifestationsOf(problem).map((it) => it.id)
  const act = chance(0.9) ? pick(usualActs(problem)) : pick(anyAct)
  const person = whoWould(act, people, { chance, pick })
  const acting = actingAs(person, people, day)
  const open = problem.measures.filter((it) => !it.done)
  const measure = open[0] ?? (problem.measures.length > 0 ? pick(problem.measures) : null)
  const seen = () => (chance(0.97) ? seenNow(problem) : '旧的内容')
  const items = () => findings(problem).map((it) => (chance(0.03) ? { ...it, evidence: [] } : it))
  const missing = measure ? [{ measure: measure.id, missing: '照片' }] : []
  const kind: EvidenceKind = chance(0.6) ? 'data' : pick(evidenceKinds)
  const proofs = chance(0.8) ? all.map((it) => proof(kind, [it])) : []
  const closeout = (input: () => CloseoutInput) => () => decideCloseout(problem, input(), acting)
  const acts: Record<string, () => NewProblemFact[] | { refused: string }> = {
    'hand-out': () =>
      decideHandOut(
        problem,
        {
          responsibility: {
            leadLeader: { person: pick(names), name: '某', post: 'x', postTitle: '常委' },
            leadUnit: unitNamed(chance(0.9) ? '水务局' : pick(units)),
            coUnits: chance(0.3) ? [unitNamed(pick(units))] : [],
            handler: { person: pick(names), name: '某' },
            team: chance(0.2) ? [{ person: pick(names), name: '某' }] : [],
          },
          timeClass: 'long-term',
        },
        acting,
      ),
    measure: () =>
      decideAddMeasure(
        problem,
        {
          text: '换管',
          answers: chance(0.7) ? all : [pick(all)],
          goal: null,
          deadline: null,
          units: [unitNamed('水务局')],
        },
        acting,
      ),
    drop: () => decideRemoveMeasure(problem, measure?.id ?? '', '不要', acting),
    approve: () => decideApprovePlan(problem, { seen: seen(), missingRule: chance(0.2) }, acting),
    reopen: () => decideReopenPlan(problem, '调整', acting),
    report: () => {
      const unit = unitNamed(chance(0.8) ? '水务局' : pick(units))
      const told = { unit, text: '已办', figures: [], documents: [], happened: null, proofs }
      return decideReportProgress(problem, { measure: measure?.id ?? null, completes: true, ...told }, acting)
    },
    attach: () => decideAttachEvidence(problem, null, proof(kind, [pick(all)]), acting),
    withdraw: () => decideWithdrawEvidence(problem, problem.evidence.at(0)?.id ?? '', '有误', acting),
    claim: closeout(() => ({ act: 'claim', seen: seen(), statement: '完成', way })),
    'withdraw-claim': closeout(() => ({ act: 'withdraw-claim', reason: '补' })),
    sign: closeout(() => ({ act: 'sign', seen: seen() })),
    verify: closeout(() => ({ act: 'verify', seen: seen(), items: items(), field: nextField(problem) })),
    accept: closeout(() => ({ act: 'accept', seen: seen(), note: '' })),
    confirm: closeout(() => ({ act: 'confirm', seen: seen(), paper: paperOn(day) })),
    'not-confirm': closeout(() => ({
      ...{ act: 'not-confirm', seen: seen(), paper: paperOn(day), measures: missing, reason: '补' },
    })),
    announce: closeout(() => ({
      ...{ act: 'announce', seen: seen(), from: day, until: addDays(day, chance(0.9) ? 8 : 2) },
      ...{ where: '公示栏', text: '公示' },
    })),
    receive: () =>
      decideReceiveObjection(problem, { channel: 'letter', on: day, words: '不实', name: null }, acting),
    answer: () => {
      const upheld = chance(0.2)
      const objection = problem.objections.find((it) => it.answered === null)?.id ?? ''
      return decideAnswerObjection(
        problem,
        { objection, upheld, answer: '经核实', measures: upheld ? missing : [] },
        acting,
      )
    },
    close: closeout(() => ({ act: 'close', seen: seen() })),
    return: closeout(() => ({ act: 'return', seen: seen(), measures: missing, reason: '补' })),
  }
  return { act, person, decided: acts[act]?.() ?? { refused: 'nothing' } }
}

/** What goes on in the place meanwhile: moves, second posts, and passwords set by others. */
const meanwhile = (people: Record<string, Place>, { chance, pick }: Dice): Record<string, Place> => {
  if (!chance(0.05)) return people
  const name = pick(names)
  const place = people[name] ?? { posts: [], appointedBy: [] }
  const changed: Place = chance(0.5)
    ? { ...place, posts: [{ role: pick(roles), unit: pick(units) }] }
    : { ...place, appointedBy: [...place.appointedBy, pick(names)] }
  return { ...people, [name]: changed }
}

describe('随机的故事', () => {
  test('没有一个故事里出现一人、一个单位或上下级之间的销号，也没有缺证明、改内容的销号', () => {
    const ends: Record<string, number> = {}
    for (let i = 0; i < stories; i++) {
      const luck = dice(seed * 100_003 + i)
      let story: Story = {
        problem: registered(i % 3 === 0 ? [] : ['一', '二'].slice(0, i % 3)),
        people: randomPeople(luck),
        diary: [],
        way: randomWay(luck),
        day: '2026-09-01',
      }
      // Where eight in a row are refused, the story goes nowhere any more.
      let refused = 0
      for (let n = 0; n < actsEach && refused < 8 && story.problem.step !== 'closed'; n++) {
        story.people = meanwhile(story.people, luck)
        if (luck.chance(0.15)) story.day = addDays(story.day, luck.pick([1, 7, 15]))
        const { act, person, decided } = ask(story, luck)
        refused += 1
        if (isRefusal(decided) || 'refused' in decided) continue
        refused = 0
        const before = story.problem
        const place = story.people[person]
        story = {
          ...story,
          problem: happen(before, decided, person, null, story.day),
          diary: [
            ...story.diary,
            {
              act,
              person,
              units: unitsIn(story.people, person),
              by: place?.appointedBy ?? [],
              facts: decided,
              day: story.day,
            },
          ],
        }
        const wrong = flaw(story, before)
        if (wrong) throw new Error(`seed ${seed}, story ${i}, act ${n}: ${wrong}`)
      }
      ends[story.problem.step] = (ends[story.problem.step] ?? 0) + 1
    }
    console.log(`random walks: seed ${seed}, ends ${JSON.stringify(ends)}`)
    expect(ends['closed']).toBeGreaterThan(stories / 100)
  }, 600_000)
})
