import type { ActName } from '#contract/acts.ts'
import type { Act } from '#ledger/acts/act.ts'
import { accept, claim, close, returnForRework, sign, verify, withdrawClaim } from '#ledger/acts/close-out.ts'
import { confirmImport } from '#ledger/acts/confirm-import.ts'
import { linkProblems } from '#ledger/acts/course.ts'
import { attachEvidence, checkEvidence, renewEvidence, withdrawEvidence } from '#ledger/acts/evidence.ts'
import { handOut } from '#ledger/acts/hand-out.ts'
import { adoptRules, openRound } from '#ledger/acts/open-round.ts'
import { addMeasure, approvePlan, removeMeasure, reopenPlan, reviseMeasure } from '#ledger/acts/plan.ts'
import { appoint, registerPerson, relieve } from '#ledger/acts/register-person.ts'
import { establishPost, moveUnit, registerUnit, renameUnit } from '#ledger/acts/register-unit.ts'
import { reportProgress } from '#ledger/acts/report-progress.ts'
import { setWay } from '#ledger/acts/set-way.ts'
import { separateAdministrators } from '#ledger/acts/separate-administrators.ts'
import { takeReturn } from '#ledger/acts/take-return.ts'
import { withdrawImport } from '#ledger/acts/withdraw-import.ts'

/** Every act by its name in the contract. */
export const actCatalogue: { readonly [Name in ActName]: Act<Name> } = {
  'register-unit': registerUnit,
  'rename-unit': renameUnit,
  'move-unit': moveUnit,
  'establish-post': establishPost,
  'register-person': registerPerson,
  appoint,
  relieve,
  'separate-administrators': separateAdministrators,
  'open-round': openRound,
  'adopt-rules': adoptRules,
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
  'link-problems': linkProblems,
}
