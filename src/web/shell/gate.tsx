import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { Suspense, lazy } from 'react'
import { useSession } from '../api/query.ts'
import { fetchedPart } from '../api/reach.ts'
import { paths } from '../paths.ts'
import { useAdministers } from '../ui/my-roles.ts'
import { Loaded } from '../ui/states.tsx'
import { Frame } from './frame.tsx'
import { PageLoading } from './page-states.tsx'
import { Threshold } from './threshold.tsx'

const SignInPage = lazy(fetchedPart(() => import('../pages/session/sign-in-page.tsx')))
const FirstRunPage = lazy(fetchedPart(() => import('../pages/session/first-run-page.tsx')))
const BindPage = lazy(fetchedPart(() => import('../pages/session/bind-page.tsx')))
const NewPasswordPage = lazy(fetchedPart(() => import('../pages/session/new-password-page.tsx')))

/**
 * Who I am decides what is behind the address: without a ledger the first run, without a session the sign-in,
 * with a temporary password its change. The address stays, so that one lands where one wanted to go.
 */
export const Gate = () => {
  const session = useSession()
  const state = session.data?.state
  const administers = useAdministers()
  const home = useLocation().pathname === paths.overview
  // Whoever sees nothing of the rectification begins where their own work is.
  if (state === 'signed-in' && administers.only && home) return <Navigate to={paths.security} replace />
  if (state === 'signed-in')
    return (
      <Frame>
        <Suspense fallback={<PageLoading />}>
          <Outlet />
        </Suspense>
      </Frame>
    )
  return (
    <Threshold>
      <Loaded of={session} lines={3}>
        {({ state: known }) => (
          <Suspense fallback={<PageLoading />}>
            {known === 'first-run' ? (
              <FirstRunPage />
            ) : known === 'change-password' ? (
              <NewPasswordPage />
            ) : known === 'bind-second-factor' ? (
              <BindPage />
            ) : (
              <SignInPage />
            )}
          </Suspense>
        )}
      </Loaded>
    </Threshold>
  )
}
