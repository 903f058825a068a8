import { App } from 'antd'
import { useMessages } from '../../ui/locale.tsx'
import { Page } from '../../ui/page.tsx'
import { PasswordForm } from './password-form.tsx'

export const PasswordPage = () => {
  const { password } = useMessages().session
  const { message } = App.useApp()
  return (
    <Page title={password.title}>
      <PasswordForm
        temporary={false}
        done={() => {
          void message.success(password.done)
        }}
      />
    </Page>
  )
}
