import { Checkbox, Modal, Select } from 'antd'
import { useState } from 'react'
import type { ReviewedPlanRow } from '#contract/reviews.ts'
import { type ReviewQuestion, reviewQuestions } from '#core/record/review/facts.ts'
import { useAct } from '../../api/query.ts'
import { Field } from '../../ui/field.tsx'
import { LongText } from '../../ui/long-text.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { usePlansWords } from './words.ts'

/** What a body wants changed, by the four questions that it asks of a plan. */
export const GiveOpinion = ({
  review,
  plan,
  bodies,
  close,
}: {
  review: string
  plan: ReviewedPlanRow
  bodies: readonly { id: string; name: string }[]
  close: () => void
}) => {
  const { review: words } = usePlansWords()
  const { general } = useMessages()
  const give = useAct('give-opinion')
  const [body, setBody] = useState(bodies[0]?.id ?? '')
  const [questions, setQuestions] = useState<ReviewQuestion[]>([])
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <Modal
      open
      title={`${plan.number} ${plan.shortTitle}`}
      okText={words.give}
      cancelText={general.buttons.cancel}
      confirmLoading={give.isPending}
      mask={{ closable: false }}
      onCancel={close}
      onOk={() => {
        setTried(true)
        if (questions.length === 0 || text.trim() === '') return
        const said = { verdict: 'amend' as const, questions, text: text.trim(), seen: plan.now }
        give.mutate({ review, problem: plan.problem, body, ...said }, { onSuccess: close })
      }}
    >
      <RefusalAlert error={give.error} />
      {bodies.length > 1 ? (
        <Field label={words.speakAs}>
          {(labelled) => (
            <Select
              {...labelled}
              value={body}
              options={bodies.map((it) => ({ value: it.id, label: it.name }))}
              onChange={setBody}
            />
          )}
        </Field>
      ) : null}
      <fieldset className="lines">
        <legend>{words.questionsLabel}</legend>
        <Checkbox.Group
          value={questions}
          options={reviewQuestions.map((value) => ({ value, label: words.questions[value] }))}
          onChange={setQuestions}
        />
        {tried && questions.length === 0 ? <p className="field-error">{general.form.required}</p> : null}
      </fieldset>
      <LongText
        label={words.text}
        most={2000}
        lines={[3, 8]}
        error={tried && text.trim() === '' ? general.form.required : null}
        value={text}
        onChange={setText}
      />
    </Modal>
  )
}
