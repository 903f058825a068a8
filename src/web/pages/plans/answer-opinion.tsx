import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { useAct } from '../../api/query.ts'
import { LongText } from '../../ui/long-text.tsx'
import { useMessages } from '../../ui/locale.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { usePlansWords } from './words.ts'

/** The office's answer to one opinion. */
export const AnswerOpinion = ({
  review,
  opinion,
  close,
}: {
  review: string
  opinion: string
  close: () => void
}) => {
  const { review: words } = usePlansWords()
  const { general } = useMessages()
  const answer = useAct('answer-opinion')
  const [adopted, setAdopted] = useState(true)
  const [reply, setReply] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <Modal
      open
      title={words.answer}
      okText={words.answer}
      cancelText={general.buttons.cancel}
      confirmLoading={answer.isPending}
      mask={{ closable: false }}
      onCancel={close}
      onOk={() => {
        setTried(true)
        if (reply.trim() === '') return
        answer.mutate({ review, opinion, adopted, reply: reply.trim() }, { onSuccess: close })
      }}
    >
      <RefusalAlert error={answer.error} />
      <Radio.Group
        aria-label={words.answer}
        value={adopted}
        options={[
          { value: true, label: words.adopted },
          { value: false, label: words.notAdopted },
        ]}
        onChange={(event) => {
          setAdopted(event.target.value === true)
        }}
      />
      <LongText
        label={words.reply}
        most={2000}
        lines={[2, 6]}
        error={tried && reply.trim() === '' ? general.form.required : null}
        value={reply}
        onChange={setReply}
      />
    </Modal>
  )
}
