import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { Day } from '#core/words/calendar/day.ts'
import type { Labelled } from './field.tsx'
import { useLocale } from './locale.tsx'

/** A calendar day as a date picker; `YYYY-MM-DD` in and out. `from` and `to` bound what can be chosen. */
export const DayInput = ({
  value,
  onChange,
  from,
  to,
  labelled,
  placeholder,
}: {
  value: Day | null
  onChange: (day: Day | null) => void
  from?: Day | null | undefined
  to?: Day | null | undefined
  labelled: Labelled | { 'aria-label': string }
  placeholder?: string
}) => {
  // Here, not where the language is chosen: its names of months come with the calendar alone.
  dayjs.locale(useLocale().locale === 'en' ? 'en' : 'zh-cn')
  return (
    <DatePicker
      {...labelled}
      className="day-input"
      value={value === null ? null : dayjs(value)}
      format="YYYY-MM-DD"
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(from ? { minDate: dayjs(from) } : {})}
      {...(to ? { maxDate: dayjs(to) } : {})}
      onKeyDown={(event) => {
        // Enter takes the day that was typed; it must not send the form around it as well.
        if (event.key === 'Enter') event.preventDefault()
      }}
      onChange={(chosen: dayjs.Dayjs | null) => {
        onChange(chosen ? chosen.format('YYYY-MM-DD') : null)
      }}
    />
  )
}
