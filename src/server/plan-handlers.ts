import type { Ledger } from '#ledger/ledger.ts'
import { exportCoverage } from '#ledger/exports/coverage-sheet.ts'
import { exportTrend } from '#ledger/exports/trend-sheets.ts'
import { takeReviewPaper } from '#ledger/papers/take-review.ts'
import { listReviews } from '#ledger/queries/list-reviews.ts'
import { listSubplans } from '#ledger/queries/list-subplans.ts'
import { previewRules } from '#ledger/queries/preview-rules.ts'
import { readCoverage } from '#ledger/queries/read-coverage.ts'
import { readRules } from '#ledger/queries/read-rules.ts'
import { readLeaders } from '#ledger/queries/read-leaders.ts'
import { listTrendRows, readTrend } from '#ledger/queries/read-trend.ts'
import { showCoverageCell } from '#ledger/queries/show-coverage-cell.ts'
import { showPlans } from '#ledger/queries/show-plans.ts'
import { showReview, showReviewedPlan } from '#ledger/queries/show-review.ts'
import { showSubplan, subplanFile } from '#ledger/queries/show-subplan.ts'
import type { AppOptions } from '#server/app-types.ts'
import type { FileHandlers } from '#server/bind-files.ts'
import type { Handlers } from '#server/bind.ts'
import { given } from '#server/export-routes.ts'
import { contentDisposition, giveAsGiven } from '#server/given-file.ts'
import { givenFilePolicy } from '#server/security-headers.ts'

type PlanHandlers = Pick<
  Handlers,
  | 'showPlans'
  | 'readCoverage'
  | 'readRules'
  | 'previewRules'
  | 'showCoverageCell'
  | 'listReviews'
  | 'showReview'
  | 'showReviewedPlan'
  | 'listSubplans'
  | 'showSubplan'
  | 'readLeaders'
  | 'readTrend'
  | 'listTrendRows'
>

/** What answers the routes of plans (contract/plans.ts). */
export const planHandlers = (ledger: Ledger): PlanHandlers => ({
  showPlans: ({ caller, param }) => showPlans(ledger, caller(), param('id')),
  readCoverage: ({ caller, param }) => readCoverage(ledger, caller(), param('id')),
  readRules: ({ caller, param }) => readRules(ledger, caller(), param('id')),
  previewRules: ({ caller, param, body }) => previewRules(ledger, caller(), param('id'), body),
  showCoverageCell: ({ caller, param }) => showCoverageCell(ledger, caller(), param('id'), param('unit')),
  listReviews: ({ caller, param }) => listReviews(ledger, caller(), param('id')),
  showReview: ({ caller, param }) => showReview(ledger, caller(), param('id')),
  showReviewedPlan: ({ caller, param }) => showReviewedPlan(ledger, caller(), param('id'), param('problem')),
  listSubplans: ({ caller, param }) => listSubplans(ledger, caller(), param('id')),
  showSubplan: ({ caller, param }) => showSubplan(ledger, caller(), param('id'), param('unit')),
  readLeaders: ({ caller, param, query }) => readLeaders(ledger, caller(), param('id'), query),
  readTrend: ({ caller, param, query }) => readTrend(ledger, caller(), param('id'), query),
  listTrendRows: ({ caller, param, query }) => listTrendRows(ledger, caller(), param('id'), query),
})

/** The same as files. */
export const planFileHandlers = (
  ledger: Ledger,
  log: AppOptions['log'],
): Pick<FileHandlers, 'coverageXlsx' | 'trendXlsx' | 'reviewDocx' | 'subplanFile'> => ({
  coverageXlsx: async ({ c, caller, param, query }) =>
    given(c, await exportCoverage(ledger, caller, { round: param('id'), locale: query.locale }), log),
  trendXlsx: async ({ c, caller, param, query: { locale, ...asked } }) =>
    given(c, await exportTrend(ledger, caller, { round: param('id'), asked, locale }), log),
  reviewDocx: async ({ c, caller, param }) => {
    const { fileName, mediaType, bytes } = await takeReviewPaper(ledger, caller, param('id'))
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': mediaType,
      'content-disposition': contentDisposition('attachment', fileName),
      'content-security-policy': givenFilePolicy,
    })
  },
  subplanFile: async ({ c, caller, param }) =>
    giveAsGiven(ledger, c, await subplanFile(ledger, caller, param('id'))),
})
