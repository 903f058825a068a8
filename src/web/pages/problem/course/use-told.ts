import { useEffect, useEffectEvent } from 'react'
import type { Asked } from './ask-change.tsx'

/** Tells the drawer what its fields say, whenever that has become something else. */
export const useTold = (asked: Asked | null, tell: (asked: Asked | null) => void): void => {
  const said = JSON.stringify(asked)
  const telling = useEffectEvent((told: string) => {
    tell(JSON.parse(told) as Asked | null)
  })
  useEffect(() => {
    telling(said)
  }, [said])
}
