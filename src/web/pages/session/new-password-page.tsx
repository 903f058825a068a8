import { Page } from '../../ui/page.tsx'
import { PasswordForm } from './password-form.tsx'
import { useSessionWords } from './words.ts'

/** Behind the gate of a temporary password: nothing else is possible before. */
const NewPasswordPage = () => {
  const { password } = useSessionWords()
  return (
    <Page title={password.forcedTitle} lead={password.forcedLead}>
      <PasswordForm temporary />
    </Page>
  )
}

export default NewPasswordPage
