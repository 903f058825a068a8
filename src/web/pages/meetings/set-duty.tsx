import { AutoComplete, Button, Drawer, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { type DutyTurn, dutyTurns } from '#core/record/duty/facts.ts'
import { periodOf, shortestPeriod } from '#core/record/duty/periods.ts'
import { useAct, useSession } from '../../api/query.ts'
import { useDayWords } from '../../ui/days.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { ChooseMany } from '../../ui/choose-many.tsx'
import { useBodyChoices, useProblemChoices, useRoundChoices } from './choices.ts'
import { useMeetingWords } from './words.ts'

type Named = { id: string; name: string }

/** Sets what a body owes in every period; the first one is said before anything is sent. */
export const SetDuty = ({
  bodies,
  round: chosenRound,
  onClose,
}: {
  bodies: readonly Named[] | null
  round: string | undefined
  onClose: () => void
}) => {
  const words = useMeetingWords()
  const { duty, form } = words
  const { general } = useMessages()
  const { dayText } = useDayWords()
  const today = useSession().data?.today ?? ''
  const set = useAct('set-duty')
  const roundChoices = useRoundChoices()
  const bodyChoices = useBodyChoices(bodies)
  const [title, setTitle] = useState('')
  const [picked, setRound] = useState(chosenRound)
  const [body, setBody] = useState(bodies?.length === 1 ? bodies[0]?.id : undefined)
  const [every, setEvery] = useState<DutyTurn>('month')
  const [from, setFrom] = useState<string | null>(today === '' ? null : today)
  const [until, setUntil] = useState<string | null>(null)
  const [within, setWithin] = useState(5)
  const [proof, setProof] = useState('')
  const [problems, setProblems] = useState<string[]>([])
  const [tried, setTried] = useState(false)
  const round = picked ?? roundChoices[0]?.value
  const problemChoices = useProblemChoices(round === undefined ? [] : [round])
  const required = (missing: boolean) => (tried && missing ? general.form.required : null)
  const first = from === null ? null : periodOf(every, from, within)
  const send = () => {
    setTried(true)
    if (title.trim() === '' || body === undefined || from === null || round === undefined) return
    set.mutate(
      {
        ...{ title: title.trim(), round, body, every, from, until, dueWithin: within },
        ...{ proof: proof.trim(), problems },
      },
      { onSuccess: onClose },
    )
  }
  return (
    <Drawer
      open
      title={words.setDuty}
      size={600}
      onClose={onClose}
      footer={
        <div className="form-foot">
          <Button type="primary" loading={set.isPending} onClick={send}>
            {words.setDuty}
          </Button>
          <Button onClick={onClose}>{general.buttons.cancel}</Button>
        </div>
      }
    >
      <RefusalAlert error={set.error} />
      <Field label={duty.title} error={required(title.trim() === '')}>
        {(labelled) => (
          <AutoComplete
            {...labelled}
            maxLength={100}
            value={title}
            options={duty.usual.map((value) => ({ value }))}
            onChange={setTitle}
          />
        )}
      </Field>
      {bodies?.length === 1 ? null : (
        <Field label={duty.body} error={required(body === undefined)}>
          {(labelled) => (
            <Select
              {...labelled}
              showSearch={{ optionFilterProp: 'label' }}
              value={body ?? null}
              options={bodyChoices}
              onChange={(value) => {
                setBody(value ?? undefined)
              }}
            />
          )}
        </Field>
      )}
      {roundChoices.length < 2 ? null : (
        <Field label={form.round}>
          {(labelled) => (
            <Select {...labelled} value={round ?? null} options={roundChoices} onChange={setRound} />
          )}
        </Field>
      )}
      <div className="side-by-side">
        <Field label={duty.every}>
          {(labelled) => (
            <Select
              {...labelled}
              value={every}
              options={dutyTurns.map((value) => ({ value, label: words.turns[value] }))}
              onChange={(value) => {
                setEvery(value)
                setWithin(Math.min(within, shortestPeriod[value]))
              }}
            />
          )}
        </Field>
        <Field label={duty.within}>
          {(labelled) => (
            <InputNumber
              {...labelled}
              min={0}
              max={shortestPeriod[every]}
              precision={0}
              value={within}
              onChange={(value) => {
                setWithin(value ?? 0)
              }}
            />
          )}
        </Field>
      </div>
      <div className="side-by-side">
        <Field label={duty.from} error={required(from === null)}>
          {(labelled) => <DayInput labelled={labelled} value={from} onChange={setFrom} />}
        </Field>
        <Field label={duty.until}>
          {(labelled) => <DayInput labelled={labelled} value={until} from={from} onChange={setUntil} />}
        </Field>
      </div>
      {first === null ? null : (
        <p className="field-hint meetings-first">
          {duty.first(words.period(first.name), dayText(first.due))}
        </p>
      )}
      <Field label={duty.proof}>
        {(labelled) => (
          <Input
            {...labelled}
            maxLength={200}
            value={proof}
            onChange={(event) => {
              setProof(event.target.value)
            }}
          />
        )}
      </Field>
      <Field label={form.problemsAll}>
        {(labelled) => (
          <ChooseMany
            {...labelled}
            maxTagCount={8}
            value={problems}
            options={problemChoices}
            onChange={setProblems}
          />
        )}
      </Field>
    </Drawer>
  )
}
