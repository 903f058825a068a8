import { Input, Select } from 'antd'
import { useState } from 'react'
import { DayInput } from '../../../ui/day-input.tsx'
import { Field } from '../../../ui/field.tsx'
import { LongText } from '../../../ui/long-text.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { UnitsField } from '../../lists/units-field.tsx'
import { CheckList } from '../check-list.tsx'
import type { FieldsProps } from './ask-change.tsx'
import { useCourseWords } from './course-words.ts'
import { useTold } from './use-told.ts'

/** 调整措施: which one, and what comes in its place; what the old one answers, names and keeps to is proposed. */
export const ReplaceFields = ({ detail, tried, tell }: FieldsProps) => {
  const words = useCourseWords()
  const { form } = useMessages().general
  const [old, setOld] = useState(detail.measureList[0])
  const [text, setText] = useState('')
  const [answers, setAnswers] = useState(old?.answers ?? [])
  const [units, setUnits] = useState(old?.units.map((it) => it.id) ?? [])
  const [deadline, setDeadline] = useState<string | null>(null)
  const [goal, setGoal] = useState('')
  const complete = old !== undefined && text.trim() !== '' && answers.length > 0 && units.length > 0
  const rest = { text: text.trim(), answers, units, deadline, goal: goal.trim() || null }
  useTold(complete ? { kind: 'measure', replaces: old.id, ...rest } : null, tell)
  const limit = old?.deadline ?? detail.deadline?.current ?? null
  return (
    <>
      <Field label={words.replaces}>
        {(labelled) => (
          <Select
            {...labelled}
            value={old?.id ?? null}
            options={detail.measureList.map((it) => ({ value: it.id, label: it.text }))}
            onChange={(id) => {
              const chosen = detail.measureList.find((it) => it.id === id)
              setOld(chosen)
              setAnswers(chosen?.answers ?? [])
              setUnits(chosen?.units.map((it) => it.id) ?? [])
            }}
          />
        )}
      </Field>
      <LongText
        label={words.newText}
        error={tried && rest.text === '' ? form.required : null}
        value={text}
        onChange={setText}
      />
      {detail.manifestations.length > 1 ? (
        <CheckList
          legend={words.answers}
          items={detail.manifestations}
          chosen={answers}
          onChange={setAnswers}
        />
      ) : null}
      <UnitsField
        label={words.units}
        error={tried && units.length === 0 ? form.required : null}
        value={units}
        onChange={setUnits}
      />
      <div className="side-by-side">
        <Field label={words.measureDeadline} hint={words.measureDeadlineHelp}>
          {(labelled) => <DayInput labelled={labelled} value={deadline} to={limit} onChange={setDeadline} />}
        </Field>
        <Field label={words.goal}>
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
    </>
  )
}
