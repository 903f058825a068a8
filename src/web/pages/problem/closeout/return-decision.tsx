import { useState } from 'react'
import { LongText } from '../../../ui/long-text.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { DecideFrame } from './decide-frame.tsx'
import { useKept } from '../kept.ts'
import { LackingMeasures, isLackingComplete, lackingMeasures } from './lacking-measures.tsx'
import { type DecisionProps, useDecision } from './decided.ts'
import { useRefused } from './use-refused.ts'
import { useProblemWords } from '../words.ts'

/** 退回补办: which measures, what each is missing, and why. */
export const ReturnDecision = ({
  proposed,
  ...props
}: DecisionProps & {
  /** Coming from a verification: measures with what is missing. */
  proposed: Record<string, string>
}) => {
  const { general } = useMessages()
  const problem = useProblemWords()
  const { return: say } = problem
  const { shown } = props
  const { frame, send } = useDecision('return', props)
  const kept = useKept(`${shown.id}.return`)
  // What was said item by item has become this return.
  const verified = useKept(`${shown.id}.verify`)
  const refusals = useRefused(shown)
  const [missing, setMissing] = useState(proposed)
  const [tried, setTried] = useState(false)
  const go = () => {
    setTried(true)
    if (!isLackingComplete(missing) || kept.text.trim() === '') return
    send(
      {
        problem: shown.id,
        seen: shown.seen,
        measures: lackingMeasures(missing),
        reason: kept.text.trim(),
        refused: refusals.input ?? [],
      },
      kept,
      verified,
      refusals,
    )
  }
  return (
    <DecideFrame {...frame} goLabel={say.go} size={640} go={go}>
      <p className="drawer-lead">{say.lead}</p>
      <LackingMeasures measures={shown.measureList} lacking={missing} tried={tried} onChange={setMissing} />
      <LongText
        label={say.reason}
        error={tried && kept.text.trim() === '' ? general.form.required : null}
        most={500}
        lines={[2, 6]}
        value={kept.text}
        onChange={kept.write}
      />
    </DecideFrame>
  )
}
