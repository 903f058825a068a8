import { useCallback, useRef, useState } from 'react'
import { newId } from '../../api/new-id.ts'
import { type Refusal, asRefusal } from '../../api/refusal.ts'

export type Outcome = { kind: 'done' } | { kind: 'refused'; refusal: Refusal }

/** After these nobody knows whether it was done: going on sends the same act again, and what comes next waits. */
const stopping = new Set(['unreachable', 'database-away', 'session-ended'])

/**
 * Does one thing with many problems or rows, one act each, so that one refusal keeps no other back. Stopped, or cut off, it
 * goes on where it was: each act keeps the id it was first sent with, and is done once.
 */
export const useRun = <One extends { id: string }>(send: (one: One, actId: string) => Promise<unknown>) => {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const [running, setRunning] = useState(false)
  const actIds = useRef(new Map<string, string>())
  const stopped = useRef(false)
  const run = useCallback(
    async (all: readonly One[]) => {
      stopped.current = false
      setRunning(true)
      for (const one of all) {
        if (stopped.current) break
        const actId = actIds.current.get(one.id) ?? newId()
        actIds.current.set(one.id, actId)
        let outcome: Outcome = { kind: 'done' }
        try {
          await send(one, actId)
        } catch (error) {
          outcome = { kind: 'refused', refusal: asRefusal(error) }
        }
        const of = outcome
        setOutcomes((before) => new Map(before).set(one.id, of))
        if (of.kind === 'refused' && stopping.has(of.refusal.code)) break
      }
      setRunning(false)
    },
    [send],
  )
  const stop = useCallback(() => {
    stopped.current = true
  }, [])
  return { outcomes, running, run, stop }
}
