/**
 * The close-out machine as a whole, to be walked: every act by everybody from every state, under one way, with the real
 * rules; time goes by, objections come in. Whoever judges the walk is in machine-judge.ts and shares nothing with the rules.
 */
import { type Day, addDays } from '#core/words/calendar/day.ts'
import { isRefusal } from '#core/record/fact/refusal.ts'
import type { Acting } from '#core/record/problem/acting.ts'
import type { SuperiorPaper } from '#core/record/problem/closeout-facts.ts'
import type { EvidenceKind } from '#core/record/problem/facts.ts'
import type { NewProblemFact } from '#core/record/problem/new-fact.ts'
import type { Problem } from '#core/record/problem/problem.ts'
import type { ClaimedWay } from '#core/record/round/way.ts'
import { type CloseoutInput, decideCloseout } from '#core/rules/closeout/decide.ts'
import { decideAnswerObjection, decideReceiveObjection } from '#core/rules/closeout/objection.ts'
import { decideApprovePlan } from '#core/rules/planning/approve-plan.ts'
import { decideHandOut } from '#core/rules/planning/hand-out.ts'
import { decideAddMeasure } from '#core/rules/planning/measures.ts'
import { decideReportProgress } from '#core/rules/progress/report.ts'
import { type People, type Place, actingAs, findings, happen, proof, registered, seenNow } from './cast.ts'

/** `role@unit …`; appointed by the registrar, as in every real ledger, and by whoever is named. */
const placed = (posts: string, ...appointedBy: string[]): Place => ({
  posts: posts.split(' ').map((it) => {
    const [role, unit] = it.split('@') as [Place['posts'][number]['role'], string]
    return { role, unit }
  }),
  appointedBy: [...appointedBy, '管理员'],
})

/** Somebody for each part, and somebody for each relation that forbids it. */
export const cast: People = {
  经办人: placed('handler@水务局'),
  负责人: placed('head@水务局 verifier@水务局 office@水务局'),
  一肩挑: placed('handler@水务局 head@水务局 verifier@纪委'),
  上级: placed('verifier@县政府 office@县政府 leader@县政府'),
  协办核查人: placed('verifier@财政局 office@财政局'),
  负责人任命的: placed('verifier@组织部 office@组织部', '负责人'),
  核查人: placed('verifier@纪委 office@纪委'),
  另一核查人: placed('verifier@审计局'),
  借调人的同事: placed('verifier@统计局 office@统计局'),
  核查人任命的: placed('office@整改办 verifier@整改办', '核查人'),
  主任: placed('office@整改办'),
  副主任: placed('office@整改办'),
  组长: placed('leader@组织部 office@组织部'),
  管理员: placed('registrar@整改办 office@整改办 verifier@纪委 handler@水务局'),
}

export type State = {
  problem: Problem
  day: Day
  /** What the world knows beside the record: who works where now. */
  people: People
  moved: boolean
}

const firstDay = '2026-09-01'
const unit = (name: string) => ({ id: name, name })

const decided = (it: NewProblemFact[] | { refused: string }): NewProblemFact[] => {
  if (isRefusal(it)) throw new Error(it.refused)
  return it as NewProblemFact[]
}

/** A problem that is planned, worked on and proved, and can be claimed. */
export const ready = (kind: EvidenceKind = 'data', missingRule = false): Problem => {
  const office = actingAs('主任', cast)
  const worker = actingAs('经办人', cast)
  let problem = registered([])
  const next = (by: string, facts: NewProblemFact[] | { refused: string }) => {
    problem = happen(problem, decided(facts), by)
  }
  const responsibility = {
    leadLeader: { person: '牵头领导', name: '牵头领导', post: 'x', postTitle: '常委' },
    leadUnit: unit('水务局'),
    coUnits: [unit('财政局')],
    handler: { person: '经办人', name: '经办人' },
  }
  next('主任', decideHandOut(problem, { responsibility, timeClass: 'long-term' }, office))
  const measure = { text: '换管', answers: ['p'], goal: null, deadline: null, units: [unit('水务局')] }
  next('主任', decideAddMeasure(problem, measure, office))
  next('主任', decideApprovePlan(problem, { seen: seenNow(problem), missingRule }, office))
  const told = {
    ...{ measure: problem.measures[0]?.id ?? null, unit: unit('水务局'), text: '已换', happened: null },
    ...{ figures: [], documents: [], completes: true, proofs: [proof(kind, ['p'])] },
  }
  next('经办人', decideReportProgress(problem, told, worker))
  // Somebody of the bureau of statistics helped once, and has been gone since: only this contribution ties it.
  const helper = { person: '借调人', units: ['统计局'], above: ['县政府'], appointedBy: [] }
  return { ...problem, contributors: [...problem.contributors, helper] }
}

const paperOf = (day: Day): SuperiorPaper => ({
  ...{ body: '市委整改办', number: '市整改办〔2026〕3号', on: day, hash: 'p'.repeat(64) },
  ...{ fileName: '批复.pdf', size: 1, mediaType: 'application/pdf' },
})

/** Every act of close-out in words that would do, were it granted. */
const inputsOf = (problem: Problem, way: ClaimedWay, day: Day): CloseoutInput[] => {
  const seen = seenNow(problem)
  const measures = problem.measures.map((it) => ({ measure: it.id, missing: '照片' }))
  const items = findings(problem)
  const fields = way.fields.length > 0 ? way.fields : [null]
  return [
    { act: 'claim', seen, statement: '完成', way },
    { act: 'withdraw-claim', reason: '补' },
    { act: 'sign', seen },
    ...fields.map((field): CloseoutInput => ({ act: 'verify', seen, items, field })),
    { act: 'accept', seen, note: '' },
    { act: 'confirm', seen, paper: paperOf(day) },
    { act: 'not-confirm', seen, paper: paperOf(day), measures, reason: '再核' },
    { act: 'announce', seen, from: day, until: addDays(day, 8), where: '公示栏', text: '公示' },
    { act: 'close', seen },
    { act: 'return', seen, measures, reason: '补' },
  ]
}

/** One act that somebody tried: what it was, and the facts of it where it was granted. */
export type Tried = {
  act: string
  person: string
  facts: NewProblemFact[]
  before: State
  after: State
}

const again = (problem: Problem, acting: Acting) =>
  decideReportProgress(
    problem,
    {
      ...{ measure: problem.measures[0]?.id ?? null, unit: unit('水务局'), text: '重做', happened: null },
      ...{ figures: [], documents: [], completes: true, proofs: [] },
    },
    acting,
  )

/** What can be asked of objections: one at a time is enough to meet every state of one. */
const objectionActs = (
  problem: Problem,
  acting: Acting,
): [string, NewProblemFact[] | { refused: string }][] => {
  const open = problem.objections.find((it) => it.answered === null)
  const measures = problem.measures.map((it) => ({ measure: it.id, missing: '照片' }))
  if (open)
    return [true, false].map((upheld) => [
      'answer-objection',
      decideAnswerObjection(
        problem,
        { objection: open.id, upheld, answer: '经核实', measures: upheld ? measures : [] },
        acting,
      ),
    ])
  if (problem.objections.length > 0 || problem.step === 'closed') return []
  const asked = { channel: 'letter' as const, on: acting.day, words: '没有换', name: null }
  return [['receive-objection', decideReceiveObjection(problem, asked, acting)]]
}

/** A judge who comes to the lead unit on the way: the rest must still find a way on or back. */
const afterMove: People = { ...cast, 核查人: placed('verifier@水务局') }

/** Everything that can happen next, granted acts only; days that go by and the move come first. */
export function* triedFrom(
  state: State,
  way: ClaimedWay,
  tamper = (acting: Acting) => acting,
): Generator<Tried> {
  const { problem, day, people } = state
  if (problem.step === 'closed') return
  const world = (after: State): Tried => ({ act: 'world', person: '', facts: [], before: state, after })
  yield world({ ...state, day: addDays(day, 40) })
  if (!state.moved) yield world({ ...state, people: afterMove, moved: true })
  const inputs = inputsOf(problem, way, day)
  for (const person of Object.keys(people)) {
    const acting = tamper(actingAs(person, people, day))
    const outcomes: [string, NewProblemFact[] | { refused: string }][] = [
      ...inputs.map((it): [string, NewProblemFact[] | { refused: string }] => [
        it.act,
        decideCloseout(problem, it, acting),
      ]),
      ...objectionActs(problem, acting),
    ]
    if (person === '经办人' && problem.step === 'returned') outcomes.push(['report', again(problem, acting)])
    for (const [act, outcome] of outcomes) {
      if (isRefusal(outcome)) continue
      const facts = outcome as NewProblemFact[]
      const after = { ...state, problem: happen(problem, facts, person, null, day) }
      yield { act, person, facts, before: state, after }
    }
  }
}

export const start = (problem = ready()): State => ({ problem, day: firstDay, people: cast, moved: false })

const passed = (day: Day, at: string | undefined, days: number): string =>
  at === undefined ? '-' : String(addDays(at.slice(0, 10), days) < day)

/** Two states are one where everything that can come of them is the same. */
export const keyOf = ({ problem, day, moved }: State): string => {
  const { claim, signature, verifications, acceptance, confirmation, announcement } = problem.closeout
  const objection = problem.objections[0]
  const days = claim?.way.observationDays ?? 0
  return [
    problem.step,
    moved,
    problem.measures.map((it) => `${it.done}${it.returned}`).join(),
    [claim, signature, ...verifications, acceptance].map((it) => it?.standing.person ?? '-').join(),
    verifications.map((it) => it.field ?? '').join(),
    passed(day, (confirmation ?? acceptance)?.at, days),
    announcement ? String(announcement.until < day) : '-',
    objection ? (objection.answered ? `${objection.answered.upheld}` : 'open') : '-',
  ].join('|')
}
