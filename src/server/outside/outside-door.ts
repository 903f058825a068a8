import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { enterOutside, failedOutside, linkOwnIdentity } from '#ledger/desk/enter-outside.ts'
import { minute } from '#ledger/desk/instants.ts'
import type { OpenSession } from '#ledger/desk/sessions.ts'
import type { SignedIn } from '#ledger/desk/sign-in.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { Refused } from '#ledger/refusals.ts'
import type { App, AppContext, AppOptions } from '#server/app-types.ts'
import { callerAddress } from '#server/caller-address.ts'
import { ownAddress } from '#server/doors.ts'
import { type Flow, makeFlows } from '#server/outside/flows.ts'
import { OutsideFailure, makeProvider } from '#server/outside/provider.ts'
import { makeRateLimit } from '#server/rate-limit.ts'
import { messageForLog } from '#store/log.ts'

const flowCookie = 'zhenggai-outside'
/** Says that this browser came in from outside, and so leaves there too. */
const cameCookie = 'zhenggai-outside-in'
/** Flows one address may begin: a whole town hall in the morning, and no machine. */
const flowLimit = { most: 400, span: 10 * minute }

/** What is read in the address when somebody comes back: `enter`, `bound`, or why not. */
const backTo = (c: AppContext, path: '/' | '/password', told: string): Response =>
  c.redirect(`${path}?outside=${encodeURIComponent(told)}`, 303)

/**
 * Single sign-on. The browser goes to the provider and comes back to /api/outside/back; that request comes from another
 * site and brings no session (SameSite=Strict), so it only notes who came back. Our own page then finishes the sign-in,
 * with a code where a second factor is bound.
 */
export const makeOutsideDoor = (ledger: Ledger, options: AppOptions) => {
  const { outside: settings = null } = options
  if (settings === null) return null
  const provider = makeProvider(settings)
  const flows = makeFlows()
  const limit = makeRateLimit(flowLimit.most, flowLimit.span)
  const now = (): number => Date.parse(ledger.clock())
  // Lax: the way back is a step from the provider's page to ours.
  const secure = options.exposure !== 'loopback'
  const attributes = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const

  const tell = (error: unknown): string => {
    if (error instanceof Refused) return error.code
    const failure = error instanceof OutsideFailure ? error : null
    const says = `outside: ${failure?.reason ?? ''} ${messageForLog(failure?.cause ?? error)}`
    options.log({ level: 'warn', event: 'outside', says })
    return failure?.reason ?? 'invalid'
  }

  /** @throws OutsideFailure `unreachable`; Refused `too-many-requests` */
  const begin = async (c: AppContext, link: OpenSession | null): Promise<string> => {
    limit.take(callerAddress(c, options), now())
    const redirectUri = `${ownAddress(c, options)}/api/outside/back`
    const { address, ...begun } = await provider.begin(redirectUri)
    const name = flows.begin({ ...begun, link, subject: null }, now())
    setCookie(c, flowCookie, name, { ...attributes, maxAge: 600 })
    return address
  }

  const back = async (c: AppContext): Promise<Response> => {
    const name = getCookie(c, flowCookie)
    const flow = flows.find(name, now())
    if (!flow || flow.subject !== null) return backTo(c, '/', 'expired')
    const home = flow.link ? '/password' : '/'
    try {
      const subject = await provider.finish(flow, new URL(c.req.url).search)
      if (flow.link === null) {
        flow.subject = subject
        return backTo(c, home, 'enter')
      }
      flows.end(name)
      await linkOwnIdentity(ledger, flow.link, { issuer: settings.issuer, subject })
      return backTo(c, home, 'bound')
    } catch (error) {
      flows.end(name)
      const told = tell(error)
      await failedOutside(ledger, told)
      return backTo(c, home, told)
    }
  }

  const arrived = (c: AppContext): { name: string | undefined; flow: Flow & { subject: string } } => {
    const name = getCookie(c, flowCookie)
    const flow = flows.find(name, now())
    if (!flow || flow.subject === null) throw new Refused('outside-failed', { reason: 'expired' })
    return { name, flow: { ...flow, subject: flow.subject } }
  }

  return {
    settings,
    /** GET /api/outside/start and /api/outside/back: steps of a browser, which answer with where it goes next. */
    open(app: App): void {
      app.get('/api/outside/start', async (c) => {
        try {
          return c.redirect(await begin(c, null), 303)
        } catch (error) {
          return backTo(c, '/', tell(error))
        }
      })
      app.get('/api/outside/back', back)
    },
    /** @returns the address to go to @throws Refused `outside-failed` */
    async link(c: AppContext, session: OpenSession): Promise<string> {
      try {
        return await begin(c, session)
      } catch (error) {
        if (error instanceof Refused) throw error
        throw new Refused('outside-failed', { reason: tell(error) })
      }
    },
    /** Finishes what came back. Only a code that is still missing, or wrong, leaves it open. */
    async enter(c: AppContext, code: string | undefined, browser: string): Promise<SignedIn> {
      const { name, flow } = arrived(c)
      const close = (): void => {
        flows.end(name)
        deleteCookie(c, flowCookie, attributes)
      }
      try {
        const { subject } = flow
        const entered = await enterOutside(ledger, { issuer: settings.issuer, subject }, code, browser)
        close()
        setCookie(c, cameCookie, '1', attributes)
        return entered
      } catch (error) {
        const open = error instanceof Refused && ['second-factor-asked', 'wrong-code'].includes(error.code)
        if (!open) close()
        throw error
      }
    },
    /** Where whoever came in from there leaves there too; null for everybody else. */
    async leaveAt(c: AppContext): Promise<string | null> {
      if (getCookie(c, cameCookie) === undefined) return null
      deleteCookie(c, cameCookie, attributes)
      return provider.leaveAt(`${ownAddress(c, options)}/`)
    },
  }
}
export type OutsideDoor = NonNullable<ReturnType<typeof makeOutsideDoor>>
