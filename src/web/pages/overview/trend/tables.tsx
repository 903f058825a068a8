import { Segmented } from 'antd'
import type { Trend } from '#contract/trend.ts'
import { unitFigures } from '#core/rules/trend/figures.ts'
import { useDayWords } from '../../../ui/days.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { Panel } from '../../../ui/page.tsx'
import { PlainTable } from '../../../ui/plain-table.tsx'
import { CountButton, type Open } from './rows-drawer.tsx'
import { useTrendWords } from './words.ts'

export const periods = ['week', 'month', 'quarter', 'all'] as const
export type Period = (typeof periods)[number]
export const periodDays: Record<Period, number | null> = { week: 7, month: 28, quarter: 84, all: null }

const right = (label: string) => ({ label, right: true })

/** 各步进出: before + entered − left = now. */
export const FlowTable = ({
  trend,
  period,
  choose,
  open,
}: {
  trend: Trend
  period: Period
  choose: (period: Period) => void
  open: Open
}) => {
  const { flow: words, figures, ageing } = useTrendWords()
  const { steps } = useMessages().words
  const { dayText } = useDayWords()
  const { after, rows } = trend.flow
  return (
    <Panel
      title={words.title}
      extra={
        <Segmented
          aria-label={words.period}
          value={period}
          options={periods.map((value) => ({ value, label: words.periods[value] }))}
          onChange={choose}
        />
      }
    >
      <p className="soft">
        {dayText(after)} — {dayText(trend.day)} · {words.sum}
      </p>
      <PlainTable
        rows={rows}
        none={ageing.none}
        heads={[words.step, ...[words.before, words.entered, words.left, words.now, words.stood].map(right)]}
      >
        {({ step, before, entered, left, now, stood }) => {
          const title = (figure: keyof typeof figures) => `${steps[step]} · ${figures[figure]}`
          const number = (
            count: number,
            figure: 'stood' | 'entered' | 'left',
            asked: object,
            label: string,
          ) => (
            <td className="right">
              <CountButton
                count={count}
                label={label}
                onOpen={() => {
                  open({ figure, step, ...asked, title: title(figure) })
                }}
              />
            </td>
          )
          return (
            <tr key={step}>
              <th scope="row">{steps[step]}</th>
              {number(before, 'stood', { day: after }, words.before)}
              {number(entered, 'entered', { after }, words.entered)}
              {number(left, 'left', { after }, words.left)}
              {number(now, 'stood', {}, words.now)}
              <td className="right">{stood ?? <span className="soft">—</span>}</td>
            </tr>
          )
        }}
      </PlainTable>
    </Panel>
  )
}

/** 停了多久: the darker a cell, the more stand there. */
export const AgeingTable = ({ trend, open }: { trend: Trend; open: Open }) => {
  const { ageing: words, flow } = useTrendWords()
  const { steps } = useMessages().words
  const most = Math.max(1, ...trend.ageing.flatMap((it) => it.counts))
  return (
    <Panel title={words.title}>
      <p className="soft">{words.help}</p>
      <PlainTable
        rows={trend.ageing}
        none={words.none}
        heads={[flow.step, ...trend.ages.map(({ least, most: to }) => right(words.days(least, to)))]}
      >
        {({ step, counts }) => (
          <tr key={step}>
            <th scope="row">{steps[step]}</th>
            {trend.ages.map(({ least, most: to }, at) => {
              const count = counts[at] ?? 0
              return (
                <td
                  key={least}
                  className="right trend-aged"
                  style={{ '--share': String(Math.round((count / most) * 100)) } as React.CSSProperties}
                >
                  <CountButton
                    count={count}
                    label={`${steps[step]} ${words.days(least, to)}`}
                    onOpen={() => {
                      open({
                        ...{ figure: 'aged', step, least },
                        ...(to === null ? {} : { most: to }),
                        title: `${steps[step]} · ${words.days(least, to)}`,
                      })
                    }}
                  />
                </td>
              )
            })}
          </tr>
        )}
      </PlainTable>
    </Panel>
  )
}

/** 各单位的结果: what came of it, in the order of units; no ranking. */
export const UnitResultsTable = ({ trend, open }: { trend: Trend; open: Open }) => {
  const { units: words, results: named } = useTrendWords()
  return (
    <Panel title={words.title}>
      <p className="soft">{words.help}</p>
      <PlainTable
        rows={trend.units}
        none={words.none}
        className="unit-scroll"
        heads={[words.unit, ...unitFigures.map((figure) => right(named[figure]))]}
      >
        {({ unit, results }) => (
          <tr key={unit.id}>
            <th scope="row">{unit.name}</th>
            {unitFigures.map((figure) => (
              <td key={figure} className="right">
                <CountButton
                  count={results[figure] ?? 0}
                  label={`${unit.name} ${named[figure]}`}
                  tone={figure === 'late' ? 'late' : ''}
                  onOpen={() => {
                    open({ figure, unit: unit.id, title: `${unit.name} · ${named[figure]}` })
                  }}
                />
              </td>
            ))}
          </tr>
        )}
      </PlainTable>
    </Panel>
  )
}
