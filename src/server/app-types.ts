import type { Context, Hono } from 'hono'
import type { OpenKey } from '#ledger/desk/find-key.ts'
import type { Log } from '#store/log.ts'
import type { Backups } from '#server/backups.ts'
import type { Metrics } from '#server/metrics.ts'
import type { OutsideSettings } from '#server/outside/provider.ts'
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
  /** The customer's own fonts, for PDF; none where it is left out. */
  fontFolder?: string | null
  /** Told of each request and of each thing an administrator must know of. */
  log: Log
  /** Counts what happens; an application of its own where nobody else counts. */
  metrics?: Metrics
  /** Opens /metrics to a collector that sends it. */
  metricsToken?: string | null
  /** Makes backups and tells of them; an application without is told that there are none here. */
  backups?: Backups
  /** Who mail is from and where it says the ledger is reached; none where it is left out: no mail is sent. */
  mail?: { from: string; baseUrl: string } | null
  /** Hosts whose chat robots digests may go to. */
  robotHosts?: readonly string[]
  /** Single sign-on; none where it is left out. */
  outside?: OutsideSettings | null
}

/** What `@hono/node-server` hands over; of it only who called, and how the answer leaves. */
type Bindings = {
  incoming?: { socket?: { remoteAddress?: string | undefined; bytesWritten?: number } }
  outgoing?: { once?: (event: 'close', listener: () => void) => unknown; writableFinished?: boolean }
}

export type AppEnv = {
  Bindings: Bindings
  Variables: {
    requestId: string
    /** The session behind the cookie, looked up once. */
    session: OpenSession | null
    /** The key of a program; then there is no session. */
    key: OpenKey | null
  }
}

export type App = Hono<AppEnv>
export type AppContext = Context<AppEnv>
