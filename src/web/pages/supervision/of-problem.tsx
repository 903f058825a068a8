import './supervision.css'
import { Link } from '@tanstack/react-router'
import { listSupervisionOfProblem } from '#contract/supervision.ts'
import { useRead } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { FindingShown } from './finding-shown.tsx'
import { InstrumentTag, KindWords } from './instrument-table.tsx'
import { useSupervisionWords } from './words.ts'

/** 督导督办: what pressed and looked at a problem; nothing where there was none. */
export const SupervisionOfProblem = ({ problem }: { problem: string }) => {
  const { onProblem, visitKinds: kinds, visits: says } = useSupervisionWords()
  const { words } = useMessages()
  const { dayText } = useDayWords()
  const read = useRead(listSupervisionOfProblem, { params: { id: problem } })
  const { instruments = [], visits = [] } = read.data ?? {}
  if (instruments.length + visits.length === 0) return null
  return (
    <Panel title={onProblem.title} extra={onProblem.counted(instruments.length, visits.length)}>
      <ul className="meetings-decisions">
        {instruments.map((it) => (
          <li key={it.id}>
            <Link to={paths.supervision} search={{ instrument: it.id }}>
              {it.title}
            </Link>{' '}
            <InstrumentTag step={it.step} late={it.late} />
            <span className="soft second">
              <KindWords of={it} />
              {` · ${[
                it.number ?? '',
                dayText(it.on),
                it.problems.length > 1 ? onProblem.shared(it.problems.length - 1) : '',
              ]
                .filter(Boolean)
                .join(' · ')}`}
            </span>
          </li>
        ))}
        {visits.map((it) => (
          <li key={it.id}>
            <Link to={paths.supervision} search={{ visit: it.id }}>
              {dayText(it.on)} {kinds[it.kind]}
            </Link>
            <span className="soft second">
              {[it.body.name, words.list(it.units.map((one) => one.name)), says.found(it.found.length)].join(
                ' · ',
              )}
            </span>
            {it.found.length === 0 ? null : (
              <ul className="meetings-decisions">
                {it.found.map((one) => (
                  <FindingShown key={one.finding} visit={it.id} finding={one} bare />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
