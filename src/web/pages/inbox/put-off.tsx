import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import { putOffLine } from '#contract/inbox.ts'
import { type Day, addDays } from '#core/words/calendar/day.ts'
import { useWrite } from '../../api/query.ts'
import { useDayWords, useToday } from '../../ui/days.tsx'
import { useNotice, useTellRefusal } from '../../ui/notice.tsx'
import { useInboxWords } from './words.ts'

// The calendar is large: it comes when somebody puts a line off.
const DayInput = lazy(async () => ({ default: (await import('../../ui/day-input.tsx')).DayInput }))

/** The Monday after a day. */
const nextMonday = (day: Day): Day => addDays(day, 8 - (new Date(`${day}T00:00:00Z`).getUTCDay() || 7))

/** Puts a line off until a day, for oneself alone. */
export const PutOff = ({ line, name }: { line: string; name: string }) => {
  const words = useInboxWords()
  const { dayText } = useDayWords()
  const today = useToday()
  const notice = useNotice()
  const tellRefusal = useTellRefusal()
  const write = useWrite(putOffLine)
  const [open, setOpen] = useState(false)
  if (today === null) return null
  const until = (day: Day | null): void => {
    if (day === null) return
    write.mutate(
      { body: { key: line, until: day } },
      {
        onSuccess: () => {
          notice(words.laterSaid(dayText(day)))
        },
        onError: tellRefusal,
      },
    )
  }
  const toggle = (
    <Button
      type="text"
      size="small"
      aria-expanded={open}
      onClick={() => {
        setOpen(!open)
      }}
    >
      {words.later}
      <span className="only-read"> {name}</span>
    </Button>
  )
  if (!open) return toggle
  const choices: [string, Day][] = [
    [words.tomorrow, addDays(today, 1)],
    [words.nextWeek, nextMonday(today)],
  ]
  return (
    <span className="put-off">
      {toggle}
      {choices.map(([label, day]) => (
        <Button
          key={label}
          size="small"
          disabled={write.isPending}
          onClick={() => {
            until(day)
          }}
        >
          {label}
        </Button>
      ))}
      <Suspense>
        <DayInput
          value={null}
          from={addDays(today, 1)}
          onChange={until}
          placeholder={words.otherDay}
          labelled={{ 'aria-label': words.otherDay }}
        />
      </Suspense>
    </span>
  )
}
