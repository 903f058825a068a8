import { administersOnly, administratorRoles } from '#core/record/organisation/administrators.ts'
import { type Refusal, refuse } from '#core/record/fact/refusal.ts'
import type { PostRole } from '#core/record/organisation/facts.ts'

/** Whoever steers, verifies or answers for everything sees everything; a unit's people see what their units work on. */
const seeingAll = ['office', 'leader', 'verifier'] as const satisfies readonly PostRole[]

/**
 * What there is to be seen, and by whom. `content`: what the ledger is about; whoever administers only sees none of it.
 * anyone: before anybody signed in · own: everybody's own account and choices · house: units, posts, persons and what they
 * answer for · ledger: problems and what belongs to them, as far as one's units work on them, and whole for `seeingAll` ·
 * whole: papers that speak of everything at once · desk: what the office has not confirmed yet · keepers: how the three
 * administrators stand, and what one of them asks of another · doors: who is signed in where · log: the security log
 */
export const sights = {
  anyone: { content: false, roles: 'everybody' },
  own: { content: false, roles: 'everybody' },
  house: { content: false, roles: 'everybody' },
  ledger: { content: true, roles: 'everybody' },
  whole: { content: true, roles: seeingAll },
  desk: { content: true, roles: ['office'] },
  accounts: { content: false, roles: ['registrar'] },
  backup: { content: false, roles: ['registrar'] },
  keepers: { content: false, roles: administratorRoles },
  doors: { content: false, roles: ['security'] },
  log: { content: false, roles: ['auditor'] },
} as const satisfies Readonly<Record<string, { content: boolean; roles: readonly PostRole[] | 'everybody' }>>
export type Sight = keyof typeof sights

/** Every address that is no act, by its name in the contract: what is seen there, or changed there without a fact. */
export const readers = {
  readSession: 'anyone',
  firstRun: 'anyone',
  signIn: 'anyone',
  signOut: 'anyone',
  enterOutside: 'anyone',
  changePassword: 'own',
  leaveTour: 'own',
  listKeys: 'own',
  makeKey: 'own',
  revokeKey: 'own',
  readOwnDoor: 'own',
  beginSecondFactor: 'own',
  bindSecondFactor: 'own',
  listSessions: 'own',
  endOtherSessions: 'own',
  endOneSession: 'own',
  linkOutside: 'own',
  unlinkOutside: 'own',

  readOrganisation: 'house',
  organisationXlsx: 'house',
  compareOrganisation: 'accounts',
  openAccount: 'accounts',
  resetAccount: 'accounts',
  readBackup: 'backup',
  runBackup: 'backup',
  readMail: 'backup',
  setMail: 'backup',
  bindIdentity: 'accounts',
  unbindIdentity: 'doors',
  readSecurity: 'keepers',
  confirmAccess: 'keepers',
  dropAccess: 'keepers',
  listDoors: 'doors',
  unlockAccount: 'doors',
  endPersonSessions: 'doors',
  removeSecondFactor: 'doors',
  demandSecondFactor: 'doors',
  listSecurityLog: 'log',
  securityLogCsv: 'log',
  readChecks: 'log',
  runChecks: 'log',

  listRounds: 'ledger',
  listProblems: 'ledger',
  showProblem: 'ledger',
  problemHistory: 'ledger',
  findWords: 'ledger',
  listSavedViews: 'ledger',
  saveView: 'ledger',
  chooseFirstView: 'ledger',
  dropView: 'ledger',
  previewBulk: 'ledger',
  readRules: 'ledger',
  previewRules: 'ledger',
  listMeasures: 'ledger',
  showMeasure: 'ledger',
  listResponsibility: 'ledger',
  readOverview: 'ledger',
  readDesk: 'ledger',
  listInbox: 'ledger',
  putOffLine: 'ledger',
  readNotices: 'ledger',
  chooseNotices: 'ledger',
  renewCalendar: 'ledger',
  endCalendar: 'ledger',
  listSimilar: 'ledger',
  readWork: 'ledger',
  readMonth: 'ledger',
  showPlans: 'ledger',
  readCoverage: 'ledger',
  showCoverageCell: 'ledger',
  listReviews: 'ledger',
  showReview: 'ledger',
  showReviewedPlan: 'ledger',
  listSubplans: 'ledger',
  showSubplan: 'ledger',
  readLeaders: 'ledger',
  readTrend: 'ledger',
  listTrendRows: 'ledger',
  listLookbacks: 'whole',
  showLookback: 'whole',
  redrawLookback: 'whole',
  readLookbackChoice: 'whole',
  listRecurrences: 'whole',
  listLeftOver: 'whole',
  lookbackDocx: 'whole',
  decisionFile: 'ledger',
  listMeetings: 'ledger',
  showMeeting: 'ledger',
  listMeetingsOfProblem: 'ledger',
  listDuties: 'ledger',
  meetingsXlsx: 'ledger',
  meetingPaper: 'ledger',
  dutyPaper: 'ledger',
  listInstruments: 'ledger',
  showInstrument: 'ledger',
  listVisits: 'ledger',
  showVisit: 'ledger',
  listSupervisionOfProblem: 'ledger',
  readSupervisionDesk: 'ledger',
  instrumentDocx: 'ledger',
  instrumentPdf: 'ledger',
  answerFile: 'ledger',
  visitFile: 'ledger',
  changes: 'ledger',
  coverageXlsx: 'ledger',
  trendXlsx: 'ledger',
  reviewDocx: 'ledger',
  subplanFile: 'ledger',
  listImports: 'ledger',
  listAnswered: 'ledger',
  listHandOvers: 'ledger',
  showHandOver: 'ledger',
  uploadFile: 'ledger',
  readUploadRules: 'ledger',
  listGivenFiles: 'ledger',
  previewEvidence: 'ledger',
  evidenceFile: 'ledger',
  listTemplates: 'ledger',
  // Nothing lies there for whoever is not of the office.
  listDrafts: 'ledger',
  wall: 'ledger',
  wallPdf: 'ledger',
  wallPng: 'ledger',
  problemsXlsx: 'ledger',
  problemsCsv: 'ledger',
  measuresXlsx: 'ledger',
  measuresCsv: 'ledger',
  responsibilityXlsx: 'ledger',
  responsibilityCsv: 'ledger',
  listsXlsx: 'ledger',
  sheetDocx: 'ledger',
  sheetPdf: 'ledger',
  applicationDocx: 'ledger',
  applicationPdf: 'ledger',
  applicationXlsx: 'ledger',

  readReportHints: 'whole',
  reportDocx: 'whole',
  reportPdf: 'whole',
  planDocx: 'whole',
  planPdf: 'whole',
  listsDocx: 'whole',
  listsPdf: 'whole',
  closeoutDocx: 'whole',
  closeoutPdf: 'whole',
  closeoutXlsx: 'whole',

  showImport: 'desk',
  importFile: 'desk',
  readDocument: 'desk',
  showDraft: 'desk',
  compareDraft: 'desk',
  chooseRows: 'desk',
  tryColumns: 'desk',
  chooseColumns: 'desk',
  saveDraft: 'desk',
  mendDraft: 'desk',
  dropDraft: 'desk',
  listUnitsToPack: 'desk',
  makePacks: 'desk',
  listReturns: 'desk',
  bringReturn: 'desk',
  showReturn: 'desk',
  chooseInReturn: 'desk',
  dropReturn: 'desk',
  packXlsx: 'desk',
  packsZip: 'desk',
  returnedBytes: 'desk',
  addTemplate: 'desk',
  dropTemplate: 'desk',
} as const satisfies Readonly<Record<string, Sight>>
export type ReaderName = keyof typeof readers

/** Why somebody with these roles does not come to see it, or null. What they see of it then is the question's own matter. */
export const sightRefusal = (sight: Sight, roles: readonly PostRole[]): Refusal | null => {
  const { roles: asked }: { roles: readonly PostRole[] | 'everybody' } = sights[sight]
  if (asked === 'everybody' || roles.some((it) => asked.includes(it))) return null
  const [role, ...or] = asked
  return refuse('not-allowed', or.length > 0 ? { role, or } : { role })
}

/** Whether what is seen at this address is what the ledger is about. */
export const showsContent = (reader: ReaderName): boolean => sights[readers[reader]].content

/** How far somebody with these roles sees the ledger. */
export const reach = (roles: readonly PostRole[]): 'all' | 'units' | 'nothing' =>
  roles.some((it) => seeingAll.some((role) => role === it))
    ? 'all'
    : administersOnly(roles)
      ? 'nothing'
      : 'units'

/** How much of it a holder of this one role sees. */
export const seenBy = (sight: Sight, role: PostRole): 'all' | 'units' | 'nothing' => {
  if (sightRefusal(sight, [role])) return 'nothing'
  return sights[sight].content && sights[sight].roles === 'everybody' ? reach([role]) : 'all'
}
