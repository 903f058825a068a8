import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useMessages } from '../../ui/locale.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { PasswordForm } from './password-form.tsx'

export const PasswordPage = () => {
  const { session, api } = useMessages()
  const { password } = session
  const tellDone = useNotice()
  return (
    <Page title={password.title} lead={password.ends}>
      <PasswordForm
        temporary={false}
        done={() => {
          tellDone(password.done)
        }}
      />
      <p>
        <Link to={paths.keys}>{api.keys.title}</Link>
      </p>
    </Page>
  )
}
