import { useMemo } from 'react'
import type { Trend } from '#contract/trend.ts'
import { inks } from '../../../theme.ts'
import { useDayWords } from '../../../ui/days.tsx'
import { chartLook, todayLine } from './chart-look.ts'
import { ChartPanel } from './chart-panel.tsx'
import { DaysTable } from './days-table.tsx'
import type { Open } from './rows-drawer.tsx'
import { useTrendWords } from './words.ts'

const columns = ['planned-first', 'planned', 'unclaimed', 'open'] as const

/** 还剩多少: what is not accepted against what the deadlines, those of today and the first ones, provide for. */
export const LeftChart = ({ trend, open }: { trend: Trend; open: Open }) => {
  const words = useTrendWords()
  const { left, figures } = words
  const { dayText } = useDayWords()
  const { points, day, timed, untimed, beyond } = trend
  const now = points.find((it) => it.day === day)
  const option = useMemo(
    () => ({
      ...chartLook(
        points.map((it) => it.day),
        dayText,
        [figures['planned-first'], figures.planned, figures.unclaimed, figures.open],
      ),
      series: [
        {
          ...{ name: figures['planned-first'], type: 'line', symbol: 'none', step: 'end' },
          data: points.map((it) => it.plannedFirst),
          lineStyle: { type: 'dashed', width: 1.5 },
          color: inks.line,
        },
        {
          ...{ name: figures.planned, type: 'line', symbol: 'none', step: 'end' },
          data: points.map((it) => it.planned),
          lineStyle: { width: 1.5 },
          color: inks.ink,
        },
        {
          ...{ name: figures.unclaimed, type: 'line', symbol: 'none', step: 'end' },
          data: points.map((it) => it.unclaimed),
          lineStyle: { width: 1.5 },
          color: '#d08770',
        },
        {
          ...{ name: figures.open, type: 'line', symbol: 'none', step: 'end' },
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
    [points, day, left, figures, dayText],
  )
  const more = (now?.open ?? 0) - (now?.planned ?? 0)
  const waiting = (now?.open ?? 0) - (now?.unclaimed ?? 0)
  const verdict = more > 0 ? left.behind(more) : more < 0 ? left.ahead(-more) : left.level
  const openDay = (figure: (typeof columns)[number], on: string) => {
    open({ figure, day: on, title: `${figures[figure]} · ${dayText(on)}` })
  }
  const pick = (at: number) => {
    const point = points[Math.round(at)]
    if (point) openDay(point.open === null ? 'planned' : 'open', point.day)
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
        <DaysTable
          columns={columns.map((name) => ({ name, label: figures[name] }))}
          rows={points.map(({ day: on, planned, plannedFirst, unclaimed, open: left }) => ({
            day: on,
            counts: { 'planned-first': plannedFirst, planned, unclaimed, open: left },
          }))}
          onOpen={openDay}
        />
      }
    />
  )
}
