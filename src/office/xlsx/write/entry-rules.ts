// What a sheet lets people write: choices, days, lengths, and only where it is open.

import type { Column } from '#office/table/table.ts'
import { escaped } from '#office/xlsx/write/cell-text.ts'
import { columnLetters } from '#office/xlsx/write/letters.ts'
import { serialOf } from '#office/xlsx/write/serial.ts'

/** A list of words in the formula of a validation: at most 255 characters, no comma in a word. */
const choiceOf = ({ allowed }: Column): string | null => {
  if (allowed === undefined || allowed.length === 0) return null
  const list = allowed.join(',').replaceAll('"', '""')
  return list.length > 255 || allowed.some((it) => it.includes(',')) ? null : `"${list}"`
}

/** What an open cell takes, in the words of the format; null for anything. */
const rulesOf = (column: Column): { type: string; rule: string } | null => {
  const choice = choiceOf(column)
  if (choice !== null) return { type: 'type="list"', rule: `<formula1>${escaped(choice)}</formula1>` }
  if (column.open && column.kind === 'day')
    return {
      type: 'type="date" operator="between"',
      rule: `<formula1>${serialOf('2000-01-01')}</formula1><formula2>TODAY()</formula2>`,
    }
  const most = column.open?.most
  return most === undefined
    ? null
    : { type: 'type="textLength" operator="lessThanOrEqual"', rule: `<formula1>${most}</formula1>` }
}

/** The dataValidations of a sheet; nothing where no column has a rule. */
export const validations = (columns: readonly Column[], rows: number, headRows: number): string => {
  const each = columns.flatMap((column, at) => {
    const rules = rulesOf(column)
    if (rules === null || rows === 0) return []
    const letters = columnLetters(at)
    return [
      `<dataValidation ${rules.type} allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
        ` sqref="${letters}${headRows + 1}:${letters}${headRows + rows}">${rules.rule}</dataValidation>`,
    ]
  })
  return each.length === 0 ? '' : `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`
}

/** Without a password: it keeps from mistakes, and whoever reads the sheet again trusts none of it. */
export const protection =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>'
