import './session.css'
import { Button, Form, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { enterOutside } from '#contract/own-door.ts'
import { signIn } from '#contract/session.ts'
import { useSession, useSessionWrite } from '../../api/query.ts'
import { Refusal, asRefusal } from '../../api/refusal.ts'
import { useMessages } from '../../ui/locale.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { outsideTold } from './outside-told.ts'
import { useSessionWords } from './words.ts'

type Entered = { login: string; password: string; code?: string }

const asksForCode = (error: unknown): boolean =>
  error !== null && ['second-factor-asked', 'wrong-code'].includes(asRefusal(error).code)

/** The address again without what single sign-on put there. */
const forgetTold = (): void => {
  window.history.replaceState(null, '', window.location.pathname)
}

/** Single sign-on: its button; and when it came back, the rest of the way in. */
const Outside = ({ label }: { label: string }) => {
  const words = useSessionWords()
  const [told] = useState(outsideTold)
  const enter = useSessionWrite(enterOutside)
  const { mutate } = enter
  const begun = useRef(false)
  useEffect(() => {
    if (told !== 'enter' || begun.current) return
    begun.current = true
    forgetTold()
    mutate({})
  }, [told, mutate])
  return (
    <>
      <RefusalAlert error={enter.error ?? (told instanceof Refusal ? told : null)} />
      {asksForCode(enter.error) ? (
        <Panel>
          <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={mutate}>
            <Form.Item name="code" label={words.signIn.code}>
              {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- nothing else is on the page, and it was just asked for */}
              <Input autoComplete="one-time-code" autoFocus size="large" />
            </Form.Item>
            <Button type="primary" htmlType="submit" size="large" block loading={enter.isPending}>
              {words.signIn.go}
            </Button>
          </Form>
        </Panel>
      ) : (
        <Button
          className="outside-button"
          size="large"
          block
          href="/api/outside/start"
          loading={enter.isPending}
        >
          {words.signIn.outside(label)}
        </Button>
      )}
    </>
  )
}

const SignInPage = () => {
  const words = useSessionWords()
  const { general } = useMessages()
  const session = useSession().data
  const enter = useSessionWrite(signIn)
  const go = (body: Entered) => {
    enter.mutate(body)
  }
  const required = { required: true, message: general.form.required }
  const code = asksForCode(enter.error)
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
            {code ? (
              <Form.Item name="code" label={words.signIn.code} rules={[required]}>
                {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it comes with the answer that asks for it */}
                <Input autoComplete="one-time-code" autoFocus size="large" />
              </Form.Item>
            ) : null}
            <Button type="primary" htmlType="submit" size="large" block loading={enter.isPending}>
              {words.signIn.go}
            </Button>
          </Form>
        </Panel>
        {session?.outside ? <Outside label={session.outside} /> : null}
        <p className="soft">{words.signIn.forgotten}</p>
      </div>
    </Page>
  )
}

export default SignInPage
