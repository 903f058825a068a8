import type { ReactNode } from 'react'
import type { MeetingRow, ShownDuty, ShownOwed } from '#contract/meetings.ts'
import type { OwedState } from '#core/rules/meetings/owed.ts'
import { dutyFileAddress } from '../../paths.ts'
import { useDayWords } from '../../ui/days.tsx'
import { Panel } from '../../ui/page.tsx'
import { Tag } from '../../ui/tags.tsx'
import { DoButton } from './do-button.tsx'
import type { Line } from './months.ts'
import { useMeetingWords } from './words.ts'

export const owedTones: Record<OwedState, 'quiet' | 'busy' | 'waiting' | 'done' | 'alarm'> = {
  running: 'quiet',
  due: 'waiting',
  missed: 'alarm',
  done: 'done',
  late: 'busy',
}

/** Month by month what was held and what was owed. */
export const Timeline = ({
  months,
  take,
  open,
}: {
  months: readonly { month: string; lines: Line[] }[]
  take: ReactNode
  open: (meeting: string) => void
}) => {
  const words = useMeetingWords()
  return (
    <Panel title={words.timeline} extra={take}>
      {months.map(({ month, lines }) => (
        <section key={month} className="meetings-month" aria-label={words.month(month)}>
          <h3>{words.month(month)}</h3>
          <ul>
            {lines.map((line) =>
              'meeting' in line ? (
                <MeetingLine key={line.meeting.id} row={line.meeting} open={open} />
              ) : (
                <DutyLine key={`${line.duty.id}${line.period.name}`} duty={line.duty} period={line.period} />
              ),
            )}
          </ul>
        </section>
      ))}
    </Panel>
  )
}

const MeetingLine = ({ row, open }: { row: MeetingRow; open: (meeting: string) => void }) => {
  const words = useMeetingWords()
  const { dayText } = useDayWords()
  return (
    <li className="meetings-line">
      <time dateTime={row.on}>{dayText(row.on)}</time>
      <Tag>{words.kinds[row.kind]}</Tag>
      <span className="meetings-what">
        <button
          type="button"
          className="plain"
          onClick={() => {
            open(row.id)
          }}
        >
          {row.title}
        </button>
        <span className="soft second">
          {[
            row.body.name,
            words.row.decided(row.decided.all),
            ...(row.problems > 0 ? [words.row.problems(row.problems)] : []),
            ...(row.minutes ? [words.row.minutes] : []),
          ].join(' · ')}
          {row.decided.late > 0 ? (
            <>
              {' · '}
              <span className="late">{words.row.late(row.decided.late)}</span>
            </>
          ) : null}
        </span>
      </span>
    </li>
  )
}

const DutyLine = ({ duty, period }: { duty: ShownDuty; period: ShownOwed }) => {
  const words = useMeetingWords()
  const { dayText } = useDayWords()
  const { done } = period
  const day = done?.on ?? period.due
  return (
    <li className="meetings-line">
      <time dateTime={day}>{dayText(day)}</time>
      <Tag tone={owedTones[period.state]}>{words.owed[period.state]}</Tag>
      <span className="meetings-what">
        {duty.title} · {words.period(period.name)}
        <span className="soft second">
          {duty.body.name} ·{' '}
          {done ? words.row.doneOn(dayText(done.on)) : words.row.dueBy(dayText(period.due))}
          {done?.statement ? ` · ${done.statement}` : ''}
          {done?.fileName ? (
            <>
              {' · '}
              <a href={dutyFileAddress(duty.id, period.name)}>{done.fileName}</a>
            </>
          ) : null}
        </span>
      </span>
      {done === null && duty.mayChange ? <DoButton duty={duty} period={period} /> : null}
    </li>
  )
}
