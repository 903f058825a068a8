import { Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { InstrumentDetail } from '#contract/supervision.ts'
import { useAct, useSession } from '../../api/query.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { LongText } from '../../ui/long-text.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { useSupervisionWords } from './words.ts'

type Asked = { detail: InstrumentDetail; onClose: () => void }

/** The number is given here: code of the issuer, the rest follows. */
export const IssueDialog = ({ detail, onClose }: Asked) => {
  const { do: says } = useSupervisionWords()
  const { general } = useMessages()
  const issue = useAct('issue-instrument')
  const [code, setCode] = useState(detail.code ?? '')
  const [tried, setTried] = useState(false)
  return (
    <Modal
      open
      title={says.issue}
      okText={says.issue}
      cancelText={general.buttons.cancel}
      confirmLoading={issue.isPending}
      onCancel={onClose}
      onOk={() => {
        setTried(true)
        if (code.trim() !== '')
          issue.mutate({ instrument: detail.id, code: code.trim() }, { onSuccess: onClose })
      }}
    >
      <RefusalAlert error={issue.error} />
      <p className="soft dialog-lead">{says.issueHelp}</p>
      <Field
        label={says.code}
        hint={says.codeHint}
        error={tried && code.trim() === '' ? general.form.required : null}
      >
        {(labelled) => (
          <Input
            {...labelled}
            maxLength={20}
            value={code}
            onChange={({ target }) => {
              setCode(target.value)
            }}
          />
        )}
      </Field>
    </Modal>
  )
}

/** One of two, with words that are needed for the second. */
export const JudgeDialog = ({ detail, onClose }: Asked) => {
  const { do: says } = useSupervisionWords()
  const { general } = useMessages()
  const judge = useAct('judge-answer')
  const [answer, setAnswer] = useState(detail.may.judge[0] ?? '')
  const [met, setMet] = useState(true)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const open = detail.parties.flatMap((party) =>
    party.answers
      .filter((it) => detail.may.judge.includes(it.answer))
      .map((it) => ({ value: it.answer, label: party.name, text: it.text })),
  )
  const missing = !met && reason.trim() === ''
  return (
    <Modal
      open
      title={says.judge}
      okText={says.judge}
      cancelText={general.buttons.cancel}
      confirmLoading={judge.isPending}
      onCancel={onClose}
      onOk={() => {
        setTried(true)
        if (!missing)
          judge.mutate({ instrument: detail.id, answer, met, reason: reason.trim() }, { onSuccess: onClose })
      }}
    >
      <RefusalAlert error={judge.error} />
      {open.length > 1 ? (
        <Field label={says.answerFor}>
          {(labelled) => (
            <Select
              {...labelled}
              value={answer}
              options={open}
              onChange={(value) => {
                setAnswer(value)
              }}
            />
          )}
        </Field>
      ) : null}
      <p className="supervision-text soft">{open.find((it) => it.value === answer)?.text ?? ''}</p>
      <Radio.Group
        className="supervision-choice"
        value={met}
        options={[
          { value: true, label: says.met },
          { value: false, label: says.notMet },
        ]}
        onChange={({ target }) => {
          setMet(target.value === true)
        }}
      />
      <LongText
        label={says.reason}
        error={tried && missing ? says.reasonNeeded : null}
        most={500}
        lines={[2, 5]}
        value={reason}
        onChange={setReason}
      />
    </Modal>
  )
}

export const CloseDialog = ({ detail, onClose }: Asked) => {
  const { do: says } = useSupervisionWords()
  const { general } = useMessages()
  const close = useAct('close-instrument')
  const [statement, setStatement] = useState('')
  return (
    <Modal
      open
      title={says.close}
      okText={says.close}
      cancelText={general.buttons.cancel}
      confirmLoading={close.isPending}
      onCancel={onClose}
      onOk={() => {
        close.mutate({ instrument: detail.id, statement: statement.trim() }, { onSuccess: onClose })
      }}
    >
      <RefusalAlert error={close.error} />
      <LongText label={says.closeAsk} most={1000} lines={[2, 6]} value={statement} onChange={setStatement} />
    </Modal>
  )
}

export const RecheckDialog = ({ detail, onClose }: Asked) => {
  const { do: says } = useSupervisionWords()
  const { general } = useMessages()
  const today = useSession().data?.today ?? null
  const recheck = useAct('recheck-instrument')
  const [on, setOn] = useState(today)
  const [held, setHeld] = useState(true)
  const [found, setFound] = useState('')
  const [tried, setTried] = useState(false)
  const required = (missing: boolean) => (tried && missing ? general.form.required : null)
  return (
    <Modal
      open
      title={says.recheck}
      okText={says.recheck}
      cancelText={general.buttons.cancel}
      confirmLoading={recheck.isPending}
      onCancel={onClose}
      onOk={() => {
        setTried(true)
        if (on !== null && found.trim() !== '')
          recheck.mutate({ instrument: detail.id, on, held, found: found.trim() }, { onSuccess: onClose })
      }}
    >
      <RefusalAlert error={recheck.error} />
      <Field label={says.recheckOn} error={required(on === null)}>
        {(labelled) => <DayInput labelled={labelled} value={on} to={today} onChange={setOn} />}
      </Field>
      <Radio.Group
        className="supervision-choice"
        value={held}
        options={[
          { value: true, label: says.held },
          { value: false, label: says.notHeld },
        ]}
        onChange={({ target }) => {
          setHeld(target.value === true)
        }}
      />
      <LongText
        label={says.found}
        error={required(found.trim() === '')}
        most={2000}
        lines={[2, 6]}
        value={found}
        onChange={setFound}
      />
    </Modal>
  )
}
