import type { Ledger } from '#ledger/ledger.ts'
import { decisionFile } from '#ledger/queries/decision-file.ts'
import type { AppOptions } from '#server/app-types.ts'
import type { FileHandlers } from '#server/bind-files.ts'
import { exportHandlers } from '#server/export-routes.ts'
import { giveAsGiven, giveEvidence, giveImported } from '#server/given-file.ts'
import { paperHandlers } from '#server/paper-routes.ts'
import { lookbackFileHandlers } from '#server/lookback-handlers.ts'
import { changeHandlers } from '#server/live.ts'
import { supervisionFileHandlers } from '#server/supervision-handlers.ts'
import { meetingFileHandlers } from '#server/meeting-handlers.ts'
import { planFileHandlers } from '#server/plan-handlers.ts'
import { returnFileHandlers } from '#server/return-handlers.ts'
import { securityFileHandlers } from '#server/security-handlers.ts'
import { wallHandlers } from '#server/wall-route.ts'

/** What answers each route of bytes (contract/files.ts). */
export const fileHandlers = (
  ledger: Ledger,
  options: Pick<AppOptions, 'log' | 'exposure' | 'fontFolder'>,
): FileHandlers => ({
  ...wallHandlers(ledger, options),
  evidenceFile: (asked) => giveEvidence(ledger, asked),
  importFile: (asked) => giveImported(ledger, asked),
  decisionFile: async ({ c, caller, param, query }) =>
    giveAsGiven(ledger, c, await decisionFile(ledger, caller, param('id'), query.hash)),
  ...exportHandlers(ledger, options.log),
  ...paperHandlers(ledger, options),
  ...returnFileHandlers(ledger),
  ...securityFileHandlers(ledger, options),
  ...planFileHandlers(ledger, options.log),
  ...meetingFileHandlers(ledger, options.log),
  ...supervisionFileHandlers(ledger, options),
  ...changeHandlers(ledger),
  ...lookbackFileHandlers(ledger),
})
