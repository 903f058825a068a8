import type { SourceSheet } from './draft.ts'

/** Where a line of the source stands in its workbook; `opens`: the sheet begins with it. Null for what came as text. */
export function sheetPlace(
  sheets: readonly SourceSheet[],
  line: number,
): { sheet: string; row: number; opens: boolean } | null {
  const sheet = sheets.findLast((one) => one.firstLine <= line)
  const row = sheet?.rows[line - sheet.firstLine]
  return sheet === undefined || row === undefined
    ? null
    : { sheet: sheet.name, row, opens: sheet.firstLine === line }
}
