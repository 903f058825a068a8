import { useEffect, useRef, useState } from 'react'
import { takeFile } from '../api/take-file.ts'
import { useMessages } from './locale.tsx'
import { useNotice, useTellRefusal } from './notice.tsx'

/** One file at a time: how much of it has come, and how to stop. */
export const useExport = (): {
  /** Null while nothing is under way. */
  bytes: number | null
  take: (address: string) => void
  stop: () => void
} => {
  const { exporting } = useMessages()
  const done = useNotice()
  const refused = useTellRefusal()
  const [bytes, setBytes] = useState<number | null>(null)
  const underWay = useRef<AbortController | null>(null)
  const stop = () => underWay.current?.abort()
  // Whoever leaves the page wants it no longer.
  useEffect(() => () => underWay.current?.abort(), [])
  const take = async (address: string): Promise<void> => {
    const control = new AbortController()
    underWay.current = control
    setBytes(0)
    try {
      const name = await takeFile(address, control.signal, setBytes)
      done(exporting.done(name))
    } catch (thrown) {
      if (!control.signal.aborted) refused(thrown)
    } finally {
      setBytes(null)
    }
  }
  return { bytes, take: (address) => void take(address), stop }
}
