import type { Context, Hono } from 'hono'
import type { OpenSession } from '#ledger/desk/sessions.ts'

/** An account anyone may sign in with, in a demonstration. */
export type DemoAccount = { login: string; name: string; post: string; password: string }

/** How the application is reached and what it is told from outside. */
export type AppOptions = {
  /**
   * `loopback`: only from this machine. `tls`: we hold the certificate. `behind-proxy`: somebody before us does, and says
   * in X-Forwarded-For who called.
   */
  exposure: 'loopback' | 'tls' | 'behind-proxy'
  /** Folder of the built web app; null serves the API alone. */
  web: string | null
  /** Null for a real ledger. */
  demoAccounts: readonly DemoAccount[] | null
  /** Opens the first run to somebody who is not on this machine: printed on the console at the start. */
  firstRunCode: string | null
  /** One line for each thing an administrator must know of. */
  log: (line: string) => void
}

/** What `@hono/node-server` hands over; of it only who called is used. */
type Bindings = { incoming?: { socket?: { remoteAddress?: string | undefined } } }

export type AppEnv = {
  Bindings: Bindings
  Variables: {
    requestId: string
    /** The session behind the cookie, looked up once. */
    session: OpenSession | null
  }
}

export type App = Hono<AppEnv>
export type AppContext = Context<AppEnv>
