import type { Exported } from '#ledger/exports/export-list.ts'
import { exportTrend } from '#ledger/exports/trend-sheets.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { readOverview } from '#ledger/queries/read-overview.ts'
import { listTrendRows, readTrend } from '#ledger/queries/read-trend.ts'

type Question = (ledger: Ledger, caller: Caller) => Promise<unknown>

/** What can be asked about the numbers of somebody else's round. */
export const questionsOfTrend = (
  first: (table: string) => Promise<string>,
  textIn: (exported: Exported) => Promise<string>,
): Record<string, Question> => ({
  'read-overview of their round': async (ledger, caller) =>
    readOverview(ledger, caller, { round: await first('round') }),
  'read-trend of their round': async (ledger, caller) => readTrend(ledger, caller, await first('round'), {}),
  'the rows behind its numbers': async (ledger, caller) =>
    listTrendRows(ledger, caller, await first('round'), { figure: 'led' }),
  'the trend as a workbook': async (ledger, caller) =>
    textIn(await exportTrend(ledger, caller, { round: await first('round'), asked: {}, locale: 'zh-CN' })),
})
