import { Suspense, lazy } from 'react'
import type { Day } from '#core/words/calendar/day.ts'

/** The calendar is large and opens in few dialogs: it is fetched with the first of them. */
const DayInput = lazy(async () => ({ default: (await import('./day-input.tsx')).DayInput }))

/** A day inside antd's `Form.Item`, which hands down id, value and onChange. */
export const DayItem = ({
  id = '',
  value = null,
  onChange,
}: {
  id?: string
  value?: Day | null
  onChange?: (day: Day | null) => void
}) => (
  <Suspense fallback={<span className="day-coming" />}>
    <DayInput
      labelled={{ id }}
      value={value}
      onChange={(day) => {
        onChange?.(day)
      }}
    />
  </Suspense>
)
