import './trend.css'
import { useState } from 'react'
import { readTrend } from '#contract/trend.ts'
import { addDays } from '#core/words/calendar/day.ts'
import { useRead } from '../../../api/query.ts'
import { trendAddress } from '../../../paths.ts'
import { useToday } from '../../../ui/days.tsx'
import { useLocale } from '../../../ui/locale.tsx'
import { Panel } from '../../../ui/page.tsx'
import { Empty, Loaded } from '../../../ui/states.tsx'
import { TakeButton } from '../../../ui/take-button.tsx'
import { LeadersTab } from '../../plans/leaders-tab.tsx'
import { LeftChart } from './left-chart.tsx'
import { PhasesChart } from './phases-chart.tsx'
import { type Opened, RowsDrawer } from './rows-drawer.tsx'
import { AgeingTable, FlowTable, type Period, UnitResultsTable, periodDays } from './tables.tsx'
import { useTrendWords } from './words.ts'

/** How a round went: what is left, where it stands, what moves, what stands still, and what came of it. */
export const TrendTab = ({ round }: { round: string }) => {
  const words = useTrendWords()
  const { locale } = useLocale()
  const today = useToday()
  const [period, setPeriod] = useState<Period>('month')
  const [opened, setOpened] = useState<Opened | null>(null)
  const days = periodDays[period]
  const query = today !== null && days !== null ? { after: addDays(today, -days) } : {}
  const read = useRead(readTrend, { params: { id: round }, query }, { keep: true })
  return (
    <Loaded of={read} lines={14}>
      {(trend) =>
        trend.from === null ? (
          <Empty title={words.empty} help={words.emptyHelp} />
        ) : (
          <div className="trend">
            <p className="trend-head soft">
              {words.note}{' '}
              <TakeButton address={trendAddress(round, { ...query, locale })} label={words.take} />
            </p>
            <div className="trend-charts">
              <LeftChart trend={trend} open={setOpened} />
              <PhasesChart trend={trend} open={setOpened} />
              <FlowTable trend={trend} period={period} choose={setPeriod} open={setOpened} />
              <AgeingTable trend={trend} open={setOpened} />
            </div>
            <Panel title={words.leaders}>
              <LeadersTab round={round} />
            </Panel>
            <UnitResultsTable trend={trend} open={setOpened} />
            {opened === null ? null : (
              <RowsDrawer
                round={round}
                opened={opened}
                onClose={() => {
                  setOpened(null)
                }}
              />
            )}
          </div>
        )
      }
    </Loaded>
  )
}
