import { useCallback, useRef, useState } from 'react'
import type { Previewed } from '#contract/bulk.ts'
import { newId } from '../../api/new-id.ts'
import { type Refusal, asRefusal } from '../../api/refusal.ts'

export type Outcome = { kind: 'done' } | { kind: 'refused'; refusal: Refusal }

/** After these nobody knows whether it was done: going on sends the same act again, and what comes next waits. */
const stopping = new Set(['unreachable', 'database-away', 'session-ended'])

/**
 * Does one thing with many problems, one act a problem, so that one refusal keeps no other back. Stopped, or cut off, it
 * goes on where it was: each act keeps the id it was first sent with, and is done once.
 */
export const useRun = (send: (problem: Previewed, actId: string) => Promise<unknown>) => {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map())
  const [running, setRunning] = useState(false)
  const actIds = useRef(new Map<string, string>())
  const stopped = useRef(false)
  const run = useCallback(
    async (problems: readonly Previewed[]) => {
      stopped.current = false
      setRunning(true)
      for (const problem of problems) {
        if (stopped.current) break
        const actId = actIds.current.get(problem.id) ?? newId()
        actIds.current.set(problem.id, actId)
        let outcome: Outcome = { kind: 'done' }
        try {
          await send(problem, actId)
        } catch (error) {
          outcome = { kind: 'refused', refusal: asRefusal(error) }
        }
        const of = outcome
        setOutcomes((before) => new Map(before).set(problem.id, of))
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
