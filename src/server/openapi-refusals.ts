import { type ActName, acts } from '#contract/acts.ts'
import { exportRoutes } from '#contract/exports.ts'
import type { FileRoute } from '#contract/file-route.ts'
import type { FileRouteName } from '#contract/files.ts'
import { doorOf } from '#server/act-door.ts'
import { paperRoutes } from '#contract/papers.ts'
import type { Route } from '#contract/route.ts'
import type { RouteName } from '#contract/routes.ts'
import {
  type CloseoutAct,
  type EndingAct,
  closeoutActs,
  endingActs,
  transitions,
} from '#core/rules/closeout/transitions.ts'
import { isWayBack } from '#core/rules/closeout/who-may.ts'
import { answersOf } from '#core/rules/rights/answers.ts'
import { doorRouteRefusals } from '#server/openapi-door-refusals.ts'
import type { LedgerRefusalCode } from '#ledger/refusals.ts'

type Codes = readonly LedgerRefusalCode[]

const each = <Name extends string>(named: Record<Name, unknown>, codes: Codes) =>
  Object.fromEntries(Object.keys(named).map((name) => [name, codes])) as Record<Name, Codes>

/** Beside what every route of its kind can answer: the «no»s of its own. The tests over HTTP hold that none is missing. */
const ofRoutes: Partial<Record<RouteName | FileRouteName, Codes>> = {
  ...each(exportRoutes, ['too-many-rows']),
  closeoutXlsx: ['not-allowed', 'nothing-yet'],
  applicationXlsx: ['nothing-yet'],
  ...each(paperRoutes, [
    'not-allowed',
    'nothing-yet',
    'unmade',
    'template-faults',
    'file-missing',
    'too-large',
  ]),
  previewRules: ['rule-set-flaws', 'unknown-thing'],
  saveView: ['not-allowed', 'too-many-views'],
  chooseFirstView: ['not-found'],
  findWords: ['too-short-to-find'],
  showProblem: ['day-to-come', 'not-there-yet'],
  compareOrganisation: ['not-allowed', 'unreadable', 'too-large', 'too-many-rows', 'too-many-requests'],
  readReportHints: ['not-allowed', 'nothing-yet', 'unmade'],
  addTemplate: ['not-allowed', 'duplicate', 'template-faults', 'unreadable', 'too-large', 'too-many-files'],
  dropTemplate: ['not-allowed'],
  firstRun: ['first-run-done', 'weak-password', 'login-taken'],
  changePassword: ['wrong-password', 'account-locked', 'weak-password'],
  makeKey: ['wrong-password', 'account-locked', 'too-many-keys'],
  ...doorRouteRefusals,
  readDocument: ['not-allowed', 'unreadable', 'too-large', 'too-many-files'],
  showDraft: ['not-allowed'],
  compareDraft: ['not-allowed'],
  tryColumns: ['not-allowed', 'unreadable', 'file-missing'],
  chooseColumns: ['not-allowed', 'unreadable', 'file-missing', 'draft-changed'],
  showImport: ['not-allowed'],
  chooseRows: ['not-allowed', 'draft-changed'],
  saveDraft: ['not-allowed', 'draft-changed'],
  listUnitsToPack: ['not-allowed'],
  makePacks: ['not-allowed', 'return-refused'],
  listReturns: ['not-allowed'],
  bringReturn: ['not-allowed', 'unreadable', 'too-large', 'too-many-requests', 'return-refused'],
  showReturn: ['not-allowed'],
  chooseInReturn: ['not-allowed', 'unknown-thing', 'return-refused'],
  dropReturn: ['not-allowed', 'return-refused'],
  packXlsx: ['not-allowed'],
  packsZip: ['not-allowed'],
  returnedBytes: ['not-allowed', 'file-missing'],
  mendDraft: ['not-allowed', 'draft-changed'],
  dropDraft: ['not-allowed'],
  uploadFile: [
    ...(['too-large', 'too-many-files', 'wrong-kind', 'empty-file', 'file-locked'] as const),
    ...(['file-damaged', 'file-infected', 'scanner-away', 'upload-cut'] as const),
  ],
  previewEvidence: ['file-missing'],
  evidenceFile: ['file-missing', 'unreadable'],
  importFile: ['not-allowed', 'file-missing'],
  listLookbacks: ['not-allowed'],
  showLookback: ['not-allowed'],
  redrawLookback: ['not-allowed'],
  readLookbackChoice: ['not-allowed'],
  listRecurrences: ['not-allowed'],
  listLeftOver: ['not-allowed'],
  lookbackDocx: ['not-allowed'],
  meetingsXlsx: ['too-many-rows'],
  meetingPaper: ['file-missing'],
  dutyPaper: ['file-missing'],
  wallPdf: ['unmade'],
  wallPng: ['unmade'],
  readBackup: ['not-allowed', 'not-found'],
  runBackup: ['not-allowed', 'not-found'],
}

/** What every act can answer. */
const ofEveryAct: Codes = ['not-allowed', 'unknown-thing', 'invalid-input', 'act-id-reused']

/** What a statement can say that does not fit. */
const spoken: Codes = [
  'assignments-open',
  'assignment-withdrawn',
  'told-below',
  'money-unit-mixed',
  'over-recovered',
  'balance-remains',
]

/** Beside what the table of rights can answer. */
const notIndependent: Codes = [
  'same-person',
  'same-unit',
  'superior-unit',
  'appointed-by',
  'lead-leader-decides',
  'registrar-abstains',
  'same-hand',
]

/** Whoever decides a request is neither who asked nor of their unit. */
const near = ['same-person', 'same-unit'] as const

/** What an instrument can say that cannot be sent. */
const saidOfInstrument: Codes = [
  ...([
    'sign-with-letter',
    'addressed-to-itself',
    'problem-of-other-round',
    'problem-of-other-unit',
  ] as const),
  ...(['not-to-be-ordered', 'paper-too-long', 'ordering-words', 'paper-day-passed', 'unit-ended'] as const),
]
const ofInstrument: Codes = ['instrument-step']
const notAddressed: Codes = ['own-instrument']

/** What a visit can say that does not fit. */
const saidOfVisit: Codes = [
  ...(['not-your-unit', 'own-visit', 'not-yet-held', 'before-the-round'] as const),
  ...(['problem-of-other-round', 'finding-elsewhere', 'file-missing'] as const),
]

/** What a meeting can say that does not fit. */
const saidOfMeeting: Codes = [
  'not-your-unit',
  'not-yet-held',
  'before-the-round',
  'problem-of-other-round',
  'decided-day-passed',
  'commitment-unbound',
  'file-missing',
]

/** What is said about a light. */
const ofLight: Codes = ['own-unit-light']

const ofActs: Record<Exclude<ActName, CloseoutAct | EndingAct>, Codes> = {
  'register-unit': ['duplicate', 'not-under-group', 'unit-ended'],
  'rename-unit': ['duplicate', 'unit-ended'],
  'move-unit': ['circular-units', 'not-under-group', 'unit-ended'],
  'alias-unit': ['duplicate', 'unit-ended'],
  'rank-unit': [],
  'set-remit': ['unit-ended'],
  'end-unit': [
    ...(['unit-ended', 'units-below', 'merged-into-itself', 'not-under-group', 'group-cannot-work'] as const),
  ],
  'restore-unit': ['not-ended', 'duplicate', 'unit-ended'],
  'revise-post': ['duplicate', 'unit-ended'],
  'take-organisation': ['rows-unclear', 'list-changed', 'administrators-separate'],
  'hand-over': ['nothing-to-hand-over', 'no-post-today', 'judges-it', 'wrong-step'],
  'hand-over-unit': [
    ...(['nothing-to-hand-over', 'not-ended', 'unit-ended', 'group-cannot-work'] as const),
    ...(['judges-it', 'wrong-step'] as const),
  ],
  'establish-post': ['duplicate', 'administrators-separate', 'roles-of-group', 'unit-ended'],
  'register-person': [],
  appoint: ['duplicate', 'administrators-separate', 'unit-ended'],
  relieve: ['last-registrar', 'already-withdrawn'],
  'separate-administrators': ['separation-gaps'],
  'open-round': ['duplicate'],
  'adopt-rules': ['rule-set-flaws'],
  'set-way': ['way-flaws'],
  'receive-objection': ['wrong-step', 'lives-elsewhere'],
  'answer-objection': ['already-answered', 'nothing-returned', ...notIndependent],
  'link-problems': ['duplicate'],
  'ask-change': [
    ...(['request-open', 'no-extension', 'unanswered', 'grounds-unproved', 'parts-uneven'] as const),
    ...(['merge-elsewhere', 'file-missing', 'evidence-refused', 'wrong-step'] as const),
  ],
  'consent-change': [
    ...(['request-decided', 'consent-given', 'content-changed', 'not-its-leader'] as const),
    ...(['not-in-group', ...near] as const),
  ],
  'grant-change': [
    ...(['request-decided', 'request-outdated', 'needs-consent', 'content-changed'] as const),
    ...(['unanswered', 'wrong-step', 'not-its-leader', 'not-in-group', ...near] as const),
  ],
  'refuse-change': ['request-decided', 'not-its-leader', 'not-in-group', ...near],
  'withdraw-change': ['request-decided', 'not-your-unit'],
  recheck: ['not-long-term', ...notIndependent],
  'add-source': ['duplicate'],
  'remove-source': [],
  'confirm-import': [
    'draft-changed',
    'list-changed',
    'rows-undecided',
    'wrong-step',
    'content-locked',
    'deadline-fixed',
  ],
  'withdraw-import': ['import-built-upon', 'already-withdrawn'],
  'take-return': ['not-your-unit', 'return-refused', 'list-changed'],
  'hand-out': ['deadline-fixed'],
  'add-measure': ['deadline-fixed'],
  'revise-measure': ['deadline-fixed'],
  'remove-measure': ['measure-returned'],
  'approve-plan': [
    ...(['plan-gaps', 'content-changed'] as const),
    ...(['review-missing', 'review-open', 'review-unanswered', 'review-outdated'] as const),
  ],
  'send-for-review': ['same-unit', 'review-incomplete', 'review-under-way', 'review-aside'],
  'give-opinion': [
    'not-your-unit',
    'wrong-step',
    'review-withdrawn',
    'review-stands-aside',
    'content-changed',
  ],
  'conclude-review': ['not-your-unit', 'review-withdrawn'],
  'answer-opinion': ['review-withdrawn', 'opinion-answered', 'same-person', 'same-unit'],
  'withdraw-review': ['already-withdrawn'],
  'file-subplan': ['not-your-unit', 'sub-plan-nothing', 'content-changed', 'file-missing'],
  'return-subplan': ['sub-plan-state', 'same-person', 'same-unit'],
  'plan-lookback': ['nothing-closed', 'draw-unfinished', 'content-changed'],
  'look-back': [
    ...(['not-drawn', 'already-looked', 'look-unproved', 'look-old-proof', 'file-missing'] as const),
    ...(['no-own-unit'] as const),
    ...notIndependent,
  ],
  'carry-forward': ['already-carried', 'close-gaps'],
  'dismiss-likeness': [],
  'approve-subplan': ['sub-plan-state', 'same-person', 'same-unit', 'content-changed'],
  'draft-instrument': saidOfInstrument,
  'revise-instrument': [...ofInstrument, 'content-changed', ...saidOfInstrument],
  'approve-instrument': [...ofInstrument, ...notAddressed, 'content-changed', 'same-person'],
  'withdraw-instrument': ofInstrument,
  'issue-instrument': [
    ...ofInstrument,
    ...(['instrument-unapproved', 'own-unit-light', 'wrong-step', 'carried-on'] as const),
    ...saidOfInstrument,
  ],
  'receive-instrument': [...ofInstrument, 'not-addressed', 'not-your-unit', 'nothing-changed'],
  'answer-instrument': [
    ...ofInstrument,
    ...([
      'not-addressed',
      'not-your-unit',
      'own-instrument',
      'not-yet-held',
      'answer-met',
      'file-missing',
    ] as const),
  ],
  'judge-answer': [...ofInstrument, ...notAddressed, 'nothing-to-judge', 'same-person'],
  'close-instrument': [...ofInstrument, ...notAddressed, 'answers-open'],
  'cancel-instrument': [...ofInstrument, ...notAddressed],
  'recheck-instrument': [...ofInstrument, ...notAddressed, 'not-yet-held'],
  'record-visit': saidOfVisit,
  'correct-visit': ['already-withdrawn', 'content-changed', 'finding-answered', ...saidOfVisit],
  'withdraw-visit': ['not-your-unit', 'own-visit', 'already-withdrawn', 'finding-answered'],
  'answer-finding': ['already-withdrawn', 'not-your-unit', 'answer-met', 'file-missing'],
  'judge-finding': ['already-withdrawn', 'own-visit', 'nothing-to-judge', 'same-person'],
  'record-meeting': saidOfMeeting,
  'correct-meeting': ['already-withdrawn', 'content-changed', ...saidOfMeeting],
  'withdraw-meeting': ['not-your-unit', 'already-withdrawn'],
  'follow-decision': ['not-your-unit', 'already-withdrawn', 'follows-elsewhere', 'duplicate'],
  'set-duty': [
    ...(['not-your-unit', 'before-the-round', 'problem-of-other-round', 'due-span-too-long'] as const),
    ...(['duty-without-period', 'unit-ended'] as const),
  ],
  'do-duty': [
    ...(['not-your-unit', 'already-withdrawn', 'period-not-owed', 'duty-done-already'] as const),
    ...(['not-yet-held', 'period-not-begun', 'file-missing'] as const),
  ],
  'undo-duty': ['not-your-unit', 'already-withdrawn'],
  'end-duty': ['not-your-unit', 'already-withdrawn', 'duty-ended', 'duty-ends-before-today'],
  'withdraw-duty': ['already-withdrawn'],
  'reopen-plan': [],
  'report-progress': ['file-missing', 'evidence-refused', ...spoken],
  'report-month': ['file-missing', 'evidence-refused', 'not-your-unit', ...spoken],
  'tie-figures': [],
  assign: [
    ...(['not-your-unit', 'assignment-withdrawn', 'already-done', 'assignment-upward'] as const),
    ...(['deadline-beyond-parent', 'duplicate'] as const),
  ],
  'take-over': ['assignment-withdrawn', 'already-taken-over'],
  'withdraw-assignment': ['not-your-unit', 'assignment-withdrawn', 'already-done'],
  'set-due': ['over-recovered'],
  'explain-remainder': [],
  'set-runoff': [],
  'attach-evidence': ['file-missing', 'evidence-refused'],
  'withdraw-evidence': [],
  'renew-evidence': ['file-missing', 'same-file', 'evidence-refused'],
  'check-evidence': ['content-changed', ...notIndependent],

  'judge-item': [...ofLight, 'nothing-changed'],
  'note-event': [...ofLight, 'not-yet-held'],
  'withdraw-event': ofLight,
  'press-item': ofLight,
  'excuse-press': [...ofLight, 'nothing-changed'],
  'override-light': [...ofLight, 'override-too-long', 'sign-earned', 'no-deadline-no-light'],
  'lift-override': [...ofLight, 'nothing-changed'],
}

const proved: Codes = ['unverified-item', 'no-effect']

const asAsked: Codes = ['nothing-asked', 'request-decided']

const ofContent: Record<CloseoutAct | EndingAct, Codes> = {
  end: [...asAsked, 'close-gaps', 'needs-consent'],
  split: [...asAsked, 'close-gaps', 'parts-uneven'],
  merge: [...asAsked, 'close-gaps', 'merge-elsewhere'],
  resume: ['lives-elsewhere'],

  claim: ['claim-gaps'],
  'withdraw-claim': [],
  sign: [],
  verify: ['duplicate', 'unverified-item', 'no-effect', 'evidence-refused'],
  return: ['nothing-returned'],
  accept: ['unverified-item', 'no-effect'],
  confirm: [...proved, 'paper-day', 'file-missing'],
  'not-confirm': ['nothing-returned', 'paper-day', 'file-missing'],
  announce: [...proved, 'announcement-days', 'close-gaps'],
  close: [...proved, 'close-gaps'],
}

/** Read off the table of transitions: who may, of whom they must be independent, and on what content. */
const ofCloseout = (act: CloseoutAct | EndingAct): Codes => {
  const rows = transitions.filter((it) => it.act === act)
  return [
    'wrong-step',
    ...(rows.some((it) => it.where === 'lead-unit')
      ? (['not-your-unit', 'registrar-abstains', 'same-hand'] as const)
      : []),
    ...(rows.some((it) => it.on.includes('group-accepts')) ? (['not-in-group'] as const) : []),
    ...(isWayBack(act) ? [] : (['carried-on'] as const)),
    ...(rows.some((it) => it.otherThan.length > 0) ? (['same-person'] as const) : []),
    ...(rows.some((it) => it.where === 'any') ? notIndependent : []),
    ...('seen' in acts[act].shape ? (['content-changed'] as const) : []),
    ...ofContent[act],
  ]
}

const isCloseout = (act: ActName): act is CloseoutAct | EndingAct =>
  [...closeoutActs, ...endingActs].some((it) => it === act)

/** What can come before anything else is asked: the database, the door, the key. */
const beforehand = (
  { admission, scope, administration }: Pick<Route, 'admission' | 'scope' | 'administration'>,
  writes: boolean,
): Codes => [
  ...(admission === 'signed-in'
    ? (['session-ended', 'change-password-first', 'second-factor-first'] as const)
    : []),
  ...(admission === 'signed-in' && administration !== true ? (['sees-no-content'] as const) : []),
  'key-not-valid',
  'account-locked',
  scope === undefined ? 'not-by-key' : 'key-scope',
  'too-many-requests',
  'wrong-origin',
  'database-away',
  ...(writes ? (['disk-full'] as const) : []),
]

const once = (codes: Codes): LedgerRefusalCode[] => [...new Set(codes)].toSorted()

/** Every code that a route can answer. */
export const refusalsOfRoute = (
  name: RouteName | FileRouteName,
  route: Route | FileRoute,
): LedgerRefusalCode[] => {
  const body = 'body' in route && route.body !== undefined
  return once([
    ...beforehand(route, route.method !== 'GET'),
    ...(route.path.includes(':') ? (['not-found'] as const) : []),
    ...(body || route.query ? (['invalid-input'] as const) : []),
    ...(body ? (['too-large'] as const) : []),
    ...(ofRoutes[name] ?? []),
  ])
}

/** Every code that an act can answer. */
export const refusalsOfAct = (act: ActName): LedgerRefusalCode[] =>
  once([
    ...beforehand({ admission: 'signed-in', ...doorOf(act) }, true),
    'too-large',
    ...ofEveryAct,
    ...(isCloseout(act) ? ofCloseout(act) : [...answersOf(act), ...ofActs[act]]),
  ])
