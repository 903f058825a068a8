import type { Day } from '#core/words/calendar/day.ts'
import { DayInput } from './day-input.tsx'

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
  <DayInput
    labelled={{ id }}
    value={value}
    onChange={(day) => {
      onChange?.(day)
    }}
  />
)
