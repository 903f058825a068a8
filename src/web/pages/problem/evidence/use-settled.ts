import { useEffect, useState } from 'react'

/** Long enough that somebody who types on is not interrupted. */
const pause = 900

/** The text as it stood when its writer last paused. */
export const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(text)
    }, pause)
    return () => {
      clearTimeout(timer)
    }
  }, [text])
  return settled
}
