import { Button } from 'antd'
import { Suspense, lazy, useState } from 'react'
import { leaveTour } from '#contract/session.ts'
import { useSession, useWrite } from '../api/query.ts'
import { useMessages } from '../ui/locale.tsx'

const Tour = lazy(async () => ({ default: (await import('./tour.tsx')).Tour }))

/** One line over the page on first use: look round for a minute, or never be asked again, on any computer. */
export const TourOffer = () => {
  const words = useMessages().tour
  const offered = useSession().data?.me?.offerTour ?? false
  const leave = useWrite(leaveTour)
  const [touring, setTouring] = useState(false)
  if (touring)
    return (
      <Suspense>
        <Tour
          onEnd={() => {
            setTouring(false)
            leave.mutate({ body: {} })
          }}
        />
      </Suspense>
    )
  if (!offered) return null
  return (
    <aside className="tour-offer" aria-label={words.offer}>
      <p>{words.offer}</p>
      <Button
        onClick={() => {
          setTouring(true)
        }}
      >
        {words.start}
      </Button>
      <button
        type="button"
        className="plain"
        disabled={leave.isPending}
        onClick={() => {
          leave.mutate({ body: {} })
        }}
      >
        {words.never}
      </button>
    </aside>
  )
}
