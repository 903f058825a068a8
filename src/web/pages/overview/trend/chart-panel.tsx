import type { EChartsCoreOption } from 'echarts/core'
import { type ReactNode, useState } from 'react'
import { useDayWords, useToday } from '../../../ui/days.tsx'
import { Panel } from '../../../ui/page.tsx'
import { DrawnChart } from './drawn-chart.tsx'
import { useTrendWords } from './words.ts'

/** A chart that can be looked at as a table, and saved as a picture. */
export const ChartPanel = ({
  title,
  about,
  option,
  label,
  onPick,
  table,
}: {
  title: string
  about: ReactNode
  option: EChartsCoreOption
  /** What the chart says, for whoever does not see it. */
  label: string
  onPick: (at: number, height: number) => void
  table: ReactNode
}) => {
  const words = useTrendWords()
  const [asTable, setAsTable] = useState(false)
  const [picture, setPicture] = useState<(() => string) | null>(null)
  const { dayText } = useDayWords()
  const today = useToday()
  const save = () => {
    const link = document.createElement('a')
    link.href = picture?.() ?? ''
    link.download = `${words.fileName(title, dayText(today))}.png`
    link.click()
  }
  return (
    <Panel
      title={title}
      extra={
        <span className="trend-ways no-print">
          {asTable ? null : (
            <button type="button" className="plain" onClick={save}>
              {words.picture}
            </button>
          )}
          <button
            type="button"
            className="plain"
            onClick={() => {
              setAsTable(!asTable)
            }}
          >
            {asTable ? words.chart : words.table}
          </button>
        </span>
      }
    >
      <p className="soft">{about}</p>
      {asTable ? (
        table
      ) : (
        <DrawnChart
          option={option}
          label={label}
          onPick={onPick}
          onDrawn={(made) => {
            setPicture(() => made)
          }}
        />
      )}
    </Panel>
  )
}
