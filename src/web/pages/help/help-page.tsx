import './help.css'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactElement, useState } from 'react'
import { type PostRole, postRoles } from '#core/record/organisation/facts.ts'
import { useSession } from '../../api/query.ts'
import { paths } from '../../paths.ts'
import { useMessages } from '../../ui/locale.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { useHelpWords } from './words.ts'

/** One page of help for each kind of post, my own first; what is open is what is printed. */
export const HelpPage = (): ReactElement => {
  const { words, general } = useMessages()
  const help = useHelpWords()
  const posts = useSession().data?.me?.posts ?? []
  const held = new Set(posts.flatMap((it) => it.roles))
  const mine = postRoles.filter((it) => held.has(it))
  const others = postRoles.filter((it) => !held.has(it))
  const [shown, setShown] = useState<PostRole>(mine[0] ?? 'handler')
  const choices = (roles: readonly PostRole[], label: string) =>
    roles.length === 0 ? null : (
      <div className="help-roles">
        <span className="soft">{label}</span>
        {roles.map((role) => (
          <Button
            key={role}
            type={role === shown ? 'primary' : 'default'}
            aria-pressed={role === shown}
            onClick={() => {
              setShown(role)
            }}
          >
            {words.roles[role]}
          </Button>
        ))}
      </div>
    )
  const { lead, steps } = help.roles[shown]
  return (
    <Page title={general.help} lead={help.lead}>
      <div className="help-choices">
        {choices(mine, help.mine)}
        {choices(others, help.others)}
      </div>
      <Panel title={words.roles[shown]}>
        <p className="help-lead">{lead}</p>
        <ol className="help-steps">
          {steps.map(({ title, how, to }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p>
                {how}
                {to === undefined ? null : (
                  <>
                    {' '}
                    <Link to={paths[to]} className="help-go">
                      {help.go}
                    </Link>
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
      </Panel>
      <Panel title={help.commonTitle}>
        <ul className="help-common">
          {help.common.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
        <p>
          <Link to={paths.rights} className="help-go">
            {help.rights}
          </Link>
        </p>
        <p className="soft">
          <a href="/third-party-notices.txt" target="_blank" rel="noreferrer">
            {help.licences}
          </a>
        </p>
      </Panel>
    </Page>
  )
}
