import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReturnedFile } from '#contract/returns.ts'
import { act } from '../../api/call.ts'
import { asRefusal } from '../../api/refusal.ts'

type Taking = { done: number; of: number }
type Took = { files: number; rows: number; left: number; error: unknown }

/** Takes one file after the other, each by an act of its own; what met changes just now is left to be looked at. */
export const useTakeReady = () => {
  const client = useQueryClient()
  const [taking, setTaking] = useState<Taking | null>(null)
  const [took, setTook] = useState<Took | null>(null)
  const stopped = useRef(false)
  const run = async (files: readonly ReturnedFile[]) => {
    stopped.current = false
    const so: Took = { files: 0, rows: 0, left: 0, error: null }
    setTook(null)
    for (const [at, { id, compared, fit }] of files.entries()) {
      if (stopped.current || compared === null) break
      setTaking({ done: at + 1, of: files.length })
      try {
        await act('take-return', { file: id, compared })
        so.files += 1
        so.rows += fit
      } catch (error) {
        if (asRefusal(error).code !== 'list-changed') {
          so.error = error
          break
        }
        so.left += 1
      }
    }
    setTaking(null)
    setTook(so)
    await client.invalidateQueries()
  }
  return {
    run,
    taking,
    took,
    stop: () => {
      stopped.current = true
    },
  }
}
