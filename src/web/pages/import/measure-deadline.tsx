import { Suspense, lazy, useState } from 'react'
import type { Day } from '#core/words/calendar/day.ts'
import { useImportWords } from './words.ts'

/** A calendar for each of hundreds of measures is slow to draw: it comes where one wants to change a day. */
const DayInput = lazy(async () => ({ default: (await import('../../ui/day-input.tsx')).DayInput }))

/** The deadline the document says for a measure: shown as a day, changed on demand. */
export const MeasureDeadline = ({
  of,
  value,
  onChange,
}: {
  /** Which measure, read aloud. */
  of: string
  value: Day | null
  onChange: (day: Day | null) => void
}) => {
  const words = useImportWords().draft
  const [editing, setEditing] = useState(false)
  return (
    <span className="line-deadline soft">
      {words.deadline}
      {editing ? (
        <Suspense>
          <DayInput
            value={value}
            labelled={{ 'aria-label': `${of} ${words.deadline}` }}
            onChange={onChange}
          />
        </Suspense>
      ) : (
        <button
          type="button"
          className="plain"
          onClick={() => {
            setEditing(true)
          }}
        >
          {value ?? words.setDeadline}
          <span className="only-read"> {of}</span>
        </button>
      )}
    </span>
  )
}
