import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useNotice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { PasswordForm } from './password-form.tsx'
import { useKeyWords } from '../keys/words.ts'
import { useSessionWords } from './words.ts'

export const PasswordPage = () => {
  const session = useSessionWords()

  const keys = useKeyWords()
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
        <Link to={paths.keys}>{keys.title}</Link>
      </p>
    </Page>
  )
}
