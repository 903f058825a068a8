import { useMemo } from 'react'
import type { Trend } from '#contract/trend.ts'
import { type Phase, phases } from '#core/rules/trend/walked.ts'
import { inks } from '../../../theme.ts'
import { useDayWords } from '../../../ui/days.tsx'
import { chartLook } from './chart-look.ts'
import { ChartPanel } from './chart-panel.tsx'
import { DaysTable } from './days-table.tsx'
import type { Open } from './rows-drawer.tsx'
import { useTrendWords } from './words.ts'

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
        <DaysTable
          columns={phases.map((name) => ({ name, label: words.phases[name] }))}
          rows={points.map(({ day, of }) => ({ day, counts: of as Record<Phase, number> }))}
          onOpen={openPhase}
        />
      }
    />
  )
}
