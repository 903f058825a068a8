import '../../ui/fields.css'
import { Button, Drawer } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type ProblemDetail, type ProblemRow, showProblem } from '#contract/problems.ts'
import { act, call } from '../../api/call.ts'
import { newId } from '../../api/new-id.ts'
import { Refusal, asRefusal } from '../../api/refusal.ts'
import { useMessages } from '../../ui/locale.tsx'
import { ApproveLine, type ApproveState } from './approve-line.tsx'

/** How many problems are looked at side by side. */
const abreast = 4

/**
 * Approves the plans of many problems: each is looked at first, and approved on exactly what was shown of it, one act a
 * problem, so that one refusal keeps no other back.
 */
export const ApproveDrawer = ({
  problems: asked,
  onClose,
}: {
  problems: readonly ProblemRow[]
  onClose: () => void
}) => {
  const { lists, general } = useMessages()
  const words = lists.approve
  const client = useQueryClient()
  // As they were ticked: the list behind is read again while plans are approved.
  const [problems] = useState(asked)
  const [states, setStates] = useState<ReadonlyMap<string, ApproveState>>(new Map())
  const [working, setWorking] = useState(false)
  // Pressed twice, or again after an outage, a plan is approved once.
  const actIds = useRef(new Map<string, string>())
  const set = useCallback((id: string, state: ApproveState) => {
    setStates((before) => new Map(before).set(id, state))
  }, [])

  useEffect(() => {
    const away = new AbortController()
    const queue = problems.map((it) => it.id)
    const look = async () => {
      for (let id = queue.shift(); id !== undefined && !away.signal.aborted; id = queue.shift())
        try {
          set(id, stateOf(await call(showProblem, { params: { id }, signal: away.signal })))
        } catch (error) {
          if (!away.signal.aborted) set(id, { kind: 'refused', refusal: asRefusal(error), detail: null })
        }
    }
    void Promise.all(Array.from({ length: abreast }, look))
    return () => {
      away.abort()
    }
  }, [problems, set])

  const ready = [...states].flatMap(([id, state]) =>
    state.kind === 'ready' ? [{ id, detail: state.detail }] : [],
  )
  const approve = async () => {
    setWorking(true)
    for (const { id, detail } of ready) {
      const actId = actIds.current.get(id) ?? newId()
      actIds.current.set(id, actId)
      try {
        await act('approve-plan', { problem: id, seen: detail.seen, missingRule: false }, actId)
        set(id, { kind: 'done', detail })
      } catch (error) {
        set(id, { kind: 'refused', refusal: asRefusal(error), detail })
      }
    }
    setWorking(false)
    await client.invalidateQueries()
  }
  const count = (kind: ApproveState['kind']) => [...states.values()].filter((it) => it.kind === kind).length
  const [done, refused] = [count('done'), count('refused')]
  const waiting = count('gaps') + count('waits')
  return (
    <Drawer
      open
      title={words.title}
      size={640}
      onClose={onClose}
      footer={
        <div className="form-foot">
          <Button
            type="primary"
            loading={working}
            disabled={ready.length === 0}
            onClick={() => void approve()}
          >
            {words.go(ready.length)}
          </Button>
          <Button onClick={onClose}>{general.buttons.close}</Button>
          <output className="approve-tally">
            {done + refused > 0
              ? words.tally(done, refused)
              : waiting > 0
                ? words.waiting(ready.length, waiting)
                : null}
          </output>
        </div>
      }
    >
      <p className="drawer-lead">{words.lead}</p>
      <p className="drawer-lead soft">{words.missingRuleNote}</p>
      <ul className="approve-list">
        {problems.map((it) => (
          <ApproveLine key={it.id} row={it} state={states.get(it.id) ?? { kind: 'reading' }} />
        ))}
      </ul>
    </Drawer>
  )
}

const stateOf = (detail: ProblemDetail): ApproveState => {
  if (detail.step !== 'registered') return { kind: 'already' }
  if (detail.planGaps.length > 0) return { kind: 'gaps', gaps: detail.planGaps }
  // The same rules as the ledger's: what would be refused is said before anybody asks.
  const refused = detail.options.find((it) => it.act === 'approve-plan')?.refused
  return refused
    ? { kind: 'waits', refusal: new Refusal(refused.code as Refusal['code'], refused.details) }
    : { kind: 'ready', detail }
}
