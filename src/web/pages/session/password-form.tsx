import './session.css'
import { Button, Form, Input } from 'antd'
import { changePassword } from '#contract/session.ts'
import { useSessionWrite } from '../../api/query.ts'
import { useMessages } from '../../ui/locale.tsx'
import { Panel } from '../../ui/page.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { sameAs } from './same-as.ts'
import { useSessionWords } from './words.ts'

type Entered = { old: string; new: string; again: string }

/** Old password, new password twice. `done` is called when it is changed. */
export const PasswordForm = ({ temporary, done }: { temporary: boolean; done?: () => void }) => {
  const session = useSessionWords()
  const { general } = useMessages()
  const words = session.password
  const change = useSessionWrite(changePassword)
  const [form] = Form.useForm<Entered>()
  const required = { required: true, message: general.form.required }
  return (
    <div className="narrow">
      <RefusalAlert error={change.error} />
      <Panel>
        <Form<Entered>
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(entered) => {
            change.mutate(
              { old: entered.old, new: entered.new },
              {
                onSuccess: () => {
                  form.resetFields()
                  done?.()
                },
              },
            )
          }}
        >
          <Form.Item name="old" label={temporary ? words.oldTemporary : words.old} rules={[required]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item name="new" label={words.new} extra={words.newHint} rules={[required]}>
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={words.again}
            dependencies={['new']}
            rules={[required, sameAs('new', words.differs)]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {words.go}
          </Button>
        </Form>
      </Panel>
    </div>
  )
}
