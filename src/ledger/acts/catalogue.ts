import type { ActName } from '#contract/acts.ts'
import type { Act } from '#ledger/acts/act.ts'
import {
  accept,
  announce,
  claim,
  close,
  confirm,
  notConfirm,
  returnForRework,
  sign,
  verify,
  withdrawClaim,
} from '#ledger/acts/close-out.ts'
import { carryForward } from '#ledger/acts/carry-forward.ts'
import { dismissLikeness, lookBack, planLookback } from '#ledger/acts/lookback.ts'
import { answerObjection, receiveObjection } from '#ledger/acts/objections.ts'
import { assign, takeOver, withdrawAssignment } from '#ledger/acts/assign.ts'
import { confirmImport } from '#ledger/acts/confirm-import.ts'
import { explainRemainder, setDue, setRunoff } from '#ledger/acts/set-money.ts'
import { askChange } from '#ledger/acts/ask-change.ts'
import {
  addSource,
  consentChange,
  grantChange,
  recheck,
  linkProblems,
  refuseChange,
  removeSource,
  withdrawChange,
} from '#ledger/acts/course.ts'
import { endProblem, mergeProblem, resumeProblem, splitProblem } from '#ledger/acts/end-problem.ts'
import { attachEvidence, checkEvidence, renewEvidence, withdrawEvidence } from '#ledger/acts/evidence.ts'
import { doDuty, endDuty, setDuty, undoDuty, withdrawDuty } from '#ledger/acts/duty.ts'
import { handOut } from '#ledger/acts/hand-out.ts'
import {
  answerInstrument,
  approveInstrument,
  closeInstrument,
  draftInstrument,
  judgeAnswer,
  receiveInstrument,
  recheckInstrument,
  reviseInstrument,
  withdrawInstrument,
} from '#ledger/acts/instrument.ts'
import { cancelInstrument } from '#ledger/acts/cancel-instrument.ts'
import { issueInstrument } from '#ledger/acts/issue-instrument.ts'
import { answerFinding, correctVisit, judgeFinding, recordVisit, withdrawVisit } from '#ledger/acts/visit.ts'
import { correctMeeting, followDecision, recordMeeting, withdrawMeeting } from '#ledger/acts/meeting.ts'
import { openRound } from '#ledger/acts/open-round.ts'
import {
  adoptRules,
  excusePress,
  judgeItem,
  liftOverride,
  noteEvent,
  overrideLight,
  pressItem,
  withdrawEvent,
} from '#ledger/acts/lights.ts'
import { addMeasure, approvePlan, removeMeasure, reopenPlan, reviseMeasure } from '#ledger/acts/plan.ts'
import { appoint, registerPerson, relieve } from '#ledger/acts/register-person.ts'
import { endUnit, restoreUnit } from '#ledger/acts/end-unit.ts'
import { handOver, handOverUnit } from '#ledger/acts/hand-over.ts'
import { takeOrganisation } from '#ledger/acts/take-organisation.ts'
import {
  aliasUnit,
  establishPost,
  moveUnit,
  rankUnit,
  registerUnit,
  renameUnit,
  revisePost,
  setRemit,
} from '#ledger/acts/register-unit.ts'
import { reportMonth } from '#ledger/acts/report-month.ts'
import { reportProgress } from '#ledger/acts/report-progress.ts'
import { setWay } from '#ledger/acts/set-way.ts'
import { separateAdministrators } from '#ledger/acts/separate-administrators.ts'
import { tieFigures } from '#ledger/acts/tie-figures.ts'
import { takeReturn } from '#ledger/acts/take-return.ts'
import { withdrawImport } from '#ledger/acts/withdraw-import.ts'
import {
  answerOpinion,
  concludeReview,
  giveOpinion,
  sendForReview,
  withdrawReview,
} from '#ledger/acts/review.ts'
import { approveSubplan, fileSubplan, returnSubplan } from '#ledger/acts/subplan.ts'

/** Every act by its name in the contract. */
export const actCatalogue: { readonly [Name in ActName]: Act<Name> } = {
  'register-unit': registerUnit,
  'rename-unit': renameUnit,
  'move-unit': moveUnit,
  'establish-post': establishPost,
  'register-person': registerPerson,
  appoint,
  relieve,
  'alias-unit': aliasUnit,
  'rank-unit': rankUnit,
  'set-remit': setRemit,
  'end-unit': endUnit,
  'restore-unit': restoreUnit,
  'revise-post': revisePost,
  'take-organisation': takeOrganisation,
  'hand-over': handOver,
  'hand-over-unit': handOverUnit,
  'separate-administrators': separateAdministrators,
  'open-round': openRound,
  'adopt-rules': adoptRules,
  'judge-item': judgeItem,
  'note-event': noteEvent,
  'withdraw-event': withdrawEvent,
  'press-item': pressItem,
  'excuse-press': excusePress,
  'override-light': overrideLight,
  'lift-override': liftOverride,
  'confirm-import': confirmImport,
  'withdraw-import': withdrawImport,
  'take-return': takeReturn,
  'hand-out': handOut,
  'add-measure': addMeasure,
  'revise-measure': reviseMeasure,
  'remove-measure': removeMeasure,
  'approve-plan': approvePlan,
  'reopen-plan': reopenPlan,
  'report-progress': reportProgress,
  'report-month': reportMonth,
  'tie-figures': tieFigures,
  assign,
  'take-over': takeOver,
  'withdraw-assignment': withdrawAssignment,
  'set-due': setDue,
  'explain-remainder': explainRemainder,
  'set-runoff': setRunoff,
  'attach-evidence': attachEvidence,
  'withdraw-evidence': withdrawEvidence,
  'renew-evidence': renewEvidence,
  'check-evidence': checkEvidence,
  claim,
  'withdraw-claim': withdrawClaim,
  sign,
  verify,
  accept,
  return: returnForRework,
  close,
  'set-way': setWay,
  confirm,
  'not-confirm': notConfirm,
  announce,
  'receive-objection': receiveObjection,
  'answer-objection': answerObjection,
  'ask-change': askChange,
  'consent-change': consentChange,
  'grant-change': grantChange,
  'refuse-change': refuseChange,
  'withdraw-change': withdrawChange,
  end: endProblem,
  split: splitProblem,
  merge: mergeProblem,
  resume: resumeProblem,
  recheck: recheck,
  'link-problems': linkProblems,
  'add-source': addSource,
  'remove-source': removeSource,
  'send-for-review': sendForReview,
  'give-opinion': giveOpinion,
  'conclude-review': concludeReview,
  'answer-opinion': answerOpinion,
  'withdraw-review': withdrawReview,
  'file-subplan': fileSubplan,
  'return-subplan': returnSubplan,
  'approve-subplan': approveSubplan,
  'draft-instrument': draftInstrument,
  'revise-instrument': reviseInstrument,
  'approve-instrument': approveInstrument,
  'withdraw-instrument': withdrawInstrument,
  'issue-instrument': issueInstrument,
  'receive-instrument': receiveInstrument,
  'answer-instrument': answerInstrument,
  'judge-answer': judgeAnswer,
  'close-instrument': closeInstrument,
  'cancel-instrument': cancelInstrument,
  'recheck-instrument': recheckInstrument,
  'record-visit': recordVisit,
  'correct-visit': correctVisit,
  'withdraw-visit': withdrawVisit,
  'answer-finding': answerFinding,
  'judge-finding': judgeFinding,
  'record-meeting': recordMeeting,
  'correct-meeting': correctMeeting,
  'withdraw-meeting': withdrawMeeting,
  'follow-decision': followDecision,
  'set-duty': setDuty,
  'do-duty': doDuty,
  'undo-duty': undoDuty,
  'end-duty': endDuty,
  'withdraw-duty': withdrawDuty,
  'plan-lookback': planLookback,
  'look-back': lookBack,
  'carry-forward': carryForward,
  'dismiss-likeness': dismissLikeness,
}
