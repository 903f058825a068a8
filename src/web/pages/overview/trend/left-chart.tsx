import { useMemo } from 'react'
import type { AnswerOf } from '#contract/route.ts'
import type { readTrend } from '#contract/trend.ts'
import { inks } from '../../../theme.ts'
import { useDayWords } from '../../../ui/days.tsx'
import { PlainTable } from '../../../ui/plain-table.tsx'
import { chartLook, todayLine } from './chart-look.ts'
import { ChartPanel } from './chart-panel.tsx'
import { CountButton, type Open } from './rows-drawer.tsx'
import { useTrendWords } from './words.ts'

type Trend = AnswerOf<typeof readTrend>

/** 还剩多少: what is not accepted against what the deadlines, those of today and the first ones, provide for. */
export const LeftChart = ({ trend, open }: { trend: Trend; open: Open }) => {
  const words = useTrendWords()
  const { left } = words
  const { dayText } = useDayWords()
  const { points, day, timed, untimed, beyond } = trend
  const now = points.find((it) => it.day === day)
  const option = useMemo(
    () => ({
      ...chartLook(
        points.map((it) => it.day),
        dayText,
        [left.plannedFirst, left.planned, left.unclaimed, left.open],
      ),
      series: [
        {
          ...{ name: left.plannedFirst, type: 'line', symbol: 'none', step: 'end' },
          data: points.map((it) => it.plannedFirst),
          lineStyle: { type: 'dashed', width: 1.5 },
          color: inks.line,
        },
        {
          ...{ name: left.planned, type: 'line', symbol: 'none', step: 'end' },
          data: points.map((it) => it.planned),
          lineStyle: { width: 1.5 },
          color: inks.ink,
        },
        {
          ...{ name: left.unclaimed, type: 'line', symbol: 'none', step: 'end' },
          data: points.map((it) => it.unclaimed),
          lineStyle: { width: 1.5 },
          color: '#d08770',
        },
        {
          ...{ name: left.open, type: 'line', symbol: 'none', step: 'end' },
          data: points.map((it) => it.open),
          lineStyle: { width: 3 },
          color: inks.seal,
          markLine: todayLine(
            points.findIndex((it) => it.day === day),
            left.today,
          ),
        },
      ],
    }),
    [points, day, left, dayText],
  )
  const more = (now?.open ?? 0) - (now?.planned ?? 0)
  const waiting = (now?.open ?? 0) - (now?.unclaimed ?? 0)
  const verdict = more > 0 ? left.behind(more) : more < 0 ? left.ahead(-more) : left.level
  const pick = (at: number) => {
    const point = points[Math.round(at)]
    if (!point) return
    const figure = point.open === null ? 'planned' : 'open'
    open({ figure, day: point.day, title: `${words.figures[figure]} · ${dayText(point.day)}` })
  }
  return (
    <ChartPanel
      title={left.title}
      about={
        <>
          <b className={more > 0 ? 'late' : undefined}>{verdict}</b>
          {waiting > 0 ? `${words.comma}${left.waiting(waiting)}` : null} · {left.about(timed, untimed)}
          {beyond > 0 ? ` ${left.beyond(beyond)}` : null}
        </>
      }
      option={option}
      label={verdict}
      onPick={pick}
      table={
        <PlainTable
          rows={points}
          none={words.empty}
          className="trend-table"
          heads={[
            words.day,
            ...[left.plannedFirst, left.planned, left.unclaimed, left.open].map((label) => ({
              label,
              right: true,
            })),
          ]}
        >
          {(point) => (
            <tr key={point.day}>
              <th scope="row">{dayText(point.day)}</th>
              {(
                [
                  ['planned-first', point.plannedFirst],
                  ['planned', point.planned],
                  ['unclaimed', point.unclaimed],
                  ['open', point.open],
                ] as const
              ).map(([figure, count]) => (
                <td key={figure} className="right">
                  <CountButton
                    count={count}
                    label={words.figures[figure]}
                    onOpen={() => {
                      open({
                        figure,
                        day: point.day,
                        title: `${words.figures[figure]} · ${dayText(point.day)}`,
                      })
                    }}
                  />
                </td>
              ))}
            </tr>
          )}
        </PlainTable>
      }
    />
  )
}
