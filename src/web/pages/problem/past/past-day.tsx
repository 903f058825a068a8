import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Select, Slider } from 'antd'
import { useState } from 'react'
import { type ProblemDetail, problemHistory } from '#contract/problems.ts'
import { type Day, dayInShanghai } from '#core/words/calendar/day.ts'
import { useRead } from '../../../api/query.ts'
import { paths } from '../../../paths.ts'
import { useDayWords } from '../../../ui/days.tsx'
import { popupHome } from '../../../ui/locale.tsx'
import { usePastWords } from './past-words.ts'

/** Says that this is a past day, and leads to other days on which something happened, and back to today. */
export const PastDay = ({ detail, on }: { detail: ProblemDetail; on: Day }) => {
  const words = usePastWords()
  const { dayText } = useDayWords()
  const navigate = useNavigate()
  const read = useRead(problemHistory, { params: { id: detail.id } })
  const counts = Map.groupBy(read.data?.entries ?? [], (it) => dayInShanghai(it.at))
  const days = [...counts.keys()].toSorted()
  const at = days.findLastIndex((it) => it <= on)
  // While the handle is moved the day is only said; it is fetched when it is let go.
  const [moved, setMoved] = useState<number | null>(null)
  const go = (day: Day | undefined) => {
    if (day !== undefined)
      void navigate({
        to: paths.problem,
        params: { problem: detail.id },
        search: { on: day },
        replace: true,
        resetScroll: false,
      })
  }
  return (
    <aside className="past-day" aria-label={words.banner(on)}>
      <div className="past-head">
        <b className="past-title">{words.banner(on)}</b>
        <Link to={paths.problem} params={{ problem: detail.id }} search={{}} className="past-back">
          {words.today}
        </Link>
      </div>
      <p className="soft">{words.lead}</p>
      {days.length < 2 ? null : (
        <div className="past-days">
          <Button
            size="small"
            disabled={at <= 0}
            aria-label={words.earlier}
            title={words.earlier}
            onClick={() => {
              go(days[at - 1])
            }}
          >
            ‹
          </Button>
          <Slider
            className="past-slider"
            min={0}
            max={days.length - 1}
            value={moved ?? Math.max(at, 0)}
            tooltip={{
              formatter: (value) => dayText(days[value ?? 0] ?? null),
              getPopupContainer: popupHome,
            }}
            ariaLabelForHandle={words.slide}
            ariaValueTextFormatterForHandle={(value) => dayText(days[value] ?? null)}
            onChange={setMoved}
            onChangeComplete={(value) => {
              setMoved(null)
              go(days[value])
            }}
          />
          <Button
            size="small"
            disabled={at >= days.length - 1}
            aria-label={words.later}
            title={words.later}
            onClick={() => {
              go(days[at + 1])
            }}
          >
            ›
          </Button>
          <Select
            size="small"
            className="past-select"
            aria-label={words.choose}
            value={days[at] ?? null}
            options={days.toReversed().map((day) => ({
              value: day,
              label: words.dayEntries(dayText(day), counts.get(day)?.length ?? 0),
            }))}
            onChange={(day) => {
              go(day ?? undefined)
            }}
          />
        </div>
      )}
    </aside>
  )
}
