import { useEffect, useRef } from 'react'

/**
 * Calls `changed` when something was written into the ledger, by whomever. The browser asks again by itself when the line
 * breaks; a page that shows the ledger keeps asking now and then all the same.
 */
export const useChanges = (changed: () => void): void => {
  const call = useRef(changed)
  useEffect(() => {
    call.current = changed
  }, [changed])
  useEffect(() => {
    let size: string | null = null
    const source = new EventSource('/api/changes')
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (size !== null && data !== size) call.current()
      size = data
    })
    return () => {
      source.close()
    }
  }, [])
}
