import './session.css'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { firstRun } from '#contract/session.ts'
import { newId } from '../../api/new-id.ts'
import { useSessionWrite } from '../../api/query.ts'
import { useMessages } from '../../ui/locale.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { RefusalAlert } from '../../ui/refusal.tsx'
import { sameAs } from './same-as.ts'
import { useSessionWords } from './words.ts'

type Entered = {
  workspace: string
  inspected: string
  topUnit: string
  office: string
  name: string
  login: string
  password: string
  again: string
}

const FirstRunPage = () => {
  const session = useSessionWords()
  const { general } = useMessages()
  const words = session.firstRun
  const found = useSessionWrite(firstRun)
  // One id for this page: pressed twice, the ledger is founded once.
  const [actId] = useState(() => newId())
  const text = (most: number) => [
    { required: true, whitespace: true, message: general.form.required },
    { max: most, message: general.form.tooLong(most) },
  ]
  return (
    <Page title={words.title} lead={words.lead}>
      <RefusalAlert error={found.error} />
      <Form<Entered>
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        onFinish={({ again: _again, ...body }) => {
          found.mutate({ actId, ...body })
        }}
      >
        <div className="three">
          <Panel title={words.ledgerTitle}>
            <Form.Item name="workspace" label={words.workspace} extra={words.workspaceHint} rules={text(100)}>
              <Input />
            </Form.Item>
            <Form.Item name="inspected" label={words.inspected} extra={words.inspectedHint} rules={text(100)}>
              <Input />
            </Form.Item>
          </Panel>
          <Panel title={words.officeTitle}>
            <Form.Item name="topUnit" label={words.topUnit} extra={words.topUnitHint} rules={text(100)}>
              <Input />
            </Form.Item>
            <Form.Item name="office" label={words.office} extra={words.officeHint} rules={text(100)}>
              <Input />
            </Form.Item>
          </Panel>
          <Panel title={words.accountTitle}>
            <p className="soft account-hint">{words.accountHint}</p>
            <Form.Item name="name" label={words.name} rules={text(40)}>
              <Input autoComplete="name" />
            </Form.Item>
            <Form.Item name="login" label={words.login} extra={words.loginHint} rules={text(60)}>
              <Input autoComplete="username" />
            </Form.Item>
            <Form.Item name="password" label={words.password} extra={words.passwordHint} rules={text(200)}>
              <Input.Password autoComplete="new-password" />
            </Form.Item>
            <Form.Item
              name="again"
              label={words.again}
              dependencies={['password']}
              rules={[{ required: true, message: general.form.required }, sameAs('password', words.differs)]}
            >
              <Input.Password autoComplete="new-password" />
            </Form.Item>
            <Button type="primary" htmlType="submit" size="large" block loading={found.isPending}>
              {words.go}
            </Button>
          </Panel>
        </div>
      </Form>
    </Page>
  )
}

export default FirstRunPage
