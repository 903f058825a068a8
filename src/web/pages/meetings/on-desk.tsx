import './meetings.css'
import { Link } from '@tanstack/react-router'
import { listDuties } from '#contract/meetings.ts'
import { useRead, useSession } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { Panel } from '../../ui/page.tsx'
import { Tag } from '../../ui/tags.tsx'
import { DoButton } from './do-button.tsx'
import { owedTones } from './timeline.tsx'
import { useMeetingWords } from './words.ts'

/** The periods of my units' duties that are due or were missed, the oldest first; nothing where there are none. */
export const DutiesOnDesk = () => {
  const words = useMeetingWords()
  const { dayText } = useDayWords()
  const mine = (useSession().data?.me?.posts ?? [])
    .filter((it) => it.roles.includes('handler') || it.roles.includes('head'))
    .map((it) => it.unit.id)
  const read = useRead(listDuties, { query: {} }, { enabled: mine.length > 0 })
  const waiting = (read.data?.duties ?? [])
    .filter((it) => mine.includes(it.body.id) && it.withdrawn === null)
    .flatMap((duty) =>
      duty.periods
        .filter(({ state }) => state === 'due' || state === 'missed')
        .map((period) => ({ duty, period })),
    )
    .toSorted((a, b) => (a.period.due < b.period.due ? -1 : a.period.due > b.period.due ? 1 : 0))
  if (waiting.length === 0) return null
  return (
    <Panel title={words.desk.title} extra={<Link to={paths.meetings}>{words.title}</Link>}>
      <ul className="meetings-periods">
        {waiting.map(({ duty, period }) => (
          <li key={`${duty.id}${period.name}`}>
            <Tag tone={owedTones[period.state]}>{words.owed[period.state]}</Tag>
            <span>{duty.title}</span>
            <span className="soft">
              {(period.state === 'missed' ? words.desk.overdue : words.desk.dueBy)(
                words.period(period.name),
                dayText(period.due),
              )}
            </span>
            <DoButton duty={duty} period={period} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
