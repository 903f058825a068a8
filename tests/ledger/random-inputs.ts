import { type ActInput, type ActName, acts } from '#contract/acts.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { evidenceKinds, timeClasses } from '#core/record/problem/facts.ts'
import { postRoles } from '#core/record/organisation/facts.ts'
import { claimGaps } from '#core/rules/closeout/gaps.ts'
import { planGaps } from '#core/rules/planning/gaps.ts'
import { type Problem, manifestationsOf } from '#core/record/problem/problem.ts'
import type { County, Official } from './county.ts'
import { organisationInputs } from './random-organisation.ts'
import { closeoutInputs } from './random-closeout.ts'
import { lookbackInputs } from './random-lookback.ts'
import { lightInputs } from './random-lights.ts'
import { courseInputs, usualInCourse } from './random-course.ts'
import { supervisionInputs } from './random-supervision.ts'
import { meetingInputs } from './random-meetings.ts'
import { planInputs, randomProof } from './random-plans.ts'
import { besidePlan, besideWork, progressInputs } from './random-progress.ts'
import { seenOfState } from './problem-state.ts'

/** Choices of one move, out of one number that fast-check draws: the same number makes the same choices (mulberry32). */
export class Choices {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * limit)
  }
  pick<T>(from: readonly T[]): T {
    const it = from[this.below(from.length)]
    if (it === undefined) throw new Error('nothing to choose from')
    return it
  }
  some<T>(from: readonly T[], most: number): T[] {
    const count = this.below(most + 1)
    return Array.from({ length: Math.min(count, from.length) }, () => this.pick(from))
  }
  /** True once in `times`. */
  rarely(times: number): boolean {
    return this.below(times) === 0
  }
}

const nobody = '00000000-0000-7000-8000-000000000000'
const texts = [
  '更换老旧主管道3.2公里,投入资金453.5万元。',
  '印发《供水管网巡查办法》,建立月通报制度。',
  '“引号”、\\反斜杠、😀、\u2028 与 \t 制表',
  '追缴水费127.6万元,占应缴的85%',
  'x'.repeat(3_000),
]

/** What the county knows that a move may speak of. */
export type Speech = { county: County; problem: Problem; day: string; drafts: string[]; imports: string[] }

const measureFields = ({ county, problem, day }: Speech, c: Choices) => ({
  text: c.pick(texts),
  answers: c.rarely(15) ? [nobody] : c.rarely(3) ? [] : manifestationsOf(problem).map((it) => it.id),
  goal: c.rarely(2) ? null : '漏损率低于 12%',
  deadline: c.rarely(3) ? null : addDays(day, c.below(120) - 20),
  units: c.rarely(15)
    ? [nobody]
    : [...c.some(county.units, 2), problem.responsibility.leadUnit?.id ?? ''].filter((it) => it !== ''),
  proof: randomProof(c),
})

const proofOf = ({ county, problem, day }: Speech, c: Choices) => ({
  hash: c.rarely(20) ? 'f'.repeat(64) : c.pick(county.uploads),
  kind: c.rarely(5) ? c.pick(evidenceKinds) : ('data' as const),
  proves: c.rarely(20) ? [nobody] : manifestationsOf(problem).map((it) => it.id),
  statement: '现场核对',
  dated: c.rarely(3) ? null : addDays(day, c.below(10) - 8),
})

const seenBy = ({ problem }: Speech, c: Choices): string =>
  c.rarely(15) ? 'e'.repeat(64) : seenOfState(problem)

const unitOfSpeaker = (me: Official, { problem }: Speech, c: Choices): string =>
  c.rarely(8) ? me.unit : (problem.responsibility.leadUnit?.id ?? me.unit)

const measureOf = (problem: Problem, c: Choices): string | null => {
  const open = problem.measures.find((it) => !it.done)
  if (c.rarely(12)) return c.rarely(2) ? null : nobody
  return open?.id ?? problem.measures[0]?.id ?? null
}

type Makers = { [Name in ActName]: (speech: Speech, c: Choices, me: Official) => ActInput<Name> }

/** Inputs for every act, mostly plausible. */
export const inputs: Makers = {
  'register-unit': ({ county }, c) => ({
    name: c.rarely(5) ? '县水务局' : `新设单位${c.below(100_000)}`,
    shortName: '新设',
    kind: 'institution',
    parent: c.rarely(6) ? nobody : c.rarely(3) ? null : c.pick(county.units),
    rank: c.below(50),
  }),
  'rename-unit': ({ county }, c) => ({
    unit: c.pick(county.units),
    name: c.rarely(4) ? '县财政局' : `更名单位${c.below(100_000)}`,
    shortName: '更名',
  }),
  'move-unit': ({ county }, c) => ({
    unit: c.pick(county.units),
    parent: c.rarely(4) ? null : c.pick(county.units),
  }),
  'establish-post': ({ county }, c) => ({
    unit: c.pick(county.units),
    title: `职务${c.below(40)}`,
    roles: c.some(postRoles, 3),
    rank: c.below(9),
  }),
  'register-person': (_speech, c) => ({ name: `新人${c.below(1_000)}` }),
  appoint: ({ county, day }, c) => {
    const { unit, post } = c.pick(county.posts)
    return {
      person: c.rarely(10) ? nobody : c.pick(county.officials).person,
      unit: c.rarely(10) ? c.pick(county.units) : unit,
      post,
      from: addDays(day, c.below(9) - 4),
    }
  },
  relieve: ({ day }, c) => ({ person: nobody, appointment: nobody, on: addDays(day, c.below(6) - 2) }),
  'open-round': ({ county, day }, c) => ({
    ordinal: 1 + c.below(6),
    name: `第${c.below(9)}轮`,
    kind: 'audit',
    inspector: '审计组',
    inspected: '县直单位',
    period: c.rarely(2) ? null : { from: addDays(day, -c.below(60)), to: addDays(day, c.below(20) - 40) },
    feedbackOn: c.rarely(3) ? null : addDays(day, c.below(60) - 40),
    clocks: { planDays: 30, concentratedDays: 90, reportDays: 30 },
    ruleSet: c.rarely(6) ? '没有这一套' : c.pick(['standard', 'jiangjin']),
    predecessor: c.rarely(2) ? null : c.pick(county.rounds),
  }),
  'confirm-import': ({ county, drafts }, c) => ({
    draft: c.rarely(6) ? nobody : (drafts[0] ?? nobody),
    round: c.pick(county.rounds),
  }),
  // Files that come back are a story of their own (tests/ledger/return-packs.test.ts).
  'take-return': () => ({ file: nobody, compared: 'e'.repeat(64) }),
  'withdraw-import': ({ imports }, c) => ({
    import: imports.length === 0 || c.rarely(6) ? nobody : c.pick(imports),
    reason: '重复',
  }),
  'hand-out': ({ county, problem, day }, c) => {
    const leader = c.pick(county.officials.filter((it) => it.roles.includes('leader')))
    const all = c.rarely(3) ? [...county.problems, problem.id] : [problem.id]
    return {
      problems: all,
      ...(c.rarely(6)
        ? {}
        : { leadLeader: c.rarely(12) ? null : { person: leader.person, post: leader.post } }),
      ...(c.rarely(6) ? {} : { leadUnit: c.rarely(4) ? c.pick(county.units) : (county.units[3] ?? null) }),
      ...(c.rarely(3) ? { coUnits: c.some(county.units, 2) } : {}),
      ...(c.rarely(6) ? {} : { handler: c.pick(county.officials).person }),
      ...(c.rarely(4) ? { team: c.some(county.officials, 2).map((it) => it.person) } : {}),
      ...(c.rarely(5) ? {} : { timeClass: c.pick(timeClasses) }),
      ...(c.rarely(5) ? {} : { deadline: c.rarely(8) ? null : addDays(day, c.below(90) - 10) }),
    }
  },
  'add-measure': (speech, c) => ({ problem: speech.problem.id, ...measureFields(speech, c) }),
  'revise-measure': (speech, c) => ({
    problem: speech.problem.id,
    measure: planGaps(speech.problem)[0]?.of ?? measureOf(speech.problem, c) ?? nobody,
    ...measureFields(speech, c),
  }),
  'remove-measure': ({ problem }, c) => ({
    problem: problem.id,
    measure: measureOf(problem, c) ?? nobody,
    reason: '不再需要',
  }),
  'approve-plan': (speech, c) => ({
    problem: speech.problem.id,
    seen: seenBy(speech, c),
    missingRule: c.rarely(4),
  }),
  'reopen-plan': ({ problem }) => ({ problem: problem.id, reason: '调整' }),
  'report-progress': (speech, c, me) => {
    const measure = measureOf(speech.problem, c)
    return {
      problem: speech.problem.id,
      measure,
      unit: unitOfSpeaker(me, speech, c),
      text: c.pick(texts),
      happened: c.rarely(3)
        ? null
        : c.rarely(3)
          ? speech.day.slice(0, 7)
          : addDays(speech.day, c.below(6) - 4),
      completes: measure !== null && !c.rarely(5),
      evidence: c.rarely(4) ? [] : [proofOf(speech, c)],
    }
  },
  'attach-evidence': (speech, c) => ({
    problem: speech.problem.id,
    measure: c.rarely(2) ? null : measureOf(speech.problem, c),
    ...proofOf(speech, c),
  }),
  'withdraw-evidence': ({ problem }, c) => ({
    problem: problem.id,
    evidence: problem.evidence.length === 0 || c.rarely(8) ? nobody : c.pick(problem.evidence).id,
    reason: '传错了',
  }),
  'renew-evidence': (speech, c) => {
    const { hash, dated } = proofOf(speech, c)
    const { evidence } = speech.problem
    return {
      problem: speech.problem.id,
      evidence: evidence.length === 0 || c.rarely(8) ? nobody : c.pick(evidence).id,
      ...{ hash, dated, validUntil: c.rarely(3) ? addDays(speech.day, c.below(20) - 5) : null },
      reason: '换成盖了章的',
    }
  },
  'check-evidence': ({ problem }, c) => {
    const proof = problem.evidence.length === 0 || c.rarely(8) ? null : c.pick(problem.evidence)
    return {
      problem: problem.id,
      evidence: proof?.id ?? nobody,
      hash: proof?.hash ?? 'f'.repeat(64),
      verdict: c.rarely(3) ? ('refused' as const) : ('accepted' as const),
      reason: c.rarely(4) ? '' : '看不清',
    }
  },
  claim: (speech, c) => ({ problem: speech.problem.id, seen: seenBy(speech, c), statement: '已办结' }),
  'withdraw-claim': ({ problem }) => ({ problem: problem.id, reason: '补材料' }),
  sign: (speech, c) => ({ problem: speech.problem.id, seen: seenBy(speech, c) }),
  accept: (speech, c) => ({ problem: speech.problem.id, seen: seenBy(speech, c), note: '' }),
  return: (speech, c) => ({
    problem: speech.problem.id,
    seen: seenBy(speech, c),
    measures: speech.problem.measures.slice(0, 1).map((it) => ({ measure: it.id, missing: '照片' })),
    reason: '不到位',
  }),
  close: (speech, c) => ({ problem: speech.problem.id, seen: seenBy(speech, c) }),
  ...closeoutInputs,
  ...courseInputs,
  ...lightInputs,
  ...lookbackInputs,
  ...organisationInputs,
  'separate-administrators': () => ({}),
  ...planInputs,
  ...meetingInputs,
  ...supervisionInputs,
  ...progressInputs,
}

/** What the step of a problem asks for next; the way back now and then. */
const usual = (problem: Problem, c: Choices): ActName => {
  const gaps = problem.step === 'registered' ? planGaps(problem) : claimGaps(problem, '2026-08-03')
  const where = gaps[0]?.where
  switch (problem.step) {
    case 'registered':
      if (problem.measures.length > 0 && c.rarely(3)) return c.pick(besidePlan)
      if (where === undefined) return 'approve-plan'
      if (where !== 'measures') return 'hand-out'
      return problem.measures.length === 0 || gaps[0]?.code === 'no-measure'
        ? 'add-measure'
        : 'revise-measure'
    case 'in-progress':
    case 'returned':
      if (c.rarely(3)) return c.pick(besideWork)
      if (c.rarely(8))
        return c.pick([
          'reopen-plan',
          'withdraw-evidence',
          'attach-evidence',
          'renew-evidence',
          'check-evidence',
        ])
      return where === 'progress' ? 'report-progress' : where === 'evidence' ? 'attach-evidence' : 'claim'
    case 'claimed':
      return c.pick(['sign', 'sign', 'sign', 'return', 'withdraw-claim'])
    case 'signed':
      return c.pick(['verify', 'verify', 'verify', 'return'])
    case 'verified':
      return c.pick(['accept', 'accept', 'return'])
    case 'provisional':
      return c.pick(['confirm', 'confirm', 'not-confirm', 'return'])
    case 'accepted':
    case 'confirmed':
    case 'announced':
      if (problem.objections.some((it) => it.answered === null)) return 'answer-objection'
      if (c.rarely(6)) return c.pick(['receive-objection', 'return', 'withdraw-claim'])
      return problem.step !== 'announced' && (problem.closeout.claim?.way.announcementDays ?? 0) > 0
        ? 'announce'
        : 'close'
    case 'closed':
      return c.pick(['return', 'receive-objection', 'answer-objection'])
    case 'ended':
    case 'withdrawn':
      return 'return'
  }
}

const all = Object.keys(acts) as ActName[]

/** What goes on beside a problem's own way at any time, and what belongs to one of its steps. */
const besideAny: readonly ActName[] = [
  ...(['record-meeting', 'correct-meeting', 'follow-decision', 'withdraw-meeting'] as const),
  ...(['draft-instrument', 'draft-instrument', 'approve-instrument', 'approve-instrument'] as const),
  ...(['issue-instrument', 'issue-instrument', 'receive-instrument', 'answer-instrument'] as const),
  ...(['answer-instrument', 'judge-answer', 'judge-answer', 'close-instrument'] as const),
  ...(['recheck-instrument', 'record-visit', 'answer-finding', 'judge-finding'] as const),
  ...([
    'draft-instrument',
    'approve-instrument',
    'issue-instrument',
    'answer-instrument',
    'judge-answer',
  ] as const),
  ...(['record-visit', 'answer-finding', 'judge-finding'] as const),
  ...(['set-duty', 'do-duty', 'do-duty', 'undo-duty', 'end-duty', 'withdraw-duty'] as const),
  ...(['add-source', 'remove-source', 'link-problems', 'alias-unit', 'rank-unit', 'set-remit'] as const),
  ...(['end-unit', 'restore-unit', 'revise-post', 'hand-over', 'hand-over-unit', 'set-way'] as const),
]
const besideWorking: readonly ActName[] = [
  ...besideAny,
  ...(['judge-item', 'note-event', 'press-item', 'override-light', 'lift-override', 'adopt-rules'] as const),
  ...(['withdraw-event', 'excuse-press'] as const),
  ...(['file-subplan', 'file-subplan', 'approve-subplan', 'return-subplan', 'file-subplan'] as const),
  ...(['ask-change', 'ask-change', 'ask-change', 'carry-forward'] as const),
]
const besideAll: Partial<Record<Problem['step'], readonly ActName[]>> = {
  registered: [
    ...(['send-for-review', 'give-opinion', 'give-opinion', 'give-opinion', 'answer-opinion'] as const),
    ...(['conclude-review', 'withdraw-review', 'set-way', 'dismiss-likeness', 'set-remit'] as const),
  ],
  'in-progress': besideWorking,
  returned: besideWorking,
  closed: ['plan-lookback', 'plan-lookback', 'look-back', 'look-back'],
  ended: ['resume', 'plan-lookback'],
}

export const actFor = (problem: Problem, c: Choices): ActName => {
  if (c.rarely(6)) return c.pick(all)
  if (c.rarely(5)) return c.pick(besideAll[problem.step] ?? besideAny)
  const changing = problem.step === 'registered' ? null : usualInCourse(problem, c)
  return changing !== null && !c.rarely(4) ? changing : usual(problem, c)
}
