import './session.css'
import { Button, Form, Input } from 'antd'
import { signIn } from '#contract/session.ts'
import { useSession, useSessionWrite } from '../../api/query.ts'
import { useMessages } from '../../ui/locale.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { useSessionWords } from './words.ts'

type Entered = { login: string; password: string }

const SignInPage = () => {
  const words = useSessionWords()
  const { general } = useMessages()
  const session = useSession().data
  const enter = useSessionWrite(signIn)
  const go = (body: Entered) => {
    enter.mutate(body)
  }
  const required = { required: true, message: general.form.required }
  return (
    <Page title={words.signIn.title}>
      <RefusalAlert error={enter.error} />
      {session && session.demoAccounts.length > 0 ? (
        <DemoAccounts accounts={session.demoAccounts} busy={enter.isPending} enter={go} />
      ) : null}
      <div className="narrow">
        <Panel>
          <Form<Entered> layout="vertical" requiredMark={false} onFinish={go} validateTrigger="onSubmit">
            <Form.Item name="login" label={words.signIn.login} rules={[required]}>
              <Input autoComplete="username" size="large" />
            </Form.Item>
            <Form.Item name="password" label={words.signIn.password} rules={[required]}>
              <Input.Password autoComplete="current-password" size="large" />
            </Form.Item>
            <Button type="primary" htmlType="submit" size="large" block loading={enter.isPending}>
              {words.signIn.go}
            </Button>
          </Form>
        </Panel>
        <p className="soft">{words.signIn.forgotten}</p>
      </div>
    </Page>
  )
}

export default SignInPage
