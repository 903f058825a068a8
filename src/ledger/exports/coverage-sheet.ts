import { xlsxType } from '#contract/exports.ts'
import type { Coverage } from '#contract/coverage.ts'
import { plans as en } from '#messages/en/plans.ts'
import { plans as zh } from '#messages/zh/plans.ts'
import { type Exported, counted, exported, roundName, workbookOf } from '#ledger/exports/export-list.ts'
import { type ListColumn, type Tongue, rowOf, tongueOf } from '#ledger/exports/list-columns.ts'
import type { TakenList } from '#ledger/exports/taken-list.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { coverageOf } from '#ledger/queries/read-coverage.ts'
import type { Locale } from '#messages/locale.ts'

type Row = Coverage['problems'][number] & { cells: ReadonlyMap<string, Coverage['cells'][number]> }

const plansWords = ({ locale }: Tongue): typeof zh => (locale === 'en' ? en : zh)

const columnsOf = ({ units }: Coverage, tongue: Tongue): ListColumn<Row>[] => {
  const words = plansWords(tongue)
  const { lists } = tongue.messages
  const { coverage } = words
  return [
    { head: lists.columns.number, width: 11, kind: 'short', value: (it) => it.number },
    { head: lists.columns.problem, width: 30, kind: 'text', value: (it) => it.shortTitle },
    {
      head: coverage.plan,
      width: 10,
      kind: 'short',
      value: (it) => (it.approved ? coverage.approved : coverage.notApproved),
    },
    ...units.map(({ id, name }): ListColumn<Row> => ({
      head: name,
      width: 10,
      kind: 'short',
      value: (it) => {
        const cell = it.cells.get(id)
        return cell === undefined ? null : words.cell(cell)
      },
    })),
  ]
}

const sheetOf = (coverage: Coverage, tongue: Tongue): TakenList => {
  const words = plansWords(tongue)
  const columns = columnsOf(coverage, tongue)
  const byProblem = Map.groupBy(coverage.cells, (it) => it.problem)
  return {
    name: words.coverage.title,
    columns,
    count: () =>
      Promise.resolve({
        rows: coverage.problems.length,
        says: words.coverage.counts(coverage.problems.length, coverage.units.length),
      }),
    narrowed: () => Promise.resolve({ round: null, filters: [] }),
    rows: (async function* () {
      yield coverage.problems.map((problem) => {
        const cells = new Map((byProblem.get(problem.id) ?? []).map((it) => [it.unit, it]))
        return rowOf(columns, { ...problem, cells })
      })
    })(),
  }
}

/** The matrix of a round as a workbook: one row a problem, one column a unit. */
export const exportCoverage = (
  ledger: Ledger,
  caller: Caller,
  { round, locale }: { round: string; locale: Locale },
): Promise<Exported> => {
  const tongue = tongueOf(locale)
  return exported(ledger, caller, xlsxType, async (reading) => {
    const name = await roundName(reading, round)
    const sheet = sheetOf(await coverageOf(reading, round), tongue)
    const { exporting } = tongue.messages
    return {
      fileName: `${exporting.fileName(`${name} ${sheet.name}`, reading.day, false)}.xlsx`,
      pieces: await workbookOf(reading, ledger.clock(), [await counted(sheet)], tongue),
    }
  })
}
