import type { ActName } from '#contract/acts.ts'
import type { LedgerRefusalCode } from '#ledger/refusals.ts'
import { usualWay } from '#core/record/round/way.ts'
import { aboutLights } from './asks-lights.ts'
import { lookbackInGeneral, lookbackOfProblem } from './asks-lookback.ts'
import { type About, nearness } from './judge.ts'
import { type Person, type Place, workPlace } from './people.ts'
import { type Situation, type World, missing, zeros } from './story.ts'
import { ofSupervision } from './ask-supervision.ts'
import { ofMeetings } from './ask-meetings.ts'
import { itemsOf, paperOf } from './tellings.ts'

/** What lies ready beside the problems. */
export type Ready = World & {
  situations: Situation[]
  spareImport: string
  draft: string
  /** An appointment that can end. */
  appointment: string
  /** Under way: of the problem `in review`. */
  review: string
  /** What units carry, and the sub-plan that one of them filed. */
  parts: Partial<Record<Place, { seen: string; covers: unknown[] }>>
  subplan: string
  subplanSeen: string
  /** Hash of the plan that is reviewed, and an opinion on it that nobody has answered. */
  planSeen: string
  opinion: string
  /** A problem of another round, and one that another can be merged into. */
  elsewhere: (round: string) => string
}

/** One call: what is sent, what the grant depends on, and what is answered where nobody’s rights stand in the way. */
export type Ask = {
  input: Record<string, unknown>
  about?: About
  /** Beyond the row: the rule of the act itself. Undefined: granted. */
  beyond?: LedgerRefusalCode
  /** What the act looks up first, and can say before it is asked who asks. */
  early?: LedgerRefusalCode[]
}

export type OfProblem = (it: Situation, who: Person, ready: Ready) => Ask
export type OfNone = (ready: Ready, who: Person) => Ask

const works = (who: Person) => who.posts.some((it) => it.role === 'handler' || it.role === 'head')
const fields = ({ proves }: Situation, { people }: Ready) => ({
  ...{ text: '加固大坝', answers: [proves], goal: null, deadline: null },
  units: [people.units['水利局']],
})
const runoff = {
  ...{ what: '病险水库', unit: '座', opening: 9, on: '2026-08-01' },
  steps: [{ by: '2026-12-31', to: 0 }],
}
/** What is not there at this step is unknown, to whoever asks. */
const thereIs = (it: string | null, beyond: LedgerRefusalCode | null): Pick<Ask, 'beyond' | 'early'> =>
  it === null ? { beyond: 'unknown-thing', early: ['unknown-thing'] } : beyond === null ? {} : { beyond }

const is = ({ name }: Person, ...names: Person['name'][]): boolean => names.includes(name)
const leads = ({ posts }: Person): boolean => posts.some((it) => it.role === 'leader')
const ofLeadUnit = ({ posts }: Person): boolean => posts.some((it) => it.unit === '水利局')

/** The request of a situation: an extension, an ending that nobody agreed to, one that is agreed to, one that is granted. */
const extended = ({ name }: Situation): boolean => name === 'in-progress'

const consented = (it: Situation, who: Person): LedgerRefusalCode | null =>
  it.name === 'to consent' ? (is(who, '牵头领导') ? null : 'not-its-leader') : 'consent-given'

const grantedBy = (it: Situation, who: Person): LedgerRefusalCode | null => {
  if (it.name === 'ended') return 'request-decided'
  if (!extended(it) || leads(who)) return 'not-allowed'
  return ofLeadUnit(who) ? 'same-unit' : null
}

const refusedBy = (it: Situation, who: Person): LedgerRefusalCode | null => {
  if (it.name === 'ended') return 'request-decided'
  if (leads(who) && (extended(it) || !is(who, '牵头领导'))) return 'not-allowed'
  return ofLeadUnit(who) ? 'same-unit' : null
}

/** An ending that was asked for and agreed to, by the act that grants that kind. */
const endedBy = (it: Situation, kind: 'ending' | 'other'): Pick<Ask, 'beyond' | 'early'> => {
  const { request, name } = it
  if (request === null) return thereIs(request, null)
  if (name === 'ended') return { early: ['request-decided'], beyond: 'request-decided' }
  if (kind === 'other' || extended(it)) return { beyond: 'nothing-asked' }
  return name === 'to consent' ? { beyond: 'needs-consent' } : {}
}

const returned = ({ measure }: Situation) => ({
  measures: [{ measure, missing: '验收材料' }],
  reason: '材料不全',
})

const speaksFor = ({ posts }: Person): boolean => posts.some((it) => it.unit === '审计局')

/** Acts that are about no problem, or about several. */
export const general: Partial<Record<ActName, OfNone>> = {
  'register-unit': ({ people }) => ({
    input: {
      name: '澄江县统计局',
      shortName: '统计局',
      kind: 'bureau',
      parent: people.units['县政府'],
      rank: 9,
    },
  }),
  'rename-unit': ({ people }) => ({
    input: { unit: people.units['科协'], name: '澄江县科学技术协会', shortName: '科协' },
  }),
  'move-unit': ({ people }) => ({ input: { unit: people.units['科协'], parent: people.units['县政府'] } }),
  'establish-post': ({ people }) => ({
    input: { unit: people.units['科协'], title: '主席', roles: ['head'], rank: 1 },
  }),
  'register-person': () => ({ input: { name: '新来的人' } }),
  appoint: ({ people }) => ({
    input: {
      ...{ person: people.of['无职务'].id, unit: people.units['审计局'], from: '2026-08-05' },
      post: people.of['外单位经办人'].posts[0]?.post,
    },
  }),
  relieve: ({ people, appointment }) => ({
    input: { person: people.of['外单位经办人'].id, appointment, on: '2026-08-11' },
  }),
  'alias-unit': ({ people }) => ({ input: { unit: people.units['科协'], aliases: ['科委'] } }),
  'rank-unit': ({ people }) => ({ input: { unit: people.units['科协'], rank: 30 } }),
  'set-remit': ({ people }) => ({ input: { unit: people.units['科协'], remit: '科普' } }),
  'end-unit': ({ people }) => ({
    input: { unit: people.units['科协'], on: '2026-08-11', into: null, reason: '机构改革' },
  }),
  'restore-unit': ({ people }) => ({ input: { unit: people.units['从前的科委'], reason: '撤错了' } }),
  'revise-post': ({ people }) => ({
    input: {
      ...{ unit: people.units['审计局'], post: people.of['外单位经办人'].posts[0]?.post },
      ...{ portfolio: '农村审计', rank: 3 },
    },
  }),
  'take-organisation': () => ({
    // Nothing is in it, so nothing is to be compared.
    input: { rows: { units: [], posts: [], persons: [] }, compared: zeros },
  }),
  'separate-administrators': () => ({ input: {}, beyond: 'separation-gaps' }),

  'open-round': () => ({
    input: {
      ...{ ordinal: 9, name: '第九轮', kind: 'inspection', inspector: '省委第五巡视组', inspected: '澄江县' },
      ...{ period: null, feedbackOn: '2026-07-30', ruleSet: 'standard', predecessor: null },
      clocks: { planDays: 30, concentratedDays: 180, reportDays: 30 },
    },
  }),
  'adopt-rules': ({ rounds }) => ({ input: { round: rounds[0], rules: { preset: 'standard' }, from: null } }),
  'set-way': ({ rounds }) => ({ input: { round: rounds[0], way: { ...usualWay, jointReview: true } } }),
  'confirm-import': ({ draft, rounds }) => ({ input: { draft, round: rounds[0] } }),
  'withdraw-import': ({ spareImport }) => ({ input: { import: spareImport, reason: '重复' } }),
  'send-for-review': ({ rounds, situations, people }) => ({
    input: {
      ...{ round: rounds[0], problems: [situations[0]?.problem], replyBy: '2026-08-20', note: '' },
      bodies: [people.units['审计局'], people.units['纪委']],
    },
  }),
  'give-opinion': ({ review, people, situations, planSeen }, who) => ({
    input: {
      ...{ review, problem: situations.find((it) => it.name === 'in review')?.problem, seen: planSeen },
      ...{ body: people.units['审计局'], verdict: 'agree', questions: [], text: '' },
    },
    ...(speaksFor(who) ? {} : { beyond: 'not-your-unit' }),
  }),
  'conclude-review': ({ review, people }, who) => ({
    input: { review, body: people.units['审计局'] },
    ...(speaksFor(who) ? {} : { beyond: 'not-your-unit' }),
  }),
  'answer-opinion': ({ review, opinion }) => ({
    input: { review, opinion, adopted: true, reply: '照办' },
  }),
  'withdraw-review': ({ review }) => ({ input: { review, reason: '重新送' } }),
  'file-subplan': ({ rounds, people, parts }, who) => {
    const unit = who.posts[0]?.unit ?? '水利局'
    const none = { seen: zeros, covers: [{ problem: missing, measure: missing, assignment: null }] }
    return {
      input: {
        round: rounds[0],
        unit: people.units[unit],
        text: '照办',
        file: null,
        ...(parts[unit] ?? none),
      },
      ...(parts[unit] === undefined ? { beyond: 'sub-plan-nothing' } : {}),
    }
  },
  ...lookbackInGeneral,
  'return-subplan': ({ subplan }) => ({ input: { subplan, reason: '太粗' } }),
  'approve-subplan': ({ subplan, subplanSeen }) => ({ input: { subplan, seen: subplanSeen } }),
  ...ofMeetings,
  ...ofSupervision,
  'take-return': () => ({ input: { file: missing, compared: zeros }, beyond: 'unknown-thing' }),
}

const answering = {
  independentOf: ['contributors', 'claim', 'signature', 'verification'],
  otherThan: ['acceptance'],
} as const
const verifying = { independentOf: ['contributors', 'claim', 'signature'], otherThan: [] } as const

/** Acts about one problem, at each of its steps. */
export const ofProblem: Partial<Record<ActName, OfProblem>> = {
  'hand-over': ({ problem }, _who, { people }) => ({
    input: {
      ...{ from: people.of['牵头单位经办人'].id, to: people.of['牵头单位负责人'].id, problems: [problem] },
      ...{ on: '2026-08-11', note: '' },
    },
  }),
  'hand-over-unit': ({ problem }, _who, { people }) => ({
    input: {
      ...{ from: people.units['水利局'], to: people.units['供水站'], problems: [problem] },
      ...{ on: '2026-08-11', note: '' },
    },
    // Only what a unit that is no more leaves behind.
    ...{ beyond: 'not-ended', early: ['not-ended'] },
  }),
  'hand-out': ({ problem }, _who, { people }) => ({
    input: { problems: [problem], handler: people.of['牵头单位负责人'].id },
  }),
  'add-measure': (it, _who, ready) => ({ input: fields(it, ready) }),
  'revise-measure': (it, _who, ready) => ({ input: { measure: it.measure, ...fields(it, ready) } }),
  'remove-measure': ({ measure }) => ({ input: { measure, reason: '重复' } }),
  'set-due': ({ measure }) => ({
    input: { of: 'measure', id: measure, what: '工程款', due: { value: 50, unit: '万元' } },
  }),
  'set-runoff': ({ measure }) => ({ input: { measure, runoff } }),
  'approve-plan': ({ at, seen }) => ({
    input: { seen, missingRule: false },
    ...(at.step === 'withdrawn' ? { early: ['unknown-thing'] } : {}),
  }),
  'reopen-plan': () => ({ input: { reason: '补充措施' } }),

  'report-progress': (_it, who, { people }) => {
    const unit = workPlace(who)
    return {
      input: {
        ...{ measure: null, unit: people.units[unit], text: '又加固一座。', happened: null },
        ...{ completes: false, evidence: [] },
      },
      about: { unit },
    }
  },
  'report-month': ({ name, problem, measure }, who, { people }) => {
    const unit = workPlace(who)
    return {
      input: { unit: people.units[unit], statements: [], unchanged: [{ problem, measure }] },
      about: { unit },
      // Of its own measures that are still open.
      ...(unit === '河阳镇' || name === 'ready to claim' ? { beyond: 'not-your-unit' } : {}),
    }
  },
  'tie-figures': ({ progress, evidence }) => ({
    input: { progress, ties: [{ figure: 0, evidence }] },
    // The unit whose statement it is.
    ...(progress === missing ? thereIs(null, null) : { about: { unit: '水利局' } }),
  }),
  'explain-remainder': ({ name, measure }) => ({
    input: { of: 'measure', id: measure, reason: '正在追缴' },
    ...(name === 'in-progress' ? {} : { beyond: 'unknown-thing' }),
  }),
  assign: ({ measure, name }, who, { people }) => {
    const from = works(who) ? workPlace(who) : null
    const shares = [{ unit: people.units['审计局'], share: '一座水库', deadline: null }]
    return {
      input: { measure, parent: null, from: from && people.units[from], shares },
      about: from === null ? {} : { unit: from },
      ...(from === '河阳镇'
        ? { beyond: 'not-your-unit' }
        : name === 'ready to claim'
          ? { beyond: 'already-done' }
          : {}),
    }
  },
  'take-over': ({ assignment }) => ({
    input: { assignment: assignment ?? missing, share: null },
    about: { unit: '河阳镇' },
    ...thereIs(assignment, null),
  }),
  'withdraw-assignment': ({ assignment }, who) => ({
    input: { assignment: assignment ?? missing, reason: '不再分办' },
    ...thereIs(assignment, workPlace(who) === '河阳镇' ? 'not-your-unit' : null),
  }),
  'attach-evidence': ({ proves }, _who, { file }) => ({
    input: { measure: null, hash: file, kind: 'data', proves: [proves], statement: '监测', dated: null },
  }),
  'withdraw-evidence': ({ evidence }) => ({
    input: { evidence, reason: '传错了' },
    about: evidence === missing ? {} : { by: '牵头单位经办人' },
  }),
  'renew-evidence': ({ evidence }, _who, { otherFile }) => ({
    input: { evidence, hash: otherFile, dated: null, reason: '更清楚' },
    about: evidence === missing ? {} : { by: '牵头单位经办人' },
  }),
  'check-evidence': (it, who, { file }) => {
    const near = nearness(verifying, who.name, it.at)
    return {
      input: { evidence: it.evidence, hash: file, verdict: 'accepted', reason: '' },
      ...(near === null ? {} : { beyond: near }),
    }
  },

  ...lookbackOfProblem,
  ...aboutLights,

  'link-problems': ({ round }, _who, { elsewhere }) => ({
    input: { other: elsewhere(round), how: 'recurrence-of', note: '说的是同一件事' },
  }),
  'add-source': () => ({
    input: {
      source: {
        ...{ from: 'elsewhere', kind: 'audit', body: '省审计厅', document: '审计报告' },
        ...{ number: null, text: '水库加固缓慢', feedbackOn: null },
      },
    },
  }),
  'remove-source': ({ source }) => ({
    input: { source: source ?? missing, reason: '登记错了' },
    ...(source === null ? { beyond: 'unknown-thing' } : {}),
  }),
  'ask-change': ({ name, at: { step } }) => ({
    input: {
      reason: '要长期抓',
      change: {
        ...{ kind: 'class', grounds: '年年汛期' },
        ...(name === 'long-term'
          ? { to: 'time-limited', deadline: '2027-06-30', recheckOn: null }
          : { to: 'long-term', deadline: null, recheckOn: '2027-06-30' }),
      },
    },
    about: { part: 'depart' },
    // Without a plan there is nothing to depart from.
    ...(step === 'registered' ? { beyond: 'wrong-step' } : {}),
    // The step is asked before which kind of change it is.
    early: ['content-locked', 'not-its-leader'],
  }),
  'consent-change': (it, who) => ({
    input: { request: it.request ?? missing, seen: it.seen },
    ...thereIs(it.request, consented(it, who)),
  }),
  'grant-change': (it, who) => ({
    input: { request: it.request ?? missing, seen: it.seen },
    ...thereIs(it.request, grantedBy(it, who)),
  }),
  'refuse-change': (it, who) => ({
    input: { request: it.request ?? missing, reason: '理由不足' },
    ...thereIs(it.request, refusedBy(it, who)),
  }),
  'withdraw-change': (it, who) => ({
    input: { request: it.request ?? missing, reason: '不用了' },
    ...thereIs(
      it.request,
      it.name === 'ended' ? 'request-decided' : is(who, '牵头单位负责人') ? null : 'not-your-unit',
    ),
  }),
  recheck: ({ name, at }, who) => {
    const beyond = nearness(verifying, who.name, at) ?? (name === 'long-term' ? null : 'not-long-term')
    return { input: { found: '保持得好', next: '2027-01-01' }, ...(beyond === null ? {} : { beyond }) }
  },

  claim: ({ name, seen }) => ({
    input: { seen, statement: '全部完成' },
    ...(name === 'ready to claim' ? {} : { beyond: 'claim-gaps' }),
  }),
  'withdraw-claim': () => ({ input: { reason: '补材料' } }),
  sign: ({ seen }) => ({ input: { seen } }),
  verify: (it) => ({ input: { seen: it.seen, items: itemsOf(it) } }),
  accept: ({ seen }) => ({ input: { seen, note: '' } }),
  return: (it) => ({ input: { seen: it.seen, ...returned(it) } }),
  confirm: ({ seen }, _who, { file }) => ({ input: { seen, paper: { ...paperOf(file), on: '2026-08-05' } } }),
  'not-confirm': (it, _who, { file }) => ({
    input: { seen: it.seen, paper: { ...paperOf(file), on: '2026-08-05' }, ...returned(it) },
  }),
  announce: ({ seen }) => ({
    input: { seen, from: '2026-08-11', until: '2026-08-20', where: '县政府网站', text: '公示' },
  }),
  close: ({ seen }) => ({ input: { seen } }),
  end: (it) => ({ input: { request: it.request ?? missing, seen: it.seen }, ...endedBy(it, 'ending') }),
  split: (it) => ({ input: { request: it.request ?? missing, seen: it.seen }, ...endedBy(it, 'other') }),
  merge: (it, _who, { elsewhere }) => ({
    input: { request: it.request ?? missing, seen: it.seen, into: elsewhere(it.round) },
    ...endedBy(it, 'other'),
  }),
  resume: () => ({ input: { reason: '情况又变了' } }),
  'answer-objection': (it, who) => {
    const none = it.objection === null ? 'unknown-thing' : null
    // Taken down by the director (tellings.ts): another person answers it.
    const own = who.name === '整改办主任' ? 'same-person' : null
    const beyond = nearness(answering, who.name, it.at) ?? none ?? own
    return {
      input: { objection: it.objection ?? missing, upheld: false, answer: '已经动工', measures: [] },
      ...(beyond === null ? {} : { beyond }),
    }
  },
  'receive-objection': () => ({
    input: { channel: 'letter', on: '2026-08-10', words: '还有一座没有动工', name: null },
  }),
}
