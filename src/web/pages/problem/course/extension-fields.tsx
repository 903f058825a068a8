import { Select } from 'antd'
import { useState } from 'react'
import { addDays } from '#core/words/calendar/day.ts'
import { DayInput } from '../../../ui/day-input.tsx'
import { useToday } from '../../../ui/days.tsx'
import { Field } from '../../../ui/field.tsx'
import { LongText } from '../../../ui/long-text.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { CheckList } from '../check-list.tsx'
import type { FieldsProps } from './ask-change.tsx'
import { useCourseWords } from './course-words.ts'
import { useTold } from './use-told.ts'

/** 延期: until when, what was done so far, and which measures' own deadlines move along. */
export const ExtensionFields = ({ detail, tried, tell }: FieldsProps) => {
  const words = useCourseWords()
  const { form } = useMessages().general
  const today = useToday() ?? ''
  const own = detail.measureList.filter((it) => it.deadline !== null)
  const [measure, setMeasure] = useState<string | null>(
    detail.deadline === null ? (own[0]?.id ?? null) : null,
  )
  const [to, setTo] = useState<string | null>(null)
  const [done, setDone] = useState('')
  const [follow, setFollow] = useState<string[]>(own.filter((it) => !it.done).map((it) => it.id))
  const from = measure === null ? detail.deadline?.current : own.find((it) => it.id === measure)?.deadline
  const earliest = from && from >= today ? addDays(from, 1) : today
  const movable = own.filter((it) => !it.done && (to === null || (it.deadline ?? '') < to))
  const said = { measure, to: to ?? '', done: done.trim(), follow: measure === null ? follow : [] }
  useTold(to === null || said.done === '' ? null : { kind: 'extension', ...said }, tell)
  return (
    <>
      {own.length > 0 && detail.deadline !== null ? (
        <Field label={words.of}>
          {(labelled) => (
            <Select
              {...labelled}
              value={measure ?? ''}
              options={[
                { value: '', label: words.whole },
                ...own.map((it) => ({ value: it.id, label: it.text })),
              ]}
              onChange={(chosen: string) => {
                setMeasure(chosen === '' ? null : chosen)
              }}
            />
          )}
        </Field>
      ) : null}
      <Field label={words.to} error={tried && to === null ? form.required : null}>
        {(labelled) => <DayInput labelled={labelled} value={to} from={earliest} onChange={setTo} />}
      </Field>
      {measure === null && movable.length > 0 ? (
        <CheckList
          legend={words.follow}
          hint={words.followHelp}
          items={movable}
          chosen={follow}
          onChange={setFollow}
        />
      ) : null}
      <LongText
        label={words.done}
        most={500}
        lines={[2, 6]}
        error={tried && said.done === '' ? form.required : null}
        value={done}
        onChange={setDone}
      />
    </>
  )
}
