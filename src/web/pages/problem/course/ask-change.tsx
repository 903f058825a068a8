import { Button, Drawer, Select } from 'antd'
import { type ReactElement, useState } from 'react'
import type { ActInput } from '#contract/acts.ts'
import type { ProblemDetail } from '#contract/problems.ts'
import type { CourseKind } from '#core/record/problem/course-facts.ts'
import { useAct } from '../../../api/query.ts'
import { Field } from '../../../ui/field.tsx'
import { LongText } from '../../../ui/long-text.tsx'
import { useMessages } from '../../../ui/locale.tsx'
import { useNotice } from '../../../ui/notice.tsx'
import { RefusalAlert } from '../../../ui/refusal.tsx'
import { ClassFields } from './class-fields.tsx'
import { useCourseWords } from './course-words.ts'
import { EndingFields } from './ending-fields.tsx'
import { ExtensionFields } from './extension-fields.tsx'
import { MergeFields } from './merge-fields.tsx'
import { ReplaceFields } from './replace-fields.tsx'
import { SplitFields } from './split-fields.tsx'
import { may } from '../opened.ts'

export type Asked = ActInput<'ask-change'>['change']
/** What each kind of change asks for; null while something is missing. `tried`: say what is missing. */
export type FieldsProps = { detail: ProblemDetail; tried: boolean; tell: (asked: Asked | null) => void }

const fieldsOf: Record<CourseKind, (props: FieldsProps) => ReactElement> = {
  extension: ExtensionFields,
  class: ClassFields,
  measure: ReplaceFields,
  ending: EndingFields,
  split: SplitFields,
  merge: MergeFields,
}

/** What can be asked of it now: departing from a plan needs an approved one, more time a deadline. */
const kindsFor = ({ step, deadline, measureList }: ProblemDetail): CourseKind[] => {
  const planned = step !== 'registered'
  const own = measureList.some((it) => it.deadline !== null)
  return [
    ...(planned && (deadline !== null || own) ? (['extension'] as const) : []),
    ...(planned ? (['class', 'measure'] as const) : []),
    ...(['ending', 'split', 'merge'] as const),
  ]
}

/** 申请变更: one drawer, first what for, then what that needs, and why. */
export const AskChange = ({ detail, onClose }: { detail: ProblemDetail; onClose: () => void }) => {
  const words = useCourseWords()
  const { form, buttons } = useMessages().general
  const notice = useNotice()
  const ask = useAct('ask-change')
  const kinds = kindsFor(detail)
  const [kind, setKind] = useState<CourseKind>(kinds[0] ?? 'ending')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const Fields = fieldsOf[kind]
  const send = () => {
    setTried(true)
    if (asked === null || reason.trim() === '') return
    ask.mutate(
      { problem: detail.id, reason: reason.trim(), change: asked },
      {
        onSuccess: () => {
          notice(words.sent)
          onClose()
        },
      },
    )
  }
  return (
    <Drawer
      open
      title={words.askTitle}
      size={600}
      onClose={onClose}
      footer={
        <div className="form-foot">
          <Button
            type="primary"
            loading={ask.isPending}
            disabled={!may(detail.options, 'ask-change')}
            onClick={send}
          >
            {words.send}
          </Button>
          <Button onClick={onClose}>{buttons.cancel}</Button>
        </div>
      }
    >
      <RefusalAlert error={ask.error} />
      <Field label={words.kind} hint={words.kindHelp[kind]}>
        {(labelled) => (
          <Select
            {...labelled}
            value={kind}
            options={kinds.map((it) => ({ value: it, label: words.courseKinds[it] }))}
            onChange={(chosen: CourseKind) => {
              setKind(chosen)
              setAsked(null)
              setTried(false)
              ask.reset()
            }}
          />
        )}
      </Field>
      <Fields key={kind} detail={detail} tried={tried} tell={setAsked} />
      <LongText
        label={words.reason}
        most={500}
        lines={[2, 8]}
        error={tried && reason.trim() === '' ? form.required : null}
        value={reason}
        onChange={setReason}
      />
    </Drawer>
  )
}
