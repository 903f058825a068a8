import { Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { InstrumentDetail } from '#contract/supervision.ts'
import { useAct, useSession } from '../../api/query.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { LongText } from '../../ui/long-text.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { OneFile, useOneFile } from '../meetings/one-file.tsx'
import { useSupervisionWords } from './words.ts'

/** A unit replies; of a talk the office takes down when it was, who talked, and what was promised. */
export const AnswerDialog = ({ detail, onClose }: { detail: InstrumentDetail; onClose: () => void }) => {
  const { do: says } = useSupervisionWords()
  const { general } = useMessages()
  const today = useSession().data?.today ?? null
  const answer = useAct('answer-instrument')
  const [unit, setUnit] = useState(detail.may.answer[0] ?? '')
  const [text, setText] = useState('')
  const [on, setOn] = useState(today)
  const [talker, setTalker] = useState('')
  const [tried, setTried] = useState(false)
  const file = useOneFile(null)
  const isTalk = detail.kind === 'talk'
  const title = isTalk ? says.takeTalk : says.answer
  const required = (missing: boolean) => (tried && missing ? general.form.required : null)
  const talk = isTalk
    ? on === null || talker.trim() === ''
      ? undefined
      : { on, talker: talker.trim() }
    : null
  const send = () => {
    setTried(true)
    if (text.trim() === '' || talk === undefined) return
    answer.mutate(
      { instrument: detail.id, unit, text: text.trim(), file: file.hash, talk },
      { onSuccess: onClose },
    )
  }
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={general.buttons.cancel}
      confirmLoading={answer.isPending}
      okButtonProps={{ disabled: file.busy }}
      onCancel={onClose}
      onOk={send}
    >
      <RefusalAlert error={answer.error ?? file.error} />
      {detail.may.answer.length > 1 ? (
        <Field label={says.answerFor}>
          {(labelled) => (
            <Select
              {...labelled}
              value={unit}
              options={detail.parties
                .filter((it) => detail.may.answer.includes(it.id))
                .map((it) => ({ value: it.id, label: it.name }))}
              onChange={(value) => {
                setUnit(value)
              }}
            />
          )}
        </Field>
      ) : null}
      {isTalk ? (
        <div className="side-by-side">
          <Field label={says.talkOn} error={required(on === null)}>
            {(labelled) => <DayInput labelled={labelled} value={on} to={today} onChange={setOn} />}
          </Field>
          <Field label={says.talker} error={required(talker.trim() === '')}>
            {(labelled) => (
              <Input
                {...labelled}
                maxLength={100}
                value={talker}
                onChange={({ target }) => {
                  setTalker(target.value)
                }}
              />
            )}
          </Field>
        </div>
      ) : null}
      <LongText
        label={isTalk ? says.talkText : says.answerText}
        error={required(text.trim() === '')}
        most={5000}
        lines={[3, 10]}
        value={text}
        onChange={setText}
      />
      <OneFile of={file} label={says.answerFile} />
    </Modal>
  )
}
