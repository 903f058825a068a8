import { Outlet } from '@tanstack/react-router'
import { Suspense, lazy } from 'react'
import { useSession } from '../api/query.ts'
import { fetchedPart } from '../api/reach.ts'
import { Loaded } from '../ui/states.tsx'
import { Frame } from './frame.tsx'
import { PageLoading } from './page-states.tsx'
import { Threshold } from './threshold.tsx'

const SignInPage = lazy(fetchedPart(() => import('../pages/session/sign-in-page.tsx')))
const FirstRunPage = lazy(fetchedPart(() => import('../pages/session/first-run-page.tsx')))
const NewPasswordPage = lazy(fetchedPart(() => import('../pages/session/new-password-page.tsx')))

/**
 * Who I am decides what is behind the address: without a ledger the first run, without a session the sign-in,
 * with a temporary password its change. The address stays, so that one lands where one wanted to go.
 */
export const Gate = () => {
  const session = useSession()
  const state = session.data?.state
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
            ) : (
              <SignInPage />
            )}
          </Suspense>
        )}
      </Loaded>
    </Threshold>
  )
}
