import type { Session } from '#contract/session.ts'
import { Panel } from '../../ui/page.tsx'
import { useSessionWords } from './words.ts'

/** In a demonstration: one press and one is in, as somebody with a post. */
export const DemoAccounts = ({
  accounts,
  busy,
  enter,
}: {
  accounts: Session['demoAccounts']
  busy: boolean
  enter: (entered: { login: string; password: string }) => void
}) => {
  const { signIn } = useSessionWords()
  return (
    <Panel title={signIn.demoTitle} extra={signIn.demoHelp}>
      <ul className="demo-accounts">
        {accounts.map(({ login, password, name, post }) => (
          <li key={login}>
            <button
              type="button"
              disabled={busy}
              onClick={() => {
                enter({ login, password })
              }}
            >
              <b>{name}</b>
              <span>{post}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
