import { Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { type ObjectionChannel, objectionChannels } from '#core/record/problem/closeout-facts.ts'
import { DayInput } from '../../../ui/day-input.tsx'
import { useToday } from '../../../ui/days.tsx'
import { Field } from '../../../ui/field.tsx'
import { LongText } from '../../../ui/long-text.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { useCloseoutWords } from './closeout-words.ts'
import { DecideFrame } from './decide-frame.tsx'
import { type DecisionProps, useDecision } from './decided.ts'
import { useKept } from '../kept.ts'
import { type Lacking, LackingMeasures, isLackingComplete, lackingMeasures } from './lacking-measures.tsx'

/** 登记异议: how it came, when, and what it says. */
export const ReceiveObjection = (props: DecisionProps) => {
  const { general } = useMessages()
  const { objection: say, channels } = useCloseoutWords()
  const { id } = props.shown
  const { frame, send } = useDecision('receive-objection', props)
  const today = useToday()
  const kept = useKept(`${id}.objection`)
  const [channel, setChannel] = useState<ObjectionChannel>('letter')
  const [on, setOn] = useState<string | null>(today)
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const words = kept.text.trim()
  return (
    <DecideFrame
      {...frame}
      plain
      go={() => {
        setTried(true)
        if (words === '' || on === null) return
        send({ problem: id, channel, on, words, name: name.trim() === '' ? null : name.trim() }, kept)
      }}
    >
      <p className="drawer-lead">{say.receiveLead}</p>
      <Field label={say.channel}>
        {(labelled) => (
          <Select
            {...labelled}
            value={channel}
            options={objectionChannels.map((it) => ({ value: it, label: channels[it] }))}
            onChange={setChannel}
          />
        )}
      </Field>
      <Field label={say.on} error={tried && on === null ? general.form.required : null}>
        {(labelled) => <DayInput labelled={labelled} value={on} to={today} onChange={setOn} />}
      </Field>
      <LongText
        label={say.words}
        error={tried && words === '' ? general.form.required : null}
        most={5000}
        value={kept.text}
        onChange={kept.write}
      />
      <Field label={say.name} extra={general.form.optional}>
        {(labelled) => (
          <Input
            {...labelled}
            value={name}
            maxLength={40}
            onChange={(event) => {
              setName(event.target.value)
            }}
          />
        )}
      </Field>
    </DecideFrame>
  )
}

/** 答复异议: upheld sends the problem back, naming measures; not upheld gives its grounds. */
export const AnswerObjection = ({
  objection: first,
  ...props
}: DecisionProps & { objection: string | null }) => {
  const { general } = useMessages()
  const { objection: say } = useCloseoutWords()
  const { shown } = props
  const open = shown.objections.filter((it) => it.answered === null)
  const { frame, send } = useDecision('answer-objection', props)
  const [objection, setObjection] = useState(first ?? open[0]?.id ?? '')
  const kept = useKept(`${shown.id}.${objection}`)
  const [upheld, setUpheld] = useState<boolean | null>(null)
  const [lacking, setLacking] = useState<Lacking>({})
  const [tried, setTried] = useState(false)
  const answer = kept.text.trim()
  const over = shown.step === 'closed' || shown.step === 'ended'
  const returns = upheld === true && !over
  return (
    <DecideFrame
      {...frame}
      withContent
      size={640}
      go={() => {
        setTried(true)
        if (upheld === null || answer === '' || (returns && !isLackingComplete(lacking))) return
        const measures = returns ? lackingMeasures(lacking) : []
        send({ problem: shown.id, objection, upheld, answer, measures }, kept)
      }}
    >
      <p className="drawer-lead">{say.answerLead}</p>
      <Field label={say.which}>
        {(labelled) => (
          <Select
            {...labelled}
            value={objection}
            options={open.map((it) => ({ value: it.id, label: it.words }))}
            onChange={setObjection}
          />
        )}
      </Field>
      <blockquote className="claimed">{open.find((it) => it.id === objection)?.words}</blockquote>
      <Field label={say.outcome} error={tried && upheld === null ? general.form.choose : null}>
        {(labelled) => (
          <Radio.Group
            {...labelled}
            value={upheld}
            options={[
              { value: false, label: say.notUpheld },
              { value: true, label: say.upheld },
            ]}
            onChange={(event) => {
              setUpheld(event.target.value === true)
            }}
          />
        )}
      </Field>
      {upheld === true ? <p className="drawer-lead">{over ? say.upheldLate : say.upheldHelp}</p> : null}
      {returns ? (
        <LackingMeasures measures={shown.measureList} lacking={lacking} tried={tried} onChange={setLacking} />
      ) : null}
      <LongText
        label={say.reason}
        hint={say.reasonHelp}
        error={tried && answer === '' ? general.form.required : null}
        most={5000}
        value={kept.text}
        onChange={kept.write}
      />
    </DecideFrame>
  )
}
