import { Select } from 'antd'
import { useState } from 'react'
import { addDays } from '#core/words/calendar/day.ts'
import { type TimeClass, timeClasses } from '#core/record/problem/facts.ts'
import { DayInput } from '../../../ui/day-input.tsx'
import { useToday } from '../../../ui/days.tsx'
import { Field } from '../../../ui/field.tsx'
import { LongText } from '../../../ui/long-text.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import type { FieldsProps } from './ask-change.tsx'
import { useCourseWords } from './course-words.ts'
import { useTold } from './use-told.ts'

/** 转换类别: what is long-term gets a review day, a quarter from now is proposed; everything else a deadline. */
export const ClassFields = ({ detail, tried, tell }: FieldsProps) => {
  const words = useCourseWords()
  const { general, words: terms } = useMessages()
  const today = useToday() ?? ''
  const others = timeClasses.filter((it) => it !== detail.timeClass)
  const [to, setTo] = useState<TimeClass>(detail.timeClass === 'long-term' ? 'time-limited' : 'long-term')
  const [grounds, setGrounds] = useState('')
  const [deadline, setDeadline] = useState<string | null>(null)
  const [recheckOn, setRecheckOn] = useState<string | null>(today === '' ? null : addDays(today, 90))
  const long = to === 'long-term'
  const day = long ? recheckOn : deadline
  const said = { to, grounds: grounds.trim() }
  useTold(
    day === null || said.grounds === ''
      ? null
      : { kind: 'class', ...said, deadline: long ? null : day, recheckOn: long ? day : null },
    tell,
  )
  return (
    <>
      <Field label={words.toClass}>
        {(labelled) => (
          <Select
            {...labelled}
            value={to}
            options={others.map((it) => ({ value: it, label: terms.timeClasses[it] }))}
            onChange={setTo}
          />
        )}
      </Field>
      <Field
        label={long ? words.recheckOn : words.deadline}
        hint={long ? words.recheckHelp : undefined}
        error={tried && day === null ? general.form.required : null}
      >
        {(labelled) => (
          <DayInput
            labelled={labelled}
            value={day}
            from={today}
            onChange={long ? setRecheckOn : setDeadline}
          />
        )}
      </Field>
      <LongText
        label={words.grounds}
        most={500}
        lines={[2, 6]}
        error={tried && said.grounds === '' ? general.form.required : null}
        value={grounds}
        onChange={setGrounds}
      />
    </>
  )
}
