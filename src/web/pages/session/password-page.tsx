import { useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { PasswordForm } from './password-form.tsx'

export const PasswordPage = () => {
  const { password } = useMessages().session
  const tellDone = useNotice()
  return (
    <Page title={password.title}>
      <PasswordForm
        temporary={false}
        done={() => {
          tellDone(password.done)
        }}
      />
    </Page>
  )
}
