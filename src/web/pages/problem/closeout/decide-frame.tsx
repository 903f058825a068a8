import { Button, Drawer } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { asRefusal } from '../../../api/refusal.ts'
import { useMessages } from '../../../ui/locale.tsx'
import { RefusalAlert } from '../../../ui/refusal.tsx'
import { ShownContent } from './shown-content.tsx'
import { useProblemWords } from '../words.ts'

/**
 * Around every decision: on what content it is made, why it was refused, and, where the content has changed meanwhile,
 * the way to look at it again. What is sent as `seen` is the hash of exactly what this frame has shown.
 */
export const DecideFrame = ({
  title,
  shown,
  error,
  pending,
  go,
  goLabel = title,
  goDisabled = false,
  beside,
  size = 560,
  withContent = false,
  plain = false,
  onLookAgain,
  onClose,
  children,
}: {
  title: string
  shown: ProblemDetail
  error: unknown
  pending: boolean
  go: () => void
  goLabel?: string
  goDisabled?: boolean
  /** Beside the button: a count, another way out. */
  beside?: ReactNode
  size?: number
  /** Shows measures, proofs and findings too, where the form itself does not go through them. */
  withContent?: boolean
  /** Nothing is decided on content here: it is only said which problem it is about. */
  plain?: boolean
  onLookAgain: () => void
  onClose: () => void
  children?: ReactNode
}) => {
  const { general } = useMessages()
  const problem = useProblemWords()
  const words = problem.decide
  const [first] = useState(shown.seen)
  const anew = shown.seen !== first
  const changed = error !== null && error !== undefined && asRefusal(error).code === 'content-changed'
  return (
    <Drawer
      open
      title={title}
      size={size}
      onClose={onClose}
      footer={
        <div className="form-foot">
          <Button type="primary" loading={pending} disabled={goDisabled || changed} onClick={go}>
            {goLabel}
          </Button>
          <Button onClick={onClose}>{general.buttons.cancel}</Button>
          {beside}
        </div>
      }
    >
      <RefusalAlert error={error} />
      {changed ? (
        <p className="look-again">
          <Button onClick={onLookAgain}>{words.lookAgain}</Button>
        </p>
      ) : null}
      <div className="decide-on">
        <p>
          <span className="number">{shown.number}</span> <b>{shown.title}</b>
        </p>
        {plain ? null : (
          <>
            <p className="soft">
              {words.facts({
                measures: shown.measureList.length,
                done: shown.measureList.filter((it) => it.done).length,
                progress: shown.progress.length,
                evidence: shown.evidenceList.length,
              })}
            </p>
            <p className="soft">{anew ? words.lookedAgain : words.on}</p>
          </>
        )}
      </div>
      {withContent ? <ShownContent shown={shown} /> : null}
      {children}
    </Drawer>
  )
}
