import { useMessages } from '../../ui/locale.tsx'
import { Page } from '../../ui/page.tsx'
import { PasswordForm } from './password-form.tsx'

/** Behind the gate of a temporary password: nothing else is possible before. */
const NewPasswordPage = () => {
  const { password } = useMessages().session
  return (
    <Page title={password.forcedTitle} lead={password.forcedLead}>
      <PasswordForm temporary />
    </Page>
  )
}

export default NewPasswordPage
