import { describe, expect, test } from 'vitest'
import { findOffice } from '#office/convert/find-office.ts'
import { f1, sum } from '../../samples/reading/agreement.ts'
import { scoreFormats } from './score-formats.ts'

const program = await findOffice()
/** A plan, a hand-wrapped report, a flattened ledger; all of them by `node tests/formats/score.ts`. */
const FEW = ['09', '11', '17']
/** How many points of F1 (per cent) a format may lose against the plain text of the same documents. */
const MAY_LOSE = { problems: 1, items: 3, figures: 1, dates: 1, periods: 1 }

describe.skipIf(program === null)('同一份文件换一种格式（没有 LibreOffice 时略过）', () => {
  test('读出来的还是那些', { timeout: 120_000 }, async () => {
    const scored = await scoreFormats(program ?? '', (name) => FEW.some((one) => name.startsWith(one)), [
      'docx',
      'pdf',
      'html',
    ])
    const columns = [...new Set(scored.map(({ column }) => column))]
    expect(columns).toHaveLength(13)
    const percent = (names: readonly string[], column: string, facet: string) => {
      const own = scored.filter((one) => one.column === column && names.includes(one.name))
      return 100 * f1(sum(own.map((one) => one.facets))[facet] ?? { hit: 0, found: 0, wanted: 1 })
    }
    const below = columns.flatMap((column) => {
      const names = scored.filter((one) => one.column === column).map(({ name }) => name)
      return Object.entries(MAY_LOSE).flatMap(([facet, points]) => {
        const [plain, here] = [percent(names, 'text', facet), percent(names, column, facet)]
        return here < plain - points ? [`${column} ${facet} ${plain.toFixed(1)} → ${here.toFixed(1)}`] : []
      })
    })
    expect(below).toEqual([])
  })
})
