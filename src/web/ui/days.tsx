import { createContext, useContext } from 'react'
import { type Day, dayInShanghai, daysBetween } from '#core/words/calendar/day.ts'
import { useSession } from '../api/query.ts'
import { useMessages } from './locale.tsx'

/** The past day that a page is told of; null where it is told of today. */
export const DayShown = createContext<Day | null>(null)

/** The day it is, as the server says, or the past day that is shown; `null` before the server has said so. */
export const useToday = (): Day | null => {
  const { data } = useSession()
  return useContext(DayShown) ?? data?.today ?? null
}

type DayWords = {
  /** «11月30日»; with its year where it is not this year. Takes a day, a month, an instant, or null. */
  dayText: (day: string | null) => string
  /** «余7天», «逾期3天», «今天到期». */
  leftText: (day: Day) => string
}

/** An instant falls on the day it is in China: 2026-11-23T16:36Z is the 24th. */
const dayOf = (day: string): string => (day.includes('T') ? dayInShanghai(day) : day)

/** Days in words, in the language of the screen. */
export const useDayWords = (): DayWords => {
  const { days } = useMessages().general
  const today = useToday()
  return {
    dayText: (day) => {
      const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(dayOf(day ?? ''))
      if (!parts) return days.unknown
      const year = today?.startsWith(parts[1] ?? '') ? null : Number(parts[1])
      return parts[3]
        ? days.day(year, Number(parts[2]), Number(parts[3]))
        : days.month(year, Number(parts[2]))
    },
    leftText: (day) => {
      if (!today) return ''
      const left = daysBetween(today, day)
      return left === 0 ? days.today : left > 0 ? days.left(left) : days.late(-left)
    },
  }
}

/** A calendar day (or month, or instant) as people say it. */
export const DayText = ({ day }: { day: string | null }) => {
  const { dayText } = useDayWords()
  return <time dateTime={day === null ? undefined : dayOf(day)}>{dayText(day)}</time>
}

/**
 * A deadline: «11月30日 · 余7天», the original one beside it where it was moved. `over`: nothing is left to count,
 * because it is closed or done.
 */
export const Deadline = ({
  deadline,
  longTerm = false,
  over = false,
}: {
  deadline: { original: Day; current: Day } | null
  longTerm?: boolean
  over?: boolean
}) => {
  const { days } = useMessages().general
  const { dayText, leftText } = useDayWords()
  const today = useToday()
  if (!deadline) return <span className="soft">{longTerm ? days.longTerm : days.none}</span>
  const late = !over && today !== null && deadline.current < today
  return (
    <span className="deadline">
      <time dateTime={deadline.current}>{dayText(deadline.current)}</time>
      {over ? null : (
        <>
          <span className="soft"> · </span>
          <span className={late ? 'deadline-left late' : 'deadline-left soft'}>
            {leftText(deadline.current)}
          </span>
        </>
      )}
      {deadline.original === deadline.current ? null : (
        <span className="soft deadline-original">
          {days.original(dayText(deadline.original))}
          {!over && today !== null && deadline.original < today ? ` · ${leftText(deadline.original)}` : ''}
        </span>
      )}
    </span>
  )
}
