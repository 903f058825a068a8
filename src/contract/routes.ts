import { listSimilar } from '#contract/course.ts'
import * as backup from '#contract/backup.ts'
import { previewBulk } from '#contract/bulk.ts'
import * as columns from '#contract/columns.ts'
import * as comparison from '#contract/comparison.ts'
import * as drafts from '#contract/drafts.ts'
import * as evidence from '#contract/evidence.ts'
import { findWords } from '#contract/finding.ts'
import * as inbox from '#contract/inbox.ts'
import * as imports from '#contract/imports.ts'
import * as keys from '#contract/keys.ts'
import { mendDraft } from '#contract/mend-draft.ts'
import * as meetings from '#contract/meetings.ts'
import * as notices from '#contract/notices.ts'
import * as organisation from '#contract/organisation.ts'
import { compareOrganisation } from '#contract/organisation-sheet.ts'
import * as handOver from '#contract/hand-over.ts'
import * as overview from '#contract/overview.ts'
import * as plans from '#contract/plans.ts'
import * as problems from '#contract/problems.ts'
import { readReportHints } from '#contract/report-hints.ts'
import * as returns from '#contract/returns.ts'
import * as rounds from '#contract/rounds.ts'
import * as ownDoor from '#contract/own-door.ts'
import * as savedViews from '#contract/saved-views.ts'
import * as security from '#contract/security.ts'
import * as session from '#contract/session.ts'
import * as templates from '#contract/templates.ts'
import * as lightRules from '#contract/light-rules.ts'
import * as lookback from '#contract/lookback.ts'
import * as coverage from '#contract/coverage.ts'
import * as trend from '#contract/trend.ts'
import * as reviews from '#contract/reviews.ts'
import * as supervision from '#contract/supervision.ts'
import * as subplans from '#contract/subplans.ts'
import { readMonth, readWork } from '#contract/work.ts'

/**
 * Every route that speaks JSON, by name. Beside these: POST /api/acts/<name> (contract/acts.ts), the routes that answer
 * bytes (contract/files.ts), and GET /api/openapi.json, which describes them all.
 */
export const routes = {
  readSession: session.readSession,
  firstRun: session.firstRun,
  signIn: session.signIn,
  signOut: session.signOut,
  changePassword: session.changePassword,
  leaveTour: session.leaveTour,
  readOwnDoor: ownDoor.readOwnDoor,
  beginSecondFactor: ownDoor.beginSecondFactor,
  bindSecondFactor: ownDoor.bindSecondFactor,
  listSessions: ownDoor.listSessions,
  endOtherSessions: ownDoor.endOtherSessions,
  endOneSession: ownDoor.endOneSession,
  linkOutside: ownDoor.linkOutside,
  unlinkOutside: ownDoor.unlinkOutside,
  enterOutside: ownDoor.enterOutside,
  readSecurity: security.readSecurity,
  listDoors: security.listDoors,
  unlockAccount: security.unlockAccount,
  endPersonSessions: security.endPersonSessions,
  removeSecondFactor: security.removeSecondFactor,
  demandSecondFactor: security.demandSecondFactor,
  confirmAccess: security.confirmAccess,
  dropAccess: security.dropAccess,
  listSecurityLog: security.listSecurityLog,
  readChecks: security.readChecks,
  runChecks: security.runChecks,
  listKeys: keys.listKeys,
  makeKey: keys.makeKey,
  revokeKey: keys.revokeKey,
  readOrganisation: organisation.readOrganisation,
  compareOrganisation,
  listAnswered: handOver.listAnswered,
  listHandOvers: handOver.listHandOvers,
  showHandOver: handOver.showHandOver,
  openAccount: organisation.openAccount,
  resetAccount: organisation.resetAccount,
  bindIdentity: organisation.bindIdentity,
  unbindIdentity: organisation.unbindIdentity,
  listRounds: rounds.listRounds,
  listProblems: problems.listProblems,
  showProblem: problems.showProblem,
  problemHistory: problems.problemHistory,
  findWords,
  listSavedViews: savedViews.listSavedViews,
  saveView: savedViews.saveView,
  chooseFirstView: savedViews.chooseFirstView,
  dropView: savedViews.dropView,
  previewBulk,
  listSimilar,
  readWork,
  readMonth,
  listMeasures: problems.listMeasures,
  showMeasure: problems.showMeasure,
  showPlans: plans.showPlans,
  readCoverage: coverage.readCoverage,
  readRules: lightRules.readRules,
  previewRules: lightRules.previewRules,
  showCoverageCell: coverage.showCoverageCell,
  listReviews: reviews.listReviews,
  showReview: reviews.showReview,
  showReviewedPlan: reviews.showReviewedPlan,
  listSubplans: subplans.listSubplans,
  showSubplan: subplans.showSubplan,
  readLeaders: coverage.readLeaders,
  readTrend: trend.readTrend,
  listTrendRows: trend.listTrendRows,
  listLookbacks: lookback.listLookbacks,
  readLookbackChoice: lookback.readLookbackChoice,
  showLookback: lookback.showLookback,
  redrawLookback: lookback.redrawLookback,
  listRecurrences: lookback.listRecurrences,
  listLeftOver: lookback.listLeftOver,
  listMeetings: meetings.listMeetings,
  showMeeting: meetings.showMeeting,
  listMeetingsOfProblem: meetings.listMeetingsOfProblem,
  listDuties: meetings.listDuties,
  listInstruments: supervision.listInstruments,
  showInstrument: supervision.showInstrument,
  listVisits: supervision.listVisits,
  showVisit: supervision.showVisit,
  listSupervisionOfProblem: supervision.listSupervisionOfProblem,
  readSupervisionDesk: supervision.readSupervisionDesk,
  listResponsibility: problems.listResponsibility,
  readOverview: overview.readOverview,
  readDesk: overview.readDesk,
  listInbox: inbox.listInbox,
  putOffLine: inbox.putOffLine,
  readNotices: notices.readNotices,
  chooseNotices: notices.chooseNotices,
  renewCalendar: notices.renewCalendar,
  endCalendar: notices.endCalendar,
  readMail: notices.readMail,
  setMail: notices.setMail,
  readReportHints,
  listDrafts: drafts.listDrafts,
  listImports: imports.listImports,
  showImport: imports.showImport,
  readDocument: drafts.readDocument,
  showDraft: drafts.showDraft,
  compareDraft: comparison.compareDraft,
  chooseRows: comparison.chooseRows,
  tryColumns: columns.tryColumns,
  chooseColumns: columns.chooseColumns,
  saveDraft: drafts.saveDraft,
  mendDraft,
  dropDraft: drafts.dropDraft,
  listUnitsToPack: returns.listUnitsToPack,
  makePacks: returns.makePacks,
  listReturns: returns.listReturns,
  bringReturn: returns.bringReturn,
  showReturn: returns.showReturn,
  chooseInReturn: returns.chooseInReturn,
  dropReturn: returns.dropReturn,
  uploadFile: evidence.uploadFile,
  readUploadRules: evidence.readUploadRules,
  listGivenFiles: evidence.listGivenFiles,
  previewEvidence: evidence.previewEvidence,
  listTemplates: templates.listTemplates,
  addTemplate: templates.addTemplate,
  dropTemplate: templates.dropTemplate,
  readBackup: backup.readBackup,
  runBackup: backup.runBackup,
} as const
export type RouteName = keyof typeof routes
