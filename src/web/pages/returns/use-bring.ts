import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { bringReturn } from '#contract/returns.ts'
import { call } from '../../api/call.ts'

/** The server reads two at a time. */
const lanes = 2
const readable = /\.(?:xlsx|xls|et|ods)$/iu

/** A file that was not taken in, and why; null: its name says that it is no workbook. */
export type NotTaken = { name: string; error: unknown }
type Bringing = { done: number; of: number; read: number; refused: NotTaken[] }

/** Brings files in, one after the other in two lanes; one that is refused does not stop the others. */
export const useBring = () => {
  const client = useQueryClient()
  const [state, setState] = useState<Bringing | null>(null)
  const [busy, setBusy] = useState(false)
  const bring = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return
      setBusy(true)
      setState({ done: 0, of: files.length, read: 0, refused: [] })
      const waiting = [...files]
      const one = async (file: File): Promise<NotTaken | null> => {
        if (!readable.test(file.name)) return { name: file.name, error: null }
        try {
          await call(bringReturn, { query: { name: file.name }, file })
          return null
        } catch (error) {
          return { name: file.name, error }
        }
      }
      const lane = async () => {
        for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
          const refused = await one(file)
          setState(
            (now) =>
              now && {
                ...now,
                done: now.done + 1,
                read: now.read + (refused === null ? 1 : 0),
                refused: refused === null ? now.refused : [...now.refused, refused],
              },
          )
        }
      }
      await Promise.all(Array.from({ length: lanes }, lane))
      setBusy(false)
      await client.invalidateQueries()
    },
    [client],
  )
  return {
    bring,
    busy,
    state,
    clear: () => {
      setState(null)
    },
  }
}
