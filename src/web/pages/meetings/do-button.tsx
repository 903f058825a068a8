import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import { useMeetingWords } from './words.ts'

// The calendar and the field for files are large: they come when a period is said to be done.
const DoDuty = lazy(async () => ({ default: (await import('./do-duty.tsx')).DoDuty }))

/** So that a list of periods can offer it. */
export const DoButton = ({
  duty,
  period,
}: {
  duty: { id: string; title: string; proof: string }
  period: { name: string; from: string }
}) => {
  const words = useMeetingWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        className="no-print"
        onClick={() => {
          setOpen(true)
        }}
      >
        {words.duty.done}
        <span className="only-read">
          {' '}
          {duty.title} {words.period(period.name)}
        </span>
      </Button>
      {open ? (
        <Suspense>
          <DoDuty
            duty={duty}
            period={period}
            onClose={() => {
              setOpen(false)
            }}
          />
        </Suspense>
      ) : null}
    </>
  )
}
