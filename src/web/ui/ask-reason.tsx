import { Modal } from 'antd'
import { useState } from 'react'
import { focusNow } from './field.tsx'
import { LongText } from './long-text.tsx'
import { useMessages } from './locale.tsx'
import { RefusalAlert } from './refusal.tsx'

/** A dialog for acts that want a reason in words: withdraw, remove, reopen. Its words last until the act is granted. */
export const AskReason = ({
  title,
  help,
  label,
  pending,
  error,
  onReason,
  onCancel,
}: {
  title: string
  help?: string
  label: string
  pending: boolean
  error: unknown
  onReason: (reason: string) => void
  onCancel: () => void
}) => {
  const { general } = useMessages()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={general.buttons.cancel}
      confirmLoading={pending}
      onCancel={onCancel}
      onOk={() => {
        setTried(true)
        if (reason.trim() !== '') onReason(reason.trim())
      }}
    >
      <RefusalAlert error={error} />
      {help ? <p className="field-hint ask-help">{help}</p> : null}
      <LongText
        label={label}
        error={tried && reason.trim() === '' ? general.form.required : null}
        most={500}
        lines={[2, 6]}
        focus={focusNow}
        value={reason}
        onChange={setReason}
      />
    </Modal>
  )
}
