import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { Field } from '../../ui/field.tsx'
import { LongText } from '../../ui/long-text.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { DecideFrame } from './decide-frame.tsx'
import { useKept } from './kept.ts'
import { type DecisionProps, useDecision } from './decided.ts'

/** 退回补办: which measures, what each is missing, and why. */
export const ReturnDecision = ({
  proposed,
  ...props
}: DecisionProps & {
  /** Coming from a verification: measures with what is missing. */
  proposed: Record<string, string>
}) => {
  const { problem, general } = useMessages()
  const { return: say } = problem
  const { shown } = props
  const { frame, send } = useDecision('return', props)
  const kept = useKept(`${shown.id}.return`)
  // What was said item by item has become this return.
  const verified = useKept(`${shown.id}.verify`)
  const [missing, setMissing] = useState(proposed)
  const [tried, setTried] = useState(false)
  const named = Object.entries(missing)
  const go = () => {
    setTried(true)
    if (named.length === 0 || named.some(([, it]) => it.trim() === '') || kept.text.trim() === '') return
    send(
      {
        problem: shown.id,
        seen: shown.seen,
        measures: named.map(([measure, it]) => ({ measure, missing: it.trim() })),
        reason: kept.text.trim(),
      },
      kept,
      verified,
    )
  }
  return (
    <DecideFrame {...frame} goLabel={say.go} size={640} go={go}>
      <p className="drawer-lead">{say.lead}</p>
      {tried && named.length === 0 ? (
        <p className="field-error" role="alert">
          {say.needMeasure}
        </p>
      ) : null}
      <ul className="return-list">
        {shown.measureList.map((it) => {
          const lacks = missing[it.id]
          return (
            <li key={it.id}>
              <Checkbox
                checked={lacks !== undefined}
                onChange={(event) => {
                  const { [it.id]: _left, ...rest } = missing
                  setMissing(event.target.checked ? { ...rest, [it.id]: '' } : rest)
                }}
              >
                {it.text}
              </Checkbox>
              {lacks === undefined ? null : (
                <Field label={say.missing} error={tried && lacks.trim() === '' ? say.needMissing : null}>
                  {(labelled) => (
                    <Input
                      {...labelled}
                      value={lacks}
                      maxLength={500}
                      onChange={(event) => {
                        setMissing({ ...missing, [it.id]: event.target.value })
                      }}
                    />
                  )}
                </Field>
              )}
            </li>
          )
        })}
      </ul>
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
