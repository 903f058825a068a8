import { Form, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useMessages } from './locale.tsx'
import { RefusalAlert } from './refusal.tsx'

/**
 * A dialog with a form: its main button is called like its title, a refusal is shown inside, and what was typed stays
 * until it is granted. Mount it to open it.
 */
export const FormDialog = <Entered extends object>({
  title,
  lead,
  initial,
  width = 520,
  pending,
  error,
  send,
  close,
  children,
}: {
  title: string
  lead?: ReactNode
  initial: Partial<Entered>
  width?: number
  pending: boolean
  error: unknown
  send: (entered: Entered) => void
  close: () => void
  children: ReactNode
}) => {
  const { general } = useMessages()
  const [form] = Form.useForm<Entered>()
  return (
    <Modal
      open
      title={title}
      width={width}
      style={{ top: 32 }}
      // The buttons stay in sight; a long form scrolls above them.
      styles={{ body: { maxHeight: 'calc(100vh - 176px)', overflowY: 'auto', padding: '0 4px' } }}
      okText={title}
      cancelText={general.buttons.cancel}
      confirmLoading={pending}
      mask={{ closable: false }}
      onCancel={close}
      onOk={() => {
        form.submit()
      }}
    >
      {lead ? <p className="soft dialog-lead">{lead}</p> : null}
      <RefusalAlert error={error} />
      <Form<Entered>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={send}
        validateTrigger="onSubmit"
      >
        {children}
        {/* So that Enter in a field sends the form. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Modal>
  )
}

/** Rules of a text that must be there, with at most so many characters. */
export const useTextRules = (): ((
  most: number,
) => { required?: boolean; whitespace?: boolean; max?: number; message: string }[]) => {
  const { form } = useMessages().general
  return (most) => [
    { required: true, whitespace: true, message: form.required },
    { max: most, message: form.tooLong(most) },
  ]
}
