import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { askWhetherBack, isAway, onReach } from '../api/reach.ts'
import { useMessages } from '../ui/locale.tsx'
import { useNotice } from '../ui/notice.tsx'

/** Between two questions whether the server is back, in milliseconds. */
const every = 2000

/**
 * Says that the server does not answer, asks until it does, and then lets everything shown be read again. What was typed
 * stays where it is.
 */
export const ServerAway = () => {
  const { serverAway } = useMessages().general
  const away = useSyncExternalStore(onReach, isAway)
  const client = useQueryClient()
  const notice = useNotice()
  useEffect(() => {
    if (!away) return undefined
    let asking = false
    const ask = async (): Promise<void> => {
      asking = true
      const back = await askWhetherBack()
      asking = false
      if (!back) return
      notice(serverAway.back)
      await client.invalidateQueries()
    }
    const timer = setInterval(() => {
      if (!asking) void ask()
    }, every)
    return () => {
      clearInterval(timer)
    }
  }, [away, client, notice, serverAway])
  return <output className="server-away">{away ? <span>{serverAway.says}</span> : null}</output>
}
