import { Link } from '@tanstack/react-router'
import { listInbox } from '#contract/inbox.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { Panel } from '../../ui/page.tsx'
import { LineLink } from '../inbox/line-link.tsx'
import { useInboxWords } from '../inbox/words.ts'
import { useOverviewWords } from './words.ts'

/** So many lines are shown here; the rest stands on the desk. */
const most = 4

/** What waits for a decision of whoever looks, above all numbers; nothing where nothing does. */
export const Decide = () => {
  const { decide } = useOverviewWords()
  const words = useInboxWords()
  const { dayText, leftText } = useDayWords()
  const { data } = useRead(listInbox, { query: { limit: 40 } })
  const lines = data?.lines.filter((it) => it.group === 'decide') ?? []
  if (lines.length === 0) return null
  // What waits is told forty at a time: where more come, nobody has counted them yet.
  const counted = `${String(lines.length)}${data?.next === null ? '' : '+'}`
  return (
    <Panel title={decide.title} extra={<Link to={paths.desk}>{decide.more(counted)}</Link>}>
      <ul className="decide">
        {lines.slice(0, most).map((line) => (
          <li key={line.key}>
            <span className="inbox-reason">{words.reasons[line.reason]}</span>
            <span className="decide-what">
              {line.problem ? <span className="number">{line.problem.number}</span> : null}{' '}
              {line.problem?.shortTitle ?? line.about?.name ?? ''}
              {line.by === null ? null : (
                <span className={line.late ? 'late' : 'soft'}>
                  {' '}
                  {words.by(dayText(line.by))} · {leftText(line.by)}
                </span>
              )}
            </span>
            <LineLink line={line}>{words.open}</LineLink>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
