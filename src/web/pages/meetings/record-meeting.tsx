import { Button, Drawer, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { MeetingDetail } from '#contract/meetings.ts'
import { meetingKinds } from '#core/record/meeting/facts.ts'
import { useAct, useSession } from '../../api/query.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { ChooseMany } from '../../ui/choose-many.tsx'
import { useBodyChoices, useProblemChoices, useRoundChoices, whoOf } from './choices.ts'
import { type DecisionEntered, DecisionLines } from './decision-lines.tsx'
import { OneFile, useOneFile } from './one-file.tsx'
import { useMeetingWords } from './words.ts'

type Named = { id: string; name: string }

const enteredOf = (before: MeetingDetail | null): DecisionEntered[] =>
  before === null
    ? [{ key: 1, decision: null, text: '', who: [], by: null, problems: [] }]
    : before.decided.map((it, at) => ({
        ...{ key: at + 1, decision: it.decision, text: it.text, by: it.by },
        who: it.who.map(({ kind, id }) => `${kind} ${id}`),
        problems: it.problems.map(({ id }) => id),
      }))

/** Takes a meeting down, or the whole of it anew with a reason. */
export const RecordMeeting = ({
  bodies,
  round,
  before,
  onClose,
}: {
  bodies: readonly Named[] | null
  round: string | undefined
  before: MeetingDetail | null
  onClose: () => void
}) => {
  const { form, kinds } = useMeetingWords()
  const { general } = useMessages()
  const today = useSession().data?.today ?? ''
  const record = useAct('record-meeting')
  const correct = useAct('correct-meeting')
  const roundChoices = useRoundChoices()
  const bodyChoices = useBodyChoices(bodies)
  const [kind, setKind] = useState(before?.kind ?? 'special')
  const [title, setTitle] = useState(before?.title ?? '')
  const [on, setOn] = useState<string | null>(before?.on ?? (today === '' ? null : today))
  const [body, setBody] = useState(before?.body.id ?? (bodies?.length === 1 ? bodies[0]?.id : undefined))
  const [chosen, setRounds] = useState(before?.rounds.map((it) => it.id) ?? (round ? [round] : null))
  const [problems, setProblems] = useState(before?.problems.map((it) => it.id) ?? [])
  const [decided, setDecided] = useState(() => enteredOf(before))
  const [place, setPlace] = useState(before?.place ?? '')
  const [chair, setChair] = useState(before?.chair ?? '')
  const [attended, setAttended] = useState<number | null>(before?.attended ?? null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const file = useOneFile(before?.minutes ?? null)
  // The newest round, until another is chosen.
  const rounds = chosen ?? roundChoices.slice(0, 1).map((it) => it.value)
  const problemChoices = useProblemChoices(rounds)
  const required = (missing: boolean) => (tried && missing ? general.form.required : null)
  const lacks = {
    title: title.trim() === '',
    on: on === null,
    body: body === undefined,
    rounds: rounds.length === 0,
    reason: before !== null && reason.trim() === '',
  }
  const send = () => {
    setTried(true)
    if (Object.values(lacks).some(Boolean) || on === null || body === undefined) return
    const said = {
      ...{ kind, title: title.trim(), on, body, rounds, place: place.trim(), chair: chair.trim() },
      ...{ attended, problems, file: file.hash },
      decided: decided
        .filter((it) => it.text.trim() !== '')
        .map((it) => ({
          ...(it.decision === null ? {} : { decision: it.decision }),
          ...{ text: it.text.trim(), by: it.by, problems: it.problems, who: it.who.map(whoOf) },
        })),
    }
    if (before === null) record.mutate(said, { onSuccess: onClose })
    else
      correct.mutate(
        { ...said, meeting: before.id, seen: before.seen, reason: reason.trim() },
        { onSuccess: onClose },
      )
  }
  return (
    <Drawer
      open
      title={before === null ? form.saveTitle : form.correctTitle}
      size={720}
      onClose={onClose}
      footer={
        <div className="form-foot">
          <Button
            type="primary"
            loading={record.isPending || correct.isPending}
            disabled={file.busy}
            onClick={send}
          >
            {before === null ? form.save : form.correct}
          </Button>
          <Button onClick={onClose}>{general.buttons.cancel}</Button>
        </div>
      }
    >
      <RefusalAlert error={record.error ?? correct.error ?? file.error} />
      <div className="side-by-side">
        <Field label={form.kind}>
          {(labelled) => (
            <Select
              {...labelled}
              value={kind}
              options={meetingKinds.map((value) => ({ value, label: kinds[value] }))}
              onChange={setKind}
            />
          )}
        </Field>
        <Field label={form.on} error={required(lacks.on)}>
          {(labelled) => <DayInput labelled={labelled} value={on} to={today || null} onChange={setOn} />}
        </Field>
      </div>
      <Field label={form.title} error={required(lacks.title)}>
        {(labelled) => (
          <Input
            {...labelled}
            maxLength={200}
            value={title}
            onChange={(event) => {
              setTitle(event.target.value)
            }}
          />
        )}
      </Field>
      {bodies?.length === 1 && before === null ? null : (
        <Field label={form.body} error={required(lacks.body)}>
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
        <Field label={form.rounds} error={required(lacks.rounds)}>
          {(labelled) => (
            <ChooseMany {...labelled} value={rounds} options={roundChoices} onChange={setRounds} />
          )}
        </Field>
      )}
      <DecisionLines
        {...{ kind, from: on, problems: problemChoices, value: decided }}
        onChange={setDecided}
      />
      <Field label={form.problemsAll} hint={form.problemsHelp}>
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
      <div className="meetings-optional">
        <Field label={form.place}>
          {(labelled) => (
            <Input
              {...labelled}
              maxLength={100}
              value={place}
              onChange={(event) => {
                setPlace(event.target.value)
              }}
            />
          )}
        </Field>
        <Field label={form.chair}>
          {(labelled) => (
            <Input
              {...labelled}
              maxLength={60}
              value={chair}
              onChange={(event) => {
                setChair(event.target.value)
              }}
            />
          )}
        </Field>
        <Field label={form.attended}>
          {(labelled) => (
            <InputNumber
              {...labelled}
              min={1}
              max={100_000}
              precision={0}
              value={attended}
              onChange={setAttended}
            />
          )}
        </Field>
      </div>
      <OneFile of={file} label={form.minutes} />
      {before === null ? null : (
        <Field label={form.reason} error={required(lacks.reason)}>
          {(labelled) => (
            <Input
              {...labelled}
              maxLength={500}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value)
              }}
            />
          )}
        </Field>
      )}
    </Drawer>
  )
}
