import { acceptedSteps, beforeClaim, whileWorked } from '#core/record/problem/problem.ts'
import type { FinerRight, Grant, Right } from './right.ts'

const registrar = { steps: 'any', grants: ['registrar@anywhere'] } as const
const office = { steps: 'any', grants: ['office@anywhere'] } as const

const plannersOfLeadUnit = ['handler@lead-unit', 'head@lead-unit'] as const satisfies readonly Grant[]
const workers = ['handler@working-unit', 'head@working-unit'] as const satisfies readonly Grant[]
const leaderOrOffice = ['leader@lead-leader', 'office@anywhere'] as const satisfies readonly Grant[]

const bodies = ['head@anywhere', 'verifier@anywhere', 'handler@anywhere'] as const satisfies readonly Grant[]

const ofBody = ['handler@anywhere', 'head@anywhere', 'office@anywhere'] as const satisfies readonly Grant[]

/** The plan is written while no version of it is approved; afterwards it must be reopened first. */
const whilePlanned = ['registered'] as const
/** Until it is closed or ended otherwise somebody answers for it. */
const whileOpen = [
  'registered',
  'in-progress',
  'claimed',
  'signed',
  'verified',
  ...acceptedSteps,
  'returned',
] as const

/**
 * Nobody is independent of whoever registered their appointment: where a registrar reports, proves, claims or signs,
 * nobody could be found to judge it any more. And whoever makes accounts could bring in what nobody wrote.
 */
const abstains = ['registrar'] as const

/** Whoever presses speaks for the round: the office, and leaders. */
const pressing = ['office@anywhere', 'leader@anywhere'] as const satisfies readonly Grant[]
const looking = [
  'office@anywhere',
  'verifier@anywhere',
  'leader@anywhere',
] as const satisfies readonly Grant[]
const addressees = ['head@anywhere', 'handler@anywhere'] as const satisfies readonly Grant[]

const lit = { steps: whileOpen, grants: ['office@anywhere'], further: ['another-unit'] } as const

const finer: FinerRight = { stage: 'closeout', finer: 'transitions' }

/**
 * Who may: every act of the contract has exactly one row here, and what is not granted by a row is refused.
 * The ledger, the buttons, the page «who may» and docs/rights.md all read it.
 */
export const rights = {
  'register-unit': { stage: 'organisation', ...registrar },
  'rename-unit': { stage: 'organisation', ...registrar },
  'move-unit': { stage: 'organisation', ...registrar },
  'establish-post': { stage: 'organisation', ...registrar },
  'register-person': { stage: 'organisation', ...registrar },
  appoint: { stage: 'organisation', ...registrar },
  relieve: { stage: 'organisation', ...registrar },
  'alias-unit': { stage: 'organisation', ...registrar },
  'rank-unit': { stage: 'organisation', ...registrar },
  'set-remit': { stage: 'organisation', ...registrar },
  'end-unit': { stage: 'organisation', ...registrar },
  'restore-unit': { stage: 'organisation', ...registrar },
  'revise-post': { stage: 'organisation', ...registrar },
  'take-organisation': { stage: 'organisation', ...registrar },
  'hand-over': { stage: 'organisation', steps: whileOpen, grants: ['office@anywhere'] },
  'hand-over-unit': { stage: 'organisation', steps: whileOpen, grants: ['office@anywhere'] },
  'separate-administrators': { stage: 'organisation', ...registrar },

  'open-round': { stage: 'round', ...office },
  'adopt-rules': { stage: 'round', ...office },
  'set-way': { stage: 'round', ...office },

  'confirm-import': { stage: 'import', ...office },
  'withdraw-import': { stage: 'import', ...office },

  'hand-out': { stage: 'plan', steps: whilePlanned, grants: ['office@anywhere'] },
  // The office plans for everybody; the lead unit's head and handler plan their own problem.
  'add-measure': { stage: 'plan', steps: whilePlanned, grants: [...plannersOfLeadUnit, 'office@anywhere'] },
  'revise-measure': {
    stage: 'plan',
    steps: whilePlanned,
    grants: [...plannersOfLeadUnit, 'office@anywhere'],
  },
  'remove-measure': {
    stage: 'plan',
    steps: whilePlanned,
    grants: [...plannersOfLeadUnit, 'office@anywhere'],
  },
  'set-due': { stage: 'plan', steps: whilePlanned, grants: [...plannersOfLeadUnit, 'office@anywhere'] },
  'set-runoff': { stage: 'plan', steps: whilePlanned, grants: [...plannersOfLeadUnit, 'office@anywhere'] },
  'approve-plan': {
    stage: 'plan',
    steps: whilePlanned,
    grants: leaderOrOffice,
    // It lets a paper prove an effect: whoever answers for the problem does not decide that.
    parts: { 'missing-rule': ['office@anywhere'] },
  },
  'reopen-plan': { stage: 'plan', steps: whileWorked, grants: leaderOrOffice },

  'send-for-review': { stage: 'plan', ...office },
  // Of the bodies that were asked; which ones stand aside is the review's to say (planning/review.ts).
  'give-opinion': { stage: 'plan', steps: 'any', grants: bodies, further: ['asked-body'] },
  'conclude-review': { stage: 'plan', steps: 'any', grants: bodies, further: ['asked-body'] },
  'answer-opinion': { stage: 'plan', ...office, further: ['another-unit'] },
  'withdraw-review': { stage: 'plan', ...office },
  // Of their own unit (planning/subplan.ts).
  'file-subplan': { stage: 'plan', steps: 'any', grants: ['head@anywhere'], further: ['own-unit'] },
  'return-subplan': { stage: 'plan', ...office, further: ['another-unit'] },
  'approve-subplan': { stage: 'plan', ...office, further: ['another-unit'] },

  'report-progress': { stage: 'progress', steps: whileWorked, locks: true, grants: workers, abstains },
  // A page of statements and «nothing changed», by the unit that reports.
  'report-month': { stage: 'progress', steps: whileWorked, locks: true, grants: workers, abstains },
  'tie-figures': { stage: 'progress', steps: whileWorked, locks: true, grants: workers, abstains },
  'explain-remainder': { stage: 'progress', steps: whileWorked, locks: true, grants: workers, abstains },
  // Shares go down or beside, and the approved plan stays as it is; which unit's part it is, the rule says.
  assign: {
    stage: 'progress',
    steps: whileWorked,
    locks: true,
    grants: [...workers, 'office@anywhere'],
    further: ['own-part'],
  },
  'take-over': { stage: 'progress', steps: whileWorked, locks: true, grants: workers, further: ['own-part'] },
  'withdraw-assignment': {
    stage: 'progress',
    steps: whileWorked,
    locks: true,
    grants: [...workers, 'office@anywhere'],
    further: ['own-part'],
  },
  'take-return': {
    stage: 'progress',
    steps: whileWorked,
    locks: true,
    grants: ['office@anywhere'],
    abstains,
  },

  'attach-evidence': { stage: 'evidence', steps: whileWorked, locks: true, grants: workers, abstains },
  // Who gave a proof may take it back, and whoever answers for the unit it was given for: nobody else's is in the way.
  'withdraw-evidence': {
    stage: 'evidence',
    steps: whileWorked,
    locks: true,
    grants: ['handler@own', 'head@own'],
    abstains,
  },
  'renew-evidence': {
    stage: 'evidence',
    steps: whileWorked,
    locks: true,
    grants: ['handler@own', 'head@own'],
    abstains,
  },
  // From the first proof to the last decision; as independent as whoever verifies (rules/closeout/check-evidence.ts).
  'check-evidence': {
    stage: 'evidence',
    steps: ['in-progress', 'returned', 'claimed', 'signed', 'verified', ...acceptedSteps],
    grants: ['verifier@anywhere', 'office@anywhere'],
    abstains,
    further: ['independent'],
  },

  'link-problems': { stage: 'course', ...office },
  'add-source': { stage: 'course', ...office },
  'remove-source': { stage: 'course', ...office },
  // What is asked changes nothing; from the claim on nothing is asked any more.
  'ask-change': {
    stage: 'course',
    steps: beforeClaim,
    locks: true,
    grants: ['head@lead-unit', 'leader@lead-leader', 'verifier@anywhere'],
    abstains,
    parts: {
      depart: ['head@lead-unit'],
      // Whoever knows that two say one thing, or one says two.
      renumber: ['head@lead-unit', 'leader@lead-leader', 'verifier@anywhere'],
    },
  },
  // Which of them it is, the request says: the lead leader, or whom the round lets grant time (rules/course/decide.ts).
  'consent-change': {
    stage: 'course',
    steps: beforeClaim,
    locks: true,
    grants: ['leader@lead-leader', 'leader@anywhere'],
    abstains,
    further: ['as-asked'],
  },
  'grant-change': {
    stage: 'course',
    steps: beforeClaim,
    locks: true,
    grants: ['leader@lead-leader', 'office@anywhere', 'leader@anywhere'],
    abstains,
    further: ['as-asked'],
  },
  'refuse-change': {
    stage: 'course',
    steps: 'any',
    grants: ['leader@lead-leader', 'office@anywhere', 'leader@anywhere'],
    further: ['as-asked'],
  },
  'withdraw-change': {
    stage: 'course',
    steps: 'any',
    grants: ['head@lead-unit', 'leader@lead-leader', 'verifier@anywhere'],
    further: ['as-asked'],
  },
  recheck: {
    stage: 'course',
    steps: whileWorked,
    grants: ['office@anywhere', 'verifier@anywhere'],
    further: ['independent'],
  },

  // What lights rest on beside the work itself, and a light set by hand: never about what one's own unit answers for.
  'judge-item': { stage: 'lights', ...lit },
  'note-event': { stage: 'lights', ...lit },
  'withdraw-event': { stage: 'lights', ...lit },
  'press-item': { stage: 'lights', ...lit },
  'excuse-press': { stage: 'lights', ...lit },
  'override-light': { stage: 'lights', ...lit },
  'lift-override': { stage: 'lights', ...lit },

  // Two persons before it is sent; whoever it is addressed to neither approves, judges nor ends it (rules/supervision).
  'draft-instrument': { stage: 'supervision', steps: 'any', grants: pressing },
  'revise-instrument': { stage: 'supervision', steps: 'any', grants: pressing },
  'approve-instrument': {
    stage: 'supervision',
    steps: 'any',
    grants: pressing,
    further: ['another-person', 'another-unit'],
  },
  'withdraw-instrument': { stage: 'supervision', steps: 'any', grants: pressing },
  'issue-instrument': { stage: 'supervision', ...office },
  'receive-instrument': { stage: 'supervision', steps: 'any', grants: addressees, further: ['own-unit'] },
  // Of a talk the office takes down what was promised.
  'answer-instrument': {
    stage: 'supervision',
    steps: 'any',
    grants: [...addressees, 'office@anywhere'],
    further: ['own-unit'],
  },
  'judge-answer': {
    stage: 'supervision',
    steps: 'any',
    grants: looking,
    further: ['another-person', 'another-unit'],
  },
  'close-instrument': { stage: 'supervision', ...office, further: ['another-unit'] },
  'cancel-instrument': { stage: 'supervision', ...office, further: ['another-unit'] },
  'recheck-instrument': { stage: 'supervision', steps: 'any', grants: looking, further: ['another-unit'] },
  'record-visit': { stage: 'supervision', steps: 'any', grants: looking, further: ['another-unit'] },
  'correct-visit': { stage: 'supervision', steps: 'any', grants: looking, further: ['another-unit'] },
  'withdraw-visit': { stage: 'supervision', steps: 'any', grants: looking, further: ['another-unit'] },
  'answer-finding': { stage: 'supervision', steps: 'any', grants: addressees, further: ['own-unit'] },
  'judge-finding': {
    stage: 'supervision',
    steps: 'any',
    grants: looking,
    further: ['another-person', 'another-unit'],
  },

  // Of its own body; the office for every one (rules/meetings/meeting.ts).
  'record-meeting': { stage: 'meetings', steps: 'any', grants: ofBody, further: ['own-unit'] },
  'correct-meeting': { stage: 'meetings', steps: 'any', grants: ofBody, further: ['own-unit'] },
  'withdraw-meeting': { stage: 'meetings', steps: 'any', grants: ofBody, further: ['own-unit'] },
  // Whoever was told to do it, too.
  'follow-decision': {
    stage: 'meetings',
    steps: 'any',
    grants: [...ofBody, 'leader@anywhere'],
    further: ['own-unit'],
  },
  'set-duty': { stage: 'meetings', steps: 'any', grants: ofBody, further: ['own-unit'] },
  'do-duty': { stage: 'meetings', steps: 'any', grants: ofBody, further: ['own-unit'] },
  'undo-duty': { stage: 'meetings', steps: 'any', grants: ofBody, further: ['own-unit'] },
  'end-duty': { stage: 'meetings', steps: 'any', grants: ofBody, further: ['own-unit'] },
  // It lets what was missed be gone.
  'withdraw-duty': { stage: 'meetings', ...office },

  claim: finer,
  'withdraw-claim': finer,
  sign: finer,
  verify: finer,
  accept: finer,
  return: finer,
  confirm: finer,
  'not-confirm': finer,
  announce: finer,
  close: finer,
  end: finer,
  split: finer,
  merge: finer,
  resume: finer,
  // From anybody, taken down by the office: from the acceptance on, and after the close for the look-back.
  'receive-objection': {
    stage: 'closeout',
    steps: ['in-progress', 'returned', ...acceptedSteps, 'closed', 'ended'],
    grants: ['office@anywhere'],
  },
  // And as independent as whoever accepts (rules/closeout/objection.ts).
  'answer-objection': { stage: 'closeout', ...office, further: ['independent'] },

  'plan-lookback': { stage: 'lookback', ...office },
  // Of everybody who worked on it, verified, accepted or closed it (rules/lookback/look.ts).
  'look-back': {
    stage: 'lookback',
    steps: ['closed'],
    grants: ['verifier@anywhere', 'office@anywhere'],
    abstains,
    further: ['independent'],
  },
  // About the problems of the round before: what is on its way to close-out is finished there.
  'carry-forward': { stage: 'lookback', steps: beforeClaim, grants: ['office@anywhere'] },
  'dismiss-likeness': { stage: 'lookback', ...office },
} as const satisfies Readonly<Record<string, Right | FinerRight>>

/** Every act by its name in the contract. */
export type RightName = keyof typeof rights

/** The acts that this table decides by itself. */
export type PlainAct = {
  [Name in RightName]: (typeof rights)[Name] extends FinerRight ? never : Name
}[RightName]
