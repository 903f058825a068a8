import { keepUpload, uploadRules } from '#ledger/desk/uploads.ts'
import { previewEvidence } from '#ledger/queries/preview-evidence.ts'
import { listGivenFiles } from '#ledger/queries/given-files.ts'
import { compareDraft } from '#ledger/queries/compare-draft.ts'
import { chooseColumns, tryColumns } from '#ledger/desk/choose-columns.ts'
import { chooseRows } from '#ledger/desk/choose-rows.ts'
import { dropDraft, listDrafts, requireOffice, saveDraft, showDraft } from '#ledger/desk/drafts.ts'
import { mustSeeFirst } from '#ledger/policies/must-see.ts'
import { mendDraft } from '#ledger/desk/mend-draft.ts'
import { leaveTour } from '#ledger/desk/leave-tour.ts'
import { listKeys, makeKey, revokeKey } from '#ledger/desk/keys.ts'
import { largestDocument, readIntoDraft } from '#ledger/desk/read-into-draft.ts'
import { chooseFirstView, dropView, listSavedViews, saveView } from '#ledger/desk/saved-views.ts'
import { addTemplate, dropTemplate, largestTemplate, listTemplates } from '#ledger/desk/templates.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { readReportHints } from '#ledger/papers/read-report-hints.ts'
import { findWords } from '#ledger/queries/find-words.ts'
import { listImports } from '#ledger/queries/list-imports.ts'
import { listMeasures } from '#ledger/queries/list-measures.ts'
import { listProblems } from '#ledger/queries/list-problems.ts'
import { listResponsibility } from '#ledger/queries/list-responsibility.ts'
import { listRounds } from '#ledger/queries/list-rounds.ts'
import { listSimilar } from '#ledger/queries/list-similar.ts'
import { previewBulk } from '#ledger/queries/preview-bulk.ts'
import { problemHistory } from '#ledger/queries/problem-history.ts'
import { readDesk } from '#ledger/queries/read-desk.ts'
import { readMonth } from '#ledger/queries/read-month.ts'
import { readOverview } from '#ledger/queries/read-overview.ts'
import { readWork } from '#ledger/queries/read-work.ts'
import { showImport } from '#ledger/queries/show-import.ts'
import { showMeasure } from '#ledger/queries/show-measure.ts'
import { showProblem } from '#ledger/queries/show-problem.ts'
import { Refused } from '#ledger/refusals.ts'
import type { AppOptions } from '#server/app-types.ts'
import type { Backups } from '#server/backups.ts'
import type { Gates, Handlers } from '#server/bind.ts'
import { announcedSize, bodyStream, checkAnnounced, readBytes } from '#server/request-body.ts'
import { lookbackHandlers } from '#server/lookback-handlers.ts'
import { supervisionHandlers } from '#server/supervision-handlers.ts'
import { meetingHandlers } from '#server/meeting-handlers.ts'
import { noticeHandlers } from '#server/notice-handlers.ts'
import { planHandlers } from '#server/plan-handlers.ts'
import type { OutsideDoor } from '#server/outside/outside-door.ts'
import { ownDoorHandlers } from '#server/own-door-handlers.ts'
import { securityHandlers } from '#server/security-handlers.ts'
import { organisationHandlers } from '#server/organisation-handlers.ts'
import { returnHandlers } from '#server/return-handlers.ts'
import { sessionHandlers } from '#server/session-handlers.ts'

/** A draft comes back with a whole document in it. */
export const gates = (ledger: Ledger): Gates => ({
  saveDraft: (caller) => requireOffice(ledger, caller),
  mendDraft: (caller) => requireOffice(ledger, caller),
  chooseRows: (caller) => requireOffice(ledger, caller),
})

const backupsFor = async (ledger: Ledger, { backups }: AppOptions, caller: Caller): Promise<Backups> => {
  await mustSeeFirst(ledger, caller, 'backup')
  if (!backups) throw new Refused('not-found')
  return backups
}

/** What answers each route of the contract. */
export const handlers = (ledger: Ledger, options: AppOptions, outside: OutsideDoor | null): Handlers => ({
  ...sessionHandlers(ledger, options, outside),
  ...ownDoorHandlers(ledger, outside),
  ...securityHandlers(ledger, options, outside),
  ...returnHandlers(ledger),
  ...organisationHandlers(ledger),
  ...planHandlers(ledger),
  ...noticeHandlers(ledger, options),
  ...meetingHandlers(ledger),
  ...supervisionHandlers(ledger),
  ...lookbackHandlers(ledger),

  async leaveTour({ caller }) {
    await leaveTour(ledger, caller())
    return {}
  },
  listKeys: ({ caller }) => listKeys(ledger, caller()),
  makeKey: ({ session, body }) => makeKey(ledger, session(), body),
  async revokeKey({ caller, param }) {
    await revokeKey(ledger, caller(), param('id'))
    return {}
  },

  listRounds: ({ caller }) => listRounds(ledger, caller()),
  listProblems: ({ caller, query }) => listProblems(ledger, caller(), query),
  showProblem: ({ caller, param, query }) => showProblem(ledger, caller(), param('id'), query),
  listSimilar: ({ caller, param }) => listSimilar(ledger, caller(), param('id')),
  problemHistory: ({ caller, param, query }) => problemHistory(ledger, caller(), param('id'), query),
  findWords: ({ caller, query }) => findWords(ledger, caller(), query),
  previewBulk: ({ caller, body }) => previewBulk(ledger, caller(), body),
  listSavedViews: ({ caller }) => listSavedViews(ledger, caller()),
  saveView: ({ caller, body }) => saveView(ledger, caller(), body),
  chooseFirstView: ({ caller, body }) => chooseFirstView(ledger, caller(), body),
  dropView: ({ caller, param }) => dropView(ledger, caller(), param('id')),
  readWork: ({ caller, param }) => readWork(ledger, caller(), param('id')),
  readMonth: ({ caller, query }) => readMonth(ledger, caller(), query),
  listMeasures: ({ caller, query }) => listMeasures(ledger, caller(), query),
  showMeasure: ({ caller, param }) => showMeasure(ledger, caller(), param('id')),
  listResponsibility: ({ caller, query }) => listResponsibility(ledger, caller(), query),
  readOverview: ({ caller, query }) => readOverview(ledger, caller(), query),
  readDesk: ({ caller }) => readDesk(ledger, caller()),
  readReportHints: ({ caller, param, query }) =>
    readReportHints(ledger, caller(), { round: param('id'), day: query.day }),

  listDrafts: ({ caller, query }) => listDrafts(ledger, caller(), query),
  listImports: ({ caller, query }) => listImports(ledger, caller(), query),
  showImport: ({ caller, param }) => showImport(ledger, caller(), param('id')),
  async readDocument({ c, caller, query }) {
    const bytes = () => readBytes(c, largestDocument)
    return readIntoDraft(ledger, caller(), { name: query.name, bytes })
  },
  showDraft: ({ caller, param }) => showDraft(ledger, caller(), param('id')),
  compareDraft: ({ caller, param, query }) => compareDraft(ledger, caller(), param('id'), query.round),
  tryColumns: ({ caller, param, body }) => tryColumns(ledger, caller(), param('id'), body.mapping),
  chooseColumns: ({ caller, param, body }) => chooseColumns(ledger, caller(), param('id'), body),
  chooseRows: ({ caller, param, body }) => chooseRows(ledger, caller(), param('id'), body),
  saveDraft: ({ caller, param, body }) => saveDraft(ledger, caller(), param('id'), body),
  mendDraft: ({ caller, param, body }) => mendDraft(ledger, caller(), param('id'), body),
  async dropDraft({ caller, param }) {
    await dropDraft(ledger, caller(), param('id'))
    return {}
  },

  readBackup: async ({ caller }) => (await backupsFor(ledger, options, caller())).status(),
  async runBackup({ caller }) {
    const backups = await backupsFor(ledger, options, caller())
    backups.begin()
    return backups.status()
  },

  uploadFile({ c, caller, query }) {
    checkAnnounced(c, uploadRules(ledger).largest)
    return keepUpload(ledger, caller(), { ...query, bytes: bodyStream(c), size: announcedSize(c) })
  },
  readUploadRules() {
    const { largest, scan } = uploadRules(ledger)
    return Promise.resolve({ largest, scanned: scan !== null })
  },
  listGivenFiles: ({ caller, query }) => listGivenFiles(ledger, caller(), query),
  previewEvidence: ({ caller, param, query }) =>
    previewEvidence(ledger, caller(), param('id'), param('evidence'), query.hash),

  listTemplates: ({ caller }) => listTemplates(ledger, caller()),
  async addTemplate({ c, caller, query }) {
    const bytes = () => readBytes(c, largestTemplate)
    return addTemplate(ledger, caller(), { ...query, bytes })
  },
  async dropTemplate({ caller, param }) {
    await dropTemplate(ledger, caller(), param('id'))
    return {}
  },
})
