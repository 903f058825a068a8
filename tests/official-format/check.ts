/**
 * Is this .docx laid out by GB/T 9704-2012? Reads what was written and knows nothing of the writer: its numbers are the
 * standard's, in millimetres where the standard has them so.
 */
import { checkImprint } from './check-imprint.ts'
import { checkPages } from './check-page.ts'
import { checkSchema } from './check-schema.ts'
import { checkTables } from './check-tables.ts'
import { checkText } from './check-text.ts'
import { at, partsOf, tree } from './xml-tree.ts'

export type Finding = { code: string; where: string }

/** What the paper should have, where the standard leaves it open. */
export type Expected = { mark?: string | null; imprint?: boolean; head?: boolean }

export function checkOfficialFormat(docx: Uint8Array, expected: Expected = {}): Finding[] {
  const { mark = '草稿', imprint = true, head = true } = expected
  const parts = partsOf(docx)
  const body = at(tree(parts.get('word/document.xml') ?? '<none/>'), 'w:document', 'w:body')
  if (body === undefined) return [{ code: 'no-document', where: '' }]
  return [
    ...checkSchema(parts),
    ...checkPages(parts, body, mark),
    ...checkText(body),
    ...checkTables(body),
    ...checkImprint(body, { imprint, head }),
  ]
}
