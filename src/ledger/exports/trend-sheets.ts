import { xlsxType } from '#contract/exports.ts'
import type { Trend } from '#contract/trend.ts'
import { unitFigures } from '#core/rules/trend/figures.ts'
import { phases } from '#core/rules/trend/walked.ts'
import { trend as en } from '#messages/en/trend.ts'
import { trend as zh } from '#messages/zh/trend.ts'
import type { Locale } from '#messages/locale.ts'
import { type Exported, counted, exported, roundName, workbookOf } from '#ledger/exports/export-list.ts'
import { type ListColumn, type Tongue, rowOf, tongueOf } from '#ledger/exports/list-columns.ts'
import type { TakenList } from '#ledger/exports/taken-list.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { trendIn } from '#ledger/queries/read-trend.ts'

const sheetOf = <Row>(
  name: string,
  says: string,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
): TakenList => ({
  name,
  columns,
  count: () => Promise.resolve({ rows: rows.length, says }),
  narrowed: () => Promise.resolve({ round: null, filters: [] }),
  rows: (async function* () {
    yield rows.map((row) => rowOf(columns, row))
  })(),
})

const number = <Row>(head: string, value: (row: Row) => number | null): ListColumn<Row> => ({
  ...{ head, width: 12, kind: 'number' },
  value,
})

const sheetsOf = (trend: Trend, { locale, messages }: Tongue): TakenList[] => {
  const words = locale === 'en' ? en : zh
  const { left, flow, ageing, units, figures } = words
  const { steps } = messages.words
  return [
    sheetOf<Trend['points'][number]>(
      left.title,
      left.about(trend.timed, trend.untimed),
      [
        { head: words.day, width: 12, kind: 'day', value: (it) => it.day },
        number(figures['planned-first'], (it) => it.plannedFirst),
        number(figures.planned, (it) => it.planned),
        number(figures.open, (it) => it.open),
        number(figures.unclaimed, (it) => it.unclaimed),
        ...phases.map((phase) =>
          number(words.phases[phase], (it: Trend['points'][number]) => it.phases?.[phase] ?? null),
        ),
      ],
      trend.points,
    ),
    sheetOf<Trend['flow']['rows'][number]>(
      flow.title,
      `${trend.flow.after} — ${trend.day}　${flow.sum}`,
      [
        { head: flow.step, width: 16, kind: 'short', value: (it) => steps[it.step] },
        number(flow.before, (it) => it.before),
        number(flow.entered, (it) => it.entered),
        number(flow.left, (it) => it.left),
        number(flow.now, (it) => it.now),
        number(flow.stood, (it) => it.stood),
      ],
      trend.flow.rows,
    ),
    sheetOf<Trend['ageing'][number]>(
      ageing.title,
      ageing.help,
      [
        { head: flow.step, width: 16, kind: 'short', value: (it) => steps[it.step] },
        ...trend.ages.map(({ least, most }, at) =>
          number(ageing.days(least, most), (it: Trend['ageing'][number]) => it.counts[at] ?? 0),
        ),
      ],
      trend.ageing,
    ),
    sheetOf<Trend['units'][number]>(
      units.title,
      units.help,
      [
        { head: units.unit, width: 24, kind: 'text', value: (it) => it.unit.name },
        ...unitFigures.map((figure) =>
          number(words.results[figure], (it: Trend['units'][number]) => it.results[figure] ?? 0),
        ),
      ],
      trend.units,
    ),
  ]
}

/** The tables of the trend as one workbook, as far as the caller sees the round. */
export const exportTrend = (
  ledger: Ledger,
  caller: Caller,
  { round, asked, locale }: { round: string; asked: { after?: string | undefined }; locale: Locale },
): Promise<Exported> => {
  const tongue = tongueOf(locale)
  return exported(ledger, caller, xlsxType, async (reading) => {
    const name = await roundName(reading, round)
    const sheets = sheetsOf(await trendIn(reading, round, asked), tongue)
    const { exporting } = tongue.messages
    const title = locale === 'en' ? en.title : zh.title
    return {
      fileName: `${exporting.fileName(`${name} ${title}`, reading.day, false)}.xlsx`,
      pieces: await workbookOf(reading, ledger.clock(), await Promise.all(sheets.map(counted)), tongue),
    }
  })
}
