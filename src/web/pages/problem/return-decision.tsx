import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/query.ts'
import { Field } from '../../ui/field.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { DecideFrame } from './decide-frame.tsx'
import { useKept } from './kept.ts'
import type { DecisionProps } from './decided.ts'

/** 退回补办: which measures, what each is missing, and why. */
export const ReturnDecision = ({
  shown,
  proposed,
  onLookAgain,
  onClose,
}: DecisionProps & {
  /** Coming from a verification: measures with what is missing. */
  proposed: Record<string, string>
}) => {
  const { problem, general, words } = useMessages()
  const { return: say, decide } = problem
  const notice = useNotice()
  const giveBack = useAct('return')
  const kept = useKept(`${shown.id}.return`)
  // What was said item by item has become this return.
  const verified = useKept(`${shown.id}.verify`)
  const [missing, setMissing] = useState(proposed)
  const [tried, setTried] = useState(false)
  const named = Object.entries(missing)
  const send = () => {
    setTried(true)
    if (named.length === 0 || named.some(([, it]) => it.trim() === '') || kept.text.trim() === '') return
    giveBack.mutate(
      {
        problem: shown.id,
        seen: shown.seen,
        measures: named.map(([measure, it]) => ({ measure, missing: it.trim() })),
        reason: kept.text.trim(),
      },
      {
        onSuccess: () => {
          kept.forget()
          verified.forget()
          notice(decide.done(words.acts.return))
          onClose()
        },
      },
    )
  }
  return (
    <DecideFrame
      title={words.acts.return}
      goLabel={say.go}
      size={640}
      shown={shown}
      error={giveBack.error}
      pending={giveBack.isPending}
      go={send}
      onLookAgain={() => void onLookAgain().then(giveBack.reset)}
      onClose={onClose}
    >
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
      <Field label={say.reason} error={tried && kept.text.trim() === '' ? general.form.required : null}>
        {(labelled) => (
          <Input.TextArea
            {...labelled}
            value={kept.text}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(event) => {
              kept.write(event.target.value)
            }}
          />
        )}
      </Field>
    </DecideFrame>
  )
}
