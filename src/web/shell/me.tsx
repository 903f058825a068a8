import { Link, useNavigate } from '@tanstack/react-router'
import { signOut } from '#contract/session.ts'
import { useSession, useSessionWrite } from '../api/query.ts'
import { paths } from '../paths.ts'
import { useMessages } from '../ui/locale.tsx'
import { LanguageSwitch } from './language-switch.tsx'

/** Who I am and in which posts; change my password, sign out. */
export const Me = () => {
  const { general } = useMessages()
  const session = useSession().data
  const leave = useSessionWrite(signOut)
  const navigate = useNavigate()
  const me = session?.me
  return (
    <div className="me">
      <p className="me-name">{me?.person.name}</p>
      <p className="soft me-posts">
        {me && me.posts.length > 0
          ? me.posts.map((post) => (
              <span key={post.post} title={`${post.unit.name} ${post.title}`}>
                {post.unit.name} {post.title}
              </span>
            ))
          : general.noPost}
      </p>
      <div className="me-acts">
        <Link to={paths.help}>{general.help}</Link>
        {session?.demo ? null : <Link to={paths.password}>{general.changePassword}</Link>}
        <button
          type="button"
          className="plain"
          disabled={leave.isPending}
          onClick={() => {
            leave.mutate(
              {},
              {
                // Whoever comes next begins at the beginning.
                onSuccess: ({ leaveAt }) => {
                  if (leaveAt !== null) window.location.assign(leaveAt)
                  else void navigate({ to: paths.overview })
                },
              },
            )
          }}
        >
          {session?.demo ? general.demoSwitch : general.signOut}
        </button>
      </div>
      <LanguageSwitch />
    </div>
  )
}
