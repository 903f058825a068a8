import './session.css'
import { Link } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useNotice } from '../../ui/notice.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { useKeyWords } from '../keys/words.ts'
import { useAdministers } from '../../ui/my-roles.ts'
import { NoticesPanel } from './notices-panel.tsx'
import { OutsidePanel } from './outside-panel.tsx'
import { useOwnDoorWords } from './own-door-words.ts'
import { PasswordForm } from './password-form.tsx'
import { SecondFactorPanel } from './second-factor-panel.tsx'
import { SessionsPanel } from './sessions-panel.tsx'
import { useSessionWords } from './words.ts'

/** How one comes in oneself: password, second factor, single sign-on, and where one is signed in. */
export const PasswordPage = () => {
  const { password } = useSessionWords()
  const keys = useKeyWords()
  const door = useOwnDoorWords()
  const tellDone = useNotice()
  const administers = useAdministers()
  return (
    <Page title={password.title} lead={password.ends}>
      <div className="door-columns">
        <div>
          <PasswordForm
            temporary={false}
            done={() => {
              tellDone(password.done)
            }}
          />
          {administers.only ? null : <NoticesPanel />}
        </div>
        <div>
          <SecondFactorPanel />
          <OutsidePanel />
          <SessionsPanel />
          <Panel title={door.rulesTitle}>
            <ul>
              {door.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </Panel>
        </div>
      </div>
      <p>
        <Link to={paths.keys}>{keys.title}</Link>
      </p>
    </Page>
  )
}
