import type { MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { type OpenSession, findSession } from '#ledger/desk/sessions.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { bearerOf, makeKeyDoor } from '#server/api-key.ts'
import { Refused } from '#ledger/refusals.ts'
import type { AppContext, AppEnv, AppOptions } from '#server/app-types.ts'

const name = 'zhenggai'

const attributes = ({ exposure }: AppOptions) =>
  ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: exposure !== 'loopback' }) as const

/** Gives the cookie; it ends with the browser, the session behind it by its own clock. */
export const giveCookie = (c: AppContext, token: string, options: AppOptions): void =>
  setCookie(c, name, token, attributes(options))

export const takeCookieBack = (c: AppContext, options: AppOptions): void => {
  deleteCookie(c, name, attributes(options))
}

/**
 * Looks up who a request to the API is from: by its key where it brings one, and then no cookie counts. A cookie whose
 * session is over is taken back.
 */
export const knowWho = (ledger: Ledger, options: AppOptions): MiddlewareHandler<AppEnv> => {
  const keyOf = makeKeyDoor(ledger, options)
  return async (c, next) => {
    const bearer = bearerOf(c)
    const token = bearer === null ? getCookie(c, name) : undefined
    const session = token === undefined ? null : await findSession(ledger, token)
    if (token !== undefined && session === null) takeCookieBack(c, options)
    c.set('session', session)
    c.set('key', bearer === null ? null : await keyOf(c, bearer))
    await next()
  }
}

/** What somebody who is signed in still has to do before anything else. */
export type Unready = 'change-password-first' | 'second-factor-first'

/**
 * The session of a request to whatever only a signed-in person may do.
 * @param open what may be left undone here
 * @throws Refused `session-ended`; `not-by-key`; `change-password-first`, `second-factor-first`
 */
export const requireSession = (c: AppContext, open: readonly Unready[] = []): OpenSession => {
  if (c.get('key')) throw new Refused('not-by-key')
  const session = c.get('session')
  if (!session) throw new Refused('session-ended')
  const lacks: Unready | null = session.mustChange
    ? 'change-password-first'
    : session.mustBind
      ? 'second-factor-first'
      : null
  if (lacks !== null && !open.includes(lacks)) throw new Refused(lacks)
  return session
}
