import { randomUUID, timingSafeEqual } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import type { Session } from '#contract/session.ts'
import { dayInShanghai } from '#core/words/calendar/day.ts'
import { browserKind } from '#ledger/desk/browser-kind.ts'
import { changePassword } from '#ledger/desk/change-password.ts'
import { makeStrangers } from '#ledger/desk/failures.ts'
import { firstRun, isFounded } from '#ledger/desk/first-run.ts'
import { minute } from '#ledger/desk/instants.ts'
import { endSession } from '#ledger/desk/sessions.ts'
import { type SignedIn, signIn } from '#ledger/desk/sign-in.ts'
import { whoami } from '#ledger/desk/whoami.ts'
import type { Caller, Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import type { App, AppContext, AppOptions } from '#server/app-types.ts'
import type { Handlers } from '#server/bind.ts'
import type { OutsideDoor } from '#server/outside/outside-door.ts'
import { callerAddress, isLocalCaller } from '#server/caller-address.ts'
import { makeRateLimit } from '#server/rate-limit.ts'
import { giveCookie, takeCookieBack } from '#server/session-cookie.ts'

type SessionHandlers = Pick<
  Handlers,
  'readSession' | 'firstRun' | 'signIn' | 'enterOutside' | 'signOut' | 'changePassword'
>

const browserOf = (c: AppContext): string => browserKind(c.req.header('user-agent'))

/** Attempts at the door that may fail, for one address: a town of forgetful people, but no machine. */
const doorLimit = { most: 40, span: 10 * minute }

const codeCookie = 'zhenggai-first-run'

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/**
 * GET /first-run/<code>: the address printed on the console where the server can be reached from elsewhere. It opens the
 * first run to whoever can read that console.
 */
export const openFirstRun = (app: App, options: AppOptions): void => {
  app.get('/first-run/:code', (c) => {
    const { firstRunCode: code } = options
    if (code !== null && same(c.req.param('code'), code))
      setCookie(c, codeCookie, code, {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        secure: options.exposure !== 'loopback',
        maxAge: 3600,
      })
    return c.redirect('/', 303)
  })
}

const mayRunFirst = (c: AppContext, options: AppOptions): boolean => {
  if (isLocalCaller(c, options)) return true
  const code = options.firstRunCode
  return code !== null && same(getCookie(c, codeCookie) ?? randomUUID(), code)
}

/** Sign-in and what goes with it. */
export const sessionHandlers = (
  ledger: Ledger,
  options: AppOptions,
  outside: OutsideDoor | null,
): SessionHandlers => {
  const strangers = makeStrangers()
  const door = makeRateLimit(doorLimit.most, doorLimit.span)
  let founded = false

  const atTheGate = async (): Promise<Session> => {
    founded ||= await isFounded(ledger)
    return {
      state: founded ? 'signed-out' : 'first-run',
      outside: outside?.settings.label ?? null,
      leaveAt: null,
      demo: options.demoAccounts !== null,
      demoAccounts: [...(options.demoAccounts ?? [])],
      today: dayInShanghai(ledger.clock()),
      workspace: null,
      me: null,
    }
  }

  /** Which gate somebody stands before who is signed in. */
  type Gate = { login: string; mustChange: boolean; mustBind: boolean }
  const inside = async (caller: Caller, { login, mustChange, mustBind }: Gate): Promise<Session> => {
    const found = await whoami(ledger, caller)
    const here = await atTheGate()
    if (!found) return here
    return {
      ...here,
      state: mustChange ? 'change-password' : mustBind ? 'bind-second-factor' : 'signed-in',
      workspace: found.workspace,
      me: { person: found.person, login, posts: found.posts, offerTour: found.offerTour },
    }
  }

  const entered = (c: AppContext, { token, caller, ...gate }: SignedIn): Promise<Session> => {
    giveCookie(c, token, options)
    return inside(caller, gate)
  }

  /** A failure at the door counts against the address; whatever succeeds does not. */
  const atTheDoor = async <T>(c: AppContext, work: () => Promise<T>): Promise<T> => {
    const giveBack = door.take(callerAddress(c, options), Date.parse(ledger.clock()))
    const done = await work()
    giveBack()
    return done
  }

  /** Whoever signs in anew leaves the session of before. */
  const leave = async (c: AppContext): Promise<void> => {
    const session = c.get('session')
    if (session) await endSession(ledger, session, 'signed-out')
  }

  return {
    readSession({ c }) {
      const session = c.get('session')
      const key = c.get('key')
      if (key) return inside(key, { login: key.login, mustChange: false, mustBind: false })
      return session ? inside(session, session) : atTheGate()
    },
    async firstRun({ c, body }) {
      if (!mayRunFirst(c, options)) throw new Refused('wrong-origin')
      return entered(c, await atTheDoor(c, () => firstRun(ledger, body, browserOf(c))))
    },
    async signIn({ c, body }) {
      founded ||= await isFounded(ledger)
      if (!founded) throw new Refused('no-ledger-yet')
      const signedIn = await atTheDoor(c, () => signIn(ledger, strangers, body, browserOf(c)))
      await leave(c)
      return entered(c, signedIn)
    },
    async enterOutside({ c, body }) {
      if (!outside) throw new Refused('outside-failed', { reason: 'expired' })
      const signedIn = await atTheDoor(c, () => outside.enter(c, body.code, browserOf(c)))
      await leave(c)
      return entered(c, signedIn)
    },
    async signOut({ c }) {
      await leave(c)
      takeCookieBack(c, options)
      return { ...(await atTheGate()), leaveAt: (await outside?.leaveAt(c)) ?? null }
    },
    async changePassword({ c, body, session }) {
      const mine = session()
      giveCookie(c, await atTheDoor(c, () => changePassword(ledger, mine, body, browserOf(c))), options)
      return inside(mine, { ...mine, mustChange: false })
    },
  }
}
