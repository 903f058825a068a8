import { useMemo } from 'react'
import type { AnswerOf } from '#contract/route.ts'
import type { readTrend } from '#contract/trend.ts'
import { type Phase, phases } from '#core/rules/trend/walked.ts'
import { inks } from '../../../theme.ts'
import { useDayWords } from '../../../ui/days.tsx'
import { PlainTable } from '../../../ui/plain-table.tsx'
import { chartLook } from './chart-look.ts'
import { ChartPanel } from './chart-panel.tsx'
import { CountButton, type Open } from './rows-drawer.tsx'
import { useTrendWords } from './words.ts'

type Trend = AnswerOf<typeof readTrend>

/** From what is done, at the foot, to what has not begun; apart in lightness too, for print without colour. */
const colours: Record<Phase, string> = {
  closed: '#2c6a4c',
  accepted: '#7fae93',
  ended: '#b9b1a2',
  checking: '#e2bb62',
  working: '#cf7f5f',
  'to-plan': '#8e3a33',
}
const upwards = ['closed', 'accepted', 'ended', 'checking', 'working', 'to-plan'] as const

/** 走到哪一步: how many stood in each phase, day by day. */
export const PhasesChart = ({ trend, open }: { trend: Trend; open: Open }) => {
  const words = useTrendWords()
  const { dayText } = useDayWords()
  const points = useMemo(
    () => trend.points.flatMap(({ day, phases: of }) => (of === null ? [] : [{ day, of }])),
    [trend],
  )
  const option = useMemo(
    () => ({
      ...chartLook(
        points.map((it) => it.day),
        dayText,
        upwards.map((it) => words.phases[it]),
      ),
      series: upwards
        .filter((phase) => points.some(({ of }) => (of[phase] ?? 0) > 0))
        .map((phase) => ({
          ...{ name: words.phases[phase], type: 'line', symbol: 'none', stack: 'all', step: 'end' },
          data: points.map(({ of }) => of[phase] ?? 0),
          lineStyle: { width: 0.5, color: inks.card },
          areaStyle: { color: colours[phase], opacity: 1 },
          color: colours[phase],
        })),
    }),
    [points, words, dayText],
  )
  const openPhase = (phase: Phase, day: string) => {
    open({ figure: 'phase', phase, day, title: `${words.phases[phase]} · ${dayText(day)}` })
  }
  const pick = (at: number, height: number) => {
    const point = points[Math.round(at)]
    if (!point) return
    let top = 0
    for (const phase of upwards) {
      top += point.of[phase] ?? 0
      if (height <= top && (point.of[phase] ?? 0) > 0) {
        openPhase(phase, point.day)
        return
      }
    }
  }
  const last = points.at(-1)
  const said = phases
    .flatMap((phase) =>
      (last?.of[phase] ?? 0) > 0 ? [`${words.phases[phase]} ${last?.of[phase] ?? 0}`] : [],
    )
    .join(' · ')
  return (
    <ChartPanel
      title={words.phasesTitle}
      about={said}
      option={option}
      label={said}
      onPick={pick}
      table={
        <PlainTable
          rows={points}
          none={words.empty}
          className="trend-table"
          heads={[words.day, ...phases.map((phase) => ({ label: words.phases[phase], right: true }))]}
        >
          {({ day, of }) => (
            <tr key={day}>
              <th scope="row">{dayText(day)}</th>
              {phases.map((phase) => (
                <td key={phase} className="right">
                  <CountButton
                    count={of[phase] ?? 0}
                    label={words.phases[phase]}
                    onOpen={() => {
                      openPhase(phase, day)
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
