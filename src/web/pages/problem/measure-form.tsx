import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ProblemDetail } from '#contract/problems.ts'
import { useAct } from '../../api/query.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Field } from '../../ui/field.tsx'
import { LongText } from '../../ui/long-text.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { UnitsField } from '../lists/units-field.tsx'
import { CheckList } from './check-list.tsx'
import { EntryHints } from './entry-hints.tsx'
import { useKept } from './kept.ts'
import { ProofAgreed } from './proof-agreed.tsx'
import { useProblemWords } from './words.ts'

/** Writing or changing one measure: what it does, which manifestations it answers, who, by when, to what end. */
export const MeasureForm = ({
  detail,
  measure,
  onDone,
  onCancel,
}: {
  detail: ProblemDetail
  /** Null: a new one. */
  measure: string | null
  onDone: () => void
  onCancel: () => void
}) => {
  const { general } = useMessages()
  const messages = useProblemWords()
  const words = messages.measure
  const add = useAct('add-measure')
  const revise = useAct('revise-measure')
  const before = detail.measureList.find((it) => it.id === measure)
  const kept = useKept(`${detail.id}.measure.${measure ?? 'new'}`)
  const [touched, setTouched] = useState(kept.recalled)
  const [answers, setAnswers] = useState(() => before?.answers ?? unanswered(detail))
  const [units, setUnits] = useState(
    () => before?.units.map((it) => it.id) ?? (detail.leadUnit ? [detail.leadUnit.id] : []),
  )
  const [goal, setGoal] = useState(before?.goal ?? '')
  const [deadline, setDeadline] = useState(before?.deadline ?? null)
  const [proof, setProof] = useState(before?.proof ?? { kinds: [], words: '' })
  const [tried, setTried] = useState(false)
  const text = touched ? kept.text : (before?.text ?? '')
  const { manifestations } = detail
  const saving = {
    onSuccess: () => {
      kept.forget()
      onDone()
    },
  }
  const send = () => {
    setTried(true)
    if (text.trim() === '') return
    const input = {
      problem: detail.id,
      text: text.trim(),
      answers,
      units,
      deadline,
      goal: goal.trim() === '' ? null : goal.trim(),
      proof: { kinds: proof.kinds, words: proof.words.trim() },
    }
    if (measure === null) add.mutate(input, saving)
    else revise.mutate({ ...input, measure }, saving)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <RefusalAlert error={add.error ?? revise.error} />
      <LongText
        label={words.text}
        error={tried && text.trim() === '' ? general.form.required : null}
        value={text}
        onChange={(entered) => {
          setTouched(true)
          kept.write(entered)
        }}
      />
      <EntryHints problem={detail.id} text={text} as="measure" completes={false} />
      {manifestations.length > 1 ? (
        <CheckList
          legend={words.answers}
          hint={words.answersHelp}
          items={manifestations}
          chosen={answers}
          onChange={setAnswers}
        />
      ) : null}
      <UnitsField label={words.units} value={units} onChange={setUnits} />
      <div className="side-by-side">
        <Field label={words.deadline} hint={words.deadlineHelp}>
          {(labelled) => (
            <DayInput labelled={labelled} value={deadline} from={detail.feedbackOn} onChange={setDeadline} />
          )}
        </Field>
        <Field label={words.goal} hint={words.goalHelp}>
          {(labelled) => (
            <Input
              {...labelled}
              maxLength={500}
              value={goal}
              onChange={(event) => {
                setGoal(event.target.value)
              }}
            />
          )}
        </Field>
      </div>
      <ProofAgreed value={proof} onChange={setProof} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={add.isPending || revise.isPending}>
          {words.save}
        </Button>
        <Button onClick={onCancel}>{general.buttons.cancel}</Button>
      </div>
    </form>
  )
}

/** A new measure is proposed for what no measure answers yet. */
export const unanswered = ({ manifestations, measureList }: ProblemDetail): string[] =>
  manifestations.map((it) => it.id).filter((id) => !measureList.some((it) => it.answers.includes(id)))
